import { phrase } from '../../lib/domain/mails/phrase.ts';
import { passwordTexts } from '../shared/passwordTexts.ts';
import type { Texts } from './texts.ts';

export const german: Texts = {
  ...passwordTexts.de,
  title: 'Einladung',
  opening: 'Ihre Einladung wird geöffnet…',
  unanswered: {
    heading: 'Ihre Einladung konnte nicht geöffnet werden',
    sentences: [
      'Der Dienst hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es gleich noch einmal. Ihre Einladung bleibt, wie sie ist.',
    ],
  },
  tryAgain: 'Noch einmal versuchen',
  ended: {
    INVITATION_UNKNOWN: {
      heading: 'Dieser Link ist nicht gültig',
      sentences: [
        'Vielleicht ist er unvollständig, oder eine neuere E-Mail hat ihn ersetzt.',
        'Öffnen Sie den Link Ihrer letzten Einladung, oder kopieren Sie die ganze Adresse daraus. Hilft das nicht, bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',
      ],
    },
    INVITATION_EXPIRED: {
      heading: 'Diese Einladung ist abgelaufen',
      sentences: ['Sie blieb ohne Antwort. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.'],
    },
    INVITATION_ACCEPTED: {
      heading: 'Diese Einladung wurde schon angenommen',
      sentences: [
        'Hier ist nichts mehr zu tun: Sie können sich mit Ihrer E-Mail-Adresse und Ihrem Passwort anmelden.',
        'Wenn nicht Sie sie angenommen haben, sagen Sie es der Person, die Sie eingeladen hat.',
      ],
    },
    INVITATION_DECLINED: {
      heading: 'Diese Einladung wurde abgelehnt',
      sentences: ['Hier ist nichts mehr zu tun. Wenn Sie es sich anders überlegen, bitten Sie um eine neue Einladung.'],
    },
    INVITATION_CANCELLED: {
      heading: 'Diese Einladung wurde zurückgezogen',
      sentences: [
        'Sie kann nicht mehr angenommen werden. Wenn Sie meinen, dass das ein Irrtum ist, fragen Sie die Person, die Sie eingeladen hat.',
      ],
    },
  },
  askNew: 'Um eine neue Einladung bitten',
  askingNew: 'Einen Moment…',
  askedNew: {
    heading: 'Sie haben um eine neue Einladung gebeten',
    sentences: [
      'Wenn dieser Link Ihrer war, wissen es jetzt die Personen, die das Konto verwalten. Wenn sie Sie wieder einladen, bekommen Sie eine neue E-Mail.',
      'Sie können diese Seite schließen.',
    ],
  },
  refused: {
    heading: 'Das geht im Moment nicht',
    sentences: ['Fragen Sie die Person, die Sie eingeladen hat, und zeigen Sie ihr diese Antwort:'],
  },

  invites: (account) => phrase`Sie sind zu ${account} eingeladen`,
  invitesFrom: (inviter, account) => phrase`${inviter} lädt Sie zu ${account} ein`,
  greeting: (firstName) => phrase`Guten Tag ${firstName}, dazu sind Sie eingeladen:`,
  products: 'Produkte',
  administers: phrase`Keine: Sie werden das Konto verwalten`,
  until: 'Gültig bis',

  keepPassword: 'Sie haben schon ein Passwort. Es bleibt, wie es ist.',
  passwordRequired: 'Sie brauchen ein Passwort. Wählen Sie eines und nehmen Sie dann an.',
  passwordNotExpected: 'Sie haben schon ein Passwort, und es bleibt, wie es ist. Sie müssen nur noch annehmen.',

  accept: 'Annehmen',
  accepting: 'Einen Moment…',
  noAnswer: 'Der Dienst hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es gleich noch einmal.',
  decline: 'Ablehnen',

  declineHeading: 'Diese Einladung ablehnen?',
  declineMeans: (account) => phrase`Ihr Platz geht an ${account} zurück, und dieser Link gilt nicht mehr. Sonst ändert sich nichts.`,
  declineMeansWithoutSeat: phrase`Dieser Link gilt nicht mehr. Sonst ändert sich nichts.`,
  reason: 'Grund (freiwillig; die Administratoren des Kontos können ihn lesen)',
  declineSurely: 'Einladung ablehnen',
  declining: 'Einen Moment…',
  goBack: 'Zurück',

  welcome: 'Sie sind dabei',
  joined: (account) => phrase`Sie gehören jetzt zu ${account}.`,
  joinedWith: (account, products) => phrase`Sie gehören jetzt zu ${account} und haben einen Platz in ${products}.`,
  signInWithNewPassword:
    'Sie können sich jetzt mit Ihrer E-Mail-Adresse und dem eben gewählten Passwort anmelden. Sie können diese Seite schließen.',
  signInWithOwnPassword:
    'Sie können sich jetzt mit Ihrer E-Mail-Adresse und dem Passwort anmelden, das Sie schon hatten. Sie können diese Seite schließen.',
  goTo: (product) => phrase`Weiter zu ${product}`,
  declined: 'Sie haben abgelehnt',
  declinedMeans: (account) =>
    phrase`Ihr Platz ging an ${account} zurück; sonst hat sich nichts geändert. Wenn Sie es sich anders überlegen, bitten Sie um eine neue Einladung. Sie können diese Seite schließen.`,
  declinedMeansWithoutSeat: phrase`Sonst hat sich nichts geändert. Wenn Sie es sich anders überlegen, bitten Sie um eine neue Einladung. Sie können diese Seite schließen.`,

  transfer: {
    invites: (account) => phrase`Sie sind eingeladen, zu ${account} umzuziehen`,
    invitesFrom: (inviter, account) => phrase`${inviter} lädt Sie ein, zu ${account} umzuziehen`,
    from: 'Von',
    to: 'Nach',
    moves: 'Zieht mit',
    nothingThere: 'Nur Ihr Profil: Sie haben dort weder Sitzungen noch Aufzeichnungen',
    nothingMoves: 'Nur Ihr Profil',
    stays: 'Bleibt zurück',
    nothingStays: 'Nichts',
    historyStaysReadable: (from) =>
      phrase`Ihre vergangenen Sitzungen bleiben auch bei ${from} aufgelistet, wo sie nur gelesen werden können.`,
    acceptHeading: (account) => phrase`Zu ${account} umziehen?`,
    acceptSurely: 'Jetzt umziehen',
    acceptMeans: (account, from) =>
      phrase`Wenn Sie annehmen, zieht Ihr Profil zu ${account} um. Ihr Zugang zu ${from} endet: Die Lizenzen, die Sie dort haben, gehen an jenes Konto zurück, und jedes Recht, es zu verwalten, endet.`,
    declineMeans: (from) => phrase`Wenn Sie ablehnen, ändert sich nichts: Ihr Profil bleibt bei ${from} mit allem, was Sie dort haben.`,
    declineSurelyMeans: (from) =>
      phrase`Nichts ändert sich: Ihr Profil bleibt bei ${from} mit allem, was Sie dort haben. Nur dieser Link gilt nicht mehr.`,
    moving: 'Was mit Ihnen umzieht, ist unterwegs. Sie bekommen eine E-Mail, wenn alles da ist.',
    declinedMeans: (from) =>
      phrase`Nichts hat sich geändert: Ihr Profil ist weiter bei ${from} mit allem, was Sie dort haben. Wenn Sie es sich anders überlegen, bitten Sie um eine neue Einladung. Sie können diese Seite schließen.`,
  },
};
