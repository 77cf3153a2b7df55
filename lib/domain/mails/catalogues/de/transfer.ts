import type { TransferMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const transfer: TransferMailTexts = {
  heading: (account) => phrase`Ihre Einladung, zu ${account} zu wechseln`,
  subjectFrom: (inviter, account) => phrase`${inviter} lädt Sie ein, zu ${account} zu wechseln`,
  asks: (account, from) => phrase`Sie haben ein Profil bei ${from}. Sie sind eingeladen, damit zu ${account} zu wechseln.`,
  asksFrom: (inviter, account, from) => phrase`Sie haben ein Profil bei ${from}. ${inviter} lädt Sie ein, damit zu ${account} zu wechseln.`,
  moves: phrase`Wenn Sie annehmen, kommt dies mit Ihnen mit:`,
  nothingMoves: phrase`Wenn Sie annehmen, kommt nichts von dem mit, was Sie dort haben.`,
  nothingThere: (from) => phrase`Bei ${from} haben Sie weder Sitzungen noch Aufzeichnungen; nur Ihr Profil wechselt.`,
  historyStaysReadable: (from) =>
    phrase`Ihre vergangenen Sitzungen bleiben auch bei ${from} aufgeführt und können dort nur noch gelesen werden.`,
  stays: (from) => phrase`Dies bleibt bei ${from}, wo Sie keinen Zugang mehr haben werden:`,
  nothingStays: (from) => phrase`Bei ${from} bleibt nichts zurück.`,
  nothingElseStays: (from) => phrase`Sonst bleibt bei ${from} nichts zurück.`,
  leaves: (from) =>
    phrase`Ihr Zugang zu ${from} endet, wenn Sie annehmen: Ihre Lizenzen dort gehen an das Konto zurück, und Ihre Rechte, es zu verwalten, enden.`,
  products: (names, account) => phrase`Von ${account} erhalten Sie ${names}.`,
  until: (moment) => phrase`Sie können bis ${moment} antworten.`,
  declining: (from) =>
    phrase`Ablehnen kostet Sie nichts: Ihr Profil bleibt mit allem, was Sie haben, bei ${from}, und nichts ändert sich. Auch wenn Sie nicht antworten, ändert sich nichts.`,
};
