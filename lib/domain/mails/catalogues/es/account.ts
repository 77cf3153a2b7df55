import type { AccountMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const account: AccountMailTexts = {
  passwordReset: {
    heading: phrase`Elige una contraseña nueva`,
    asked: (account) => phrase`Alguien, probablemente tú, ha pedido una contraseña nueva para tu perfil en ${account}.`,
    button: phrase`Elegir una contraseña nueva`,
    until: (moment) => phrase`El enlace es válido hasta el ${moment}.`,
    ignore: phrase`¿No la has pedido? Ignora este mensaje: tu contraseña sigue como está.`,
  },
  passwordChanged: {
    heading: phrase`Tu contraseña ha cambiado`,
    changed: (account, moment) => phrase`La contraseña de tu perfil en ${account} se cambió el ${moment}.`,
    otherSessions: phrase`En todos los demás lugares se ha cerrado tu sesión.`,
    notYou: (address) => phrase`¿No has sido tú? Elige enseguida una contraseña nueva en ${address} y avisa a un administrador.`,
  },
  emailChange: {
    heading: phrase`Confirma tu dirección de correo`,
    asked: (account, email) => phrase`Un administrador de ${account} ha pedido que a partir de ahora inicies sesión con ${email}.`,
    untilThen: phrase`Confirma que la dirección es tuya. Hasta entonces inicias sesión con la que tenías.`,
    button: phrase`Confirmar esta dirección`,
    until: (moment) => phrase`El enlace es válido hasta el ${moment}.`,
    ignore: (account) => phrase`¿No conoces ${account}? Ignora este mensaje: no ocurre nada si no confirmas.`,
  },
  emailChangeAsked: {
    heading: phrase`Tu dirección de correo está a punto de cambiar`,
    asked: (account, email) =>
      phrase`Un administrador de ${account} ha pedido que a partir de ahora inicies sesión con ${email}. Allí se ha enviado un enlace para confirmarlo.`,
    untilThen: phrase`Hasta que se confirme, inicias sesión con la dirección en la que lees este mensaje.`,
    disagree: (account) => phrase`¿No es tu dirección, o no estás de acuerdo? Avisa enseguida a un administrador de ${account}.`,
  },
  emailChanged: {
    heading: phrase`Tu dirección de correo ha cambiado`,
    changed: (account, email, moment) =>
      phrase`Desde el ${moment}, inicias sesión en ${account} con ${email}. La dirección en la que lees este mensaje ya no abre tu perfil.`,
    disagree: (account) => phrase`¿No es tu dirección, o no estás de acuerdo? Avisa enseguida a un administrador de ${account}.`,
  },
  invitationsExpired: {
    heading: { one: () => phrase`Ha caducado una invitación`, other: (count) => phrase`Han caducado ${[count]} invitaciones` },
    expired: {
      one: (account) => phrase`Esta persona no ha respondido a tiempo a la invitación a unirse a ${account}:`,
      other: (account) => phrase`Estas personas no han respondido a tiempo a la invitación a unirse a ${account}:`,
    },
    others: { other: (count) => phrase`y ${[count]} más` },
    seats: phrase`Las plazas vuelven a estar libres. Para invitar de nuevo, busca en la lista de usuarios, entre los suspendidos.`,
    why: (account) => phrase`Recibes este mensaje porque administras ${account}.`,
  },
  newInvitationRequested: {
    heading: (name) => phrase`${name} pide una nueva invitación`,
    asks: (name, email, account) => phrase`${name} (${email}) quiere unirse a ${account}, y su invitación ya no es válida.`,
    resend: phrase`Para aceptarlo, busca a esta persona en la lista de usuarios y vuelve a enviar la invitación. Si no, no hagas nada.`,
    why: (account) => phrase`Recibes este mensaje, una vez al día como máximo por cada persona, porque administras ${account}.`,
  },
  accessChanged: {
    heading: (account) => phrase`Tu acceso en ${account} ha cambiado`,
    products: (names) => phrase`Ahora puedes usar ${names}.`,
    noProducts: phrase`Por ahora no tienes productos.`,
    roles: {
      member: phrase`No administras nada en esta cuenta.`,
      manager: phrase`Ayudas a gestionar esta cuenta, con los permisos que tienes.`,
      admin: phrase`Administras esta cuenta: sus usuarios, sus licencias y sus ajustes.`,
      superAdmin: phrase`Tienes el control total de esta cuenta y decides quién más la administra.`,
    },
    why: (account) => phrase`Recibes este mensaje porque un administrador de ${account} ha cambiado tus productos o tu función.`,
  },
};
