import { phrase } from '../../lib/domain/mails/phrase.ts';
import { passwordTexts } from '../shared/passwordTexts.ts';
import type { Texts } from './texts.ts';

export const italian: Texts = {
  ...passwordTexts.it,
  title: 'Invito',
  opening: 'Apertura del Suo invito…',
  unanswered: {
    heading: 'Non è stato possibile aprire il Suo invito',
    sentences: ['Il servizio non ha risposto. Controlli la connessione e riprovi tra un momento. Il Suo invito resta com’è.'],
  },
  tryAgain: 'Riprova',
  ended: {
    INVITATION_UNKNOWN: {
      heading: 'Questo link non è valido',
      sentences: [
        'Forse è incompleto, o un’e-mail più recente lo ha sostituito.',
        'Apra il link del Suo ultimo invito, o ne copi l’indirizzo intero. Se non basta, chieda un nuovo invito a chi l’ha invitata.',
      ],
    },
    INVITATION_EXPIRED: {
      heading: 'Questo invito è scaduto',
      sentences: ['È rimasto senza risposta. Ne chieda uno nuovo a chi l’ha invitata.'],
    },
    INVITATION_ACCEPTED: {
      heading: 'Questo invito è già stato accettato',
      sentences: [
        'Qui non c’è più nulla da fare: può accedere con il Suo indirizzo e-mail e la Sua password.',
        'Se non è stata Lei ad accettarlo, lo dica a chi l’ha invitata.',
      ],
    },
    INVITATION_DECLINED: {
      heading: 'Questo invito è stato rifiutato',
      sentences: ['Qui non c’è più nulla da fare. Se cambia idea, chieda un nuovo invito a chi l’ha invitata.'],
    },
    INVITATION_CANCELLED: {
      heading: 'Questo invito è stato ritirato',
      sentences: ['Non può più essere accettato. Se pensa a un errore, si rivolga a chi l’ha invitata.'],
    },
  },
  askNew: 'Chiedi un nuovo invito',
  askingNew: 'Un momento…',
  askedNew: {
    heading: 'Ha chiesto un nuovo invito',
    sentences: [
      'Se questo link era Suo, chi amministra l’account è stato avvisato. Quando la invitano di nuovo, riceve una nuova e-mail.',
      'Può chiudere questa pagina.',
    ],
  },
  refused: {
    heading: 'In questo momento non è possibile',
    sentences: ['Si rivolga a chi l’ha invitata e mostri questa risposta:'],
  },

  invites: (account) => phrase`Un invito a entrare in ${account} La aspetta`,
  invitesFrom: (inviter, account) => phrase`${inviter} La invita a entrare in ${account}`,
  greeting: (firstName) => phrase`Buongiorno ${firstName}, ecco a che cosa è invitata la Sua persona:`,
  products: 'Prodotti',
  administers: phrase`Nessuno: amministrerà l’account`,
  until: 'Valido fino al',

  keepPassword: 'Ha già una password. Resta la stessa.',
  passwordRequired: 'Le serve una password. Ne scelga una, poi accetti.',
  passwordNotExpected: 'Ha già una password, e resta la stessa. Deve solo accettare.',

  accept: 'Accetta',
  accepting: 'Un momento…',
  noAnswer: 'Il servizio non ha risposto. Controlli la connessione e riprovi tra un momento.',
  decline: 'Rifiuta',

  declineHeading: 'Rifiutare questo invito?',
  declineMeans: (account) => phrase`Il Suo posto torna a ${account}, e questo link smette di funzionare. Non cambia altro.`,
  declineMeansWithoutSeat: phrase`Questo link smette di funzionare. Non cambia altro.`,
  reason: 'Motivo (facoltativo; gli amministratori dell’account possono leggerlo)',
  declineSurely: 'Rifiuta l’invito',
  declining: 'Un momento…',
  goBack: 'Indietro',

  welcome: 'Fatto',
  joined: (account) => phrase`Ora fa parte di ${account}.`,
  joinedWith: (account, products) => phrase`Ora fa parte di ${account}, con un posto in ${products}.`,
  signInWithNewPassword: 'Ora può accedere con il Suo indirizzo e-mail e la password che ha appena scelto. Può chiudere questa pagina.',
  signInWithOwnPassword: 'Ora può accedere con il Suo indirizzo e-mail e la password che aveva già. Può chiudere questa pagina.',
  goTo: (product) => phrase`Vai a ${product}`,
  declined: 'Ha rifiutato',
  declinedMeans: (account) =>
    phrase`Il Suo posto è tornato a ${account}; non è cambiato altro. Se cambia idea, chieda un nuovo invito. Può chiudere questa pagina.`,
  declinedMeansWithoutSeat: phrase`Non è cambiato altro. Se cambia idea, chieda un nuovo invito. Può chiudere questa pagina.`,

  transfer: {
    invites: (account) => phrase`Un invito a passare a ${account} La aspetta`,
    invitesFrom: (inviter, account) => phrase`${inviter} La invita a passare a ${account}`,
    from: 'Da',
    to: 'A',
    moves: 'Viene con Lei',
    nothingThere: 'Solo il Suo profilo: lì non ha né sessioni né registrazioni',
    nothingMoves: 'Solo il Suo profilo',
    stays: 'Resta lì',
    nothingStays: 'Nulla',
    historyStaysReadable: (from) => phrase`L’elenco delle Sue sessioni passate resta anche presso ${from}, in sola lettura.`,
    acceptHeading: (account) => phrase`Passare a ${account}?`,
    acceptSurely: 'Passa ora',
    acceptMeans: (account, from) =>
      phrase`Se accetta, il Suo profilo passa a ${account}. Il Suo accesso a ${from} termina: le licenze che ha lì tornano a quell’account, e ogni diritto di amministrarlo finisce.`,
    declineMeans: (from) => phrase`Se rifiuta, non cambia nulla: il Suo profilo resta presso ${from} con tutto ciò che ha lì.`,
    declineSurelyMeans: (from) =>
      phrase`Non cambia nulla: il Suo profilo resta presso ${from} con tutto ciò che ha lì. Solo questo link smette di funzionare.`,
    moving: 'Ciò che viene con Lei è in viaggio. Riceverà un’e-mail quando sarà arrivato tutto.',
    declinedMeans: (from) =>
      phrase`Non è cambiato nulla: il Suo profilo è ancora presso ${from} con tutto ciò che ha lì. Se cambia idea, chieda un nuovo invito. Può chiudere questa pagina.`,
  },
};
