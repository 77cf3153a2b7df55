import { beforeEach, describe, expect, it } from '@jest/globals';
import { updateAccount } from '../../lib/usecases/accounts.ts';
import { closeAccount } from '../../lib/usecases/closeAccount.ts';
import { expireInvitations } from '../../lib/usecases/endInvitations.ts';
import { lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { resendWelcome } from '../../lib/usecases/resendWelcome.ts';
import { openHistory } from '../support/eventsTable.ts';
import type { House } from '../support/house.ts';
import { DAY, HOUR, MINUTE } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, OPERATOR, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines', { meeting: 50 });
});

const ADA = 'ada@example.com';
const addAda = async (): Promise<void> => {
  await house.add([{ email: ADA }]);
  await world.post.settle();
};
const mails = (email = ADA): number => world.mails.to(email).length;
/** The job, as it fires now; and what it asks for is sent. */
const fire = async (at = world.clock.now()): Promise<number> => {
  const reminded = await resendWelcome(world, at);
  await world.post.settle();
  return reminded;
};
/** Every three hours for so many days; the days on which somebody was reminded. */
const live = async (days: number): Promise<number[]> => {
  const sentAt: number[] = [];
  for (let hour = 3; hour <= days * 24; hour += 3) {
    world.clock.pass(3 * HOUR);
    if ((await fire()) > 0) sentAt.push(hour / 24);
  }
  return sentAt;
};

describe('who has not answered', () => {
  it('is reminded after three and seven days, at nine in the morning, once each', async () => {
    await addAda();
    expect(await live(14)).toEqual([3, 7]);
    expect(mails()).toBe(3);
    expect(await house.user(ADA)).toMatchObject({ invitation: { sends: 3, reminders: 2 } });
    const [first, second, third] = world.mails.to(ADA).map(({ text }) => text.subject);
    expect([first?.startsWith('Reminder: '), second, third]).toEqual([false, `Reminder: ${first ?? ''}`, `Reminder: ${first ?? ''}`]);
  });

  it('may use the link of any of these e-mails', async () => {
    await addAda();
    const first = world.mails.tokenOf(ADA);
    await live(8);
    expect((await lookUpInvitation(world, first)).user.email).toBe(ADA);
    await world.acceptLink(first, 'correct horse battery');
    expect(await codeOf(lookUpInvitation(world, world.mails.tokenOf(ADA)))).toBe('INVITATION_ACCEPTED');
  });

  it('is reminded as the account says, in its own zone, or not at all', async () => {
    await updateAccount(world, house.actor, house.accountId, { settings: { reminderDays: [1], timeZone: 'Asia/Kathmandu' } }, ORIGIN);
    await addAda();
    world.clock.pass(DAY);
    // 09:00 in Kathmandu is 03:15 here, and 24 hours have passed at 09:00 here.
    world.clock.pass(18 * HOUR + 15 * MINUTE - 1);
    expect(await fire()).toBe(0);
    world.clock.pass(1);
    expect(await fire()).toBe(1);

    await updateAccount(world, house.actor, house.accountId, { settings: { reminderDays: [] } }, ORIGIN);
    await house.add([{ email: 'grace@example.com' }]);
    await world.post.settle();
    expect(await live(10)).toEqual([]);
  });

  it('is not reminded by what the account has switched off since', async () => {
    await addAda();
    await updateAccount(world, house.actor, house.accountId, { settings: { reminderDays: [] } }, ORIGIN);
    expect(await live(10)).toEqual([]);
    expect(mails()).toBe(1);
  });

  it('is not reminded once they have answered, or the invitation was sent anew or has ended', async () => {
    await house.add(['accepts', 'again', 'moves'].map((name) => ({ email: `${name}@example.com` })));
    await world.post.settle();
    world.clock.pass(2 * DAY);
    await world.accept('accepts@example.com');
    await resendInvitation(world, house.actor, { userId: (await house.user('again@example.com')).userId }, ORIGIN);
    await world.post.settle();
    world.clock.pass(DAY);
    expect(await fire()).toBe(1);
    expect(['accepts', 'again', 'moves'].map((name) => mails(`${name}@example.com`))).toEqual([1, 2, 2]);
    world.clock.pass(2 * DAY);
    expect(await fire()).toBe(1);
    expect(mails('again@example.com')).toBe(3);
  });

  it('is reminded once by a job that fires twice, or ten at once', async () => {
    await addAda();
    world.clock.pass(3 * DAY);
    const counts = await Promise.all(Array.from({ length: 10 }, () => resendWelcome(world, world.clock.now())));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    await world.post.settle();
    expect(await fire()).toBe(0);
    expect(mails()).toBe(2);
  });

  it('is reminded once by a job whose time is ahead of the sender’s', async () => {
    await addAda();
    for (let times = 0; times < 3; times++) await fire(new Date(world.clock.now().getTime() + 4 * DAY));
    expect(mails()).toBe(2);
    for (let times = 0; times < 3; times++) await fire(new Date(world.clock.now().getTime() + 9 * DAY));
    expect(mails()).toBe(3);
    for (let times = 0; times < 3; times++) await fire(new Date(world.clock.now().getTime() + 13 * DAY));
    expect(mails()).toBe(3);
  });

  it('is reminded once by a job that was down for a week, and not of what has expired', async () => {
    await addAda();
    world.clock.pass(8 * DAY);
    expect(await fire()).toBe(1);
    expect(await live(3)).toEqual([]);
    expect(mails()).toBe(2);

    await house.add([{ email: 'late@example.com' }]);
    await world.post.settle();
    world.clock.pass(15 * DAY);
    await resendWelcome(world, world.clock.now());
    await world.post.settle();
    expect(mails('late@example.com')).toBe(1);
  });

  it('is not reminded by a job that fires for a time long past', async () => {
    await addAda();
    world.clock.pass(5 * DAY);
    expect(await fire(new Date(world.clock.now().getTime() - 4 * DAY))).toBe(0);
    expect(await fire()).toBe(1);
  });

  it('of an account that was closed is left in peace', async () => {
    await addAda();
    await closeAccount(world, OPERATOR, house.accountId, ORIGIN);
    world.clock.pass(3 * DAY);
    expect(await resendWelcome(world, world.clock.now())).toBe(0);
  });

  it('gets the e-mail of a reminder that was lost on its way by the sweep', async () => {
    await addAda();
    world.clock.pass(3 * DAY);
    await resendWelcome(world, world.clock.now());
    expect(await world.post.relay()).toHaveLength(1);
    world.clock.pass(15 * MINUTE);
    await world.post.deliver(await world.post.sweep(world.clock.now()));
    expect(mails()).toBe(2);
    world.clock.pass(4 * DAY);
    expect(await fire()).toBe(1);
  });

  it('sees in the timeline that it was a reminder', async () => {
    const history = await openHistory(world.table, world);
    await addAda();
    world.clock.pass(3 * DAY);
    await fire();
    await history.follow();
    const { userId } = await house.user(ADA);
    const { items } = await history.events.timeline({ accountId: house.accountId, userId }, { limit: 10 });
    expect(items.map(({ type, sends }) => `${type}${sends ?? ''}`).toSorted()).toEqual(['queued', 'reminded2', 'sent1']);
  });
});

describe('the super admins', () => {
  const ROOT = 'root@analytical-engines.example';
  const expire = async (): Promise<number> => {
    const expired = await expireInvitations(world, world.clock.now(), ORIGIN);
    await world.post.settle();
    return expired;
  };

  it('are told together, and once, of all that expired within some minutes', async () => {
    const before = mails(ROOT);
    await house.add(Array.from({ length: 25 }, (_, at) => ({ email: `late${at}@example.com`, firstName: `Late${at}` })));
    await world.post.settle();
    world.clock.pass(14 * DAY);
    expect(await expire()).toBe(25);
    expect(mails(ROOT)).toBe(before);
    world.clock.pass(10 * MINUTE);
    expect(await expire()).toBe(0);
    await Promise.all([expire(), expire()]);
    expect(mails(ROOT)).toBe(before + 1);
    const mail = world.mails.to(ROOT).at(-1)?.text;
    expect(mail?.subject).toBe('25 invitations have expired');
    expect(mail?.text.match(/Late\d+ Lovelace/g)).toHaveLength(20);
    expect(mail?.text).toContain('and 5 more');
    world.clock.pass(DAY);
    await expire();
    expect(mails(ROOT)).toBe(before + 1);
  });

  it('are told by name of a single one', async () => {
    await addAda();
    world.clock.pass(14 * DAY);
    await expire();
    world.clock.pass(10 * MINUTE);
    await expire();
    const mail = world.mails.to(ROOT).at(-1)?.text;
    expect(mail?.subject).toBe('An invitation has expired');
    expect(mail?.text).toContain('- Ada Lovelace');
  });

  it('of a closed account are not told', async () => {
    await addAda();
    const before = mails(ROOT);
    world.clock.pass(14 * DAY);
    await expireInvitations(world, world.clock.now(), ORIGIN);
    await closeAccount(world, OPERATOR, house.accountId, ORIGIN);
    world.clock.pass(10 * MINUTE);
    await expire();
    expect(mails(ROOT)).toBe(before);
  });
});
