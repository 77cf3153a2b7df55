import type { AccountMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const account: AccountMailTexts = {
  passwordReset: {
    heading: phrase`Scegli una nuova password`,
    asked: (account) => phrase`Qualcuno, probabilmente tu, ha chiesto una nuova password per il tuo profilo presso ${account}.`,
    button: phrase`Scegli una nuova password`,
    until: (moment) => phrase`Il link è valido fino a: ${moment}.`,
    ignore: phrase`Non hai chiesto nulla? Ignora questa e-mail: la tua password resta com’è.`,
  },
  passwordChanged: {
    heading: phrase`La tua password è stata cambiata`,
    changed: (account, moment) => phrase`La password del tuo profilo presso ${account} è stata cambiata: ${moment}.`,
    otherSessions: phrase`Ovunque avessi eseguito l’accesso, la sessione è terminata.`,
    notYou: (address) =>
      phrase`Non sei stato tu? Scegli subito una nuova password, all’indirizzo ${address}, e avvisa chi amministra l’account.`,
  },
  emailChange: {
    heading: phrase`Conferma il tuo indirizzo e-mail`,
    asked: (account, email) => phrase`Un amministratore di ${account} ha chiesto che d’ora in poi tu acceda con ${email}.`,
    untilThen: phrase`Conferma che l’indirizzo è tuo. Fino ad allora accedi con quello che avevi.`,
    button: phrase`Conferma questo indirizzo`,
    until: (moment) => phrase`Il link è valido fino a: ${moment}.`,
    ignore: (account) => phrase`Non conosci ${account}? Ignora questa e-mail: non succede nulla se non confermi.`,
  },
  emailChangeAsked: {
    heading: phrase`Il tuo indirizzo e-mail sta per cambiare`,
    asked: (account, email) =>
      phrase`Un amministratore di ${account} ha chiesto che d’ora in poi tu acceda con ${email}. A quell’indirizzo è stato inviato un link di conferma.`,
    untilThen: phrase`Finché non è confermato, accedi con l’indirizzo a cui leggi questa e-mail.`,
    disagree: (account) => phrase`Non è il tuo indirizzo, o non sei d’accordo? Avvisa subito chi amministra ${account}.`,
  },
  emailChanged: {
    heading: phrase`Il tuo indirizzo e-mail è stato cambiato`,
    changed: (account, email, moment) =>
      phrase`D’ora in poi accedi a ${account} con ${email} (dal momento seguente: ${moment}). L’indirizzo a cui leggi questa e-mail non apre più il tuo profilo.`,
    disagree: (account) => phrase`Non è il tuo indirizzo, o non sei d’accordo? Avvisa subito chi amministra ${account}.`,
  },
  invitationsExpired: {
    heading: { one: () => phrase`Un invito è scaduto`, other: (count) => phrase`${[count]} inviti sono scaduti` },
    expired: {
      one: (account) => phrase`Questa persona non ha risposto in tempo all’invito a entrare in ${account}:`,
      other: (account) => phrase`Queste persone non hanno risposto in tempo all’invito a entrare in ${account}:`,
    },
    others: { one: (count) => phrase`e ${[count]} altra`, other: (count) => phrase`e altre ${[count]}` },
    seats: phrase`I posti sono di nuovo liberi. Per invitarle ancora, cercale nell’elenco degli utenti, tra quelli sospesi.`,
    why: (account) => phrase`Ricevi questa e-mail perché amministri ${account}.`,
  },
  newInvitationRequested: {
    heading: (name) => phrase`${name} chiede un nuovo invito`,
    asks: (name, email, account) => phrase`${name} (${email}) vorrebbe entrare in ${account}, e il suo invito non è più valido.`,
    resend: phrase`Per acconsentire, cerca questa persona nell’elenco degli utenti e invia di nuovo l’invito. Altrimenti non fare nulla.`,
    why: (account) => phrase`Ricevi questa e-mail, al massimo una volta al giorno per ogni persona, perché amministri ${account}.`,
  },
  accessChanged: {
    heading: (account) => phrase`Il tuo accesso presso ${account} è cambiato`,
    products: (names) => phrase`Ora puoi usare ${names}.`,
    noProducts: phrase`Al momento non hai prodotti.`,
    roles: {
      member: phrase`Non amministri nulla in questo account.`,
      manager: phrase`Collabori alla gestione di questo account, nei limiti dei permessi che hai.`,
      admin: phrase`Amministri questo account: le sue persone, le sue licenze e le sue impostazioni.`,
      superAdmin: phrase`Hai il pieno controllo di questo account e decidi chi altro lo amministra.`,
    },
    why: (account) => phrase`Ricevi questa e-mail perché un amministratore di ${account} ha cambiato i tuoi prodotti o il tuo ruolo.`,
  },
};
