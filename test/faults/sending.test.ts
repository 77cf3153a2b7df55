import { afterEach, describe, expect, it } from '@jest/globals';
import type { Unsent } from '../../lib/usecases/requeueUnsent.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { MINUTE } from '../support/outside.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 500 });
const { post, mails, clock } = world;

afterEach(() => expectLedgerToHold(world.table));

async function invite(count: number, name: string) {
  const rows = Array.from({ length: count }, (_, at) => ({ email: `${name}${at}@example.com` }));
  await house.add(rows);
  return { emails: rows.map(({ email }) => email), messages: await post.relay() };
}
const mailsPerPerson = (emails: readonly string[]) => new Set(emails.map((email) => mails.to(email).length));

/** Each message thrice, in an order that has nothing to do with the one in which they were written. */
const scattered = (messages: readonly Unsent[]): Unsent[] =>
  [...messages, ...messages, ...messages]
    .map((message, at) => ({ message, rank: (at * 37) % 61 }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ message }) => message);

describe('ten senders with the same message at once', () => {
  it('send one e-mail', async () => {
    const { emails, messages } = await invite(1, 'same');
    const slow = world.process({ delay: [2, 5] });
    await Promise.all(Array.from({ length: 10 }, () => post.deliver(messages, slow)));
    expect(mailsPerPerson(emails)).toEqual(new Set([1]));
  });
});

describe('messages that come three times, scattered, while the table is slow and contended', () => {
  it('have one effect each once they were delivered again', async () => {
    const { emails, messages } = await invite(20, 'scattered');
    const faulty = world.process({ delay: [2, 5], conflicts: 0.3, throttles: 0.05 });
    await Promise.all(scattered(messages).map((message) => post.deliver([message], faulty)));
    clock.pass(MINUTE);
    await post.deliver(messages);
    expect(mailsPerPerson(emails)).toEqual(new Set([1]));
  });
});

describe('a sender whose mark meets somebody else’s transaction', () => {
  it('marks it all the same, so that the e-mail is not sent a second time', async () => {
    const { emails, messages } = await invite(10, 'marked');
    // Only writes meet conflicts here: each is answered, and none is lost.
    const contended = world.process({ conflicts: 0.6 });
    for (let round = 0; round < 8; round++) {
      await post.deliver(messages, contended);
      clock.pass(MINUTE);
    }
    await post.deliver(messages);
    expect(mailsPerPerson(emails)).toEqual(new Set([1]));
  });
});

describe('a throttled mail service and a sender that dies, one after the other', () => {
  it('still end with one e-mail', async () => {
    const { emails, messages } = await invite(1, 'unlucky');
    mails.next('throttle', 'dieBeforeTaking', 'throttle');
    for (let round = 0; round < 4; round++) {
      await post.deliver(messages);
      clock.pass(MINUTE);
    }
    expect(mailsPerPerson(emails)).toEqual(new Set([1]));
  });
});
