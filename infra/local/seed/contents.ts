import type { FrontDoor } from './frontDoor.ts';

/** What a product keeps for a demo person; days are counted from the first start. */
interface DemoThing {
  readonly kind: 'sessionHistory' | 'scheduledSession' | 'recording';
  readonly productId: string;
  readonly title: string;
  readonly inDays: number;
  readonly movable?: boolean;
}

/** By address: enough to see what moves with somebody, and what does not. */
export const DEMO_CONTENT: Readonly<Record<string, readonly DemoThing[]>> = {
  'chidi.okonkwo@example.com': [
    { kind: 'sessionHistory', productId: 'meeting', title: 'Weekly planning', inDays: -14 },
    { kind: 'sessionHistory', productId: 'meeting', title: 'Weekly planning', inDays: -7 },
    { kind: 'scheduledSession', productId: 'meeting', title: 'Weekly planning', inDays: 7 },
    { kind: 'recording', productId: 'meeting', title: 'Kick-off', inDays: -30 },
    { kind: 'recording', productId: 'webinar', title: 'Product tour', inDays: -21 },
    { kind: 'scheduledSession', productId: 'webinar', title: 'Product tour, autumn edition', inDays: 21, movable: false },
  ],
  'elodie.marchand@example.org': [
    { kind: 'scheduledSession', productId: 'meeting', title: 'Point d’équipe', inDays: 3 },
    { kind: 'recording', productId: 'training', title: 'Prise en main', inDays: -10 },
  ],
};

const DAY_MS = 24 * 3600 * 1000;
const HOUR_MS = 3600 * 1000;

/** A token for the service of each product that keeps something, by productId. */
export async function productTokens(door: FrontDoor, operatorToken: string): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>();
  for (const productId of new Set(Object.values(DEMO_CONTENT).flatMap((things) => things.map((thing) => thing.productId)))) {
    const body = { name: 'Demo' };
    const { token } = (await door.ask('POST', `/v1/products/${productId}/tokens`, operatorToken, body)) as { token: string };
    tokens.set(productId, token);
  }
  return tokens;
}

/** Registers what is kept for a user, as the products' own services would. */
export async function keepContent(door: FrontDoor, email: string, user: string, tokens: ReadonlyMap<string, string>): Promise<void> {
  const things = (DEMO_CONTENT[email] ?? []).map((thing, at) => ({ ...thing, contentId: `demo-${at + 1}` }));
  for (const [productId, token] of tokens) {
    const items = things.filter((thing) => thing.productId === productId).map(itemOf);
    if (items.length > 0) await door.ask('POST', `${user}/content`, token, { items });
  }
}

function itemOf({ inDays, movable = true, ...thing }: DemoThing & { readonly contentId: string }): object {
  const starts = Math.floor(Date.now() / HOUR_MS) * HOUR_MS + inDays * DAY_MS;
  return { ...thing, movable, startsAt: new Date(starts).toISOString(), endsAt: new Date(starts + HOUR_MS).toISOString() };
}
