import type { InvitationMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const invitation: InvitationMailTexts = {
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
