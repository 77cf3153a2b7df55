import { afterEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../lib/domain/refusal.ts';
import { setSeats } from '../../lib/usecases/licensePools.ts';
import type { UserStore } from '../../lib/usecases/ports.ts';
import type { House, Row } from '../support/house.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { codeOf, counted } from '../support/refused.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const slow = world.process({ delay: [2, 5], conflicts: 0.3 });
const faulty = world.process({ delay: [2, 5], conflicts: 0.3, throttles: 0.05, lostAnswers: 0.1 });

afterEach(() => expectLedgerToHold(world.table));

/** One call, and what became of its rows; a call that is refused as a whole answers its code. */
async function call(house: House, rows: readonly Row[], process = slow): Promise<string[]> {
  let outcomes: string[] = [];
  const code = await codeOf(house.add(rows, { process }).then((all) => (outcomes = all)));
  return code === 'done' ? outcomes : [code];
}
const atOnce = async (calls: readonly Promise<string[]>[]) => counted((await Promise.all(calls)).flat());
const people = (count: number, name: string) => Array.from({ length: count }, (_, at) => ({ email: `${name}${at}@example.com` }));

describe('a hundred adds at once on ten seats', () => {
  it('let exactly ten in, with conflicts', async () => {
    const house = await world.account('Ten Seats', { meeting: 10 });
    const answers = await atOnce(people(100, 'hundred').map((row) => call(house, [row])));
    expect(answers).toEqual({ invited: 10, LICENSE_POOL_EXHAUSTED: 90 });
    expect(await house.seats()).toEqual({ meeting: '10/10 (10)' });
  });

  it('let exactly ten in, with conflicts, throttling and answers that are lost after the commit', async () => {
    const house = await world.account('Ten Faulty Seats', { meeting: 10 });
    const answers = await atOnce(people(100, 'faulty').map((row) => call(house, [row], faulty)));
    expect(answers).toEqual({ invited: 10, LICENSE_POOL_EXHAUSTED: 90 });
    expect(await house.seats()).toEqual({ meeting: '10/10 (10)' });
  });

  it('let exactly ten in where each call asks for seven', async () => {
    const house = await world.account('By Sevens', { meeting: 10 });
    const rows = people(98, 'sevens');
    const answers = await atOnce(Array.from({ length: 14 }, (_, at) => call(house, rows.slice(at * 7, at * 7 + 7))));
    expect(answers).toEqual({ invited: 10, LICENSE_POOL_EXHAUSTED: 88 });
  });
});

describe('the same people at once', () => {
  it('in the same call twice are each invited once, and get one e-mail', async () => {
    const house = await world.account('Same Call', { meeting: 50 });
    const rows = people(20, 'same');
    expect(await atOnce([call(house, rows), call(house, rows)])).toEqual({ invited: 20, USER_EXISTS: 20 });
    expect(await house.seats()).toEqual({ meeting: '20/50 (20)' });
    await world.post.settle();
    for (const { email } of rows) expect(world.mails.to(email)).toHaveLength(1);
  });

  it('in two accounts are invited by both, once each', async () => {
    const [one, other] = [await world.account('One', { meeting: 20 }), await world.account('Other', { meeting: 20 })];
    const rows = people(20, 'shared');
    expect(await atOnce([call(one, rows), call(other, rows)])).toEqual({ invited: 40 });
    expect([await one.seats(), await other.seats()]).toEqual([{ meeting: '20/20 (20)' }, { meeting: '20/20 (20)' }]);
  });

  it('one person in twenty calls to two accounts is invited by both, once each', async () => {
    const [one, other] = [await world.account('Left', { meeting: 20 }), await world.account('Right', { meeting: 20 })];
    const calls = Array.from({ length: 20 }, (_, at) => call(at % 2 ? one : other, [{ email: 'popular@example.com' }]));
    expect(await atOnce(calls)).toEqual({ invited: 2, USER_EXISTS: 18 });
    expect([await one.seats(), await other.seats()]).toEqual([{ meeting: '1/20 (1)' }, { meeting: '1/20 (1)' }]);
  });
});

describe('setting seats while people are added', () => {
  it('never leaves more holders than seats', async () => {
    const house = await world.account('Shrinking', { meeting: 20 });
    const ask = { accountId: house.accountId, productId: 'meeting' };
    const lowering = [15, 10, 5].map((seats) =>
      codeOf(setSeats(slow, { kind: 'operator' }, { ...ask, seats }, { requestId: 'req-1' })).then((code) => [code]),
    );
    const answers = await atOnce([...lowering, ...people(30, 'shrinking').map((row) => call(house, [row]))]);
    expect(Object.keys(answers)).not.toContain('POOL_BUSY');
    expect(answers['invited']).toBeLessThanOrEqual(20);
  });
});

describe('a call of a hundred rows of which some could not get through', () => {
  it('keeps the others, and says of those that they may be tried again', async () => {
    const house = await world.account('Partly Busy', { meeting: 100 });
    let chunks = 0;
    const busy = new Refusal('busy', 'POOL_BUSY', 'Try again in a few seconds.', { retryAfter: 2 });
    const keepAdded: UserStore['keepAdded'] = (...kept) => (++chunks === 2 ? Promise.reject(busy) : world.users.keepAdded(...kept));
    const outcomes = await house.add(people(100, 'partly'), { process: { ...world, users: { ...world.users, keepAdded } } });
    expect(counted(outcomes)).toEqual({ invited: 60, POOL_BUSY: 40 });
    expect(await house.seats()).toEqual({ meeting: '60/100 (60)' });
    expect(counted(await house.add(people(100, 'partly')))).toEqual({ invited: 40, USER_EXISTS: 60 });
  });
});
