import { afterEach, describe, expect, it } from '@jest/globals';
import { acceptInvitation, declineInvitation } from '../../lib/usecases/invitations.ts';
import { Killed, WRITES } from '../support/faults.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { MINUTE } from '../support/outside.ts';
import type { Parts } from '../support/parts.ts';
import { openWorld, ORIGIN, PASSWORD, type World } from '../support/world.ts';
import type { House } from '../support/house.ts';

const world = await openWorld();
const engines = await world.account('Analytical Engines', { meeting: 500 });
const looms = await world.account('Jacquard Looms', { meeting: 500 });

afterEach(() => expectLedgerToHold(world.table));

type Step = 'adding' | 'sending' | 'accepting' | 'declining' | 'cancelling rivals';

/** In which step the process ends, and right before or after which of its writes. */
const CRASHES = [
  ['adding', 'before', 1],
  ['adding', 'after', 1],
  // Of somebody whom another account asks already: the first write guesses that the person is new, and is refused.
  ['adding', 'before', 2],
  ['adding', 'after', 2],
  ['sending', 'before', 1],
  ['sending', 'after', 1],
  ['sending', 'before', 2],
  ['sending', 'after', 2],
  ['accepting', 'before', 1],
  ['accepting', 'after', 1],
  ['cancelling rivals', 'before', 1],
  ['cancelling rivals', 'after', 1],
  ['cancelling rivals', 'before', 2],
  ['cancelling rivals', 'after', 2],
] as const;

/** Asked, mailed, let in, with another account that asks too. `as` answers the process that does a step. */
async function story(email: string, as: (step: Step) => Parts): Promise<void> {
  await again(as('adding'), (process) => engines.add([{ email }], { process }));
  await looms.add([{ email }]);
  const mailing = await world.post.relay();
  await redelivered(await world.post.deliver(mailing, as('sending')));
  await again(as('accepting'), (process) => acceptInvitation(process, linkOf(email, engines), PASSWORD, ORIGIN));
  await redelivered(await world.post.deliver(await world.post.relay(), as('cancelling rivals')));
}

/** What a caller does who got no answer: the same call once more. */
async function again(process: Parts, call: (process: Parts) => Promise<unknown>): Promise<void> {
  try {
    await call(process);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    // Whether it was done already, or is now: the answer may be either.
    await call(world).catch(() => undefined);
  }
}

/** What stayed on the queue comes once more when it is visible again. */
async function redelivered(left: Awaited<ReturnType<World['post']['deliver']>>): Promise<void> {
  world.clock.pass(MINUTE);
  expect(await world.post.deliver(left)).toEqual([]);
}

const mailsOf = (email: string, house: House) =>
  world.mails.to(email).filter(({ text }) => text.subject.endsWith(house.actor.account.name));
function linkOf(email: string, house: House): string {
  return /invitation#(\S+)/.exec(mailsOf(email, house).at(-1)?.text.text ?? '')?.[1] ?? '';
}

describe('a process that dies', () => {
  it.each(CRASHES)('while %s, right %s write %i: one redelivery, and all is as if it had not', async (step, when, write) => {
    const email = `${step.replaceAll(' ', '.')}.${when}.${write}@example.com`;
    if (step === 'adding' && write === 2) await looms.add([{ email }]);
    await story(email, (at) => (at === step ? world.process({ dies: { write, when } }) : world));
    world.clock.pass(31 * MINUTE);
    expect(await world.post.deliver(await world.post.sweep(world.clock.now()))).toEqual([]);
    expect(await world.post.sweep(new Date(world.clock.now().getTime() + 31 * MINUTE))).toEqual([]);

    expect(await engines.user(email)).toMatchObject({ status: 'active', products: ['meeting'] });
    expect(await looms.user(email)).toMatchObject({ status: 'suspended', statusReason: 'joinedElsewhere', products: [] });
    // SES took the first, and the sender died before it could note so: the only case with a second one.
    const mails = step === 'sending' && when === 'before' && write === 2 ? 2 : 1;
    expect(mailsOf(email, engines)).toHaveLength(mails);
    expect(mailsOf(email, looms).length).toBeLessThanOrEqual(1);
  });

  it.each(['before', 'after'] as const)('while declining, right %s its write: the seat is back once', async (when) => {
    const email = `declining.${when}@example.com`;
    await engines.add([{ email }]);
    await world.post.settle();
    const before = await engines.seats();
    const token = world.mails.tokenOf(email);
    await again(world.process({ dies: { write: 1, when } }), (process) => declineInvitation(process, token, undefined, ORIGIN));
    expect(await engines.user(email)).toMatchObject({ status: 'suspended', statusReason: 'declined' });
    expect(await engines.seats()).not.toEqual(before);
  });

  it.each(['before', 'after'] as const)('as the relay, %s it sent anything on: one e-mail', async (when) => {
    const email = `relay.${when}@example.com`;
    await engines.add([{ email }]);
    const messages = await world.post.relay();
    if (when === 'after') await world.post.deliver([...messages, ...messages]);
    world.clock.pass(15 * MINUTE);
    await world.post.deliver(await world.post.sweep(world.clock.now()));
    expect(mailsOf(email, engines)).toHaveLength(1);
  });
});

describe('the table of crashes', () => {
  it('names every write that there is', async () => {
    const writes: string[] = [];
    const counting = (step: Step) =>
      world.process({
        before: (operation) => {
          if (WRITES.has(operation)) writes.push(step);
        },
      });
    await looms.add([{ email: 'counted@example.com' }]);
    await world.post.settle();
    await story('counted@example.com', counting);
    expect(writes).toEqual(['adding', 'adding', 'sending', 'sending', 'accepting', 'cancelling rivals', 'cancelling rivals']);
  });
});
