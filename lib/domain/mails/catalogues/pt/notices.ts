import type { NoticeMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const notices: NoticeMailTexts = {
  transferCompleted: {
    heading: (account) => phrase`O seu perfil mudou para ${account}`,
    hasMoved: (account, from) => phrase`O seu perfil mudou de ${from} para ${account}.`,
    moved: phrase`Isto foi com você:`,
    movedInAll: {
      one: (count) => phrase`${[count]} sessão ou gravação foi com você.`,
      other: (count) => phrase`${[count]} sessões e gravações foram com você.`,
    },
    nothingMoved: (from) => phrase`De ${from} não foi com você nenhuma sessão nem gravação.`,
    stayed: (from) => phrase`Isto ficou em ${from}:`,
    failed: {
      one: (count, account) =>
        phrase`Não foi possível mudar ${[count]} sessão ou gravação. Quem administra ${account} pode tentar de novo.`,
      other: (count, account) =>
        phrase`Não foi possível mudar ${[count]} sessões e gravações. Quem administra ${account} pode tentar de novo.`,
    },
    givenBack: (from) => phrase`As licenças que tinha em ${from} foram devolvidas a essa conta.`,
    products: (names, account) => phrase`Em ${account} você já pode usar ${names}.`,
    signIn: phrase`Você entra como antes, com o seu endereço de e-mail e a sua senha.`,
  },
  movedAway: {
    heading: (name) => phrase`${name} mudou o seu perfil para outra conta`,
    hasMoved: (name, account, moment) => phrase`${name} deixou ${account} e mudou o seu perfil para outra conta (${moment}).`,
    seatsFree: {
      one: (products) => phrase`O lugar em ${products} está livre de novo.`,
      other: (products) => phrase`Os lugares em ${products} estão livres de novo.`,
    },
    moved: phrase`Isto foi com o perfil:`,
    movedInAll: {
      one: (count) => phrase`${[count]} sessão ou gravação foi com o perfil.`,
      other: (count) => phrase`${[count]} sessões e gravações foram com o perfil.`,
    },
    nothingMoved: phrase`Nenhuma sessão nem gravação foi com o perfil.`,
    historyStays: phrase`As sessões passadas continuam legíveis na sua conta.`,
    why: (account) => phrase`Você recebe este e-mail porque administra ${account}.`,
  },
};
