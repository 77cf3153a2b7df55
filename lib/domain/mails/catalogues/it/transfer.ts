import type { TransferMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const transfer: TransferMailTexts = {
  heading: (account) => phrase`Il tuo invito a passare a ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} ti invita a passare a ${account}`,
  asks: (account, from) => phrase`Hai un profilo presso ${from}. Hai ricevuto un invito a trasferirlo a ${account}.`,
  asksFrom: (inviter, account, from) => phrase`Hai un profilo presso ${from}. ${inviter} ti invita a trasferirlo a ${account}.`,
  moves: phrase`Se accetti, ecco che cosa viene con te:`,
  nothingMoves: phrase`Se accetti, nulla di quello che conservi lì viene con te.`,
  nothingThere: (from) => phrase`Presso ${from} non hai né sessioni né registrazioni: si trasferisce solo il tuo profilo.`,
  historyStaysReadable: (from) => phrase`L’elenco delle tue sessioni passate resta anche presso ${from}, in sola lettura.`,
  stays: (from) => phrase`Questo resta presso ${from}, dove non avrai più accesso:`,
  nothingStays: (from) => phrase`Presso ${from} non resta nulla.`,
  nothingElseStays: (from) => phrase`Presso ${from} non resta altro.`,
  leaves: (from) =>
    phrase`Se accetti, il tuo accesso a ${from} termina: le licenze che hai lì tornano a quell’account e gli eventuali diritti di amministrarlo finiscono.`,
  products: (names, account) => phrase`Da ${account} ricevi ${names}.`,
  until: (moment) => phrase`Puoi rispondere fino a: ${moment}.`,
  declining: (from) =>
    phrase`Rifiutare non ti costa nulla: il tuo profilo resta presso ${from} con tutto quello che hai, e nulla cambia. Nulla cambia nemmeno se non rispondi.`,
};
