import type { RoleName } from '../role.ts';
import type { Plural } from './contentTexts.ts';
import type { Language } from './language.ts';
import { phrase, type Phrase } from './phrase.ts';

interface LinkTexts {
  readonly button: Phrase;
  readonly until: (moment: string) => Phrase;
}

/** What e-mails say about somebody's own password, address and access. A heading is also the subject. */
interface AccountMailTexts {
  readonly passwordReset: LinkTexts & {
    readonly heading: Phrase;
    readonly asked: (account: string) => Phrase;
    readonly ignore: Phrase;
  };
  readonly passwordChanged: {
    readonly heading: Phrase;
    readonly changed: (account: string, moment: string) => Phrase;
    readonly otherSessions: Phrase;
    readonly notYou: (address: string) => Phrase;
  };
  readonly emailChange: LinkTexts & {
    readonly heading: Phrase;
    readonly asked: (account: string, email: string) => Phrase;
    readonly untilThen: Phrase;
    readonly ignore: (account: string) => Phrase;
  };
  readonly emailChangeAsked: {
    readonly heading: Phrase;
    readonly asked: (account: string, email: string) => Phrase;
    readonly untilThen: Phrase;
    readonly disagree: (account: string) => Phrase;
  };
  readonly emailChanged: {
    readonly heading: Phrase;
    readonly changed: (account: string, email: string, moment: string) => Phrase;
    readonly disagree: (account: string) => Phrase;
  };
  readonly invitationsExpired: {
    readonly heading: Plural<(count: string) => Phrase>;
    readonly expired: Plural<(account: string) => Phrase>;
    readonly others: Plural<(count: string) => Phrase>;
    readonly seats: Phrase;
    readonly why: (account: string) => Phrase;
  };
  readonly newInvitationRequested: {
    readonly heading: (name: string) => Phrase;
    readonly asks: (name: string, email: string, account: string) => Phrase;
    readonly resend: Phrase;
    readonly why: (account: string) => Phrase;
  };
  readonly accessChanged: {
    readonly heading: (account: string) => Phrase;
    readonly products: (names: Phrase) => Phrase;
    readonly noProducts: Phrase;
    readonly roles: Readonly<Record<Exclude<RoleName, 'custom'>, Phrase>>;
    readonly why: (account: string) => Phrase;
  };
}

const en: AccountMailTexts = {
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

const fr: AccountMailTexts = {
  passwordReset: {
    heading: phrase`Choisissez un nouveau mot de passe`,
    asked: (account) => phrase`Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre profil chez ${account}.`,
    button: phrase`Choisir un nouveau mot de passe`,
    until: (moment) => phrase`Le lien est valable jusqu’au ${moment}.`,
    ignore: phrase`Vous n’avez rien demandé\u00A0? Ignorez alors ce message\u00A0: votre mot de passe reste le même.`,
  },
  passwordChanged: {
    heading: phrase`Votre mot de passe a été changé`,
    changed: (account, moment) => phrase`Le mot de passe de votre profil chez ${account} a été changé le ${moment}.`,
    otherSessions: phrase`Partout ailleurs, votre session a pris fin.`,
    notYou: (address) =>
      phrase`Ce n’était pas vous\u00A0? Choisissez tout de suite un nouveau mot de passe, à l’adresse ${address}, et prévenez un administrateur.`,
  },
  emailChange: {
    heading: phrase`Confirmez votre adresse e-mail`,
    asked: (account, email) =>
      phrase`Un administrateur de ${account} a demandé que vous vous connectiez désormais avec l’adresse ${email}.`,
    untilThen: phrase`Confirmez que cette adresse est la vôtre. D’ici là, vous vous connectez avec celle que vous aviez.`,
    button: phrase`Confirmer cette adresse`,
    until: (moment) => phrase`Le lien est valable jusqu’au ${moment}.`,
    ignore: (account) =>
      phrase`Vous ne connaissez pas ${account}\u00A0? Ignorez alors ce message\u00A0: rien ne se passe tant que vous ne confirmez pas.`,
  },
  emailChangeAsked: {
    heading: phrase`Votre adresse e-mail va changer`,
    asked: (account, email) =>
      phrase`Un administrateur de ${account} a demandé que vous vous connectiez désormais avec l’adresse ${email}. Un lien de confirmation y a été envoyé.`,
    untilThen: phrase`Tant qu’elle n’est pas confirmée, vous vous connectez avec l’adresse à laquelle vous lisez ce message.`,
    disagree: (account) =>
      phrase`Cette adresse n’est pas la vôtre, ou vous n’êtes pas d’accord\u00A0? Prévenez tout de suite un administrateur de ${account}.`,
  },
  emailChanged: {
    heading: phrase`Votre adresse e-mail a été changée`,
    changed: (account, email, moment) =>
      phrase`Depuis le ${moment}, vous vous connectez chez ${account} avec l’adresse ${email}. L’adresse à laquelle vous lisez ce message n’ouvre plus votre profil.`,
    disagree: (account) =>
      phrase`Cette adresse n’est pas la vôtre, ou vous n’êtes pas d’accord\u00A0? Prévenez tout de suite un administrateur de ${account}.`,
  },
  invitationsExpired: {
    heading: { one: () => phrase`Une invitation a expiré`, other: (count) => phrase`${[count]} invitations ont expiré` },
    expired: {
      one: (account) => phrase`Cette personne n’a pas répondu à temps à l’invitation à rejoindre ${account}\u00A0:`,
      other: (account) => phrase`Ces personnes n’ont pas répondu à temps à l’invitation à rejoindre ${account}\u00A0:`,
    },
    others: { one: (count) => phrase`et ${[count]} autre`, other: (count) => phrase`et ${[count]} autres` },
    seats: phrase`Leurs licences sont de nouveau libres. Pour les inviter encore, cherchez-les dans la liste des utilisateurs, parmi ceux qui sont suspendus.`,
    why: (account) => phrase`Vous recevez ce message parce que vous administrez ${account}.`,
  },
  newInvitationRequested: {
    heading: (name) => phrase`${name} demande une nouvelle invitation`,
    asks: (name, email, account) => phrase`${name} (${email}) souhaite rejoindre ${account}, et son invitation n’est plus valable.`,
    resend: phrase`Pour l’accepter, cherchez cette personne dans la liste des utilisateurs et renvoyez l’invitation. Sinon, ne faites rien.`,
    why: (account) =>
      phrase`Vous recevez ce message, une fois par jour au plus pour chaque personne, parce que vous administrez ${account}.`,
  },
  accessChanged: {
    heading: (account) => phrase`Vos accès chez ${account} ont changé`,
    products: (names) => phrase`Vous pouvez maintenant utiliser ${names}.`,
    noProducts: phrase`Vous n’avez aucun produit pour le moment.`,
    roles: {
      member: phrase`Vous n’administrez rien dans ce compte.`,
      manager: phrase`Vous participez à la gestion de ce compte, dans la limite des droits qui vous sont donnés.`,
      admin: phrase`Vous administrez ce compte\u00A0: ses utilisateurs, ses licences et ses réglages.`,
      superAdmin: phrase`Vous avez tous les droits sur ce compte, et décidez qui d’autre l’administre.`,
    },
    why: (account) => phrase`Vous recevez ce message parce qu’un administrateur de ${account} a changé vos produits ou votre rôle.`,
  },
};

export const accountMailTexts: Readonly<Record<Language, AccountMailTexts>> = { en, fr };
