import type { AccountMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const account: AccountMailTexts = {
  passwordReset: {
    heading: phrase`Wählen Sie ein neues Passwort`,
    asked: (account) => phrase`Jemand, vermutlich Sie, hat für Ihr Profil bei ${account} ein neues Passwort angefordert.`,
    button: phrase`Neues Passwort wählen`,
    until: (moment) => phrase`Der Link gilt bis ${moment}.`,
    ignore: phrase`Das waren nicht Sie? Dann ignorieren Sie diese E-Mail: Ihr Passwort bleibt, wie es ist.`,
  },
  passwordChanged: {
    heading: phrase`Ihr Passwort wurde geändert`,
    changed: (account, moment) => phrase`Das Passwort Ihres Profils bei ${account} wurde am ${moment} geändert.`,
    otherSessions: phrase`Überall sonst, wo Sie angemeldet waren, wurden Sie abgemeldet.`,
    notYou: (address) =>
      phrase`Das waren nicht Sie? Wählen Sie sofort unter ${address} ein neues Passwort, und benachrichtigen Sie einen Administrator.`,
  },
  emailChange: {
    heading: phrase`Bestätigen Sie Ihre E-Mail-Adresse`,
    asked: (account, email) => phrase`Ein Administrator von ${account} hat darum gebeten, dass Sie sich künftig mit ${email} anmelden.`,
    untilThen: phrase`Bestätigen Sie, dass die Adresse Ihnen gehört. Bis dahin melden Sie sich mit der bisherigen an.`,
    button: phrase`Adresse bestätigen`,
    until: (moment) => phrase`Der Link gilt bis ${moment}.`,
    ignore: (account) => phrase`Sie kennen ${account} nicht? Dann ignorieren Sie diese E-Mail: Ohne Ihre Bestätigung geschieht nichts.`,
  },
  emailChangeAsked: {
    heading: phrase`Ihre E-Mail-Adresse soll geändert werden`,
    asked: (account, email) =>
      phrase`Ein Administrator von ${account} hat darum gebeten, dass Sie sich künftig mit ${email} anmelden. Dorthin wurde ein Link zur Bestätigung gesandt.`,
    untilThen: phrase`Bis zur Bestätigung melden Sie sich mit der Adresse an, an die diese E-Mail ging.`,
    disagree: (account) =>
      phrase`Das ist nicht Ihre Adresse, oder Sie sind nicht einverstanden? Benachrichtigen Sie sofort einen Administrator von ${account}.`,
  },
  emailChanged: {
    heading: phrase`Ihre E-Mail-Adresse wurde geändert`,
    changed: (account, email, moment) =>
      phrase`Seit ${moment} melden Sie sich bei ${account} mit ${email} an. Die Adresse, an die diese E-Mail ging, öffnet Ihr Profil nicht mehr.`,
    disagree: (account) =>
      phrase`Das ist nicht Ihre Adresse, oder Sie sind nicht einverstanden? Benachrichtigen Sie sofort einen Administrator von ${account}.`,
  },
  invitationsExpired: {
    heading: { one: () => phrase`Eine Einladung ist abgelaufen`, other: (count) => phrase`${[count]} Einladungen sind abgelaufen` },
    expired: {
      one: (account) => phrase`Diese Person hat die Einladung zu ${account} nicht rechtzeitig beantwortet:`,
      other: (account) => phrase`Diese Personen haben ihre Einladung zu ${account} nicht rechtzeitig beantwortet:`,
    },
    others: { one: (count) => phrase`und ${[count]} weitere Person`, other: (count) => phrase`und ${[count]} weitere` },
    seats: phrase`Die Plätze sind wieder frei. Um jemanden noch einmal einzuladen, suchen Sie in der Liste der Benutzer unter den gesperrten.`,
    why: (account) => phrase`Sie erhalten diese E-Mail, weil Sie ${account} verwalten.`,
  },
  newInvitationRequested: {
    heading: (name) => phrase`${name} bittet um eine neue Einladung`,
    asks: (name, email, account) => phrase`${name} (${email}) möchte ${account} beitreten, und die Einladung gilt nicht mehr.`,
    resend: phrase`Um zuzustimmen, suchen Sie die Person in der Liste der Benutzer und senden Sie die Einladung erneut. Sonst tun Sie nichts.`,
    why: (account) => phrase`Sie erhalten diese E-Mail, je Person höchstens einmal am Tag, weil Sie ${account} verwalten.`,
  },
  accessChanged: {
    heading: (account) => phrase`Ihr Zugang bei ${account} hat sich geändert`,
    products: (names) => phrase`Sie können jetzt ${names} nutzen.`,
    noProducts: phrase`Sie haben zurzeit keine Produkte.`,
    roles: {
      member: phrase`Sie verwalten nichts in diesem Konto.`,
      manager: phrase`Sie verwalten dieses Konto mit, im Rahmen der Rechte, die Sie haben.`,
      admin: phrase`Sie verwalten dieses Konto: seine Benutzer, seine Lizenzen und seine Einstellungen.`,
      superAdmin: phrase`Sie haben alle Rechte in diesem Konto und bestimmen, wer es sonst noch verwaltet.`,
    },
    why: (account) => phrase`Sie erhalten diese E-Mail, weil ein Administrator von ${account} Ihre Produkte oder Ihre Rolle geändert hat.`,
  },
};
