import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ContentKind } from '../../lib/domain/content.ts';
import { Overtaken } from '../../lib/usecases/ports.ts';
import { register, thing, things } from '../support/contents.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 10, webinar: 10 });
const { user: ada } = await world.join(house, 'ada@example.com', { name: 'member' }, ['meeting', 'webinar']);

/** What a list answers, page by page, each thing by its id. */
async function pages(ask: { kind?: ContentKind; productId?: string; limit: number }): Promise<string[][]> {
  const found: string[][] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await world.content.list(ada, { ...ask, cursor });
    found.push(items.map(({ contentId }) => contentId));
    cursor = next;
  } while (cursor !== undefined);
  return found;
}

beforeAll(async () => {
  await register(world, ada, [
    thing('m-s', { kind: 'scheduledSession' }),
    thing('w-r', { productId: 'webinar' }),
    thing('m-r2'),
    thing('m-h', { kind: 'sessionHistory', movable: false }),
    thing('w-s', { kind: 'scheduledSession', productId: 'webinar' }),
    thing('m-r1'),
  ]);
});

describe('the list of what a user has', () => {
  it('is in order of kind, product and id', async () => {
    expect((await pages({ limit: 100 })).flat()).toEqual(['m-r1', 'm-r2', 'w-r', 'm-s', 'w-s', 'm-h']);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('has everything once, in pages of %i', async (limit) => {
    expect((await pages({ limit })).flat()).toEqual(['m-r1', 'm-r2', 'w-r', 'm-s', 'w-s', 'm-h']);
    expect((await pages({ productId: 'meeting', limit })).flat()).toEqual(['m-r1', 'm-r2', 'm-s', 'm-h']);
    expect((await pages({ productId: 'meeting', limit })).slice(0, -1).every(({ length }) => length === limit)).toBe(true);
  });

  it('can be of one kind, of one product, or of both', async () => {
    expect(await pages({ kind: 'recording', limit: 10 })).toEqual([['m-r1', 'm-r2', 'w-r']]);
    expect(await pages({ productId: 'webinar', limit: 10 })).toEqual([['w-r', 'w-s']]);
    expect(await pages({ kind: 'scheduledSession', productId: 'webinar', limit: 10 })).toEqual([['w-s']]);
    expect(await pages({ productId: 'voice', limit: 10 })).toEqual([[]]);
  });

  it('refuses the cursor of another list, and one that was made up', async () => {
    const { next } = await world.content.list(ada, { limit: 1 });
    expect(await codeOf(world.content.list(ada, { limit: 1, kind: 'recording', cursor: next }))).toBe('CURSOR_INVALID');
    const other = await world.content.list(ada, { limit: 1, kind: 'recording' });
    const madeUp = {
      ...(JSON.parse(Buffer.from(other.next ?? '', 'base64url').toString()) as object),
      sort: 'C#sessionHistory#meeting#m-h',
    };
    const cursor = Buffer.from(JSON.stringify(madeUp)).toString('base64url');
    expect(await codeOf(world.content.list(ada, { limit: 1, kind: 'recording', cursor }))).toBe('CURSOR_INVALID');
  });
});

describe('the tally', () => {
  it('counts by product, kind and whether it can move', async () => {
    expect([...(await world.content.tally(ada))].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))).toEqual([
      { productId: 'meeting', kind: 'recording', movable: true, count: 2 },
      { productId: 'meeting', kind: 'scheduledSession', movable: true, count: 1 },
      { productId: 'meeting', kind: 'sessionHistory', movable: false, count: 1 },
      { productId: 'webinar', kind: 'recording', movable: true, count: 1 },
      { productId: 'webinar', kind: 'scheduledSession', movable: true, count: 1 },
    ]);
  });

  it('is whole where a thousand things fill more than one answer of the table', async () => {
    const { user } = await world.join(house, 'grace@example.com');
    await register(world, user, things(1_000, 'recording', { title: '王'.repeat(300) }));
    await register(world, user, things(300, 'sessionHistory', { title: '王'.repeat(300) }));
    expect(await world.content.tally(user)).toEqual([
      { productId: 'meeting', kind: 'recording', movable: true, count: 1_000 },
      { productId: 'meeting', kind: 'sessionHistory', movable: true, count: 300 },
    ]);
  });

  it('is empty of who has nothing', async () => {
    expect(await world.content.tally(house.actor.user)).toEqual([]);
  });
});

describe('things', () => {
  const content = { ...thing('late'), registeredAt: new Date('2026-11-24T09:00:00.000Z') };

  it('are found by name, those that are there', async () => {
    const found = await world.content.findMany(ada, [thing('m-r2'), thing('nothing'), thing('m-r1', { kind: 'sessionHistory' })]);
    expect(found.map(({ contentId }) => contentId)).toEqual(['m-r2']);
  });

  it('are not kept for who does not hold the product at that moment, or is not there', async () => {
    await expect(world.content.keep(ada, 'voice', [content])).rejects.toThrow(Overtaken);
    await expect(world.content.keep({ ...ada, userId: '01HZX3V7Q8N5M4K2J1G0F9E8D7' }, 'meeting', [content])).rejects.toThrow(Overtaken);
    expect(await world.content.findMany(ada, [content])).toEqual([]);
  });
});
