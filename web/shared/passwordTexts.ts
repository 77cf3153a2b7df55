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

const de: PasswordTexts = {
  choosePassword: 'Wählen Sie ein Passwort',
  passwordHint:
    'Am besten ein paar Wörter, die nur Sie so zusammenstellen würden. Verbreitete Passwörter, Ihr Name und Ihre E-Mail-Adresse werden abgelehnt.',
  passwordRule: '12 bis 128 Zeichen',
  passwordTooShort: (left) => (left === 1 ? 'Noch 1 Zeichen' : `Noch ${String(left)} Zeichen`),
  passwordTooLong: 'Zu lang: höchstens 128 Zeichen',
  passwordFits: '✓ Lang genug',
  passwordMissing: 'Wählen Sie ein Passwort mit 12 bis 128 Zeichen.',
  passwordWeak:
    'Dieses Passwort ist zu leicht zu erraten: Es ist verbreitet, zu kurz oder Ihrem Namen oder Ihrer E-Mail-Adresse zu ähnlich. Wählen Sie ein anderes.',
  show: 'Anzeigen',
  hide: 'Verbergen',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',
  shown: 'Ihr Passwort wird angezeigt.',
  hidden: 'Ihr Passwort ist verborgen.',
};

const it: PasswordTexts = {
  choosePassword: 'Scelga una password',
  passwordHint:
    'Meglio qualche parola che solo Lei metterebbe insieme. Le password comuni, il Suo nome e il Suo indirizzo e-mail sono rifiutati.',
  passwordRule: 'Da 12 a 128 caratteri',
  passwordTooShort: (left) => (left === 1 ? 'Ancora 1 carattere' : `Ancora ${String(left)} caratteri`),
  passwordTooLong: 'Troppo lunga: al massimo 128 caratteri',
  passwordFits: '✓ Abbastanza lunga',
  passwordMissing: 'Scelga una password da 12 a 128 caratteri.',
  passwordWeak:
    'Questa password è troppo facile da indovinare: è comune, troppo corta o simile al Suo nome o al Suo indirizzo e-mail. Ne scelga un’altra.',
  show: 'Mostra',
  hide: 'Nascondi',
  showPassword: 'Mostra la password',
  hidePassword: 'Nascondi la password',
  shown: 'La Sua password è visibile.',
  hidden: 'La Sua password è nascosta.',
};

const es: PasswordTexts = {
  choosePassword: 'Elija una contraseña',
  passwordHint:
    'Lo mejor son unas palabras que solo usted juntaría. Se rechazan las contraseñas comunes, su nombre y su dirección de correo.',
  passwordRule: 'De 12 a 128 caracteres',
  passwordTooShort: (left) => (left === 1 ? 'Falta 1 carácter' : `Faltan ${String(left)} caracteres`),
  passwordTooLong: 'Demasiado larga: 128 caracteres como máximo',
  passwordFits: '✓ Suficientemente larga',
  passwordMissing: 'Elija una contraseña de 12 a 128 caracteres.',
  passwordWeak:
    'Esta contraseña es demasiado fácil de adivinar: es común, demasiado corta o parecida a su nombre o a su dirección de correo. Elija otra.',
  show: 'Mostrar',
  hide: 'Ocultar',
  showPassword: 'Mostrar la contraseña',
  hidePassword: 'Ocultar la contraseña',
  shown: 'Su contraseña está visible.',
  hidden: 'Su contraseña está oculta.',
};

const pt: PasswordTexts = {
  choosePassword: 'Escolha uma palavra-passe',
  passwordHint:
    'O melhor são algumas palavras que só a si lembraria juntar. São recusadas as palavras-passe comuns, o seu nome e o seu endereço de e-mail.',
  passwordRule: '12 a 128 caracteres',
  passwordTooShort: (left) => (left === 1 ? 'Falta 1 caráter' : `Faltam ${String(left)} caracteres`),
  passwordTooLong: 'Demasiado longa: no máximo 128 caracteres',
  passwordFits: '✓ Suficientemente longa',
  passwordMissing: 'Escolha uma palavra-passe de 12 a 128 caracteres.',
  passwordWeak:
    'Esta palavra-passe é demasiado fácil de adivinhar: é comum, demasiado curta ou parecida com o seu nome ou endereço de e-mail. Escolha outra.',
  show: 'Mostrar',
  hide: 'Ocultar',
  showPassword: 'Mostrar a palavra-passe',
  hidePassword: 'Ocultar a palavra-passe',
  shown: 'A sua palavra-passe está visível.',
  hidden: 'A sua palavra-passe está oculta.',
};

const nl: PasswordTexts = {
  choosePassword: 'Kies een wachtwoord',
  passwordHint:
    'Het beste zijn een paar woorden die alleen u zo bij elkaar zou zetten. Gangbare wachtwoorden, uw naam en uw e-mailadres worden geweigerd.',
  passwordRule: '12 tot 128 tekens',
  passwordTooShort: (left) => (left === 1 ? 'Nog 1 teken' : `Nog ${String(left)} tekens`),
  passwordTooLong: 'Te lang: hoogstens 128 tekens',
  passwordFits: '✓ Lang genoeg',
  passwordMissing: 'Kies een wachtwoord van 12 tot 128 tekens.',
  passwordWeak: 'Dit wachtwoord is te makkelijk te raden: het is gangbaar, te kort, of lijkt op uw naam of e-mailadres. Kies een ander.',
  show: 'Tonen',
  hide: 'Verbergen',
  showPassword: 'Wachtwoord tonen',
  hidePassword: 'Wachtwoord verbergen',
  shown: 'Uw wachtwoord is zichtbaar.',
  hidden: 'Uw wachtwoord is verborgen.',
};

export const passwordTexts: Readonly<Record<Language, PasswordTexts>> = { en, fr, it, de, es, pt, nl };
