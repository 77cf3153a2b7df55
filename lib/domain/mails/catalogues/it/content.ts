import type { ContentTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const content: ContentTexts = {
  kinds: {
    sessionHistory: { one: 'sessione passata', other: 'sessioni passate' },
    scheduledSession: { one: 'sessione programmata', other: 'sessioni programmate' },
    recording: { one: 'registrazione', other: 'registrazioni' },
  },
  ofProduct: (counts, product) => phrase`${counts} in ${product}`,
  staysBecause: (what, why) => phrase`${what}: ${why}`,
  reasons: {
    productNotHeld: (product, account) => phrase`${product} non è tra i tuoi prodotti presso ${account}`,
    notMovable: (product) => phrase`${product} non ne permette il trasferimento`,
    kindNotMovable: (product) => phrase`${product} non trasferisce mai contenuti di questo tipo`,
    userSuspended: () => phrase`un profilo sospeso o rimosso non porta nulla con sé`,
  },
};
