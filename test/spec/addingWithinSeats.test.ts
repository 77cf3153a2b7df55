import { afterEach, describe, expect, it } from '@jest/globals';
import { expectLedgerToHold } from '../support/ledger.ts';
import { stored } from '../support/stored.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const five = [1, 2, 3, 4, 5].map((n) => ({ email: `five${n}@example.com` }));

afterEach(() => expectLedgerToHold(world.table));

describe('adding five people to two free seats', () => {
  it('takes the first two, and refuses the others one by one', async () => {
    const house = await world.account('Two Seats', { meeting: 2 });
    expect(await house.add(five)).toEqual([
      'invited',
      'invited',
      'LICENSE_POOL_EXHAUSTED',
      'LICENSE_POOL_EXHAUSTED',
      'LICENSE_POOL_EXHAUSTED',
    ]);
    expect(await house.seats()).toEqual({ meeting: '2/2 (2)' });
  });

  it('goes on with a row that needs another product', async () => {
    const house = await world.account('Other Product', { meeting: 1, webinar: 1 });
    const rows = [
      { email: 'm1@example.com', products: ['meeting'] },
      { email: 'm2@example.com', products: ['meeting'] },
      { email: 'w1@example.com', products: ['webinar'] },
    ];
    expect(await house.add(rows)).toEqual(['invited', 'LICENSE_POOL_EXHAUSTED', 'invited']);
  });

  it('takes no seat at all for a row that gets only one of its two', async () => {
    const house = await world.account('One Of Two', { meeting: 5, webinar: 0 });
    expect(await house.add([{ email: 'both@example.com', products: ['meeting', 'webinar'] }])).toEqual(['LICENSE_POOL_EXHAUSTED']);
    expect(await house.seats()).toEqual({ meeting: '0/5 (0)', webinar: '0/0 (0)' });
  });

  it('counts a product that a row names twice as one seat', async () => {
    const house = await world.account('Named Twice', { meeting: 1 });
    expect(await house.add([{ email: 'twice@example.com', products: ['meeting', 'meeting'] }])).toEqual(['invited']);
    expect(await house.seats()).toEqual({ meeting: '1/1 (1)' });
  });
});

describe('a dry run', () => {
  it('tells what adding would do, and changes nothing', async () => {
    const house = await world.account('Dry Run', { meeting: 2, webinar: 1 });
    await house.add([{ email: 'here@example.com', products: ['webinar'] }]);
    const rows = [{ email: 'here@example.com' }, { email: 'broken' }, ...five, { email: 'Five1@example.com' }];
    // All but its own line for the history.
    const things = async () => (await stored(world.table)).filter(({ sk }) => !String(sk).startsWith('DRY#'));
    const before = await things();

    const told = await house.add(rows, { dryRun: true });

    expect(await things()).toEqual(before);
    expect(told).toEqual([
      'USER_EXISTS',
      'EMAIL_INVALID',
      'invited',
      'invited',
      'LICENSE_POOL_EXHAUSTED',
      'LICENSE_POOL_EXHAUSTED',
      'LICENSE_POOL_EXHAUSTED',
      'ROW_DUPLICATE',
    ]);
    expect(await house.add(rows)).toEqual(told);
  });

  it('of a hundred rows tells where the seats end, as adding them does', async () => {
    const house = await world.account('Hundred', { meeting: 77 });
    const hundred = Array.from({ length: 100 }, (_, at) => ({ email: `hundred${at}@example.com` }));
    const told = await house.add(hundred, { dryRun: true });

    expect(told.slice(75, 79)).toEqual(['invited', 'invited', 'LICENSE_POOL_EXHAUSTED', 'LICENSE_POOL_EXHAUSTED']);
    expect(await house.add(hundred)).toEqual(told);
    expect(await house.seats()).toEqual({ meeting: '77/77 (77)' });
  });
});
