import type { TransferMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const transfer: TransferMailTexts = {
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
