import type { TransferMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const transfer: TransferMailTexts = {
  heading: (account) => phrase`Tu invitación a pasarte a ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} te invita a pasarte a ${account}`,
  asks: (account, from) => phrase`Tienes un perfil en ${from}. Te invitan a trasladarlo a ${account}.`,
  asksFrom: (inviter, account, from) => phrase`Tienes un perfil en ${from}. ${inviter} te invita a trasladarlo a ${account}.`,
  moves: phrase`Si aceptas, esto se traslada contigo:`,
  nothingMoves: phrase`Si aceptas, nada de lo que guardas allí se traslada contigo.`,
  nothingThere: (from) => phrase`En ${from} no tienes sesiones ni grabaciones: solo se traslada tu perfil.`,
  historyStaysReadable: (from) => phrase`La lista de tus sesiones pasadas también queda en ${from}, solo para lectura.`,
  stays: (from) => phrase`Esto se queda en ${from}, donde ya no tendrás acceso:`,
  nothingStays: (from) => phrase`En ${from} no se queda nada.`,
  nothingElseStays: (from) => phrase`En ${from} no se queda nada más.`,
  leaves: (from) =>
    phrase`Tu acceso a ${from} termina si aceptas: las licencias que tienes allí vuelven a esa cuenta y termina cualquier derecho a administrarla.`,
  products: (names, account) => phrase`En ${account} recibes ${names}.`,
  until: (moment) => phrase`Puedes responder hasta el ${moment}.`,
  declining: (from) =>
    phrase`Rechazarla no te cuesta nada: tu perfil se queda en ${from} con todo lo que tienes, y nada cambia. Tampoco cambia nada si no respondes.`,
};
