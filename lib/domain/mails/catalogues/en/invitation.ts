import type { InvitationMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const invitation: InvitationMailTexts = {
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
