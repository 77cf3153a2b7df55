import type { TransferMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const transfer: TransferMailTexts = {
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
