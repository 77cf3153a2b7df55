import type { TransferMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const transfer: TransferMailTexts = {
  heading: (account) => phrase`O seu convite para mudar para ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} convida você para mudar para ${account}`,
  asks: (account, from) => phrase`Você tem um perfil em ${from}. O convite é para mudá-lo para ${account}.`,
  asksFrom: (inviter, account, from) => phrase`Você tem um perfil em ${from}. ${inviter} convida você para mudá-lo para ${account}.`,
  moves: phrase`Se aceitar, isto vai com você:`,
  nothingMoves: phrase`Se aceitar, nada do que guarda lá vai com você.`,
  nothingThere: (from) => phrase`Em ${from} você não tem sessões nem gravações: só muda o seu perfil.`,
  historyStaysReadable: (from) => phrase`A lista das suas sessões passadas fica também em ${from}, só para leitura.`,
  stays: (from) => phrase`Isto fica em ${from}, onde você deixará de ter acesso:`,
  nothingStays: (from) => phrase`Em ${from} não fica nada.`,
  nothingElseStays: (from) => phrase`Em ${from} não fica mais nada.`,
  leaves: (from) =>
    phrase`O seu acesso a ${from} termina se aceitar: as licenças que lá tem voltam para essa conta, e termina qualquer direito de a administrar.`,
  products: (names, account) => phrase`Em ${account} você recebe ${names}.`,
  until: (moment) => phrase`Você pode responder até ${moment}.`,
  declining: (from) =>
    phrase`Recusar não custa nada: o seu perfil fica em ${from} com tudo o que tem, e nada muda. Nada muda também se não responder.`,
};
