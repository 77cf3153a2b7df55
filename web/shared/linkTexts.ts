import type { Language } from './language.ts';
import type { Sentences } from './view.ts';

/** What every page behind the link of an e-mail may have to say. */
export interface LinkTexts {
  readonly noAnswer: string;
  readonly tryAgain: string;
  readonly unknown: Sentences;
  readonly expired: Sentences;
  readonly suspended: Sentences;
  readonly closed: Sentences;
  readonly refused: Sentences;
}

const en: LinkTexts = {
  noAnswer: 'The service did not answer. Check your connection, then try again in a moment.',
  tryAgain: 'Try again',
  unknown: {
    heading: 'This link is not valid',
    sentences: ['It may be incomplete. Open it from the e-mail once more, or copy the whole address from it.'],
  },
  expired: { heading: 'This link has expired', sentences: ['It was not used in time.'] },
  suspended: {
    heading: 'Your access is suspended',
    sentences: ['Ask an administrator of your account to give it back. Then try again.'],
  },
  closed: { heading: 'This account is closed', sentences: ['Ask whoever administered it if you think that it should not be.'] },
  refused: {
    heading: 'That is not possible at the moment',
    sentences: ['Ask an administrator of your account, and show them this answer:'],
  },
};

const fr: LinkTexts = {
  noAnswer: 'Le service n’a pas répondu. Vérifiez votre connexion, puis réessayez dans un instant.',
  tryAgain: 'Réessayer',
  unknown: {
    heading: 'Ce lien n’est pas valable',
    sentences: ['Il est peut-être incomplet. Ouvrez-le encore une fois depuis l’e-mail, ou copiez-en l’adresse entière.'],
  },
  expired: { heading: 'Ce lien n’est plus valable', sentences: ['Il n’a pas été utilisé à temps.'] },
  suspended: {
    heading: 'Votre accès est suspendu',
    sentences: ['Demandez à un administrateur de votre compte de vous le rendre. Réessayez ensuite.'],
  },
  closed: {
    heading: 'Ce compte est fermé',
    sentences: ['Si vous pensez qu’il ne devrait pas l’être, demandez à la personne qui l’administrait.'],
  },
  refused: {
    heading: 'Ce n’est pas possible pour le moment',
    sentences: ['Demandez à un administrateur de votre compte, et montrez-lui cette réponse\u00A0:'],
  },
};

export const linkTexts: Readonly<Record<Language, LinkTexts>> = { en, fr };
