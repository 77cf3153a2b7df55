import { describe, expect, it } from '@jest/globals';
import { countWriteUnits } from '../../bench/writeUnits.ts';
import type { House } from '../support/house.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const engines = await world.account('Analytical Engines', { meeting: 50 });
const looms = await world.account('Jacquard Looms', { meeting: 50 });

const since = countWriteUnits(world.table);
/** Write units of the transactions that were sent meanwhile. */
async function unitsOf(doing: () => Promise<unknown>): Promise<number> {
  since();
  await doing();
  return since();
}

const add = (house: House, email: string) => house.add([{ email, products: ['meeting'] }]);

describe('what a transaction writes', () => {
  it('of one add is 10 units', async () => {
    expect(await unitsOf(() => add(engines, 'ada@example.com'))).toBe(10);
  });

  it('of a welcome that is accepted is 8 units', async () => {
    await world.post.settle();
    expect(await unitsOf(() => world.accept('ada@example.com'))).toBe(8);
  });

  it('of a transfer that is accepted is 20 units', async () => {
    await add(looms, 'ada@example.com');
    await world.post.settle();
    expect(await unitsOf(() => world.accept('ada@example.com', null))).toBe(20);
  });
});
