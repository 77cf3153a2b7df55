import type { NoticeMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const notices: NoticeMailTexts = {
  transferCompleted: {
    heading: (account) => phrase`Tu perfil se ha trasladado a ${account}`,
    hasMoved: (account, from) => phrase`Tu perfil se ha trasladado de ${from} a ${account}.`,
    moved: phrase`Esto se ha trasladado contigo:`,
    movedInAll: {
      one: (count) => phrase`${[count]} sesión o grabación se ha trasladado contigo.`,
      other: (count) => phrase`${[count]} sesiones y grabaciones se han trasladado contigo.`,
    },
    nothingMoved: (from) => phrase`De ${from} no se ha trasladado contigo ninguna sesión ni grabación.`,
    stayed: (from) => phrase`Esto se ha quedado en ${from}:`,
    failed: {
      one: (count, account) =>
        phrase`No se ha podido trasladar ${[count]} sesión o grabación. Quien administra ${account} puede volver a intentarlo.`,
      other: (count, account) =>
        phrase`No se han podido trasladar ${[count]} sesiones y grabaciones. Quien administra ${account} puede volver a intentarlo.`,
    },
    givenBack: (from) => phrase`Las licencias que tenías en ${from} se han devuelto a esa cuenta.`,
    products: (names, account) => phrase`En ${account} ya puedes usar ${names}.`,
    signIn: phrase`Inicias sesión como antes, con tu dirección de correo y tu contraseña.`,
  },
  movedAway: {
    heading: (name) => phrase`${name} ha trasladado su perfil a otra cuenta`,
    hasMoved: (name, account, moment) => phrase`${name} dejó ${account} y trasladó su perfil a otra cuenta el ${moment}.`,
    seatsFree: {
      one: (products) => phrase`Su plaza en ${products} vuelve a estar libre.`,
      other: (products) => phrase`Sus plazas en ${products} vuelven a estar libres.`,
    },
    moved: phrase`Esto se ha trasladado con su perfil:`,
    movedInAll: {
      one: (count) => phrase`${[count]} sesión o grabación se ha trasladado con su perfil.`,
      other: (count) => phrase`${[count]} sesiones y grabaciones se han trasladado con su perfil.`,
    },
    nothingMoved: phrase`No se ha trasladado con su perfil ninguna sesión ni grabación.`,
    historyStays: phrase`Sus sesiones pasadas se pueden seguir leyendo en tu cuenta.`,
    why: (account) => phrase`Recibes este mensaje porque administras ${account}.`,
  },
};
