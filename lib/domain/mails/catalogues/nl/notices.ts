import type { NoticeMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const notices: NoticeMailTexts = {
  transferCompleted: {
    heading: (account) => phrase`Uw profiel is nu bij ${account}`,
    hasMoved: (account, from) => phrase`Uw profiel is van ${from} overgestapt naar ${account}.`,
    moved: phrase`Dit is met u meegegaan:`,
    movedInAll: {
      one: (count) => phrase`${[count]} sessie of opname is met u meegegaan.`,
      other: (count) => phrase`${[count]} sessies en opnamen zijn met u meegegaan.`,
    },
    nothingMoved: (from) => phrase`Van ${from} zijn geen sessies of opnamen met u meegegaan.`,
    stayed: (from) => phrase`Dit is bij ${from} gebleven:`,
    failed: {
      one: (count, account) => phrase`${[count]} sessie of opname kon niet mee. Uw beheerder bij ${account} kan het opnieuw proberen.`,
      other: (count, account) =>
        phrase`${[count]} sessies en opnamen konden niet mee. Uw beheerder bij ${account} kan het opnieuw proberen.`,
    },
    givenBack: (from) => phrase`De licenties die u bij ${from} had, zijn teruggegeven aan dat account.`,
    products: (names, account) => phrase`Bij ${account} kunt u nu ${names} gebruiken.`,
    signIn: phrase`U meldt zich aan zoals voorheen, met uw e-mailadres en uw wachtwoord.`,
  },
  movedAway: {
    heading: (name) => phrase`${name} is overgestapt naar een ander account`,
    hasMoved: (name, account, moment) => phrase`${name} is op ${moment} van ${account} overgestapt naar een ander account.`,
    seatsFree: {
      one: (products) => phrase`De plaats in ${products} is weer vrij.`,
      other: (products) => phrase`De plaatsen in ${products} zijn weer vrij.`,
    },
    moved: phrase`Dit is meegegaan:`,
    movedInAll: {
      one: (count) => phrase`${[count]} sessie of opname is meegegaan.`,
      other: (count) => phrase`${[count]} sessies en opnamen zijn meegegaan.`,
    },
    nothingMoved: phrase`Er zijn geen sessies of opnamen meegegaan.`,
    historyStays: phrase`De eerdere sessies blijven leesbaar in uw account.`,
    why: (account) => phrase`U krijgt deze e-mail omdat u ${account} beheert.`,
  },
};
