import { afterEach, describe, expect, it } from '@jest/globals';
import type { Unsent } from '../../lib/usecases/requeueUnsent.ts';
import { deliveryOf, departed, noticesTo } from '../support/departures.ts';
import { WRITES } from '../support/faults.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { MINUTE } from '../support/outside.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const { post, mails, clock } = world;
const engines = await world.account('Analytical Engines', { meeting: 100, webinar: 100 });
const looms = await world.account('Jacquard Looms', { meeting: 100, webinar: 100 });

afterEach(() => expectLedgerToHold(world.table));

/** Somebody moves: the message of the notice that they get. */
async function notice(email: string): Promise<Unsent[]> {
  const [toPerson, ...others] = await departed(world, looms, engines, { email, keeps: [] });
  await post.deliver(others);
  return toPerson ? [toPerson] : [];
}
const count = (email: string): number => noticesTo(mails, email).length;
const sweptLater = () => post.sweep(new Date(clock.now().getTime() + 31 * MINUTE));

describe('a sender of notices that dies', () => {
  it.each([
    ['before', 1, 1],
    ['after', 1, 1],
    // The mail service took it, and the sender died before it could note so: the only case with a second one.
    ['before', 2, 2],
    ['after', 2, 1],
  ] as const)('right %s write %i: one redelivery, and %i came', async (when, write, came) => {
    const email = `dies.${when}.${write}@example.com`;
    const messages = await notice(email);
    const left = await post.deliver(messages, world.process({ dies: { write, when } }));
    expect(left).toEqual(messages);
    clock.pass(MINUTE);
    expect(await post.deliver(left)).toEqual([]);

    expect(count(email)).toBe(came);
    expect(await deliveryOf(world, messages[0])).toMatchObject({ state: 'sent' });
    expect(await sweptLater()).toEqual([]);
  });

  it('and whose message is lost with it leaves its notice to the sweep', async () => {
    const messages = await notice('swept@example.com');
    await post.deliver(messages, world.process({ dies: { write: 1, when: 'after' } }));
    clock.pass(16 * MINUTE - 1);
    expect(await post.sweep(clock.now())).toEqual([]);
    clock.pass(1);
    expect(await post.deliver(await post.sweep(clock.now()))).toEqual([]);
    expect(count('swept@example.com')).toBe(1);
  });

  it('has no other write to die at', async () => {
    const writes: string[] = [];
    const before = (operation: string): void => {
      if (WRITES.has(operation)) writes.push(operation);
    };
    await post.deliver(await notice('counted@example.com'), world.process({ before }));
    expect(writes).toEqual(['UpdateItem', 'UpdateItem']);
  });
});

describe('a notice of which the table’s answers are lost', () => {
  it('is sent once: its sender finds its own writes again', async () => {
    const messages = await notice('answers@example.com');
    const deaf = world.process({ lostAnswers: 1 });
    for (let round = 0; round < 3; round++) {
      await post.deliver(messages, deaf);
      clock.pass(MINUTE);
    }
    await post.deliver(messages);
    expect(count('answers@example.com')).toBe(1);
    expect(await deliveryOf(world, messages[0])).toMatchObject({ state: 'sent' });
  });
});

describe('a notice that the mail service took, and of which the answer was lost', () => {
  it('comes at most once more', async () => {
    const messages = await notice('extra@example.com');
    mails.next('takeAndLoseTheAnswer');
    for (let round = 0; round < 4; round++) {
      await post.deliver([...messages, ...messages]);
      clock.pass(MINUTE);
    }
    expect(count('extra@example.com')).toBe(2);
  });
});

describe('ten senders with the same notice at once', () => {
  it('send one e-mail', async () => {
    const messages = await notice('same@example.com');
    const slow = world.process({ delay: [2, 5] });
    await Promise.all(Array.from({ length: 10 }, () => post.deliver(messages, slow)));
    clock.pass(MINUTE);
    await post.deliver(messages);
    expect(count('same@example.com')).toBe(1);
  });

  it('send one e-mail while the table is slow and contended', async () => {
    const messages = await notice('contended@example.com');
    const faulty = world.process({ delay: [2, 5], conflicts: 0.3, throttles: 0.05 });
    await Promise.all(Array.from({ length: 10 }, () => post.deliver(messages, faulty)));
    clock.pass(MINUTE);
    await post.deliver(messages);
    expect(count('contended@example.com')).toBe(1);
  });
});
