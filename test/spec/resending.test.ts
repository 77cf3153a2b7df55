import { beforeEach, describe, expect, it } from '@jest/globals';
import { createAccount } from '../../lib/usecases/accounts.ts';
import { setSeats } from '../../lib/usecases/licensePools.ts';
import { declineInvitation, lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { expireInvitations } from '../../lib/usecases/endInvitations.ts';
import { removeUser } from '../../lib/usecases/membership.ts';
import { requestNewInvitation } from '../../lib/usecases/requestNewInvitation.ts';
import { resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { resendMany, type ResendManyAsk } from '../../lib/usecases/resendMany.ts';
import { openHistory, type History } from '../support/eventsTable.ts';
import type { House } from '../support/house.ts';
import { DAY, HOUR } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, OPERATOR, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
let history: History;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines', { meeting: 10 });
  history = await openHistory(world.table, world);
  await history.follow();
});

const ADA = 'ada@example.com';
const idOf = async (email = ADA): Promise<string> => (await house.user(email)).userId;
const resend = async (email = ADA) => codeOf(resendInvitation(world, house.actor, { userId: await idOf(email) }, ORIGIN));
const addAda = async (): Promise<void> => {
  await house.add([{ email: ADA }]);
  await world.post.settle();
};
const mailsTo = (email: string): number => world.mails.to(email).length;

describe('sending an invitation again', () => {
  it('is done three times within a day, and not once more', async () => {
    await addAda();
    for (let time = 0; time < 3; time++) {
      expect(await resend()).toBe('done');
      world.clock.pass(HOUR);
    }
    const refused = resendInvitation(world, house.actor, { userId: await idOf() }, ORIGIN);
    await expect(refused).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: (21 * HOUR) / 1000 } });
    world.clock.pass(21 * HOUR - 1);
    expect(await resend()).toBe('RATE_LIMITED');
    world.clock.pass(1);
    expect(await resend()).toBe('done');
    expect(await resend()).toBe('RATE_LIMITED');
  });

  it('counts adding somebody anew as one: twenty at once after that are all refused', async () => {
    await addAda();
    await Promise.all([resend(), resend()].map((each) => each.catch(() => 'busy')));
    await removeUser(world, house.actor, { userId: await idOf() }, ORIGIN);
    const userId = (await house.user(ADA).catch(() => undefined))?.userId;
    expect(userId).toBeUndefined();
    expect(await house.add([{ email: ADA }])).toEqual(['reinvited']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => resend().catch(() => 'busy')));
    expect(answers.filter((answer) => answer === 'done')).toEqual([]);
  });

  it('of somebody whose invitation was held back is the first time that it is sent', async () => {
    await house.add([{ email: ADA }], { isHeld: true });
    await world.post.settle();
    expect(mailsTo(ADA)).toBe(0);
    expect(await house.user(ADA)).toMatchObject({ status: 'invited', invitation: { delivery: { state: 'held' }, sends: 0 } });
    expect((await house.user(ADA)).invitation.expiresAt).toBeUndefined();
    expect(await house.seats()).toEqual({ meeting: '1/10 (1)' });
    world.clock.pass(30 * DAY);
    expect(await world.post.sweep(world.clock.now())).toEqual([]);
    for (let time = 0; time < 4; time++) expect(await resend()).toBe('done');
    await world.post.settle();
    expect(mailsTo(ADA)).toBe(1);
    expect(await resend()).toBe('RATE_LIMITED');
  });
});

describe('sending many again', () => {
  const many = (whom: ResendManyAsk['whom'], origin = ORIGIN) => resendMany(world, house.actor, { whom }, origin);
  const people = async (count: number): Promise<string[]> => {
    await setSeats(world, OPERATOR, { accountId: house.accountId, productId: 'meeting', seats: count }, ORIGIN);
    const emails = Array.from({ length: count }, (_, at) => `many${at}@example.com`);
    await house.add(emails.map((email) => ({ email })));
    await world.post.settle();
    return Promise.all(emails.map(idOf));
  };

  it('does each that can be, and says of each other why not', async () => {
    const ids = await people(4);
    const [first = '', second = '', third = ''] = ids;
    await world.accept('many0@example.com');
    for (let time = 0; time < 3; time++) await resendInvitation(world, house.actor, { userId: second }, ORIGIN);
    const other = await world.account('Difference Works');
    const stranger = other.actor.user.userId;
    const answer = await many({ userIds: [...ids, third, stranger, 'nobody'] });
    expect(answer.accepted).toBe(2);
    expect(answer.refused.map(({ userId, refusal }) => [userId, refusal.code])).toEqual([
      [first, 'INVITATION_ACCEPTED'],
      [second, 'RATE_LIMITED'],
      [stranger, 'USER_UNKNOWN'],
      ['nobody', 'USER_UNKNOWN'],
    ]);
    await world.post.settle();
    expect(['many2@example.com', 'many3@example.com'].map(mailsTo)).toEqual([2, 2]);
  });

  it('of a hundred and more tells each older link that it is dead, and gives each one event', async () => {
    const ids = await people(130);
    const old = world.mails.tokenOf('many7@example.com');
    await history.follow();
    expect(await many({ userIds: ids })).toEqual({ accepted: 130, refused: [] });
    expect((await history.follow()).events.filter(({ action }) => action === 'invitation.resent')).toHaveLength(130);
    expect(await codeOf(lookUpInvitation(world, old))).toBe('INVITATION_UNKNOWN');
    expect(await house.seats()).toEqual({ meeting: '130/130 (130)' });
  });

  it('of those who have declined takes seats in order, as long as there are any', async () => {
    const ids = await people(5);
    for (const at of [0, 1, 2, 3, 4]) await declineInvitation(world, world.mails.tokenOf(`many${at}@example.com`), undefined, ORIGIN);
    await setSeats(world, OPERATOR, { accountId: house.accountId, productId: 'meeting', seats: 3 }, ORIGIN);
    const { accepted, refused } = await many({ status: 'declined' });
    expect([accepted, refused.map(({ refusal }) => refusal.code)]).toEqual([3, ['LICENSE_POOL_EXHAUSTED', 'LICENSE_POOL_EXHAUSTED']]);
    expect(refused.every(({ userId }) => ids.includes(userId))).toBe(true);
    expect(await house.seats()).toEqual({ meeting: '3/3 (3)' });
  });

  it('finds those in one state only', async () => {
    await people(4);
    await declineInvitation(world, world.mails.tokenOf('many0@example.com'), undefined, ORIGIN);
    await world.accept('many1@example.com');
    expect(await many({ status: 'expired' })).toEqual({ accepted: 0, refused: [] });
    expect((await many({ status: 'invited' })).accepted).toBe(2);
    world.clock.pass(15 * DAY);
    await world.post.settle();
    world.clock.pass(15 * DAY);
    await expireInvitations(world, world.clock.now(), ORIGIN);
    expect((await many({ status: 'expired' })).accepted).toBe(2);
  });

  it('that died half way and is repeated under its key sends each once', async () => {
    const ids = await people(60);
    const keyed = { ...ORIGIN, requestId: 'keyed', keyed: true } as const;
    await resendMany(world, house.actor, { whom: { userIds: ids.slice(0, 40) } }, keyed);
    expect((await many({ userIds: ids }, keyed)).accepted).toBe(60);
    await world.post.settle();
    expect(ids.map((_, at) => mailsTo(`many${at}@example.com`))).toEqual(ids.map(() => 2));
  });
});

describe('opening the page of an invitation', () => {
  it('is noted once a generation, and changes nothing else', async () => {
    await addAda();
    const before = await house.user(ADA);
    world.clock.pass(HOUR);
    const token = world.mails.tokenOf(ADA);
    await Promise.all(Array.from({ length: 5 }, () => lookUpInvitation(world, token)));
    world.clock.pass(HOUR);
    await lookUpInvitation(world, token);
    const openedAt = new Date(world.clock.now().getTime() - HOUR);
    expect(await house.user(ADA)).toEqual({ ...before, invitation: { ...before.invitation, openedAt } });
    await history.follow();
    const { items } = await history.events.timeline({ accountId: house.accountId, userId: await idOf() }, { limit: 10 });
    expect(items.filter(({ type }) => type === 'opened')).toEqual([{ type: 'opened', at: openedAt }]);
    await resend();
    expect((await house.user(ADA)).invitation.openedAt).toBeUndefined();
  });
});

describe('asking for a new invitation', () => {
  const ask = (token: string) => requestNewInvitation(world, token, ORIGIN);
  const ROOT = 'root@analytical-engines.example';
  const told = async (): Promise<number> => {
    await world.post.settle();
    return world.mails.to(ROOT).filter(({ text }) => text.subject.includes('new invitation')).length;
  };
  const expired = async (): Promise<string> => {
    await addAda();
    const token = world.mails.tokenOf(ADA);
    world.clock.pass(14 * DAY);
    await expireInvitations(world, world.clock.now(), ORIGIN);
    return token;
  };

  it('by a link that has expired tells the super admins who asks, once a day', async () => {
    const token = await expired();
    await Promise.all(Array.from({ length: 10 }, () => ask(token).catch(() => undefined)));
    expect(await told()).toBe(1);
    const mail = world.mails.to(ROOT).at(-1);
    expect(mail?.text.text).toContain(ADA);
    world.clock.pass(DAY - 1);
    await ask(token);
    expect(await told()).toBe(1);
    world.clock.pass(1);
    await ask(token);
    expect(await told()).toBe(2);
    const { events } = await history.follow();
    expect(events.filter(({ action }) => action === 'invitation.newRequested').map(({ actor }) => actor.kind)).toEqual([
      'person',
      'person',
    ]);
    await world.post.settle();
    const { items } = await history.events.timeline({ accountId: house.accountId, userId: await idOf() }, { limit: 20 });
    expect(items.filter(({ type }) => type === 'newRequested')).toHaveLength(2);
  });

  it('by a link that a newer one has replaced, up to the fifth before it', async () => {
    await addAda();
    const tokens = [world.mails.tokenOf(ADA)];
    for (let time = 0; time < 6; time++) {
      world.clock.pass(DAY);
      await resend();
      await world.post.settle();
      tokens.unshift(world.mails.tokenOf(ADA));
    }
    const [present = '', ...former] = tokens;
    await ask(former[5] ?? '');
    await ask(present);
    expect(await told()).toBe(0);
    await ask(former[4] ?? '');
    expect(await told()).toBe(1);
  });

  it('does nothing by a link that opens still, or was accepted, or is nobody’s', async () => {
    await addAda();
    const token = world.mails.tokenOf(ADA);
    for (const other of [token, 'garbage', token.slice(0, -2) + 'AA']) await ask(other);
    await world.accept(ADA);
    await ask(token);
    expect(await told()).toBe(0);
    expect((await house.user(ADA)).newRequestedAt).toBeUndefined();
  });

  it('tells nobody where nobody is in who could be told', async () => {
    const superAdmin = { firstName: 'Eve', lastName: '', email: 'eve@example.com' };
    const { accountId } = await createAccount(world, OPERATOR, { name: 'Nobody in', locale: 'en', superAdmin }, ORIGIN);
    await world.post.settle();
    world.clock.pass(14 * DAY);
    await expireInvitations(world, world.clock.now(), ORIGIN);
    await ask(world.mails.tokenOf('eve@example.com'));
    await world.post.settle();
    expect(mailsTo('eve@example.com')).toBe(1);
    expect(accountId).toBeDefined();
  });
});
