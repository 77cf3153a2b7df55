import type { NoticeMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const notices: NoticeMailTexts = {
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
