import type { ContentTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const content: ContentTexts = {
  kinds: {
    sessionHistory: { one: 'sesión pasada', other: 'sesiones pasadas' },
    scheduledSession: { one: 'sesión programada', other: 'sesiones programadas' },
    recording: { one: 'grabación', other: 'grabaciones' },
  },
  ofProduct: (counts, product) => phrase`${counts} de ${product}`,
  staysBecause: (what, why) => phrase`${what}: ${why}`,
  reasons: {
    productNotHeld: (product, account) => phrase`${product} no está entre tus productos en ${account}`,
    notMovable: (product) => phrase`${product} no permite trasladarlo`,
    kindNotMovable: (product) => phrase`${product} nunca traslada contenido de este tipo`,
    userSuspended: () => phrase`un perfil suspendido o eliminado no se lleva nada`,
  },
};
