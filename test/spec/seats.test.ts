import { afterEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../lib/domain/refusal.ts';
import { setSeats } from '../../lib/usecases/licensePools.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, OPERATOR, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 5, webinar: 0 });
const { accountId } = house;

afterEach(() => expectLedgerToHold(world.table));

const set = (seats: number, productId = 'meeting') => setSeats(world, OPERATOR, { accountId, productId, seats }, ORIGIN);

describe('the seats of an account', () => {
  it('can be lowered to what people hold, the invited included', async () => {
    await house.add(['one', 'two', 'three'].map((name) => ({ email: `${name}@example.com` })));
    expect(await set(3)).toMatchObject({ seats: 3, allocated: 3, invited: 3 });
    expect(await house.add([{ email: 'four@example.com' }])).toEqual(['LICENSE_POOL_EXHAUSTED']);
  });

  it('cannot be lowered below it, and the refusal says how many are in use', async () => {
    const refusal: unknown = await set(2).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      kind: 'conflict',
      code: 'LICENSE_POOL_IN_USE',
      message: '3 seats are in use. Free some first, or set at least 3.',
    });
    expect(await house.seats()).toEqual({ meeting: '3/3 (3)', webinar: '0/0 (0)' });
  });

  it('can be raised, and are free at once', async () => {
    await set(4);
    expect(await house.add([{ email: 'four@example.com' }])).toEqual(['invited']);
    expect(await house.seats()).toEqual({ meeting: '4/4 (4)', webinar: '0/0 (0)' });
  });

  it('can be set to what they are', async () => {
    expect(await codeOf(set(4))).toBe('done');
    expect(await codeOf(set(0, 'webinar'))).toBe('done');
  });

  it('are refused for a product that is not in the catalogue', async () => {
    expect(await codeOf(set(1, 'teleport'))).toBe('PRODUCT_UNKNOWN');
  });

  it('are refused for an account that does not exist', async () => {
    const ask = { accountId: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0A', productId: 'meeting', seats: 1 };
    expect(await codeOf(setSeats(world, OPERATOR, ask, ORIGIN))).toBe('ACCOUNT_UNKNOWN');
  });
});
