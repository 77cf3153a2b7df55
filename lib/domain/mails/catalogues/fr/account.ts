import type { AccountMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const account: AccountMailTexts = {
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
