import type { Language } from './language.ts';

/** What stands around the field of a new password, and what may be wrong with one. */
export interface PasswordTexts {
  readonly choosePassword: string;
  readonly passwordHint: string;
  readonly passwordRule: string;
  readonly passwordTooShort: (left: number) => string;
  readonly passwordTooLong: string;
  readonly passwordFits: string;
  readonly passwordMissing: string;
  readonly passwordWeak: string;
  readonly show: string;
  readonly hide: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly shown: string;
  readonly hidden: string;
}

const en: PasswordTexts = {
  choosePassword: 'Choose a password',
  passwordHint: 'Best is a few words that only you would put together. Common passwords, your name and your e-mail address are refused.',
  passwordRule: '12 to 128 characters',
  passwordTooShort: (left) => (left === 1 ? '1 more character needed' : `${String(left)} more characters needed`),
  passwordTooLong: 'Too long: at most 128 characters',
  passwordFits: '✓ Long enough',
  passwordMissing: 'Choose a password of 12 to 128 characters.',
  passwordWeak: 'This password is too easy to guess: it is common, too short, or close to your name or e-mail address. Choose another.',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  shown: 'Your password is shown.',
  hidden: 'Your password is hidden.',
};

const fr: PasswordTexts = {
  choosePassword: 'Choisissez un mot de passe',
  passwordHint:
    'Le mieux\u00A0: quelques mots que personne d’autre ne réunirait. Les mots de passe courants, votre nom et votre adresse e-mail sont refusés.',
  passwordRule: '12 à 128 caractères',
  passwordTooShort: (left) => (left === 1 ? 'Encore 1 caractère' : `Encore ${String(left)} caractères`),
  passwordTooLong: 'Trop long\u00A0: 128 caractères au plus',
  passwordFits: '✓ Assez long',
  passwordMissing: 'Choisissez un mot de passe de 12 à 128 caractères.',
  passwordWeak:
    'Ce mot de passe est trop facile à deviner\u00A0: il est courant, trop court, ou proche de votre nom ou de votre adresse e-mail. Choisissez-en un autre.',
  show: 'Afficher',
  hide: 'Masquer',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  shown: 'Votre mot de passe est affiché.',
  hidden: 'Votre mot de passe est masqué.',
};

export const passwordTexts: Readonly<Record<Language, PasswordTexts>> = { en, fr };
