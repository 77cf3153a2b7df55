import { phrase } from '../../lib/domain/mails/phrase.ts';
import { passwordTexts } from '../shared/passwordTexts.ts';
import type { Texts } from './texts.ts';

export const spanish: Texts = {
  ...passwordTexts.es,
  title: 'Invitación',
  opening: 'Abriendo su invitación…',
  unanswered: {
    heading: 'No se ha podido abrir su invitación',
    sentences: ['El servicio no ha respondido. Compruebe su conexión y vuelva a intentarlo en un momento. Su invitación sigue igual.'],
  },
  tryAgain: 'Volver a intentar',
  ended: {
    INVITATION_UNKNOWN: {
      heading: 'Este enlace no es válido',
      sentences: [
        'Puede que esté incompleto, o que un correo más reciente lo haya sustituido.',
        'Abra el enlace de su última invitación, o copie de él la dirección entera. Si no basta, pida una invitación nueva a quien le invitó.',
      ],
    },
    INVITATION_EXPIRED: {
      heading: 'Esta invitación ha caducado',
      sentences: ['Se quedó sin respuesta. Pida una nueva a quien le invitó.'],
    },
    INVITATION_ACCEPTED: {
      heading: 'Esta invitación ya se aceptó',
      sentences: [
        'Aquí no queda nada por hacer: puede iniciar sesión con su dirección de correo y su contraseña.',
        'Si no fue usted quien la aceptó, dígaselo a quien le invitó.',
      ],
    },
    INVITATION_DECLINED: {
      heading: 'Esta invitación se rechazó',
      sentences: ['Aquí no queda nada por hacer. Si cambia de idea, pida una invitación nueva a quien le invitó.'],
    },
    INVITATION_CANCELLED: {
      heading: 'Esta invitación se ha retirado',
      sentences: ['Ya no se puede aceptar. Si cree que es un error, pregunte a quien le invitó.'],
    },
  },
  askNew: 'Pedir una invitación nueva',
  askingNew: 'Un momento…',
  askedNew: {
    heading: 'Ha pedido una invitación nueva',
    sentences: [
      'Si este enlace era suyo, quienes administran la cuenta ya lo saben. Cuando le inviten otra vez, recibirá un correo nuevo.',
      'Puede cerrar esta página.',
    ],
  },
  refused: {
    heading: 'Ahora mismo no es posible',
    sentences: ['Pregunte a quien le invitó y enséñele esta respuesta:'],
  },

  invites: (account) => phrase`Tiene una invitación para unirse a ${account}`,
  invitesFrom: (inviter, account) => phrase`${inviter} le invita a unirse a ${account}`,
  greeting: (firstName) => phrase`Hola, ${firstName}: esto es a lo que se le invita.`,
  products: 'Productos',
  administers: phrase`Ninguno: administrará la cuenta`,
  until: 'Válida hasta el',

  keepPassword: 'Ya tiene una contraseña. Sigue siendo la misma.',
  passwordRequired: 'Necesita una contraseña. Elija una y después acepte.',
  passwordNotExpected: 'Ya tiene una contraseña, y sigue siendo la misma. Solo tiene que aceptar.',

  accept: 'Aceptar',
  accepting: 'Un momento…',
  noAnswer: 'El servicio no ha respondido. Compruebe su conexión y vuelva a intentarlo en un momento.',
  decline: 'Rechazar',

  declineHeading: '¿Rechazar esta invitación?',
  declineMeans: (account) => phrase`Su plaza vuelve a ${account}, y este enlace deja de funcionar. No cambia nada más.`,
  declineMeansWithoutSeat: phrase`Este enlace deja de funcionar. No cambia nada más.`,
  reason: 'Motivo (opcional; pueden leerlo los administradores de la cuenta)',
  declineSurely: 'Rechazar la invitación',
  declining: 'Un momento…',
  goBack: 'Atrás',

  welcome: 'Ya está dentro',
  joined: (account) => phrase`Se ha unido a ${account}.`,
  joinedWith: (account, products) => phrase`Se ha unido a ${account}, con una plaza en ${products}.`,
  signInWithNewPassword:
    'Ya puede iniciar sesión con su dirección de correo y la contraseña que acaba de elegir. Puede cerrar esta página.',
  signInWithOwnPassword: 'Ya puede iniciar sesión con su dirección de correo y la contraseña que ya tenía. Puede cerrar esta página.',
  goTo: (product) => phrase`Ir a ${product}`,
  declined: 'Ha rechazado la invitación',
  declinedMeans: (account) =>
    phrase`Su plaza ha vuelto a ${account}; no ha cambiado nada más. Si cambia de idea, pida una invitación nueva. Puede cerrar esta página.`,
  declinedMeansWithoutSeat: phrase`No ha cambiado nada más. Si cambia de idea, pida una invitación nueva. Puede cerrar esta página.`,

  transfer: {
    invites: (account) => phrase`Tiene una invitación para trasladarse a ${account}`,
    invitesFrom: (inviter, account) => phrase`${inviter} le invita a trasladarse a ${account}`,
    from: 'De',
    to: 'A',
    moves: 'Va con usted',
    nothingThere: 'Solo su perfil: allí no tiene sesiones ni grabaciones',
    nothingMoves: 'Solo su perfil',
    stays: 'Se queda allí',
    nothingStays: 'Nada',
    historyStaysReadable: (from) => phrase`La lista de sus sesiones pasadas se queda también en ${from}, solo para leer.`,
    acceptHeading: (account) => phrase`¿Trasladarse a ${account}?`,
    acceptSurely: 'Trasladarse ahora',
    acceptMeans: (account, from) =>
      phrase`Si acepta, su perfil se traslada a ${account}. Su acceso a ${from} termina: las licencias que tiene allí vuelven a esa cuenta, y acaba cualquier derecho a administrarla.`,
    declineMeans: (from) => phrase`Si rechaza, no cambia nada: su perfil se queda en ${from} con todo lo que tiene allí.`,
    declineSurelyMeans: (from) =>
      phrase`No cambia nada: su perfil se queda en ${from} con todo lo que tiene allí. Solo este enlace deja de funcionar.`,
    moving: 'Lo que va con usted está en camino. Recibirá un correo cuando haya llegado todo.',
    declinedMeans: (from) =>
      phrase`No ha cambiado nada: su perfil sigue en ${from} con todo lo que tiene allí. Si cambia de idea, pida una invitación nueva. Puede cerrar esta página.`,
  },
};
