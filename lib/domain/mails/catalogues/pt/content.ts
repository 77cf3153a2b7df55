import type { ContentTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const content: ContentTexts = {
  kinds: {
    sessionHistory: { one: 'sessão passada', other: 'sessões passadas' },
    scheduledSession: { one: 'sessão agendada', other: 'sessões agendadas' },
    recording: { one: 'gravação', other: 'gravações' },
  },
  ofProduct: (counts, product) => phrase`${counts} de ${product}`,
  staysBecause: (what, why) => phrase`${what}: ${why}`,
  reasons: {
    productNotHeld: (product, account) => phrase`${product} não está entre os seus produtos em ${account}`,
    notMovable: (product) => phrase`${product} não permite mudá-lo`,
    kindNotMovable: (product) => phrase`${product} nunca muda conteúdo deste tipo`,
    userSuspended: () => phrase`um perfil suspenso ou removido não leva nada consigo`,
  },
};
