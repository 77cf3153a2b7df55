import { beforeAll, describe, expect, it } from '@jest/globals';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { userItem } from '../../lib/adapters/dynamo/userItem.ts';
import type { ActiveUser } from '../../lib/domain/user.ts';
import type { UserListAsk } from '../../lib/usecases/ports.ts';
import type { House } from '../support/house.ts';
import { openWorld, type World } from '../support/world.ts';

const COUNT = 2_050;
let world: World;
let house: House;

beforeAll(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
  const change = { id: 'c', at: world.clock.now(), actor: { kind: 'system', id: 'test' }, action: 'a.b', requestId: 'r' } as const;
  const user = (at: number): ActiveUser => ({
    ...house.actor.user,
    userId: `01BX5ZZKBK${String(at).padStart(16, '0')}`,
    lastName: `L${String(at).padStart(5, '0')}`,
    address: `u${at}@example.com`,
    role: { name: 'member' },
    products: at === COUNT - 1 ? ['webinar'] : ['meeting'],
  });
  for (let from = 0; from < COUNT; from += 25) {
    const items = Array.from({ length: Math.min(25, COUNT - from) }, (_, at) => ({
      PutRequest: { Item: userItem(user(from + at), change) },
    }));
    await world.table.client.send(new BatchWriteCommand({ RequestItems: { [world.table.name]: items } }));
  }
});

async function pages(ask: Partial<UserListAsk>): Promise<number[]> {
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.users.list(house.accountId, { limit: 100, ...ask, cursor });
    sizes.push(page.items.length);
    cursor = page.next;
  } while (cursor !== undefined);
  return sizes;
}

describe('a long list of users', () => {
  it('looks at two thousand entries for a page, and goes on from there', async () => {
    expect(await pages({ filter: { productId: 'webinar' } })).toEqual([0, 1]);
    expect(await pages({ filter: { productId: 'webinar' }, q: 'l0' })).toEqual([0, 1]);
    expect(await pages({ filter: { status: 'suspended' } })).toEqual([0, 0]);
  });

  it('has everybody on exactly one page, filtered or not', async () => {
    // Those whose last name begins so are a hundred; a last page may be empty.
    const full = async (ask: Partial<UserListAsk>) => (await pages({ q: 'l000', ...ask })).filter((size) => size > 0);
    expect(await full({})).toEqual([100]);
    expect(await full({ limit: 40 })).toEqual([40, 40, 20]);
    expect(await full({ limit: 40, filter: { productId: 'meeting' } })).toEqual([40, 40, 20]);
  });
});
