import { beforeEach, describe, expect, it } from '@jest/globals';
import { MailFeedback } from '../../events/mailFeedback.ts';
import { updateAccount } from '../../lib/usecases/accounts.ts';
import { correctEmail } from '../../lib/usecases/correctEmail.ts';
import { liftEmailBlock } from '../../lib/usecases/emailBlock.ts';
import { readFeedback } from '../../lib/usecases/mailFeedback.ts';
import { askPasswordReset } from '../../lib/usecases/passwordResets.ts';
import type { OutgoingMail } from '../../lib/usecases/ports.ts';
import { recordDelivery } from '../../lib/usecases/recordDelivery.ts';
import { resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { readTimeline } from '../../lib/usecases/timeline.ts';
import { openHistory, type History } from '../support/eventsTable.ts';
import type { House } from '../support/house.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
let history: History;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
  history = await openHistory(world.table, world);
});

type Said = 'Send' | 'Delivery' | 'DeliveryDelay' | 'Bounce' | 'Soft bounce' | 'Complaint' | 'Reject';

/** As SES publishes it. */
function event(said: Said, { to, tags }: OutgoingMail, at = world.clock.now()): unknown {
  const timestamp = at.toISOString();
  const parts: Record<Said, object> = {
    Send: { eventType: 'Send', send: {} },
    Delivery: { eventType: 'Delivery', delivery: { timestamp } },
    DeliveryDelay: { eventType: 'DeliveryDelay', deliveryDelay: { timestamp, delayType: 'MailboxFull' } },
    Bounce: { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail', timestamp } },
    'Soft bounce': { eventType: 'Bounce', bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', timestamp } },
    Complaint: { eventType: 'Complaint', complaint: { timestamp } },
    Reject: { eventType: 'Reject', reject: { reason: 'Bad content' } },
  };
  const asLists = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  return { ...parts[said], mail: { timestamp, messageId: 'm', source: 'no-reply@example.com', destination: [to], tags: asLists } };
}

const needs = () => ({ ...world, events: history.events });
const tell = (said: Said, mail: OutgoingMail, at = new Date(world.clock.now().getTime() + 1)) =>
  recordDelivery(needs(), readFeedback(MailFeedback.parse(event(said, mail, at))));
const ADA = 'ada@example.com';
const last = (address = ADA): OutgoingMail => {
  const mail = world.mails.to(address).at(-1);
  if (!mail) throw new Error('no mail came to this address');
  return mail;
};
const addAda = async (): Promise<OutgoingMail> => {
  expect(await house.add([{ email: ADA }])).toEqual(['invited']);
  await world.post.settle();
  return last();
};
const ada = async () => {
  const user = await house.user(ADA);
  return `${user.status} ${user.invitation.state} ${user.invitation.delivery.state} ${user.invitation.sends}`;
};
async function timeline(email = ADA, limit = 100): Promise<string[]> {
  await history.follow();
  const { userId } = await house.user(email);
  const { items } = await readTimeline(needs(), house.actor, userId, { limit });
  // A line of a send stands where the send was claimed, by the time in its id; ids of tests bear none.
  const inTime = [...items].reverse().sort((one, other) => one.at.getTime() - other.at.getTime());
  return inTime.map(({ type, sends }) => `${type}${sends ?? ''}`);
}

describe('what the mail service tells', () => {
  it('moves the delivery on, and stands in the timeline', async () => {
    const mail = await addAda();
    expect(await ada()).toBe('invited pending sent 1');
    world.clock.pass(1000);
    await tell('Send', mail);
    world.clock.pass(1000);
    await tell('Delivery', mail);
    expect(await ada()).toBe('invited pending delivered 1');
    expect(await timeline()).toEqual(['queued', 'sent1', 'delivered']);
  });

  it('in any order, repeatedly, has one effect', async () => {
    const mail = await addAda();
    const at = world.clock.now();
    for (const said of ['Complaint', 'Delivery', 'Send', 'Complaint', 'Delivery', 'Send'] as const) await tell(said, mail, at);
    expect(await ada()).toBe('invited pending complained 1');
    expect((await timeline()).toSorted()).toEqual(['complained', 'delivered', 'queued', 'sent1']);
  });

  it('before the send is marked is kept, and the mark changes nothing of it', async () => {
    expect(await house.add([{ email: ADA }])).toEqual(['invited']);
    const messages = await world.post.relay();
    let answer = (): void => undefined;
    world.mails.next({ answersAfter: new Promise<void>((resolve) => (answer = resolve)) });
    const sending = world.post.deliver(messages);
    while (world.mails.to(ADA).length === 0) await new Promise(setImmediate);
    await tell('Delivery', last());
    expect(await ada()).toBe('invited pending delivered 1');
    answer();
    expect(await sending).toEqual([]);
    expect(await ada()).toBe('invited pending delivered 1');
    expect((await timeline()).toSorted()).toEqual(['delivered', 'queued', 'sent1']);
  });

  it('settles a send whose answer was lost: none is sent again, and it counts', async () => {
    expect(await house.add([{ email: ADA }])).toEqual(['invited']);
    world.mails.next('takeAndLoseTheAnswer');
    const left = await world.post.deliver(await world.post.relay());
    expect(await ada()).toBe('invited pending sending 0');
    await tell('Send', last());
    expect(await ada()).toBe('invited pending sent 1');
    world.clock.pass(61_000);
    expect(await world.post.deliver(left)).toEqual([]);
    expect(world.mails.to(ADA)).toHaveLength(1);
  });

  it('of the first copy after a second one was sent stands in the timeline, which says that there were two', async () => {
    expect(await house.add([{ email: ADA }])).toEqual(['invited']);
    world.mails.next('takeAndLoseTheAnswer');
    const left = await world.post.deliver(await world.post.relay());
    const first = last();
    world.clock.pass(61_000);
    expect(await world.post.deliver(left)).toEqual([]);
    await tell('Send', first);
    await history.follow();
    const { items } = await readTimeline(needs(), house.actor, (await house.user(ADA)).userId, { limit: 10 });
    const lines = items.filter(({ type }) => type === 'sent');
    expect(lines).toHaveLength(2);
    // The ids of a test bear no time, by which the two would stand in their order.
    expect(lines.filter(({ detail, sends }) => sends === 1 && detail?.includes('second copy'))).toHaveLength(1);
    expect(await ada()).toBe('invited pending sent 1');
  });

  it('of an older generation changes nothing of the newer one', async () => {
    const old = await addAda();
    await resendInvitation(world, house.actor, { userId: (await house.user(ADA)).userId }, ORIGIN);
    await world.post.settle();
    await tell('Delivery', old);
    expect(await ada()).toBe('invited pending sent 1');
  });

  it('of a delay, or that the mailbox refused it for now, is only told', async () => {
    const mail = await addAda();
    await tell('DeliveryDelay', mail);
    world.clock.pass(1000);
    await tell('Soft bounce', mail);
    expect(await ada()).toBe('invited pending sent 1');
    expect(await timeline()).toEqual(['queued', 'sent1', 'delayed', 'delayed']);
    expect(await house.seats()).toMatchObject({ meeting: '1/10 (1)' });
  });

  it('tells no address on its way through us', async () => {
    const read = readFeedback(MailFeedback.parse(event('Bounce', await addAda())));
    expect(read).toMatchObject({ generation: 1, event: { kind: 'bounced' } });
    expect(JSON.stringify(read)).not.toMatch(/@|ada/i);
  });

  it('of e-mails that it threw away makes them failed', async () => {
    await tell('Reject', await addAda());
    expect(await ada()).toBe('invited pending failed 1');
    expect(await timeline()).toEqual(['queued', 'sent1', 'failed']);
  });

  it('of somebody who has gone, or of another account’s user, says nothing', async () => {
    const mail = await addAda();
    const nobody = { ...mail, tags: { ...mail.tags, user: '01HZX3V7Q8N5M4K2J1G0F9E8D7' } };
    expect(await tell('Bounce', nobody)).toBe('nothing');
    const stranger = { ...mail, tags: { ...mail.tags, account: '01HZX3V7Q8N5M4K2J1G0F9E8D7' } };
    expect(await tell('Bounce', stranger)).toBe('nothing');
    expect(await ada()).toBe('invited pending sent 1');
  });

  it('of an e-mail that is none of ours says nothing', async () => {
    const mail = await addAda();
    expect(await tell('Bounce', { ...mail, tags: {} })).toBe('nothing');
    expect(await tell('Complaint', { ...mail, tags: { 'ses:caller-identity': 'somebody' } })).toBe('nothing');
    expect(await ada()).toBe('invited pending sent 1');
    expect(MailFeedback.safeParse(event('Bounce', { ...mail, tags: { account: 'no id', user: 'x', send: 'y' } })).success).toBe(false);
  });

  it('of a person who has accepted meanwhile takes nothing from them', async () => {
    const mail = await addAda();
    await world.accept(ADA);
    await tell('Bounce', mail);
    expect(await ada()).toBe('active accepted bounced 1');
    expect(await house.seats()).toMatchObject({ meeting: '1/10 (0)' });
  });
});

describe('a mailbox that is none', () => {
  it('ends the invitation, gives the seats back and says why', async () => {
    await tell('Bounce', await addAda());
    expect(await ada()).toBe('suspended cancelled bounced 1');
    expect(await house.user(ADA)).toMatchObject({
      statusReason: 'bounced',
      lastProducts: ['meeting'],
      invitation: { delivery: { reason: 'There is no mailbox of this address.' } },
    });
    expect(await house.seats()).toMatchObject({ meeting: '0/10 (0)' });
    const { events } = await history.follow();
    expect(events.map(({ action, actor }) => `${actor.id} ${action}`)).toContain('recordDelivery invitation.bounced');
    expect(await timeline()).toEqual(['queued', 'sent1', 'bounced']);
  });

  it('told a hundred times at once gives the seats back once', async () => {
    const mail = await addAda();
    await house.add([{ email: 'grace@example.com' }]);
    const at = new Date(world.clock.now().getTime() + 1);
    await Promise.allSettled(Array.from({ length: 100 }, () => tell('Bounce', mail, at)));
    await tell('Bounce', mail, at);
    expect(await house.seats()).toMatchObject({ meeting: '1/10 (1)' });
    expect(await timeline()).toEqual(['queued', 'sent1', 'bounced']);
  });

  it('keeps its seat where the account says so, and the invitation stays open', async () => {
    await updateAccount(world, house.actor, house.accountId, { settings: { releaseOnBounce: false } }, ORIGIN);
    await tell('Bounce', await addAda());
    expect(await ada()).toBe('invited pending bounced 1');
    expect(await house.seats()).toMatchObject({ meeting: '1/10 (1)' });
  });

  it('is listed among those whose e-mail bounced', async () => {
    await tell('Bounce', await addAda());
    await house.add([{ email: 'grace@example.com' }]);
    const { items } = await world.users.list(house.accountId, { limit: 10, filter: { delivery: 'bounced' } });
    expect(items.map(({ email }) => email)).toEqual([ADA]);
  });
});

describe('an address that bounced, or whose owner complained', () => {
  it.each(['Bounce', 'Complaint'] as const)('(%s) is not written to again by anybody, until an administrator lifts that', async (said) => {
    const mail = await addAda();
    const { userId } = await house.user(ADA);
    await tell(said, mail);
    const other = await world.account('Difference Works');
    const add = () => other.add([{ email: 'Ada@EXAMPLE.com' }]);
    const resend = () => codeOf(resendInvitation(world, house.actor, { userId }, ORIGIN));
    expect([await resend(), await add()]).toEqual(['EMAIL_BLOCKED', ['EMAIL_BLOCKED']]);

    world.clock.pass(1000);
    await history.follow();
    await liftEmailBlock(world, house.actor, userId, ORIGIN);
    expect((await history.follow()).events.map(({ action }) => action)).toEqual(['user.emailUnblocked']);
    await liftEmailBlock(world, house.actor, userId, ORIGIN);
    expect((await history.follow()).events).toEqual([]);
    // The same event once more, after that: it is about what was before.
    await tell(said, mail, new Date(world.clock.now().getTime() - 1000));
    expect(await resend()).toBe('done');
    await world.post.settle();
    expect(world.mails.to(ADA)).toHaveLength(2);
    world.clock.pass(1000);
    await tell('Complaint', last());
    expect(await add()).toEqual(['EMAIL_BLOCKED']);
  });

  it('gets no e-mail that was on its way already, and no other one either', async () => {
    const grace = await world.join(house, 'grace@example.com');
    await addAda();
    await resendInvitation(world, house.actor, { userId: (await house.user(ADA)).userId }, ORIGIN);
    await tell('Complaint', last());
    await tell('Complaint', last('grace@example.com'));
    await askPasswordReset(world, grace.user.email, ORIGIN);
    const before = world.mails.taken.length;
    await world.post.settle();
    expect(world.mails.taken).toHaveLength(before);
    expect(await house.user(ADA)).toMatchObject({
      status: 'invited',
      invitation: { delivery: { state: 'failed', reason: expect.stringContaining('unwanted') } },
    });
  });

  it('can be corrected, and the other one is written to', async () => {
    await tell('Bounce', await addAda());
    const { userId } = await house.user(ADA);
    await correctEmail(world, house.actor, { userId, email: 'ada.l@example.com' }, ORIGIN);
    await world.post.settle();
    expect(world.mails.to('ada.l@example.com')).toHaveLength(1);
    expect(await house.seats()).toMatchObject({ meeting: '1/10 (1)' });
  });

  it('of an older e-mail is not the address that was corrected since', async () => {
    const mail = await addAda();
    const { userId } = await house.user(ADA);
    await correctEmail(world, house.actor, { userId, email: 'ada.l@example.com' }, ORIGIN);
    await world.post.settle();
    await tell('Bounce', mail);
    expect(await codeOf(resendInvitation(world, house.actor, { userId }, ORIGIN))).toBe('done');
    expect(await house.add([{ email: ADA }])).toEqual(['EMAIL_BLOCKED']);
  });
});

describe('the timeline', () => {
  it('comes in pages, in which nothing is missing or twice', async () => {
    const mail = await addAda();
    for (const said of ['Send', 'DeliveryDelay', 'Soft bounce', 'Delivery', 'Complaint'] as const) {
      world.clock.pass(60_000);
      await tell(said, mail);
    }
    world.clock.pass(60_000);
    await liftEmailBlock(world, house.actor, (await house.user(ADA)).userId, ORIGIN);
    const whole = await timeline();
    const { userId } = await house.user(ADA);
    for (const limit of [1, 2, 3]) {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await readTimeline(needs(), house.actor, userId, { limit, cursor });
        found.push(...page.items.map(({ type, sends }) => `${type}${sends ?? ''}`));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(found.toSorted()).toEqual(whole.toSorted());
    }
    expect(whole).toEqual(['queued', 'sent1', 'delayed', 'delayed', 'delivered', 'complained', 'emailUnblocked']);
  });

  it('is of the account’s own users only', async () => {
    await addAda();
    const other = await world.account('Difference Works');
    const { userId } = await house.user(ADA);
    expect(await codeOf(readTimeline(needs(), other.actor, userId, { limit: 10 }))).toBe('USER_UNKNOWN');
  });
});
