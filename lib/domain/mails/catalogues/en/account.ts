import type { AccountMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const account: AccountMailTexts = {
  passwordReset: {
    heading: phrase`Choose a new password`,
    asked: (account) => phrase`Somebody, most likely you, asked for a new password for your profile at ${account}.`,
    button: phrase`Choose a new password`,
    until: (moment) => phrase`The link works until ${moment}.`,
    ignore: phrase`You did not ask for it? Then ignore this e-mail: your password stays as it is.`,
  },
  passwordChanged: {
    heading: phrase`Your password was changed`,
    changed: (account, moment) => phrase`The password of your profile at ${account} was changed on ${moment}.`,
    otherSessions: phrase`Wherever else you were signed in, you have been signed out.`,
    notYou: (address) => phrase`This was not you? Choose a new password at once, at ${address}, and tell an administrator.`,
  },
  emailChange: {
    heading: phrase`Confirm your e-mail address`,
    asked: (account, email) => phrase`An administrator of ${account} has asked that you sign in with ${email} from now on.`,
    untilThen: phrase`Confirm that the address is yours. Until then you sign in with the one that you had.`,
    button: phrase`Confirm this address`,
    until: (moment) => phrase`The link works until ${moment}.`,
    ignore: (account) => phrase`You do not know ${account}? Then ignore this e-mail: nothing happens unless you confirm.`,
  },
  emailChangeAsked: {
    heading: phrase`Your e-mail address is about to change`,
    asked: (account, email) =>
      phrase`An administrator of ${account} has asked that you sign in with ${email} from now on. A link to confirm it was sent there.`,
    untilThen: phrase`Until it is confirmed, you sign in with this address.`,
    disagree: (account) => phrase`This is not your address, or you do not agree? Tell an administrator of ${account} at once.`,
  },
  emailChanged: {
    heading: phrase`Your e-mail address was changed`,
    changed: (account, email, moment) =>
      phrase`Since ${moment}, you sign in at ${account} with ${email}. This address opens your profile no more.`,
    disagree: (account) => phrase`This is not your address, or you do not agree? Tell an administrator of ${account} at once.`,
  },
  invitationsExpired: {
    heading: { one: () => phrase`An invitation has expired`, other: (count) => phrase`${[count]} invitations have expired` },
    expired: {
      one: (account) => phrase`This person has not answered the invitation to join ${account} in time:`,
      other: (account) => phrase`These people have not answered their invitations to join ${account} in time:`,
    },
    others: { other: (count) => phrase`and ${[count]} more` },
    seats: phrase`Their seats are free again. To invite them once more, look for them in the list of users, among those who are suspended.`,
    why: (account) => phrase`You get this e-mail because you administer ${account}.`,
  },
  newInvitationRequested: {
    heading: (name) => phrase`${name} asks for a new invitation`,
    asks: (name, email, account) => phrase`${name} (${email}) would like to join ${account}, and their invitation no longer works.`,
    resend: phrase`To let them in, look for them in the list of users and send the invitation again. If you do not want that, do nothing.`,
    why: (account) => phrase`You get this e-mail, once a day at most for each person, because you administer ${account}.`,
  },
  accessChanged: {
    heading: (account) => phrase`Your access at ${account} has changed`,
    products: (names) => phrase`You can now use ${names}.`,
    noProducts: phrase`You have no products at present.`,
    roles: {
      member: phrase`You administer nothing in this account.`,
      manager: phrase`You help to manage this account, within the rights that you were given.`,
      admin: phrase`You administer this account: its people, its licenses and its settings.`,
      superAdmin: phrase`You have full control of this account, and decide who else administers it.`,
    },
    why: (account) => phrase`You get this e-mail because an administrator of ${account} has changed your products or your role.`,
  },
};
