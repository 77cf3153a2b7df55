import type { Language } from '../shared/language.ts';
import { phrase, type Phrase } from '../../lib/domain/mails/phrase.ts';
import { linkTexts, type LinkTexts } from '../shared/linkTexts.ts';
import { passwordTexts, type PasswordTexts } from '../shared/passwordTexts.ts';
import type { Sentences } from '../shared/view.ts';

export interface Texts extends PasswordTexts, LinkTexts {
  readonly title: string;
  readonly forgotten: string;
  readonly means: string;
  readonly email: string;
  readonly emailWrong: string;
  readonly tooMany: string;
  readonly send: string;
  readonly sending: string;
  readonly sent: string;
  readonly sentMeans: (email: string) => Phrase;
  readonly sentElse: string;
  readonly anotherAddress: string;
  readonly choose: string;
  readonly change: string;
  readonly changing: string;
  readonly changed: Sentences;
  readonly used: Sentences;
  readonly askAnew: string;
}

const en: Texts = {
  ...passwordTexts.en,
  ...linkTexts.en,
  title: 'New password',
  forgotten: 'Forgotten your password?',
  means: 'Tell us your e-mail address, and we send you a link to choose a new one.',
  email: 'E-mail address',
  emailWrong: 'This is not an e-mail address that can receive mail. Check it; it should look like ada@example.com.',
  tooMany: 'Three e-mails were asked for already. Look among your messages, also the unwanted ones, or try again in an hour.',
  send: 'Send me a link',
  sending: 'Sending…',
  sent: 'Look into your inbox',
  sentMeans: (email) => phrase`If ${email} belongs to a profile, an e-mail is on its way. The link in it works for one hour.`,
  sentElse: 'Nothing comes? Look among the unwanted messages, and check the address.',
  anotherAddress: 'Use another address',
  choose: 'Choose a new password',
  change: 'Change my password',
  changing: 'Changing…',
  changed: {
    heading: 'Your password has been changed',
    sentences: ['You can now sign in with it. Wherever else you were signed in, you have been signed out. You may close this page.'],
  },
  used: {
    heading: 'This link was used already',
    sentences: ['Or your password has been changed since. If you still cannot sign in, ask for a new link.'],
  },
  askAnew: 'Ask for a new link',
};

const fr: Texts = {
  ...passwordTexts.fr,
  ...linkTexts.fr,
  title: 'Nouveau mot de passe',
  forgotten: 'Mot de passe oublié\u00A0?',
  means: 'Indiquez votre adresse e-mail\u00A0: nous vous enverrons un lien pour en choisir un nouveau.',
  email: 'Adresse e-mail',
  emailWrong: 'Cette adresse ne peut pas recevoir de messages. Vérifiez-la\u00A0; elle devrait ressembler à ada@example.com.',
  tooMany: 'Trois e-mails ont déjà été demandés. Regardez parmi vos messages, y compris les indésirables, ou réessayez dans une heure.',
  send: 'Envoyez-moi un lien',
  sending: 'Envoi en cours…',
  sent: 'Regardez dans votre boîte de réception',
  sentMeans: (email) => phrase`Si ${email} appartient à un profil, un e-mail est en route. Son lien est valable une heure.`,
  sentElse: 'Rien n’arrive\u00A0? Regardez parmi les messages indésirables, et vérifiez l’adresse.',
  anotherAddress: 'Utiliser une autre adresse',
  choose: 'Choisissez un nouveau mot de passe',
  change: 'Changer mon mot de passe',
  changing: 'Changement en cours…',
  changed: {
    heading: 'Votre mot de passe a été changé',
    sentences: [
      'Vous pouvez maintenant vous en servir pour vous connecter. Partout ailleurs, votre session a pris fin. Vous pouvez fermer cette page.',
    ],
  },
  used: {
    heading: 'Ce lien a déjà servi',
    sentences: ['Ou votre mot de passe a été changé depuis. Si vous ne pouvez toujours pas vous connecter, demandez un nouveau lien.'],
  },
  askAnew: 'Demander un nouveau lien',
};

export const texts: Readonly<Record<Language, Texts>> = { en, fr };
