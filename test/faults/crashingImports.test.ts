import { describe, expect, it } from '@jest/globals';
import { cancelImport, retryImport } from '../../lib/usecases/imports.ts';
import { Killed } from '../support/faults.ts';
import { outcomes, people, take, told } from '../support/importing.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { MINUTE } from '../support/outside.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();
let from = 1;

/** An account of its own for each test, and people whom nobody knows. */
async function scene() {
  const house = await world.account(`Engines ${from}`, { meeting: 500 });
  const rows = people(120, from);
  from += 120;
  return { house, rows };
}

const ALL = 'completed 120/120: 120 invited, 0 transferInvited, 0 reinvited, 0 refused; 120 sent';

describe('a worker that dies', () => {
  it.each(
    [1, 2, 3].flatMap((write) => [
      { write, when: 'before' as const },
      { write, when: 'after' as const },
    ]),
  )('right $when its write $write: one redelivery, and everybody is added once', async (dies) => {
    const { house, rows } = await scene();
    const one = await take(world, house, { rows });
    const [message] = await world.post.relay();
    const left = await world.post.deliver([message!], world.process({ dies }));
    expect(left).toEqual([message]);
    await world.post.deliver(left);
    await world.post.settle();
    expect(await told(world, house, one)).toBe(ALL);
    expect(await outcomes(world, house, one)).toEqual(Array.from({ length: 120 }, () => 'invited'));
    await expectLedgerToHold(world.table);
  });

  it('and of which the message is lost with it is called again by the sweep', async () => {
    const { house, rows } = await scene();
    const one = await take(world, house, { rows });
    const [message] = await world.post.relay();
    await world.post.deliver([message!], world.process({ dies: { write: 2, when: 'before' } }));
    world.clock.pass(3 * MINUTE);
    await world.post.deliver((await world.post.sweep(world.clock.now())).filter(({ kind }) => kind === 'import'));
    await world.post.settle();
    expect(await told(world, house, one)).toBe(ALL);
  });
});

describe('a call that dies while it takes an import in', () => {
  it('has taken in nothing, whatever of its rows is stored', async () => {
    const { house, rows } = await scene();
    const process = world.process({ dies: { write: 1, when: 'before' } });
    await expect(take(process, house, { rows })).rejects.toThrow(Killed);
    expect((await world.imports.list(house.accountId, { limit: 10 })).items).toEqual([]);
    expect(await world.post.relay()).toEqual([]);
  });
});

describe('cancelling and trying again, at once and while workers are at it', () => {
  it('adds nobody twice, and leaves out nobody who is tried again', async () => {
    for (let turn = 0; turn < 3; turn++) {
      const { house, rows } = await scene();
      const one = await take(world, house, { rows });
      const messages = await world.post.relay();
      const attempt = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);
      await Promise.all([
        world.post.deliver(messages),
        attempt(cancelImport(world, house.actor, one.importId, ORIGIN)),
        world.post.deliver(messages),
        attempt(retryImport(world, house.actor, one.importId, ORIGIN)),
      ]);
      await attempt(retryImport(world, house.actor, one.importId, ORIGIN));
      await world.post.settle();
      expect(await told(world, house, one)).toBe(ALL);
      expect(await house.seats()).toEqual({ meeting: '120/500 (120)' });
    }
    await expectLedgerToHold(world.table);
  });
});

describe('two imports and single adds at once', () => {
  it('share the seats exactly', async () => {
    const house = await world.account('Shared', { meeting: 150 });
    const [one, other] = [await take(world, house, { rows: people(100, 10_000) }), await take(world, house, { rows: people(100, 20_000) })];
    const messages = await world.post.relay();
    const singles = Array.from({ length: 20 }, (_, at) => house.add([{ email: `single${at}@example.com` }]));
    await Promise.all([...messages.map((message) => world.post.deliver([message])), ...singles]);
    await world.post.settle();
    const added = [
      ...(await outcomes(world, house, one)),
      ...(await outcomes(world, house, other)),
      ...(await Promise.all(singles)).flat(),
    ];
    expect(added.filter((outcome) => outcome === 'invited')).toHaveLength(150);
    expect(added.filter((outcome) => outcome === 'LICENSE_POOL_EXHAUSTED')).toHaveLength(70);
    expect(await house.seats()).toEqual({ meeting: '150/150 (150)' });
    await expectLedgerToHold(world.table);
  });
});
