import { describe, expect, it } from '@jest/globals';
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { House } from '../support/house.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const engines = await world.account('Analytical Engines', { meeting: 50 });
const looms = await world.account('Jacquard Looms', { meeting: 50 });

/** Write units of the transactions that were sent meanwhile. */
async function unitsOf(doing: () => Promise<unknown>): Promise<number> {
  units = 0;
  await doing();
  return units;
}
let units = 0;
world.table.client.middlewareStack.add(
  (next, { commandName }) =>
    async (args) => {
      if (commandName !== 'TransactWriteItemsCommand') return next(args);
      const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' } as TransactWriteCommandInput;
      const answer = await next({ ...args, input });
      const { ConsumedCapacity: consumed = [] } = answer.output as { ConsumedCapacity?: ConsumedCapacity[] };
      // DynamoDB: two units an item of a transaction, one an entry of an index. The local engine counts entries double.
      const entries = consumed.flatMap(({ GlobalSecondaryIndexes = {} }) => Object.values(GlobalSecondaryIndexes));
      units += 2 * (input.TransactItems?.length ?? 0) + entries.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits / 2, 0);
      return answer;
    },
  { step: 'initialize' },
);

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
