import type { NoticeMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const notices: NoticeMailTexts = {
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
