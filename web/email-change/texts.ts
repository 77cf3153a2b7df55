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

const de: Texts = {
  ...linkTexts.de,
  title: 'E-Mail-Adresse',
  heading: 'Bestätigen Sie Ihre E-Mail-Adresse',
  means: 'Von nun an melden Sie sich mit der Adresse an, an die diese E-Mail ging, und mit dem Passwort, das Sie schon haben.',
  signedOut: 'Überall, wo Sie angemeldet sind, werden Sie abgemeldet.',
  confirm: 'Diese Adresse bestätigen',
  confirming: 'Wird bestätigt…',
  confirmed: 'Ihre E-Mail-Adresse wurde geändert',
  confirmedMeans: (email) =>
    phrase`Sie können sich jetzt mit ${email} und dem Passwort anmelden, das Sie schon hatten. Sie können diese Seite schließen.`,
  used: {
    heading: 'Dieser Link wird nicht mehr gebraucht',
    sentences: ['Die Adresse wurde schon bestätigt, oder es wurde seither eine andere gewünscht.'],
  },
  taken: {
    heading: 'Diese Adresse gehört jemand anderem',
    sentences: ['Inzwischen hat sie ein anderes Profil. Sie melden sich weiter mit der Adresse an, die Sie hatten.'],
  },
  askAdministrator: 'Wenn die Adresse noch geändert werden soll, bitten Sie einen Administrator Ihres Kontos um einen neuen Link.',
};

const it: Texts = {
  ...linkTexts.it,
  title: 'Indirizzo e-mail',
  heading: 'Confermi il Suo indirizzo e-mail',
  means: 'D’ora in poi accede con l’indirizzo a cui è arrivata questa e-mail, e con la password che ha già.',
  signedOut: 'Ovunque abbia effettuato l’accesso, la sessione terminerà.',
  confirm: 'Conferma questo indirizzo',
  confirming: 'Conferma in corso…',
  confirmed: 'Il Suo indirizzo e-mail è stato cambiato',
  confirmedMeans: (email) => phrase`Ora può accedere con ${email} e con la password che aveva già. Può chiudere questa pagina.`,
  used: {
    heading: 'Questo link non serve più',
    sentences: ['L’indirizzo è già stato confermato, o nel frattempo ne è stato chiesto un altro.'],
  },
  taken: {
    heading: 'Questo indirizzo appartiene a qualcun altro',
    sentences: ['Nel frattempo lo ha un altro profilo. Lei continua ad accedere con l’indirizzo che aveva.'],
  },
  askAdministrator: 'Se l’indirizzo deve ancora cambiare, chieda a un amministratore del Suo account di inviare un nuovo link.',
};

const es: Texts = {
  ...linkTexts.es,
  title: 'Dirección de correo',
  heading: 'Confirme su dirección de correo',
  means: 'Desde ahora inicia sesión con la dirección a la que se envió este correo, y con la contraseña que ya tiene.',
  signedOut: 'Se cerrará su sesión dondequiera que la tenga iniciada.',
  confirm: 'Confirmar esta dirección',
  confirming: 'Confirmando…',
  confirmed: 'Su dirección de correo se ha cambiado',
  confirmedMeans: (email) => phrase`Ya puede iniciar sesión con ${email} y con la contraseña que ya tenía. Puede cerrar esta página.`,
  used: { heading: 'Este enlace ya no hace falta', sentences: ['La dirección ya se confirmó, o desde entonces se pidió otra.'] },
  taken: {
    heading: 'Esta dirección es de otra persona',
    sentences: ['Entretanto la tiene otro perfil. Usted sigue iniciando sesión con la dirección que tenía.'],
  },
  askAdministrator: 'Si aún hay que cambiar la dirección, pida a un administrador de su cuenta que envíe un enlace nuevo.',
};

const pt: Texts = {
  ...linkTexts.pt,
  title: 'Endereço de e-mail',
  heading: 'Confirme o seu endereço de e-mail',
  means: 'A partir de agora inicia sessão com o endereço para onde este e-mail foi enviado, e com a palavra-passe que já tem.',
  signedOut: 'A sua sessão terminará onde quer que esteja iniciada.',
  confirm: 'Confirmar este endereço',
  confirming: 'A confirmar…',
  confirmed: 'O seu endereço de e-mail foi mudado',
  confirmedMeans: (email) => phrase`Já pode iniciar sessão com ${email} e com a palavra-passe que já tinha. Pode fechar esta página.`,
  used: { heading: 'Esta ligação já não é precisa', sentences: ['O endereço já foi confirmado, ou entretanto foi pedido outro.'] },
  taken: {
    heading: 'Este endereço é de outra pessoa',
    sentences: ['Entretanto, outro perfil ficou com ele. Continua a iniciar sessão com o endereço que tinha.'],
  },
  askAdministrator: 'Se o endereço ainda tiver de mudar, peça a um administrador da sua conta que envie uma nova ligação.',
};

const nl: Texts = {
  ...linkTexts.nl,
  title: 'E-mailadres',
  heading: 'Bevestig uw e-mailadres',
  means: 'Vanaf nu meldt u zich aan met het adres waarheen deze e-mail is gestuurd, en met het wachtwoord dat u al hebt.',
  signedOut: 'Overal waar u bent aangemeld, wordt u afgemeld.',
  confirm: 'Dit adres bevestigen',
  confirming: 'Wordt bevestigd…',
  confirmed: 'Uw e-mailadres is gewijzigd',
  confirmedMeans: (email) => phrase`U kunt zich nu aanmelden met ${email} en het wachtwoord dat u al had. U kunt deze pagina sluiten.`,
  used: { heading: 'Deze link is niet meer nodig', sentences: ['Het adres is al bevestigd, of er is sindsdien om een ander gevraagd.'] },
  taken: {
    heading: 'Dit adres is van iemand anders',
    sentences: ['Intussen heeft een ander profiel het. U blijft zich aanmelden met het adres dat u had.'],
  },
  askAdministrator: 'Moet het adres nog worden gewijzigd, vraag dan een beheerder van uw account om een nieuwe link te sturen.',
};

export const texts: Readonly<Record<Language, Texts>> = { en, fr, it, de, es, pt, nl };
