import { describe, expect, it } from '@jest/globals';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Change } from '../../lib/domain/actor.ts';
import type { LicensePool } from '../../lib/domain/product.ts';
import { Overtaken } from '../../lib/usecases/ports.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const change: Change = {
  id: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0A',
  at: new Date('2026-11-24T09:00:00.000Z'),
  actor: { kind: 'operator', id: 'operator' },
  action: 'licensePool.seatsSet',
  requestId: 'req-1',
};

async function pool(name: string, seats: number) {
  const house = await world.account(name, { meeting: seats });
  const seen = await world.pools.find(house.accountId, 'meeting');
  if (!seen) throw new Error('the pool was just made');
  const keep = (to: Partial<LicensePool>, from: LicensePool | undefined = seen) => world.pools.keepSeats({ ...seen, ...to }, from, change);
  return { house, seen, keep };
}

describe('a pool of seats', () => {
  it('is read back as it was stored', async () => {
    const { seen, house } = await pool('Read Back', 3);
    expect(seen).toEqual({ accountId: house.accountId, productId: 'meeting', seats: 3, allocated: 0, invited: 0 });
    expect(await world.pools.list(house.accountId)).toEqual([seen]);
    expect(await world.pools.find(house.accountId, 'webinar')).toBeUndefined();
  });

  it('cannot be made a second time', async () => {
    const { seen } = await pool('Second Time', 3);
    await expect(world.pools.keepSeats(seen, undefined, change)).rejects.toBeInstanceOf(Overtaken);
  });

  it('keeps what somebody else set meanwhile', async () => {
    const { house, keep } = await pool('Meanwhile', 3);
    await keep({ seats: 8 });
    await expect(keep({ seats: 9 })).rejects.toBeInstanceOf(Overtaken);
    expect(await house.seats()).toEqual({ meeting: '0/8 (0)' });
  });

  it('is not lowered below what somebody else took meanwhile', async () => {
    const { house, keep } = await pool('Taken', 3);
    await house.add([{ email: 'one@example.com' }, { email: 'two@example.com' }]);
    await expect(keep({ seats: 1 })).rejects.toBeInstanceOf(Overtaken);
    await keep({ seats: 2 });
    expect(await house.seats()).toEqual({ meeting: '2/2 (2)' });
    await expectLedgerToHold(world.table);
  });

  it('that is closed gives no seat, however many are free', async () => {
    const { house } = await pool('Closed', 3);
    await world.table.client.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: { pk: `A#${house.accountId}`, sk: 'POOL#meeting' },
        UpdateExpression: 'SET closed = :yes',
        ExpressionAttributeValues: { ':yes': true },
      }),
    );
    expect(await codeOf(house.add([{ email: 'late@example.com' }]))).not.toBe('done');
    expect(await house.seats()).toEqual({ meeting: '0/3 (0)' });
  });
});
