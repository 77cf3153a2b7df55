import { afterEach, describe, expect, it } from '@jest/globals';
import type { Unsent } from '../../lib/usecases/requeueUnsent.ts';
import { deliveryOf, departed, noticesTo } from '../support/departures.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { MINUTE, SECOND } from '../support/outside.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const { post, mails, clock } = world;
const engines = await world.account('Analytical Engines', { meeting: 100, webinar: 100 });
const looms = await world.account('Jacquard Looms', { meeting: 100, webinar: 100 });

afterEach(() => expectLedgerToHold(world.table));

/** Somebody moves from the looms to the engines. */
const moved = (email: string) => departed(world, looms, engines, { email });
const noticesOf = (email: string) => noticesTo(mails, email);

describe('a message about a notice', () => {
  it('bears ids only, and each is a notice of its own', async () => {
    const messages = await moved('ids@example.com');
    expect(messages.map(({ kind }) => kind)).toEqual(['mail', 'mail']);
    for (const { message } of messages) expect(Object.keys(message).sort()).toEqual(['mailId', 'requestId', 'v']);
    expect(JSON.stringify(messages)).not.toMatch(/example|Grace|Looms|Engines/);
    await post.deliver(messages);
  });

  it('that comes three times has one effect', async () => {
    const messages = await moved('thrice@example.com');
    const before = noticesOf('root@jacquard-looms.example').length;
    await post.deliver([...messages, ...messages, ...messages]);
    expect(noticesOf('thrice@example.com')).toHaveLength(1);
    expect(noticesOf('root@jacquard-looms.example')).toHaveLength(before + 1);
  });

  it('about a notice that is long gone does nothing', async () => {
    const mailId = '01SEATW1SE00000000000000ZZ';
    expect(await post.deliver([{ kind: 'mail', message: { v: 1, mailId, requestId: 'req-1' } }])).toEqual([]);
  });

  it('that was lost is brought back by the sweep a quarter of an hour later, not earlier', async () => {
    await moved('lost@example.com');
    clock.pass(15 * MINUTE - 1);
    expect(await post.sweep(clock.now())).toEqual([]);
    clock.pass(1);
    await post.deliver(await post.sweep(clock.now()));
    expect(noticesOf('lost@example.com')).toHaveLength(1);
    expect(await post.sweep(new Date(clock.now().getTime() + 60 * MINUTE))).toEqual([]);
  });
});

describe('a notice that the mail service', () => {
  /** The one to the person. */
  const first = (messages: readonly Unsent[]): Unsent[] => messages.slice(0, 1);

  it('left without an answer waits for its lease, and is sent again once that is over', async () => {
    const messages = first(await moved('lease@example.com'));
    mails.next('dieBeforeTaking');
    expect(await post.deliver(messages)).toEqual(messages);
    clock.pass(59 * SECOND);
    expect(await post.deliver(messages)).toEqual(messages);
    clock.pass(1 * SECOND);
    expect(await post.deliver(messages)).toEqual([]);
    expect(noticesOf('lease@example.com')).toHaveLength(1);
  });

  it('left twice without an answer is failed, and says so, rather than being sent a third time', async () => {
    const messages = first(await moved('silence@example.com'));
    mails.next('takeAndLoseTheAnswer', 'takeAndLoseTheAnswer');
    for (let tries = 0; tries < 3; tries++) {
      await post.deliver(messages);
      clock.pass(MINUTE);
    }
    expect(noticesOf('silence@example.com')).toHaveLength(2);
    expect(await deliveryOf(world, messages[0])).toMatchObject({
      state: 'failed',
      reason: 'No answer came from the mail service, twice. It may have been sent.',
    });
  });

  it('refused for now stays on the queue, and does not count as without answer, however often', async () => {
    const messages = first(await moved('throttled@example.com'));
    mails.next('throttle', 'throttle', 'throttle');
    for (let tries = 0; tries < 3; tries++) expect(await post.deliver(messages)).toEqual(messages);
    expect(await post.deliver(messages)).toEqual([]);
    expect(noticesOf('throttled@example.com')).toHaveLength(1);
    expect(await post.relay()).toEqual([]);
  });

  it('refused for good is failed, with the reason, and is not tried again', async () => {
    const messages = first(await moved('refused@example.com'));
    mails.next('refuse');
    expect(await post.deliver([...messages, ...messages])).toEqual([]);
    expect(noticesOf('refused@example.com')).toEqual([]);
    expect(await deliveryOf(world, messages[0])).toMatchObject({
      state: 'failed',
      reason: 'The mail service refused it (MessageRejected).',
    });
  });
});
