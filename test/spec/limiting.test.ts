import { afterAll, describe, expect, it } from '@jest/globals';
import { roughLimits } from '../../lib/adapters/dynamo/roughLimits.ts';
import type { RawRow } from '../../lib/domain/addRow.ts';
import { addUsers } from '../../lib/usecases/addUsers.ts';
import { correctEmail } from '../../lib/usecases/correctEmail.ts';
import { countMailCall } from '../../lib/usecases/mailCalls.ts';
import { resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { addRows, type House } from '../support/house.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY, MINUTE } from '../support/outside.ts';
import { codeOf, counted } from '../support/refused.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const { clock } = world;

afterAll(() => expectLedgerToHold(world.table));

/** A container of its own, whose first count is due after so many calls. */
const container = (phase = 0) => ({ ...world, mailCalls: roughLimits(world.limits, { random: () => new Uint8Array([phase]) }) });
const calls = async (count: number, accountId: string, needs = container()): Promise<Record<string, number>> => {
  const answers: string[] = [];
  for (let at = 0; at < count; at++) answers.push(await codeOf(countMailCall(needs, accountId)));
  return counted(answers);
};

async function accounts(count: number, name: string): Promise<House[]> {
  const houses: House[] = [];
  for (let at = 0; at < count; at++) houses.push(await world.account(`${name} ${at}`));
  return houses;
}

const NEXT: RawRow = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'next@limited.example',
  products: ['meeting'],
  role: { name: 'member' },
  locale: 'en',
};

describe('an account', () => {
  it('makes 600 calls a minute that send mail; then it waits until the minute is over', async () => {
    const needs = container();
    expect(await calls(609, 'flood', needs)).toEqual({ done: 609 });
    expect(await calls(50, 'flood', needs)).toEqual({ RATE_LIMITED: 50 });
    expect(await calls(50, 'another', needs)).toEqual({ done: 50 });
    clock.pass(MINUTE);
    expect(await calls(50, 'flood', needs)).toEqual({ done: 50 });
  });

  it('is told when to come back', async () => {
    const needs = container();
    await calls(610, 'told', needs);
    clock.pass(20_000);
    await expect(countMailCall(needs, 'told')).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 40 } });
  });

  it('is counted over all containers, each of which errs by nine at most', async () => {
    const containers = Array.from({ length: 10 }, (_, at) => container(at));
    const answers = await Promise.all(containers.map((needs) => calls(70, 'many', needs)));
    const done = answers.reduce((sum, answer) => sum + (answer['done'] ?? 0), 0);
    expect(done).toBeGreaterThanOrEqual(510);
    expect(done).toBeLessThanOrEqual(690);
  });

  it('always makes a hundred at once', async () => {
    const needs = container(9);
    const answers = await Promise.all(Array.from({ length: 100 }, () => codeOf(countMailCall(needs, 'burst'))));
    expect(counted(answers)).toEqual({ done: 100 });
  });

  it('is limited in adding, dry runs included, in sending again and in correcting addresses', async () => {
    const house = await world.account('Limited');
    await house.add([{ email: 'first@limited.example' }]);
    const { userId } = await house.user('first@limited.example');
    const needs = container();
    await calls(610, house.accountId, needs);
    const { actor } = house;
    const add = (dryRun: boolean) => codeOf(addUsers(needs, actor, { rows: [NEXT], dryRun, origin: ORIGIN }));
    expect(await add(false)).toBe('RATE_LIMITED');
    expect(await add(true)).toBe('RATE_LIMITED');
    expect(await codeOf(resendInvitation(needs, actor, { userId }, ORIGIN))).toBe('RATE_LIMITED');
    expect(await codeOf(correctEmail(needs, actor, { userId, email: 'second@limited.example' }, ORIGIN))).toBe('RATE_LIMITED');
  });
});

describe('an address', () => {
  it('is invited ten times a day over all accounts; the eleventh is the row’s own problem', async () => {
    const houses = await accounts(11, 'Account');
    const answers: string[] = [];
    for (const house of houses) answers.push((await house.add([{ email: 'wanted@limited.example' }]))[0] ?? '');
    expect(counted(answers)).toEqual({ invited: 10, RATE_LIMITED: 1 });
    const last = houses[10];
    const rows = [{ email: 'wanted@limited.example' }, { email: 'neighbour@limited.example' }];
    clock.pass(6 * 3600_000);
    const [problem, neighbour] = await addRows(world, last!.actor, rows);
    expect(problem).toMatchObject({ kind: 'tooMany', code: 'RATE_LIMITED', details: { retryAfter: 18 * 3600 } });
    expect(neighbour).toMatchObject({ outcome: 'invited' });
    clock.pass(18 * 3600_000 - 1);
    expect(await last?.add([{ email: 'wanted@limited.example' }])).toEqual(['RATE_LIMITED']);
    clock.pass(1);
    expect(await last?.add([{ email: 'wanted@limited.example' }])).toEqual(['invited']);
  });

  it('counts each sending again', async () => {
    const house = await world.account('Resending');
    await house.add([{ email: 'again@limited.example' }]);
    const { userId } = await house.user('again@limited.example');
    const resend = () => codeOf(resendInvitation(world, house.actor, { userId }, ORIGIN));
    for (let at = 0; at < 3; at++) expect(await resend()).toBe('done');
    for (const other of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const elsewhere = await world.account(`Elsewhere ${other}`);
      expect(await elsewhere.add([{ email: 'again@limited.example' }])).toEqual(['invited']);
    }
    const last = await world.account('Elsewhere g');
    expect(await last.add([{ email: 'again@limited.example' }])).toEqual(['RATE_LIMITED']);
    clock.pass(DAY);
    expect(await resend()).toBe('done');
  });

  it('asked for by thirty accounts at once is invited ten times', async () => {
    const houses = await accounts(30, 'Racer');
    const answers = await Promise.all(houses.map((house) => house.add([{ email: 'raced@limited.example' }])));
    const outcomes = counted(answers.flat());
    expect(outcomes['invited']).toBeLessThanOrEqual(10);
    expect((outcomes['invited'] ?? 0) + (outcomes['RATE_LIMITED'] ?? 0) + (outcomes['POOL_BUSY'] ?? 0)).toBe(30);
    for (const house of houses) await house.add([{ email: 'raced@limited.example' }]);
    const invited = await Promise.all(houses.map(async (house) => (await house.seats())['meeting']));
    expect(invited.filter((seats) => seats === '2/10 (1)' || seats === '1/10 (1)')).toHaveLength(10);
  });

  it('is asked to confirm a change ten times a day', async () => {
    const house = await world.account('Confirming');
    await world.join(house, 'stays@limited.example');
    const { userId } = await house.user('stays@limited.example');
    const ask = () => codeOf(correctEmail(world, house.actor, { userId, email: 'stranger@limited.example' }, ORIGIN));
    for (let at = 0; at < 10; at++) expect(await ask()).toBe('done');
    expect(await ask()).toBe('RATE_LIMITED');
  });
});
