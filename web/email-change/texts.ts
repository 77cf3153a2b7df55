import type { Language } from '../shared/language.ts';
import { phrase, type Phrase } from '../../lib/domain/mails/phrase.ts';
import { linkTexts, type LinkTexts } from '../shared/linkTexts.ts';
import type { Sentences } from '../shared/view.ts';

export interface Texts extends LinkTexts {
  readonly title: string;
  readonly heading: string;
  readonly means: string;
  readonly signedOut: string;
  readonly confirm: string;
  readonly confirming: string;
  readonly confirmed: string;
  readonly confirmedMeans: (email: string) => Phrase;
  readonly used: Sentences;
  readonly taken: Sentences;
  readonly askAdministrator: string;
}

const en: Texts = {
  ...linkTexts.en,
  title: 'E-mail address',
  heading: 'Confirm your e-mail address',
  means: 'From now on you sign in with the address that this e-mail was sent to, and with the password that you already have.',
  signedOut: 'Wherever you are signed in, you will be signed out.',
  confirm: 'Confirm this address',
  confirming: 'Confirming…',
  confirmed: 'Your e-mail address has been changed',
  confirmedMeans: (email) => phrase`You can now sign in with ${email} and the password that you already had. You may close this page.`,
  used: { heading: 'This link is no longer needed', sentences: ['The address was confirmed already, or another one was asked for since.'] },
  taken: {
    heading: 'This address belongs to somebody else',
    sentences: ['Meanwhile another profile has it. You go on signing in with the address that you had.'],
  },
  askAdministrator: 'If the address still has to be changed, ask an administrator of your account to send a new link.',
};

const fr: Texts = {
  ...linkTexts.fr,
  title: 'Adresse e-mail',
  heading: 'Confirmez votre adresse e-mail',
  means: 'Désormais, vous vous connecterez avec l’adresse à laquelle cet e-mail a été envoyé, et avec le mot de passe que vous avez déjà.',
  signedOut: 'Partout où vous êtes connecté, votre session prendra fin.',
  confirm: 'Confirmer cette adresse',
  confirming: 'Confirmation en cours…',
  confirmed: 'Votre adresse e-mail a été changée',
  confirmedMeans: (email) =>
    phrase`Vous pouvez maintenant vous connecter avec ${email} et le mot de passe que vous aviez déjà. Vous pouvez fermer cette page.`,
  used: { heading: 'Ce lien n’est plus nécessaire', sentences: ['L’adresse a déjà été confirmée, ou une autre a été demandée depuis.'] },
  taken: {
    heading: 'Cette adresse appartient à quelqu’un d’autre',
    sentences: ['Entre-temps, un autre profil l’a prise. Vous continuez à vous connecter avec l’adresse que vous aviez.'],
  },
  askAdministrator: 'Si l’adresse doit encore être changée, demandez à un administrateur de votre compte d’envoyer un nouveau lien.',
};

export const texts: Readonly<Record<Language, Texts>> = { en, fr };
