import type { ContentTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const content: ContentTexts = {
  kinds: {
    sessionHistory: { one: 'vergangene Sitzung', other: 'vergangene Sitzungen' },
    scheduledSession: { one: 'geplante Sitzung', other: 'geplante Sitzungen' },
    recording: { one: 'Aufzeichnung', other: 'Aufzeichnungen' },
  },
  ofProduct: (counts, product) => phrase`${counts} in ${product}`,
  staysBecause: (what, why) => phrase`${what}: ${why}`,
  reasons: {
    productNotHeld: (product, account) => phrase`${product} gehört bei ${account} nicht zu Ihren Produkten`,
    notMovable: (product) => phrase`${product} lässt dies nicht mitgehen`,
    kindNotMovable: (product) => phrase`${product} überträgt solche Inhalte nie`,
    userSuspended: () => phrase`ein gesperrtes oder entferntes Profil nimmt nichts mit`,
  },
};
