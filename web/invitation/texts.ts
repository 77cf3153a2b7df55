import type { Phrase } from '../../lib/domain/mails/phrase.ts';
import type { PasswordTexts } from '../shared/passwordTexts.ts';
import type { Sentences } from '../shared/view.ts';

type EndedCode = 'INVITATION_UNKNOWN' | 'INVITATION_EXPIRED' | 'INVITATION_ACCEPTED' | 'INVITATION_DECLINED' | 'INVITATION_CANCELLED';

export interface Texts extends PasswordTexts {
  readonly title: string;
  readonly opening: string;
  readonly unanswered: Sentences;
  readonly tryAgain: string;
  readonly ended: Readonly<Record<EndedCode, Sentences>>;
  readonly refused: Sentences;

  readonly askNew: string;
  readonly askingNew: string;
  readonly askedNew: Sentences;

  readonly invites: (account: string) => Phrase;
  readonly invitesFrom: (inviter: string, account: string) => Phrase;
  readonly greeting: (firstName: string) => Phrase;
  readonly products: string;
  readonly administers: Phrase;
  readonly until: string;

  readonly keepPassword: string;
  readonly passwordRequired: string;
  readonly passwordNotExpected: string;

  readonly accept: string;
  readonly accepting: string;
  readonly noAnswer: string;
  readonly decline: string;

  readonly declineHeading: string;
  readonly declineMeans: (account: string) => Phrase;
  /** For who only administers, and so holds no seat. */
  readonly declineMeansWithoutSeat: Phrase;
  readonly reason: string;
  readonly declineSurely: string;
  readonly declining: string;
  readonly goBack: string;

  readonly welcome: string;
  readonly joined: (account: string) => Phrase;
  readonly joinedWith: (account: string, products: Phrase) => Phrase;
  readonly signInWithNewPassword: string;
  readonly signInWithOwnPassword: string;
  /** Leads to a product that the person has a seat of. */
  readonly goTo: (product: string) => Phrase;
  readonly declined: string;
  readonly declinedMeans: (account: string) => Phrase;
  readonly declinedMeansWithoutSeat: Phrase;

  readonly transfer: TransferTexts;
}

/** For who is asked to move from another account. */
interface TransferTexts {
  readonly invites: (account: string) => Phrase;
  readonly invitesFrom: (inviter: string, account: string) => Phrase;
  readonly from: string;
  readonly to: string;
  readonly moves: string;
  readonly nothingThere: string;
  readonly nothingMoves: string;
  readonly stays: string;
  readonly nothingStays: string;
  readonly historyStaysReadable: (from: string) => Phrase;
  /** What the dialog asks, whose sentence is `acceptMeans`. */
  readonly acceptHeading: (account: string) => Phrase;
  readonly acceptSurely: string;
  readonly acceptMeans: (account: string, from: string) => Phrase;
  readonly declineMeans: (from: string) => Phrase;
  /** What the dialog says. */
  readonly declineSurelyMeans: (from: string) => Phrase;
  readonly moving: string;
  readonly declinedMeans: (from: string) => Phrase;
}
