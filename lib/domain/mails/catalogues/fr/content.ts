import type { ContentTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const content: ContentTexts = {
  kinds: {
    sessionHistory: { one: 'session passée', many: 'de sessions passées', other: 'sessions passées' },
    scheduledSession: { one: 'session planifiée', many: 'de sessions planifiées', other: 'sessions planifiées' },
    recording: { one: 'enregistrement', many: 'd’enregistrements', other: 'enregistrements' },
  },
  ofProduct: (counts, product) => phrase`${counts} dans ${product}`,
  staysBecause: (what, why) => phrase`${what}\u00A0: ${why}`,
  reasons: {
    productNotHeld: (product, account) => phrase`${product} ne fait pas partie de vos produits chez ${account}`,
    notMovable: (product) => phrase`${product} n’en permet pas le transfert`,
    kindNotMovable: (product) => phrase`${product} ne transfère jamais ce genre de contenu`,
    userSuspended: () => phrase`un profil suspendu ou supprimé n’emporte rien`,
  },
};
