import type { ContentTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const content: ContentTexts = {
  kinds: {
    sessionHistory: { one: 'past session', other: 'past sessions' },
    scheduledSession: { one: 'scheduled session', other: 'scheduled sessions' },
    recording: { one: 'recording', other: 'recordings' },
  },
  ofProduct: (counts, product) => phrase`${counts} of ${product}`,
  staysBecause: (what, why) => phrase`${what}: ${why}`,
  reasons: {
    productNotHeld: (product, account) => phrase`${product} is not among your products at ${account}`,
    notMovable: (product) => phrase`${product} does not allow this to move`,
    kindNotMovable: (product) => phrase`${product} never moves content of this kind`,
    userSuspended: () => phrase`a profile that is suspended or removed takes nothing along`,
  },
};
