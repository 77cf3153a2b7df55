import type { AccountMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const account: AccountMailTexts = {
  passwordReset: {
    heading: phrase`Escolha uma nova senha`,
    asked: (account) => phrase`Alguém, provavelmente você, pediu uma nova senha para o seu perfil em ${account}.`,
    button: phrase`Escolher uma nova senha`,
    until: (moment) => phrase`O link é válido até ${moment}.`,
    ignore: phrase`Não foi você que pediu? Ignore este e-mail: a sua senha fica como está.`,
  },
  passwordChanged: {
    heading: phrase`A sua senha foi alterada`,
    changed: (account, moment) => phrase`A senha do seu perfil em ${account} foi alterada (${moment}).`,
    otherSessions: phrase`Em todos os outros lugares a sua sessão foi encerrada.`,
    notYou: (address) => phrase`Não foi você? Escolha logo uma nova senha, em ${address}, e avise quem administra a conta.`,
  },
  emailChange: {
    heading: phrase`Confirme o seu endereço de e-mail`,
    asked: (account, email) => phrase`Quem administra ${account} pediu que você passe a entrar com ${email}.`,
    untilThen: phrase`Confirme que o endereço é seu. Até lá, você entra com o que tinha.`,
    button: phrase`Confirmar este endereço`,
    until: (moment) => phrase`O link é válido até ${moment}.`,
    ignore: (account) => phrase`Não conhece ${account}? Ignore este e-mail: nada acontece se não confirmar.`,
  },
  emailChangeAsked: {
    heading: phrase`O seu endereço de e-mail está prestes a mudar`,
    asked: (account, email) =>
      phrase`Quem administra ${account} pediu que você passe a entrar com ${email}. Um link para confirmar foi enviado para lá.`,
    untilThen: phrase`Até ser confirmado, você entra com o endereço em que lê este e-mail.`,
    disagree: (account) => phrase`Não é o seu endereço, ou não concorda? Avise logo quem administra ${account}.`,
  },
  emailChanged: {
    heading: phrase`O seu endereço de e-mail foi alterado`,
    changed: (account, email, moment) =>
      phrase`Agora você entra em ${account} com ${email} (desde ${moment}). O endereço em que lê este e-mail já não abre o seu perfil.`,
    disagree: (account) => phrase`Não é o seu endereço, ou não concorda? Avise logo quem administra ${account}.`,
  },
  invitationsExpired: {
    heading: { one: () => phrase`Um convite expirou`, other: (count) => phrase`${[count]} convites expiraram` },
    expired: {
      one: (account) => phrase`Esta pessoa não respondeu a tempo ao convite para entrar em ${account}:`,
      other: (account) => phrase`Estas pessoas não responderam a tempo ao convite para entrar em ${account}:`,
    },
    others: { other: (count) => phrase`e mais ${[count]}` },
    seats: phrase`Os lugares estão livres de novo. Para convidar outra vez, procure na lista de usuários, entre os suspensos.`,
    why: (account) => phrase`Você recebe este e-mail porque administra ${account}.`,
  },
  newInvitationRequested: {
    heading: (name) => phrase`${name} pede um novo convite`,
    asks: (name, email, account) => phrase`${name} (${email}) gostaria de entrar em ${account}, e o convite já não é válido.`,
    resend: phrase`Para aceitar, procure esta pessoa na lista de usuários e envie o convite de novo. Se não quiser, não faça nada.`,
    why: (account) => phrase`Você recebe este e-mail, uma vez por dia no máximo por pessoa, porque administra ${account}.`,
  },
  accessChanged: {
    heading: (account) => phrase`O seu acesso em ${account} mudou`,
    products: (names) => phrase`Agora você pode usar ${names}.`,
    noProducts: phrase`No momento você não tem produtos.`,
    roles: {
      member: phrase`Você não administra nada nesta conta.`,
      manager: phrase`Você ajuda a gerenciar esta conta, com as permissões que tem.`,
      admin: phrase`Você administra esta conta: os seus usuários, as suas licenças e as suas configurações.`,
      superAdmin: phrase`Você tem o controle total desta conta e decide quem mais a administra.`,
    },
    why: (account) => phrase`Você recebe este e-mail porque quem administra ${account} alterou os seus produtos ou a sua função.`,
  },
};
