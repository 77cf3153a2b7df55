import { phrase } from '../../lib/domain/mails/phrase.ts';
import { passwordTexts } from '../shared/passwordTexts.ts';
import type { Texts } from './texts.ts';

export const french: Texts = {
  ...passwordTexts.fr,
  title: 'Invitation',
  opening: 'Ouverture de votre invitation…',
  unanswered: {
    heading: 'Votre invitation n’a pas pu être ouverte',
    sentences: ['Le service n’a pas répondu. Vérifiez votre connexion, puis réessayez dans un instant. Votre invitation reste intacte.'],
  },
  tryAgain: 'Réessayer',
  ended: {
    INVITATION_UNKNOWN: {
      heading: 'Ce lien n’est pas valable',
      sentences: [
        'Il est peut-être incomplet, ou un message plus récent l’a remplacé.',
        'Ouvrez le lien de votre dernier message d’invitation, ou copiez-en l’adresse entière. Si cela ne suffit pas, demandez une nouvelle invitation à la personne qui vous l’a envoyée.',
      ],
    },
    INVITATION_EXPIRED: {
      heading: 'Cette invitation a expiré',
      sentences: ['Elle est restée sans réponse. Demandez-en une nouvelle à la personne qui vous l’a envoyée.'],
    },
    INVITATION_ACCEPTED: {
      heading: 'Cette invitation a déjà été acceptée',
      sentences: [
        'Il ne reste rien à faire ici\u00A0: vous pouvez vous connecter avec votre adresse e-mail et votre mot de passe.',
        'Si ce n’est pas vous qui l’avez acceptée, prévenez la personne qui vous l’a envoyée.',
      ],
    },
    INVITATION_DECLINED: {
      heading: 'Cette invitation a été refusée',
      sentences: [
        'Il ne reste rien à faire ici. Si vous changez d’avis, demandez une nouvelle invitation à la personne qui vous l’a envoyée.',
      ],
    },
    INVITATION_CANCELLED: {
      heading: 'Cette invitation a été retirée',
      sentences: ['Elle ne peut plus être acceptée. Si vous pensez à une erreur, adressez-vous à la personne qui vous l’a envoyée.'],
    },
  },
  askNew: 'Demander une nouvelle invitation',
  askingNew: 'Demande en cours…',
  askedNew: {
    heading: 'Vous avez demandé une nouvelle invitation',
    sentences: [
      'Si ce lien était le vôtre, les personnes qui administrent le compte ont été prévenues. Si elles vous invitent à nouveau, vous recevrez un nouveau message.',
      'Vous pouvez fermer cette page.',
    ],
  },
  refused: {
    heading: 'Ce n’est pas possible pour le moment',
    sentences: ['Adressez-vous à la personne qui vous a envoyé l’invitation, et montrez-lui cette réponse\u00A0:'],
  },

  invites: (account) => phrase`Une invitation à rejoindre ${account} vous attend`,
  invitesFrom: (inviter, account) => phrase`${inviter} vous invite à rejoindre ${account}`,
  greeting: (firstName) => phrase`Bonjour ${firstName}, voici à quoi l’on vous invite\u00A0:`,
  products: 'Produits',
  administers: phrase`Aucun\u00A0: vous administrerez le compte`,
  until: 'Valable jusqu’au',

  keepPassword: 'Vous avez déjà un mot de passe. Il reste le même.',
  passwordRequired: 'Il vous faut un mot de passe. Choisissez-en un, puis acceptez.',
  passwordNotExpected: 'Vous avez déjà un mot de passe, et il reste le même. Il vous suffit d’accepter.',

  accept: 'Accepter',
  accepting: 'Un instant…',
  noAnswer: 'Le service n’a pas répondu. Vérifiez votre connexion, puis réessayez dans un instant.',
  decline: 'Refuser',

  declineHeading: 'Refuser cette invitation\u00A0?',
  declineMeans: (account) => phrase`Votre place est rendue à ${account}, et ce lien ne fonctionne plus. Rien d’autre ne change.`,
  declineMeansWithoutSeat: phrase`Ce lien ne fonctionne plus. Rien d’autre ne change.`,
  reason: 'Raison (facultative, les administrateurs du compte peuvent la lire)',
  declineSurely: 'Refuser l’invitation',
  declining: 'Un instant…',
  goBack: 'Retour',

  welcome: 'C’est fait',
  joined: (account) => phrase`Vous avez rejoint ${account}.`,
  joinedWith: (account, products) => phrase`Vous avez rejoint ${account}, avec une place dans ${products}.`,
  signInWithNewPassword:
    'Vous pouvez maintenant vous connecter avec votre adresse e-mail et le mot de passe que vous venez de choisir. Vous pouvez fermer cette page.',
  signInWithOwnPassword:
    'Vous pouvez maintenant vous connecter avec votre adresse e-mail et le mot de passe que vous aviez déjà. Vous pouvez fermer cette page.',
  goTo: (product) => phrase`Aller à ${product}`,
  declined: 'Vous avez refusé',
  declinedMeans: (account) =>
    phrase`Votre place a été rendue à ${account}\u00A0; rien d’autre n’a changé. Si vous changez d’avis, demandez une nouvelle invitation. Vous pouvez fermer cette page.`,
  declinedMeansWithoutSeat: phrase`Rien d’autre n’a changé. Si vous changez d’avis, demandez une nouvelle invitation. Vous pouvez fermer cette page.`,

  transfer: {
    invites: (account) => phrase`Une invitation à passer chez ${account} vous attend`,
    invitesFrom: (inviter, account) => phrase`${inviter} vous invite à passer chez ${account}`,
    from: 'De',
    to: 'Vers',
    moves: 'Vous suit',
    nothingThere: 'Votre profil seul\u00A0: vous n’y avez ni session ni enregistrement',
    nothingMoves: 'Votre profil seul',
    stays: 'Reste sur place',
    nothingStays: 'Rien',
    historyStaysReadable: (from) => phrase`La liste de vos sessions passées reste aussi chez ${from}, en lecture seule.`,
    acceptHeading: (account) => phrase`Passer chez ${account}\u00A0?`,
    acceptSurely: 'Accepter le passage',
    acceptMeans: (account, from) =>
      phrase`Si vous acceptez, votre profil passe chez ${account}. Votre accès chez ${from} prend fin\u00A0: les licences que vous y avez reviennent à ce compte, et vos éventuels droits de l’administrer s’éteignent.`,
    declineMeans: (from) => phrase`Si vous refusez, rien ne change\u00A0: votre profil reste chez ${from} avec tout ce que vous y avez.`,
    declineSurelyMeans: (from) =>
      phrase`Rien ne change\u00A0: votre profil reste chez ${from} avec tout ce que vous y avez. Seul ce lien ne fonctionne plus.`,
    moving: 'Ce qui vous suit est en route. Un message vous préviendra quand tout sera arrivé.',
    declinedMeans: (from) =>
      phrase`Rien n’a changé\u00A0: votre profil est toujours chez ${from} avec tout ce que vous y avez. Si vous changez d’avis, demandez une nouvelle invitation. Vous pouvez fermer cette page.`,
  },
};
