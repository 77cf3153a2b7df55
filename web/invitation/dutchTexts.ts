import { phrase } from '../../lib/domain/mails/phrase.ts';
import { passwordTexts } from '../shared/passwordTexts.ts';
import type { Texts } from './texts.ts';

export const dutch: Texts = {
  ...passwordTexts.nl,
  title: 'Uitnodiging',
  opening: 'Uw uitnodiging wordt geopend…',
  unanswered: {
    heading: 'Uw uitnodiging kon niet worden geopend',
    sentences: ['De dienst antwoordde niet. Controleer uw verbinding en probeer het zo opnieuw. Uw uitnodiging blijft zoals ze is.'],
  },
  tryAgain: 'Opnieuw proberen',
  ended: {
    INVITATION_UNKNOWN: {
      heading: 'Deze link is niet geldig',
      sentences: [
        'Misschien is hij onvolledig, of heeft een nieuwere e-mail hem vervangen.',
        'Open de link van uw laatste uitnodiging, of kopieer er het hele adres uit. Helpt dat niet, vraag dan wie u uitnodigde om een nieuwe uitnodiging.',
      ],
    },
    INVITATION_EXPIRED: {
      heading: 'Deze uitnodiging is verlopen',
      sentences: ['Ze bleef zonder antwoord. Vraag wie u uitnodigde om een nieuwe.'],
    },
    INVITATION_ACCEPTED: {
      heading: 'Deze uitnodiging is al aanvaard',
      sentences: [
        'Hier is niets meer te doen: u kunt zich aanmelden met uw e-mailadres en uw wachtwoord.',
        'Hebt u ze niet zelf aanvaard, zeg het dan wie u uitnodigde.',
      ],
    },
    INVITATION_DECLINED: {
      heading: 'Deze uitnodiging is afgewezen',
      sentences: ['Hier is niets meer te doen. Bedenkt u zich, vraag dan om een nieuwe uitnodiging.'],
    },
    INVITATION_CANCELLED: {
      heading: 'Deze uitnodiging is ingetrokken',
      sentences: ['Ze kan niet meer worden aanvaard. Denkt u dat het een vergissing is, vraag het dan wie u uitnodigde.'],
    },
  },
  askNew: 'Om een nieuwe uitnodiging vragen',
  askingNew: 'Een ogenblik…',
  askedNew: {
    heading: 'U hebt om een nieuwe uitnodiging gevraagd',
    sentences: [
      'Was deze link van u, dan weten de mensen die het account beheren het nu. Nodigen zij u opnieuw uit, dan krijgt u een nieuwe e-mail.',
      'U kunt deze pagina sluiten.',
    ],
  },
  refused: {
    heading: 'Dat is op dit moment niet mogelijk',
    sentences: ['Vraag het wie u uitnodigde, en laat dit antwoord zien:'],
  },

  invites: (account) => phrase`U bent uitgenodigd voor ${account}`,
  invitesFrom: (inviter, account) => phrase`${inviter} nodigt u uit voor ${account}`,
  greeting: (firstName) => phrase`Beste ${firstName}, hiervoor bent u uitgenodigd:`,
  products: 'Producten',
  administers: phrase`Geen: u gaat het account beheren`,
  until: 'Geldig tot',

  keepPassword: 'U hebt al een wachtwoord. Het blijft zoals het is.',
  passwordRequired: 'U hebt een wachtwoord nodig. Kies er een, en aanvaard dan.',
  passwordNotExpected: 'U hebt al een wachtwoord, en het blijft zoals het is. U hoeft alleen te aanvaarden.',

  accept: 'Aanvaarden',
  accepting: 'Een ogenblik…',
  noAnswer: 'De dienst antwoordde niet. Controleer uw verbinding en probeer het zo opnieuw.',
  decline: 'Afwijzen',

  declineHeading: 'Deze uitnodiging afwijzen?',
  declineMeans: (account) => phrase`Uw plaats gaat terug naar ${account}, en deze link werkt niet meer. Verder verandert er niets.`,
  declineMeansWithoutSeat: phrase`Deze link werkt niet meer. Verder verandert er niets.`,
  reason: 'Reden (niet verplicht; de beheerders van het account kunnen die lezen)',
  declineSurely: 'Uitnodiging afwijzen',
  declining: 'Een ogenblik…',
  goBack: 'Terug',

  welcome: 'U hoort erbij',
  joined: (account) => phrase`U hoort nu bij ${account}.`,
  joinedWith: (account, products) => phrase`U hoort nu bij ${account}, met een plaats in ${products}.`,
  signInWithNewPassword:
    'U kunt zich nu aanmelden met uw e-mailadres en het wachtwoord dat u zojuist hebt gekozen. U kunt deze pagina sluiten.',
  signInWithOwnPassword: 'U kunt zich nu aanmelden met uw e-mailadres en het wachtwoord dat u al had. U kunt deze pagina sluiten.',
  goTo: (product) => phrase`Naar ${product}`,
  declined: 'U hebt afgewezen',
  declinedMeans: (account) =>
    phrase`Uw plaats ging terug naar ${account}; verder is er niets veranderd. Bedenkt u zich, vraag dan om een nieuwe uitnodiging. U kunt deze pagina sluiten.`,
  declinedMeansWithoutSeat: phrase`Verder is er niets veranderd. Bedenkt u zich, vraag dan om een nieuwe uitnodiging. U kunt deze pagina sluiten.`,

  transfer: {
    invites: (account) => phrase`U bent uitgenodigd om naar ${account} te verhuizen`,
    invitesFrom: (inviter, account) => phrase`${inviter} nodigt u uit om naar ${account} te verhuizen`,
    from: 'Van',
    to: 'Naar',
    moves: 'Verhuist mee',
    nothingThere: 'Alleen uw profiel: u hebt daar geen sessies en geen opnamen',
    nothingMoves: 'Alleen uw profiel',
    stays: 'Blijft achter',
    nothingStays: 'Niets',
    historyStaysReadable: (from) => phrase`Uw vorige sessies blijven ook bij ${from} staan, waar ze alleen te lezen zijn.`,
    acceptHeading: (account) => phrase`Verhuizen naar ${account}?`,
    acceptSurely: 'Nu verhuizen',
    acceptMeans: (account, from) =>
      phrase`Als u aanvaardt, verhuist uw profiel naar ${account}. Uw toegang tot ${from} eindigt: de licenties die u daar hebt, gaan terug naar dat account, en elk recht om het te beheren eindigt.`,
    declineMeans: (from) => phrase`Als u afwijst, verandert er niets: uw profiel blijft bij ${from} met alles wat u daar hebt.`,
    declineSurelyMeans: (from) =>
      phrase`Er verandert niets: uw profiel blijft bij ${from} met alles wat u daar hebt. Alleen deze link werkt niet meer.`,
    moving: 'Wat met u meeverhuist, is onderweg. U krijgt een e-mail als alles er is.',
    declinedMeans: (from) =>
      phrase`Er is niets veranderd: uw profiel is nog bij ${from} met alles wat u daar hebt. Bedenkt u zich, vraag dan om een nieuwe uitnodiging. U kunt deze pagina sluiten.`,
  },
};
