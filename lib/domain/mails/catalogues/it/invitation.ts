import type { InvitationMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const invitation: InvitationMailTexts = {
  heading: (account) => phrase`Il tuo invito a entrare in ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} ti invita a entrare in ${account}`,
  reminderSubject: (subject) => phrase`Promemoria: ${subject}`,
  reminds: (moment) => phrase`Ti abbiamo scritto ${moment} e non abbiamo ancora ricevuto risposta. Ecco di che cosa si trattava:`,
  greeting: (firstName) => phrase`Ciao ${firstName},`,
  greetingWithoutName: phrase`Ciao,`,
  invites: (account) => phrase`Hai ricevuto un invito a entrare in ${account}.`,
  invitesFrom: (inviter, account) => phrase`${inviter} ti invita a entrare in ${account}.`,
  products: (names) => phrase`Potrai usare ${names}.`,
  roles: {
    manager: phrase`Collaborerai alla gestione di questo account, nei limiti dei permessi che riceverai.`,
    admin: phrase`Amministrerai questo account: le sue persone, le sue licenze e le sue impostazioni.`,
    superAdmin: phrase`Avrai il pieno controllo di questo account e deciderai chi altro lo amministra.`,
  },
  acceptWithNewPassword: phrase`Per accettare, apri l’invito e scegli una password.`,
  acceptWithOwnPassword: phrase`Per accettare, apri l’invito. Mantieni la password che hai già.`,
  button: phrase`Apri l’invito`,
  until: (moment) => phrase`L’invito è valido fino a: ${moment}.`,
  plainLink: phrase`Se il pulsante non funziona, copia questo indirizzo nel tuo browser:`,
  ignore: (account) =>
    phrase`Non conosci ${account} o non vuoi entrare a farne parte? Ignora questa e-mail, oppure apri l’invito e rifiuta. Non succede nulla se non accetti.`,
  personal: phrase`Il link è solo per te: non inoltrare questa e-mail.`,
};
