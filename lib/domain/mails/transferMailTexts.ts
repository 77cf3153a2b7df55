import type { Language } from './language.ts';
import { phrase, type Phrase } from './phrase.ts';

interface TransferMailTexts {
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

const en: TransferMailTexts = {
  heading: (account) => phrase`Your invitation to move to ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} invites you to move to ${account}`,
  asks: (account, from) => phrase`You have a profile at ${from}. You are invited to move it to ${account}.`,
  asksFrom: (inviter, account, from) => phrase`You have a profile at ${from}. ${inviter} invites you to move it to ${account}.`,
  moves: phrase`If you accept, this moves with you:`,
  nothingMoves: phrase`If you accept, nothing that you keep there moves with you.`,
  nothingThere: (from) => phrase`You have no sessions and no recordings at ${from}, so only your profile moves.`,
  historyStaysReadable: (from) => phrase`Your past sessions also stay listed at ${from}, where they can only be read.`,
  stays: (from) => phrase`This stays at ${from}, where you will no longer have access:`,
  nothingStays: (from) => phrase`Nothing stays at ${from}.`,
  nothingElseStays: (from) => phrase`Nothing else stays at ${from}.`,
  leaves: (from) =>
    phrase`Your access to ${from} ends when you accept: the licenses that you have there go back to that account, and any right to administer it ends.`,
  products: (names, account) => phrase`From ${account} you get ${names}.`,
  until: (moment) => phrase`You can answer until ${moment}.`,
  declining: (from) =>
    phrase`Declining costs you nothing: your profile stays at ${from} with all that you have there, and nothing changes. Nothing changes either if you do not answer.`,
};

const fr: TransferMailTexts = {
  heading: (account) => phrase`Votre invitation à passer chez ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} vous invite à passer chez ${account}`,
  asks: (account, from) => phrase`Vous avez un profil chez ${from}. On vous invite à le transférer chez ${account}.`,
  asksFrom: (inviter, account, from) => phrase`Vous avez un profil chez ${from}. ${inviter} vous invite à le transférer chez ${account}.`,
  moves: phrase`Si vous acceptez, ceci vous suit\u00A0:`,
  nothingMoves: phrase`Si vous acceptez, rien de ce que vous y gardez ne vous suit.`,
  nothingThere: (from) => phrase`Vous n’avez ni session ni enregistrement chez ${from}\u00A0: seul votre profil est transféré.`,
  historyStaysReadable: (from) => phrase`La liste de vos sessions passées reste aussi chez ${from}, en lecture seule.`,
  stays: (from) => phrase`Ceci reste chez ${from}, où vous n’aurez plus accès\u00A0:`,
  nothingStays: (from) => phrase`Rien ne reste chez ${from}.`,
  nothingElseStays: (from) => phrase`Rien d’autre ne reste chez ${from}.`,
  leaves: (from) =>
    phrase`Votre accès chez ${from} prend fin si vous acceptez\u00A0: les licences que vous y avez reviennent à ce compte, et vos éventuels droits de l’administrer s’éteignent.`,
  products: (names, account) => phrase`Chez ${account}, vous recevez ${names}.`,
  until: (moment) => phrase`Vous pouvez répondre jusqu’au ${moment}.`,
  declining: (from) =>
    phrase`Refuser ne vous coûte rien\u00A0: votre profil reste chez ${from} avec tout ce que vous y avez, et rien ne change. Rien ne change non plus si vous ne répondez pas.`,
};

export const transferMailTexts: Readonly<Record<Language, TransferMailTexts>> = { en, fr };
