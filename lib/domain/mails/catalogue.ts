import type { ContentKind } from '../content.ts';
import type { RoleName } from '../role.ts';
import type { StayReason } from '../transfer.ts';
import type { Phrase } from './phrase.ts';

// What a catalogue has to say, whatever its language: a text that is missing does not compile.

/** One word for each of a language's plurals that differ; `other` stands for those that do not. */
export type Plural<Word> = Readonly<Partial<Record<Intl.LDMLPluralRule, Word>>> & { readonly other: Word };

export interface ContentTexts {
  readonly kinds: Readonly<Record<ContentKind, Plural<string>>>;
  readonly ofProduct: (counts: Phrase, product: string) => Phrase;
  readonly staysBecause: (what: Phrase, why: Phrase) => Phrase;
  /** Said before an acceptance and after one, so in no tense. */
  readonly reasons: Readonly<Record<StayReason, (product: string, account: string) => Phrase>>;
}

export interface InvitationMailTexts {
  /** Also the subject where nobody in particular invites. */
  readonly heading: (account: string) => Phrase;
  readonly subjectFrom: (inviter: string, account: string) => Phrase;
  readonly reminderSubject: (subject: Phrase) => Phrase;
  readonly reminds: (moment: string) => Phrase;
  readonly greeting: (firstName: string) => Phrase;
  readonly greetingWithoutName: Phrase;
  readonly invites: (account: string) => Phrase;
  readonly invitesFrom: (inviter: string, account: string) => Phrase;
  readonly products: (names: Phrase) => Phrase;
  readonly roles: Readonly<Record<Exclude<RoleName, 'member' | 'custom'>, Phrase>>;
  readonly acceptWithNewPassword: Phrase;
  readonly acceptWithOwnPassword: Phrase;
  readonly button: Phrase;
  readonly until: (moment: string) => Phrase;
  readonly plainLink: Phrase;
  readonly ignore: (account: string) => Phrase;
  readonly personal: Phrase;
}

export interface TransferMailTexts {
  /** Also the subject where nobody in particular invites. */
  readonly heading: (account: string) => Phrase;
  readonly subjectFrom: (inviter: string, account: string) => Phrase;
  readonly asks: (account: string, from: string) => Phrase;
  readonly asksFrom: (inviter: string, account: string, from: string) => Phrase;
  readonly moves: Phrase;
  /** There is something, but it all stays. */
  readonly nothingMoves: Phrase;
  readonly nothingThere: (from: string) => Phrase;
  readonly historyStaysReadable: (from: string) => Phrase;
  readonly stays: (from: string) => Phrase;
  readonly nothingStays: (from: string) => Phrase;
  /** After `historyStaysReadable`. */
  readonly nothingElseStays: (from: string) => Phrase;
  readonly leaves: (from: string) => Phrase;
  readonly products: (names: Phrase, account: string) => Phrase;
  readonly until: (moment: string) => Phrase;
  readonly declining: (from: string) => Phrase;
}

type Counted = Plural<(count: string) => Phrase>;

interface TransferCompletedTexts {
  /** Also the subject. */
  readonly heading: (account: string) => Phrase;
  readonly hasMoved: (account: string, from: string) => Phrase;
  readonly moved: Phrase;
  readonly movedInAll: Counted;
  readonly nothingMoved: (from: string) => Phrase;
  readonly stayed: (from: string) => Phrase;
  readonly failed: Plural<(count: string, account: string) => Phrase>;
  readonly givenBack: (from: string) => Phrase;
  readonly products: (names: Phrase, account: string) => Phrase;
  readonly signIn: Phrase;
}

interface MovedAwayTexts {
  /** Also the subject. */
  readonly heading: (name: string) => Phrase;
  readonly hasMoved: (name: string, account: string, moment: string) => Phrase;
  readonly seatsFree: Plural<(products: Phrase) => Phrase>;
  readonly moved: Phrase;
  readonly movedInAll: Counted;
  readonly nothingMoved: Phrase;
  readonly historyStays: Phrase;
  readonly why: (account: string) => Phrase;
}

export interface NoticeMailTexts {
  readonly transferCompleted: TransferCompletedTexts;
  readonly movedAway: MovedAwayTexts;
}

interface LinkTexts {
  readonly button: Phrase;
  readonly until: (moment: string) => Phrase;
}

/** What e-mails say about somebody's own password, address and access. A heading is also the subject. */
export interface AccountMailTexts {
  readonly passwordReset: LinkTexts & {
    readonly heading: Phrase;
    readonly asked: (account: string) => Phrase;
    readonly ignore: Phrase;
  };
  readonly passwordChanged: {
    readonly heading: Phrase;
    readonly changed: (account: string, moment: string) => Phrase;
    readonly otherSessions: Phrase;
    readonly notYou: (address: string) => Phrase;
  };
  readonly emailChange: LinkTexts & {
    readonly heading: Phrase;
    readonly asked: (account: string, email: string) => Phrase;
    readonly untilThen: Phrase;
    readonly ignore: (account: string) => Phrase;
  };
  readonly emailChangeAsked: {
    readonly heading: Phrase;
    readonly asked: (account: string, email: string) => Phrase;
    readonly untilThen: Phrase;
    readonly disagree: (account: string) => Phrase;
  };
  readonly emailChanged: {
    readonly heading: Phrase;
    readonly changed: (account: string, email: string, moment: string) => Phrase;
    readonly disagree: (account: string) => Phrase;
  };
  readonly invitationsExpired: {
    readonly heading: Plural<(count: string) => Phrase>;
    readonly expired: Plural<(account: string) => Phrase>;
    readonly others: Plural<(count: string) => Phrase>;
    readonly seats: Phrase;
    readonly why: (account: string) => Phrase;
  };
  readonly newInvitationRequested: {
    readonly heading: (name: string) => Phrase;
    readonly asks: (name: string, email: string, account: string) => Phrase;
    readonly resend: Phrase;
    readonly why: (account: string) => Phrase;
  };
  readonly accessChanged: {
    readonly heading: (account: string) => Phrase;
    readonly products: (names: Phrase) => Phrase;
    readonly noProducts: Phrase;
    readonly roles: Readonly<Record<Exclude<RoleName, 'custom'>, Phrase>>;
    readonly why: (account: string) => Phrase;
  };
}
