import { afterEach, describe, expect, it } from '@jest/globals';
import { dynamoEvents } from '../../lib/adapters/dynamo/events.ts';
import { personIdOf } from '../../lib/domain/person.ts';
import { expireInvitations } from '../../lib/usecases/endInvitations.ts';
import type { OutgoingMail } from '../../lib/usecases/ports.ts';
import { recordDelivery } from '../../lib/usecases/recordDelivery.ts';
import { resendWelcome } from '../../lib/usecases/resendWelcome.ts';
import { EVENTS, openHistory } from '../support/eventsTable.ts';
import { Killed, WRITES, type Faults } from '../support/faults.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY, MINUTE } from '../support/outside.ts';
import { openWorld, ORIGIN, type World } from '../support/world.ts';
import type { House } from '../support/house.ts';

/** Right before or after which of its writes a process ends. */
const at = (writes: number): [when: 'before' | 'after', write: number][] =>
  Array.from({ length: writes }, (_, write) => write + 1).flatMap((write) => [
    ['before', write],
    ['after', write],
  ]);
const ADA = 'ada@example.com';

let world: World;
afterEach(() => expectLedgerToHold(world.table));

async function house(): Promise<House> {
  world = await openWorld();
  return world.account('Analytical Engines', { meeting: 5 });
}
const lastMail = (email = ADA): OutgoingMail => world.mails.to(email).at(-1)!;
const state = async (of: House): Promise<string> => {
  const { status, invitation } = await of.user(ADA);
  return `${status} ${invitation.state} ${invitation.delivery.state}`;
};

/** How many writes it makes where nothing happens. */
async function writesOf(work: (faults: Faults) => Promise<unknown>): Promise<number> {
  let writes = 0;
  const before = (operation: string): void => {
    if (WRITES.has(operation)) writes++;
  };
  await work({ before });
  return writes;
}

describe('who records that a mailbox is none, and dies', () => {
  async function invited() {
    const account = await house();
    const history = await openHistory(world.table, world);
    await account.add([{ email: ADA }]);
    await world.post.settle();
    const { tags } = lastMail();
    const { account: accountId = '', user: userId = '', send: sendId = '' } = tags;
    const event = { kind: 'bounced' as const, sendId, at: world.clock.now(), reason: 'There is no mailbox of this address.' };
    const record = (of: { readonly ledger?: Faults; readonly events?: Faults }) => {
      const events = dynamoEvents({ ...world.table.open(of.events ?? {}), name: EVENTS });
      return recordDelivery(
        { ...world.process(of.ledger ?? {}), events },
        { accountId, userId, personId: personIdOf(ADA), generation: 1, event },
      );
    };
    return { account, history, record };
  }

  const cases = (['ledger', 'events'] as const).flatMap((table) => at(1).map(([when, write]) => [table, when, write] as const));
  it.each(cases)('in the table of the %s, right %s write %i: the message comes again, and has one effect', async (table, when, write) => {
    const { account, history, record } = await invited();
    await expect(record({ [table]: { dies: { write, when } } })).rejects.toBeInstanceOf(Killed);
    await record({});
    expect(await state(account)).toBe('suspended cancelled bounced');
    expect(await account.seats()).toMatchObject({ meeting: '0/5 (0)' });
    await history.follow();
    const { userId } = await account.user(ADA);
    const { items } = await history.events.timeline({ accountId: account.accountId, userId }, { limit: 50 });
    expect(items.filter(({ type }) => type === 'bounced')).toHaveLength(1);
  });

  it('has no other writes to die at', async () => {
    const { record } = await invited();
    expect(await writesOf((faults) => record({ ledger: faults, events: faults }))).toBe(2);
  });
});

describe('a schedule that reminds, and dies', () => {
  const people = ['ada@example.com', 'bob@example.com'];
  async function due() {
    const account = await house();
    await account.add(people.map((email) => ({ email })));
    await world.post.settle();
    world.clock.pass(4 * DAY);
    return (faults: Faults) => resendWelcome(world.process(faults), world.clock.now());
  }

  it.each(at(2))('right %s write %i: it fires again, and each is reminded once', async (when, write) => {
    const remind = await due();
    await expect(remind({ dies: { write, when } })).rejects.toBeInstanceOf(Killed);
    await remind({});
    await world.post.settle();
    await remind({});
    await world.post.settle();
    expect(people.map((email) => world.mails.to(email).length)).toEqual([2, 2]);
  });

  it('has no other writes to die at', async () => {
    expect(await writesOf(await due())).toBe(people.length);
  });
});

describe('a schedule that ends what has expired, and dies', () => {
  const ROOT = 'root@analytical-engines.example';
  async function over() {
    const account = await house();
    await account.add([{ email: ADA }]);
    await world.post.settle();
    world.clock.pass(15 * DAY);
    const expire = (faults: Faults) => expireInvitations(world.process(faults), world.clock.now(), ORIGIN);
    return { account, expire };
  }
  const told = () => world.mails.to(ROOT).filter(({ text }) => text.subject.includes('expired')).length;

  it.each(at(1))('right %s write %i: it fires again, and the seat is back once', async (when, write) => {
    const { account, expire } = await over();
    await expect(expire({ dies: { write, when } })).rejects.toBeInstanceOf(Killed);
    await expire({});
    expect(await state(account)).toBe('suspended expired sent');
    expect(await account.seats()).toMatchObject({ meeting: '0/5 (0)' });
  });

  it.each(at(1))('right %s the write that tells the super admins: they are told once', async (when, write) => {
    const { expire } = await over();
    await expire({});
    world.clock.pass(15 * MINUTE);
    await expect(expire({ dies: { write, when } })).rejects.toBeInstanceOf(Killed);
    await expire({});
    await world.post.settle();
    await expire({});
    await world.post.settle();
    expect(told()).toBe(1);
  });

  it('has no other writes to die at', async () => {
    const { expire } = await over();
    expect(await writesOf(expire)).toBe(1);
    world.clock.pass(15 * MINUTE);
    expect(await writesOf(expire)).toBe(1);
  });
});
