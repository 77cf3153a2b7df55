import type { NoticeMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const notices: NoticeMailTexts = {
  transferCompleted: {
    heading: (account) => phrase`Ihr Profil ist jetzt bei ${account}`,
    hasMoved: (account, from) => phrase`Ihr Profil ist von ${from} zu ${account} gewechselt.`,
    moved: phrase`Dies ist mit Ihnen mitgekommen:`,
    movedInAll: {
      one: (count) => phrase`${[count]} Sitzung oder Aufzeichnung ist mit Ihnen mitgekommen.`,
      other: (count) => phrase`${[count]} Sitzungen und Aufzeichnungen sind mit Ihnen mitgekommen.`,
    },
    nothingMoved: (from) => phrase`Von ${from} sind keine Sitzungen und keine Aufzeichnungen mit Ihnen mitgekommen.`,
    stayed: (from) => phrase`Dies ist bei ${from} geblieben:`,
    failed: {
      one: (count, account) =>
        phrase`${[count]} Sitzung oder Aufzeichnung konnte nicht übertragen werden. Ihr Administrator bei ${account} kann es noch einmal versuchen.`,
      other: (count, account) =>
        phrase`${[count]} Sitzungen und Aufzeichnungen konnten nicht übertragen werden. Ihr Administrator bei ${account} kann es noch einmal versuchen.`,
    },
    givenBack: (from) => phrase`Ihre Lizenzen bei ${from} wurden an dieses Konto zurückgegeben.`,
    products: (names, account) => phrase`Bei ${account} können Sie jetzt ${names} nutzen.`,
    signIn: phrase`Sie melden sich wie bisher mit Ihrer E-Mail-Adresse und Ihrem Passwort an.`,
  },
  movedAway: {
    heading: (name) => phrase`${name} ist mit dem eigenen Profil zu einem anderen Konto gewechselt`,
    hasMoved: (name, account, moment) => phrase`${name} ist am ${moment} von ${account} zu einem anderen Konto gewechselt.`,
    seatsFree: {
      one: (products) => phrase`Der Platz in ${products} ist wieder frei.`,
      other: (products) => phrase`Die Plätze in ${products} sind wieder frei.`,
    },
    moved: phrase`Dies ist mitgegangen:`,
    movedInAll: {
      one: (count) => phrase`${[count]} Sitzung oder Aufzeichnung ist mitgegangen.`,
      other: (count) => phrase`${[count]} Sitzungen und Aufzeichnungen sind mitgegangen.`,
    },
    nothingMoved: phrase`Keine Sitzungen und keine Aufzeichnungen sind mitgegangen.`,
    historyStays: phrase`Die vergangenen Sitzungen bleiben in Ihrem Konto lesbar.`,
    why: (account) => phrase`Sie erhalten diese E-Mail, weil Sie ${account} verwalten.`,
  },
};
