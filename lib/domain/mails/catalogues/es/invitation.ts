import type { InvitationMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const invitation: InvitationMailTexts = {
  heading: (account) => phrase`Tu invitación a unirte a ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} te invita a unirte a ${account}`,
  reminderSubject: (subject) => phrase`Recordatorio: ${subject}`,
  reminds: (moment) => phrase`Te escribimos el ${moment} y aún no hemos tenido respuesta. De esto se trataba:`,
  greeting: (firstName) => phrase`Hola, ${firstName}:`,
  greetingWithoutName: phrase`Hola:`,
  invites: (account) => phrase`Tienes una invitación para unirte a ${account}.`,
  invitesFrom: (inviter, account) => phrase`${inviter} te invita a unirte a ${account}.`,
  products: (names) => phrase`Podrás usar ${names}.`,
  roles: {
    manager: phrase`Ayudarás a gestionar esta cuenta, con los permisos que recibas.`,
    admin: phrase`Administrarás esta cuenta: sus usuarios, sus licencias y sus ajustes.`,
    superAdmin: phrase`Tendrás el control total de esta cuenta y decidirás quién más la administra.`,
  },
  acceptWithNewPassword: phrase`Para aceptar, abre la invitación y elige una contraseña.`,
  acceptWithOwnPassword: phrase`Para aceptar, abre la invitación. Conservas la contraseña que ya tienes.`,
  button: phrase`Abrir la invitación`,
  until: (moment) => phrase`La invitación es válida hasta el ${moment}.`,
  plainLink: phrase`Si el botón no funciona, copia esta dirección en tu navegador:`,
  ignore: (account) =>
    phrase`¿No conoces ${account} o no quieres unirte? Ignora este mensaje, o abre la invitación y recházala. No ocurre nada si no aceptas.`,
  personal: phrase`El enlace es solo para ti: no reenvíes este mensaje.`,
};
