import { describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/refused.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();

async function house(name: string, people: readonly (readonly [first: string, last: string, email: string])[]) {
  const made = await world.account(name, { meeting: 200 });
  await made.add(people.map(([firstName, lastName, email]) => ({ firstName, lastName, email })));
  // The super admin is a user as well, and stands under "Admin".
  return made;
}
type House = Awaited<ReturnType<typeof house>>;

/** All pages of a list, as "last first", or the address where that is asked. */
async function listed({ accountId }: House, q?: string, limit = 100): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.users.list(accountId, { q, limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    names.push(...page.items.map(({ firstName, lastName }) => `${lastName} ${firstName}`.trim()));
    cursor = page.next;
  } while (cursor !== undefined);
  return names;
}

const engines = await house('Analytical Engines', [
  ['Ada', 'Lovelace', 'ada@example.com'],
  ['Émilie', 'du Châtelet', 'zz@example.com'],
  ['Grace', 'Hopper', 'amazing@example.com'],
  ['Alan', 'Turing', 'lovelace.fan@example.com'],
  ['ada', 'HOPPER', 'h2@example.com'],
  ['Åsa', '', 'only.first@example.com'],
  ['Zoë', 'Lovelace', 'zoe@example.com'],
  ['Grace Brewster', 'Hopper', 'gbh@example.com'],
]);

describe('the users of an account', () => {
  it('stand by last name, then first name; case and accents make no difference', async () => {
    expect(await listed(engines)).toEqual([
      'Admin Root',
      'Åsa',
      'du Châtelet Émilie',
      'HOPPER ada',
      'Hopper Grace',
      'Hopper Grace Brewster',
      'Lovelace Ada',
      'Lovelace Zoë',
      'Turing Alan',
    ]);
  });

  it.each([1, 2, 3, 7])('are the same, each once, in pages of %i', async (limit) => {
    expect(await listed(engines, undefined, limit)).toEqual(await listed(engines));
    expect(await listed(engines, 'a', limit)).toEqual(await listed(engines, 'a'));
  });

  it('of another account are never among them', async () => {
    const other = await house('Other House', [['Ada', 'Lovelace', 'ada@other.example']]);
    expect(await listed(other)).toEqual(['Admin Root', 'Lovelace Ada']);
    expect(await listed(other, 'hopper')).toEqual([]);
  });
});

describe('a search', () => {
  it.each([
    ['the beginning of a last name', 'hop', ['HOPPER ada', 'Hopper Grace', 'Hopper Grace Brewster']],
    ['last and first name', 'lovelace z', ['Lovelace Zoë']],
    ['other case and no accents', 'DU CHATELET em', ['du Châtelet Émilie']],
    ['accents where there are none', 'hôpper', ['HOPPER ada', 'Hopper Grace', 'Hopper Grace Brewster']],
    ['more spaces than there are', '  lovelace   ada ', ['Lovelace Ada']],
    ['a first name', 'grace b', ['Hopper Grace Brewster']],
    ['first and last name', 'zoe lov', ['Lovelace Zoë']],
    ['an address', 'zz@', ['du Châtelet Émilie']],
    ['what nobody is called', 'nobody', []],
    ['the middle of a name', 'velace', []],
  ])('by %s finds who begins so', async (_by, q, found) => {
    expect(await listed(engines, q)).toEqual(found);
  });

  it('puts names first, then first names, then addresses, and nobody twice', async () => {
    expect(await listed(engines, 'lovelace')).toEqual(['Lovelace Ada', 'Lovelace Zoë', 'Turing Alan']);
    expect(await listed(engines, 'a')).toEqual(['Admin Root', 'Åsa', 'HOPPER ada', 'Lovelace Ada', 'Turing Alan', 'Hopper Grace']);
  });
});

describe('a cursor', () => {
  const cursorOf = async (ask: { q?: string }) => (await world.users.list(engines.accountId, { ...ask, limit: 1 })).next ?? '';
  const going = (cursor: string, q?: string, { accountId } = engines) => codeOf(world.users.list(accountId, { q, limit: 10, cursor }));
  const forged = async (change: object, q?: string) => {
    const position = JSON.parse(Buffer.from(await cursorOf(q === undefined ? {} : { q }), 'base64url').toString()) as object;
    return Buffer.from(JSON.stringify({ ...position, ...change })).toString('base64url');
  };

  it('goes on where its own query was, written in other case or accents, too', async () => {
    expect(await going(await cursorOf({ q: 'lovelace' }), 'lovelace')).toBe('done');
    expect(await going(await cursorOf({ q: 'lovelace' }), 'LOVÉLACE')).toBe('done');
  });

  it('of another query, or of another account, is refused', async () => {
    const other = await house('Third House', []);
    expect(await going(await cursorOf({ q: 'lovelace' }), 'hopper')).toBe('CURSOR_INVALID');
    expect(await going(await cursorOf({}), 'hopper')).toBe('CURSOR_INVALID');
    expect(await going(await cursorOf({}), undefined, other)).toBe('CURSOR_INVALID');
  });

  it.each(['', 'x', 'bm90IGpzb24', Buffer.from('{}').toString('base64url'), '💥'])('that is garbled (%j) is refused', async (cursor) => {
    expect(await going(cursor)).toBe('CURSOR_INVALID');
  });

  it.each([
    ['a place outside of what was searched for', { sort: 'zzz', id: '01SEATW1SE0000000000000001' }],
    ['an id that is none', { id: '#' }],
    ['a step that there is not', { phase: 7 }],
    ['something more', { accountId: 'A' }],
  ])('that was forged to bear %s is refused, or leads nowhere', async (_what, change) => {
    const code = await going(await forged(change, 'lovelace'), 'lovelace');
    expect(['CURSOR_INVALID', 'done']).toContain(code);
  });
});
