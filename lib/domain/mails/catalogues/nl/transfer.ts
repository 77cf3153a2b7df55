import type { TransferMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const transfer: TransferMailTexts = {
  heading: (account) => phrase`Uw uitnodiging om over te stappen naar ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} nodigt u uit om over te stappen naar ${account}`,
  asks: (account, from) => phrase`U hebt een profiel bij ${from}. U bent uitgenodigd om ermee over te stappen naar ${account}.`,
  asksFrom: (inviter, account, from) =>
    phrase`U hebt een profiel bij ${from}. ${inviter} nodigt u uit om ermee over te stappen naar ${account}.`,
  moves: phrase`Als u accepteert, gaat dit met u mee:`,
  nothingMoves: phrase`Als u accepteert, gaat niets van wat u daar bewaart met u mee.`,
  nothingThere: (from) => phrase`Bij ${from} hebt u geen sessies en geen opnamen: alleen uw profiel stapt over.`,
  historyStaysReadable: (from) => phrase`De lijst van uw eerdere sessies blijft ook bij ${from}, alleen om te lezen.`,
  stays: (from) => phrase`Dit blijft bij ${from}, waar u geen toegang meer hebt:`,
  nothingStays: (from) => phrase`Bij ${from} blijft niets achter.`,
  nothingElseStays: (from) => phrase`Verder blijft er bij ${from} niets achter.`,
  leaves: (from) =>
    phrase`Uw toegang tot ${from} eindigt als u accepteert: de licenties die u daar hebt gaan terug naar dat account, en uw rechten om het te beheren vervallen.`,
  products: (names, account) => phrase`Van ${account} krijgt u ${names}.`,
  until: (moment) => phrase`U kunt antwoorden tot ${moment}.`,
  declining: (from) =>
    phrase`Weigeren kost u niets: uw profiel blijft bij ${from} met alles wat u daar hebt, en er verandert niets. Ook als u niet antwoordt, verandert er niets.`,
};
