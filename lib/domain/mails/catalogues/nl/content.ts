import type { ContentTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const content: ContentTexts = {
  kinds: {
    sessionHistory: { one: 'eerdere sessie', other: 'eerdere sessies' },
    scheduledSession: { one: 'geplande sessie', other: 'geplande sessies' },
    recording: { one: 'opname', other: 'opnamen' },
  },
  ofProduct: (counts, product) => phrase`${counts} van ${product}`,
  staysBecause: (what, why) => phrase`${what}: ${why}`,
  reasons: {
    productNotHeld: (product, account) => phrase`${product} hoort bij ${account} niet tot uw producten`,
    notMovable: (product) => phrase`${product} laat dit niet meegaan`,
    kindNotMovable: (product) => phrase`${product} laat zulke inhoud nooit meegaan`,
    userSuspended: () => phrase`een geblokkeerd of verwijderd profiel neemt niets mee`,
  },
};
