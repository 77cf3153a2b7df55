import { element } from './elements.ts';
import type { Language } from './language.ts';

const SIGN_IN: Readonly<Record<Language, string>> = {
  en: 'Sign in',
  fr: 'Se connecter',
  it: 'Accedi',
  de: 'Anmelden',
  es: 'Iniciar sesión',
  pt: 'Iniciar sessão',
  nl: 'Aanmelden',
};

/** To the console, where everybody has at least a profile of their own. */
export const signInLink = (language: Language): HTMLElement => element('a', { class: 'button', href: '/' }, SIGN_IN[language]);
