import type { RoleName } from '../role.ts';
import type { Language } from './language.ts';
import { phrase, type Phrase } from './phrase.ts';

interface InvitationMailTexts {
  /** Also the subject where nobody in particular invites. */
  readonly heading: (account: string) => Phrase;
  readonly subjectFrom: (inviter: string, account: string) => Phrase;
  readonly reminderSubject: (subject: Phrase) => Phrase;
  readonly reminds: (moment: string) => Phrase;
  readonly greeting: (firstName: string) => Phrase;
  readonly greetingWithoutName: Phrase;
  readonly invites: (account: string) => Phrase;
  readonly invitesFrom: (inviter: string, account: string) => Phrase;
  readonly products: (names: Phrase) => Phrase;
  readonly roles: Readonly<Record<Exclude<RoleName, 'member' | 'custom'>, Phrase>>;
  readonly acceptWithNewPassword: Phrase;
  readonly acceptWithOwnPassword: Phrase;
  readonly button: Phrase;
  readonly until: (moment: string) => Phrase;
  readonly plainLink: Phrase;
  readonly ignore: (account: string) => Phrase;
  readonly personal: Phrase;
}

const en: InvitationMailTexts = {
  heading: (account) => phrase`Your invitation to join ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} invites you to join ${account}`,
  reminderSubject: (subject) => phrase`Reminder: ${subject}`,
  reminds: (moment) => phrase`We wrote to you on ${moment}, and have had no answer yet. This is what it was about:`,
  greeting: (firstName) => phrase`Hello ${firstName},`,
  greetingWithoutName: phrase`Hello,`,
  invites: (account) => phrase`You are invited to join ${account}.`,
  invitesFrom: (inviter, account) => phrase`${inviter} invites you to join ${account}.`,
  products: (names) => phrase`You will be able to use ${names}.`,
  roles: {
    manager: phrase`You will help to manage this account, within the rights that you are given.`,
    admin: phrase`You will administer this account: its people, its licenses and its settings.`,
    superAdmin: phrase`You will have full control of this account, and decide who else administers it.`,
  },
  acceptWithNewPassword: phrase`To accept, open the invitation and choose a password.`,
  acceptWithOwnPassword: phrase`To accept, open the invitation. You keep the password that you already have.`,
  button: phrase`Open the invitation`,
  until: (moment) => phrase`The invitation is valid until ${moment}.`,
  plainLink: phrase`If the button does not work, copy this address into your browser:`,
  ignore: (account) =>
    phrase`You do not know ${account}, or do not want to join? Then ignore this e-mail, or open the invitation and decline it. Nothing happens unless you accept.`,
  personal: phrase`The link is yours alone: please do not forward this e-mail.`,
};

const fr: InvitationMailTexts = {
  heading: (account) => phrase`Votre invitation à rejoindre ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} vous invite à rejoindre ${account}`,
  reminderSubject: (subject) => phrase`Rappel\u00A0: ${subject}`,
  reminds: (moment) => phrase`Nous vous avons écrit le ${moment}, et vous n’avez pas encore répondu. Voici de quoi il s’agissait\u00A0:`,
  greeting: (firstName) => phrase`Bonjour ${firstName},`,
  greetingWithoutName: phrase`Bonjour,`,
  invites: (account) => phrase`Une invitation à rejoindre ${account} vous attend.`,
  invitesFrom: (inviter, account) => phrase`${inviter} vous invite à rejoindre ${account}.`,
  products: (names) => phrase`Vous pourrez utiliser ${names}.`,
  roles: {
    manager: phrase`Vous participerez à la gestion de ce compte, dans la limite des droits qui vous sont donnés.`,
    admin: phrase`Vous administrerez ce compte\u00A0: ses utilisateurs, ses licences et ses réglages.`,
    superAdmin: phrase`Vous aurez tous les droits sur ce compte, et déciderez qui d’autre l’administre.`,
  },
  acceptWithNewPassword: phrase`Pour accepter, ouvrez l’invitation et choisissez un mot de passe.`,
  acceptWithOwnPassword: phrase`Pour accepter, ouvrez l’invitation. Vous gardez le mot de passe que vous avez déjà.`,
  button: phrase`Ouvrir l’invitation`,
  until: (moment) => phrase`L’invitation est valable jusqu’au ${moment}.`,
  plainLink: phrase`Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00A0:`,
  ignore: (account) =>
    phrase`Vous ne connaissez pas ${account}, ou ne souhaitez pas rejoindre ce compte\u00A0? Ignorez alors ce message, ou ouvrez l’invitation et refusez-la. Rien ne se passe tant que vous n’acceptez pas.`,
  personal: phrase`Ce lien vous est personnel\u00A0: merci de ne pas transférer ce message.`,
};

export const invitationMailTexts: Readonly<Record<Language, InvitationMailTexts>> = { en, fr };
