import type { InvitationMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const invitation: InvitationMailTexts = {
  heading: (account) => phrase`Ihre Einladung zu ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} lädt Sie zu ${account} ein`,
  reminderSubject: (subject) => phrase`Erinnerung: ${subject}`,
  reminds: (moment) => phrase`Wir haben Ihnen am ${moment} geschrieben und noch keine Antwort erhalten. Darum ging es:`,
  greeting: (firstName) => phrase`Guten Tag ${firstName},`,
  greetingWithoutName: phrase`Guten Tag,`,
  invites: (account) => phrase`Sie sind zu ${account} eingeladen.`,
  invitesFrom: (inviter, account) => phrase`${inviter} lädt Sie zu ${account} ein.`,
  products: (names) => phrase`Sie können dann ${names} nutzen.`,
  roles: {
    manager: phrase`Sie werden dieses Konto mitverwalten, im Rahmen der Rechte, die Sie erhalten.`,
    admin: phrase`Sie werden dieses Konto verwalten: seine Benutzer, seine Lizenzen und seine Einstellungen.`,
    superAdmin: phrase`Sie werden alle Rechte in diesem Konto haben und bestimmen, wer es sonst noch verwaltet.`,
  },
  acceptWithNewPassword: phrase`Um anzunehmen, öffnen Sie die Einladung und wählen Sie ein Passwort.`,
  acceptWithOwnPassword: phrase`Um anzunehmen, öffnen Sie die Einladung. Ihr Passwort behalten Sie.`,
  button: phrase`Einladung öffnen`,
  until: (moment) => phrase`Die Einladung gilt bis ${moment}.`,
  plainLink: phrase`Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:`,
  ignore: (account) =>
    phrase`Sie kennen ${account} nicht oder möchten nicht beitreten? Dann ignorieren Sie diese E-Mail, oder öffnen Sie die Einladung und lehnen Sie ab. Ohne Ihre Zustimmung geschieht nichts.`,
  personal: phrase`Der Link ist nur für Sie bestimmt: Bitte leiten Sie diese E-Mail nicht weiter.`,
};
