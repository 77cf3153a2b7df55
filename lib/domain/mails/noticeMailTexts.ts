import type { Plural } from './contentTexts.ts';
import type { Language } from './language.ts';
import { phrase, type Phrase } from './phrase.ts';

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

const en: NoticeMailTexts = {
  transferCompleted: {
    heading: (account) => phrase`Your profile has moved to ${account}`,
    hasMoved: (account, from) => phrase`Your profile has moved from ${from} to ${account}.`,
    moved: phrase`This has moved with you:`,
    movedInAll: {
      one: (count) => phrase`${[count]} session or recording has moved with you.`,
      other: (count) => phrase`${[count]} sessions and recordings have moved with you.`,
    },
    nothingMoved: (from) => phrase`No sessions or recordings have moved with you from ${from}.`,
    stayed: (from) => phrase`This stayed at ${from}:`,
    failed: {
      one: (count, account) => phrase`${[count]} session or recording could not be moved. Your administrator at ${account} can try again.`,
      other: (count, account) =>
        phrase`${[count]} sessions and recordings could not be moved. Your administrator at ${account} can try again.`,
    },
    givenBack: (from) => phrase`The licenses that you had at ${from} were given back to that account.`,
    products: (names, account) => phrase`At ${account} you can now use ${names}.`,
    signIn: phrase`You sign in with your e-mail address and your password, as before.`,
  },
  movedAway: {
    heading: (name) => phrase`${name} has moved their profile to another account`,
    hasMoved: (name, account, moment) => phrase`${name} moved their profile from ${account} to another account on ${moment}.`,
    seatsFree: {
      one: (products) => phrase`Their seat in ${products} is free again.`,
      other: (products) => phrase`Their seats in ${products} are free again.`,
    },
    moved: phrase`This has moved with them:`,
    movedInAll: {
      one: (count) => phrase`${[count]} session or recording has moved with them.`,
      other: (count) => phrase`${[count]} sessions and recordings have moved with them.`,
    },
    nothingMoved: phrase`No sessions or recordings have moved with them.`,
    historyStays: phrase`Their past sessions stay readable in your account.`,
    why: (account) => phrase`You get this e-mail because you administer ${account}.`,
  },
};

const fr: NoticeMailTexts = {
  transferCompleted: {
    heading: (account) => phrase`Votre profil est passé chez ${account}`,
    hasMoved: (account, from) => phrase`Votre profil, jusqu’ici chez ${from}, est maintenant chez ${account}.`,
    moved: phrase`Ceci vous a suivi\u00A0:`,
    movedInAll: {
      one: (count) => phrase`${[count]} session ou enregistrement vous a suivi.`,
      many: (count) => phrase`${[count]} de sessions et d’enregistrements vous ont suivi.`,
      other: (count) => phrase`${[count]} sessions et enregistrements vous ont suivi.`,
    },
    nothingMoved: (from) => phrase`Aucune session ni aucun enregistrement ne vous a suivi de chez ${from}.`,
    stayed: (from) => phrase`Ceci est resté chez ${from}\u00A0:`,
    failed: {
      one: (count, account) =>
        phrase`${[count]} session ou enregistrement n’a pas pu être transféré. Votre administrateur chez ${account} peut réessayer.`,
      many: (count, account) =>
        phrase`${[count]} de sessions et d’enregistrements n’ont pas pu être transférés. Votre administrateur chez ${account} peut réessayer.`,
      other: (count, account) =>
        phrase`${[count]} sessions et enregistrements n’ont pas pu être transférés. Votre administrateur chez ${account} peut réessayer.`,
    },
    givenBack: (from) => phrase`Les licences que vous aviez chez ${from} ont été rendues à ce compte.`,
    products: (names, account) => phrase`Chez ${account}, vous pouvez maintenant utiliser ${names}.`,
    signIn: phrase`Vous vous connectez comme avant, avec votre adresse e-mail et votre mot de passe.`,
  },
  movedAway: {
    heading: (name) => phrase`${name} a transféré son profil vers un autre compte`,
    hasMoved: (name, account, moment) => phrase`${name} a quitté ${account} et transféré son profil vers un autre compte le ${moment}.`,
    seatsFree: {
      one: (products) => phrase`Sa place dans ${products} est de nouveau libre.`,
      other: (products) => phrase`Ses places dans ${products} sont de nouveau libres.`,
    },
    moved: phrase`Ceci a été transféré avec son profil\u00A0:`,
    movedInAll: {
      one: (count) => phrase`${[count]} session ou enregistrement a été transféré avec son profil.`,
      many: (count) => phrase`${[count]} de sessions et d’enregistrements ont été transférés avec son profil.`,
      other: (count) => phrase`${[count]} sessions et enregistrements ont été transférés avec son profil.`,
    },
    nothingMoved: phrase`Aucune session ni aucun enregistrement n’a été transféré avec son profil.`,
    historyStays: phrase`Ses sessions passées restent lisibles dans votre compte.`,
    why: (account) => phrase`Vous recevez ce message parce que vous administrez ${account}.`,
  },
};

export const noticeMailTexts: Readonly<Record<Language, NoticeMailTexts>> = { en, fr };
