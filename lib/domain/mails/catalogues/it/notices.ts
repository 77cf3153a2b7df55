import type { NoticeMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const notices: NoticeMailTexts = {
  transferCompleted: {
    heading: (account) => phrase`Il tuo profilo è passato a ${account}`,
    hasMoved: (account, from) => phrase`Il tuo profilo è passato da ${from} a ${account}.`,
    moved: phrase`Ecco che cosa è venuto con te:`,
    movedInAll: {
      one: (count) => phrase`${[count]} sessione o registrazione è venuta con te.`,
      other: (count) => phrase`${[count]} sessioni e registrazioni sono venute con te.`,
    },
    nothingMoved: (from) => phrase`Da ${from} non è venuta con te nessuna sessione e nessuna registrazione.`,
    stayed: (from) => phrase`Questo è rimasto presso ${from}:`,
    failed: {
      one: (count, account) =>
        phrase`Non è stato possibile trasferire ${[count]} sessione o registrazione. Chi amministra ${account} può riprovare.`,
      other: (count, account) =>
        phrase`Non è stato possibile trasferire ${[count]} sessioni e registrazioni. Chi amministra ${account} può riprovare.`,
    },
    givenBack: (from) => phrase`Le licenze che avevi presso ${from} sono tornate a quell’account.`,
    products: (names, account) => phrase`Presso ${account} ora puoi usare ${names}.`,
    signIn: phrase`Accedi come prima, con il tuo indirizzo e-mail e la tua password.`,
  },
  movedAway: {
    heading: (name) => phrase`${name} ha trasferito il proprio profilo a un altro account`,
    hasMoved: (name, account, moment) =>
      phrase`${name} ha lasciato ${account} e trasferito il proprio profilo a un altro account: ${moment}.`,
    seatsFree: {
      one: (products) => phrase`Il suo posto in ${products} è di nuovo libero.`,
      other: (products) => phrase`I suoi posti in ${products} sono di nuovo liberi.`,
    },
    moved: phrase`Ecco che cosa è stato trasferito con il profilo:`,
    movedInAll: {
      one: (count) => phrase`${[count]} sessione o registrazione è stata trasferita con il profilo.`,
      other: (count) => phrase`${[count]} sessioni e registrazioni sono state trasferite con il profilo.`,
    },
    nothingMoved: phrase`Nessuna sessione e nessuna registrazione è stata trasferita con il profilo.`,
    historyStays: phrase`Le sue sessioni passate restano leggibili nel tuo account.`,
    why: (account) => phrase`Ricevi questa e-mail perché amministri ${account}.`,
  },
};
