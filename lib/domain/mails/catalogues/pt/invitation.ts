import type { InvitationMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const invitation: InvitationMailTexts = {
  heading: (account) => phrase`O seu convite para entrar em ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} convida você para entrar em ${account}`,
  reminderSubject: (subject) => phrase`Lembrete: ${subject}`,
  reminds: (moment) => phrase`Escrevemos para você (${moment}) e ainda não recebemos resposta. O assunto era este:`,
  greeting: (firstName) => phrase`Olá, ${firstName},`,
  greetingWithoutName: phrase`Olá,`,
  invites: (account) => phrase`Você recebeu um convite para entrar em ${account}.`,
  invitesFrom: (inviter, account) => phrase`${inviter} convida você para entrar em ${account}.`,
  products: (names) => phrase`Você poderá usar ${names}.`,
  roles: {
    manager: phrase`Você ajudará a gerenciar esta conta, com as permissões que receber.`,
    admin: phrase`Você administrará esta conta: os seus usuários, as suas licenças e as suas configurações.`,
    superAdmin: phrase`Você terá o controle total desta conta e decidirá quem mais a administra.`,
  },
  acceptWithNewPassword: phrase`Para aceitar, abra o convite e escolha uma senha.`,
  acceptWithOwnPassword: phrase`Para aceitar, abra o convite. Você mantém a senha que já tem.`,
  button: phrase`Abrir o convite`,
  until: (moment) => phrase`O convite é válido até ${moment}.`,
  plainLink: phrase`Se o botão não funcionar, copie este endereço para o seu navegador:`,
  ignore: (account) =>
    phrase`Não conhece ${account} ou não quer entrar? Ignore este e-mail, ou abra o convite e recuse. Nada acontece se não aceitar.`,
  personal: phrase`O link é só seu: não encaminhe este e-mail.`,
};
