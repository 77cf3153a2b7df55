import { beforeEach, describe, expect, it } from '@jest/globals';
import { auditEventOf } from '../../lib/adapters/dynamo/auditing.ts';
import type { UserActor } from '../../lib/domain/actor.ts';
import type { AuditEvent } from '../../lib/domain/auditEvent.ts';
import { updateAccount } from '../../lib/usecases/accounts.ts';
import { createApiToken, deleteApiToken } from '../../lib/usecases/apiTokens.ts';
import { listAuditEvents } from '../../lib/usecases/audit.ts';
import { closeAccount } from '../../lib/usecases/closeAccount.ts';
import { confirmEmail } from '../../lib/usecases/confirmEmail.ts';
import { correctEmail } from '../../lib/usecases/correctEmail.ts';
import { createGroup, deleteGroup, updateGroup } from '../../lib/usecases/groups.ts';
import { declineInvitation } from '../../lib/usecases/invitations.ts';
import { keepEvents } from '../../lib/usecases/keepEvents.ts';
import { setSeats } from '../../lib/usecases/licensePools.ts';
import { giveLicense, moveLicense, takeLicense } from '../../lib/usecases/licenses.ts';
import { reactivateUser, removeUser, restoreUser, suspendUser } from '../../lib/usecases/membership.ts';
import { changePassword } from '../../lib/usecases/password.ts';
import { askPasswordReset, completePasswordReset } from '../../lib/usecases/passwordResets.ts';
import { cancelInvitation, resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { createRole, deleteRole, updateRole } from '../../lib/usecases/roles.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import { updateOwn, updateUser } from '../../lib/usecases/updateUser.ts';
import type { EventStore } from '../../lib/usecases/ports/events.ts';
import type { House } from '../support/house.ts';
import { openHistory, type History } from '../support/eventsTable.ts';
import { DAY } from '../support/outside.ts';
import { openWorld, OPERATOR, ORIGIN, PASSWORD, type World } from '../support/world.ts';

let world: World;
let house: House;
let ada: UserActor;
let history: History;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
  ada = await world.join(house, 'ada@example.com', { name: 'member' }, ['meeting']);
  history = await openHistory(world.table, world);
  await history.follow();
});

const told = ({ action, actor, target }: AuditEvent): string => `${actor.kind} ${action} ${target.kind}`;
/** What has been told since the last call. */
const since = async (): Promise<string[]> => (await history.follow()).events.map(told);
const list = (ask: Partial<Parameters<typeof listAuditEvents>[2]> = {}, actor = house.actor) =>
  listAuditEvents({ ...world, events: history.events }, actor, { accountId: house.accountId, limit: 100, ...ask });

const secretsOf = (item: Record<string, unknown> | undefined): string[] =>
  (item?.['invitation'] as { secretHashes?: string[] } | undefined)?.secretHashes ?? [];

describe('a change', () => {
  it('leaves exactly one event: who, what, from, to, when and from where', async () => {
    await suspendUser(world, house.actor, { userId: ada.user.userId, note: 'On leave.' }, ORIGIN);
    const { events } = await history.follow();
    expect(events).toEqual([
      {
        eventId: expect.stringMatching(/^01[0-9A-HJKMNP-TV-Z]{24}$/),
        accountId: house.accountId,
        at: world.clock.now(),
        actor: { kind: 'user', id: house.actor.user.userId },
        action: 'user.suspended',
        target: { kind: 'user', id: ada.user.userId },
        changes: [
          { field: 'products', from: ['meeting'], to: [] },
          { field: 'status', from: 'active', to: 'suspended' },
          { field: 'statusReason', from: null, to: 'byAdmin' },
          { field: 'statusNote', from: null, to: 'On leave.' },
        ],
        requestId: 'req-1',
        sourceIp: '192.0.2.1',
      },
    ]);
  });

  it('of each kind is told once, and sending, counting and looking are not', async () => {
    const { userId } = ada.user;
    const by = house.actor;
    const bob = await world.join(house, 'bob@example.com', { name: 'member' }, ['webinar']);
    await history.follow();
    const does = async (told: string[], doing: () => Promise<unknown>): Promise<void> => {
      await doing();
      expect(await since()).toEqual(told);
    };
    await does(['user license.given user'], () => giveLicense(world, by, { userId, productId: 'webinar' }, ORIGIN));
    await does(['user license.taken user'], () => takeLicense(world, by, { userId, productId: 'webinar' }, ORIGIN));
    await does(['user license.moved user'], () =>
      moveLicense(world, by, { productId: 'meeting', fromUserId: userId, toUserId: bob.user.userId }, ORIGIN),
    );
    await does(['user user.invited user'], () => house.add([{ email: 'eve@example.com' }]));
    const eve = await house.user('eve@example.com');
    await does(['user invitation.resent user'], () => resendInvitation(world, by, { userId: eve.userId }, ORIGIN));
    await world.post.settle();
    expect(await since()).toEqual([]);
    await does(['user invitation.cancelled user'], () => cancelInvitation(world, by, eve.userId, ORIGIN));
    await does(['user user.removed user'], () => removeUser(world, by, { userId: eve.userId }, ORIGIN));
    await does(['user user.restored user'], () => restoreUser(world, by, eve.userId, ORIGIN));
    await does(['user user.invited user', 'user user.invited user'], () =>
      house.add([{ email: 'eve@example.com' }, { email: 'dot@example.com' }]),
    );
    await world.post.settle();
    await does(['person invitation.accepted user'], () => world.accept('eve@example.com'));
    await does(['person invitation.declined user'], () => declineInvitation(world, world.mails.tokenOf('dot@example.com'), 'No', ORIGIN));
    await does(['user user.suspended user'], () => suspendUser(world, by, { userId: eve.userId }, ORIGIN));
    await does(['user user.reactivated user'], () => reactivateUser(world, by, eve.userId, ORIGIN));
    await does(['user user.changed user'], () => updateUser(world, by, { userId: eve.userId, firstName: 'Eva' }, ORIGIN));
    await does(['user user.changed user'], () => updateOwn(world, bob, { locale: 'fr' }, ORIGIN));
    await does(['user password.changed user'], async () => {
      const { token } = await signIn(world, 'bob@example.com', PASSWORD);
      await changePassword(world, bob, { current: PASSWORD, next: 'as the loom weaves', token }, ORIGIN);
    });
    await does(['user user.emailChangeAsked user'], () =>
      correctEmail(world, by, { userId: eve.userId, email: 'eva@example.com' }, ORIGIN),
    );
    await world.post.settle();
    await does(['person user.emailChanged user'], () => confirmEmail(world, world.mails.tokenOf('eva@example.com'), ORIGIN));
    await askPasswordReset(world, 'eva@example.com', ORIGIN);
    await world.post.settle();
    await does(['person password.reset user'], () =>
      completePasswordReset(world, { token: world.mails.tokenOf('eva@example.com'), password: 'as the loom weaves' }, ORIGIN),
    );
    await house.add([{ email: 'typo@example.com' }]);
    await since();
    const { userId: mistyped } = await house.user('typo@example.com');
    await does(['user user.emailChanged user'], () => correctEmail(world, by, { userId: mistyped, email: 'right@example.com' }, ORIGIN));
    await does(['operator licensePool.seatsSet licensePool'], () =>
      setSeats(world, OPERATOR, { accountId: house.accountId, productId: 'meeting', seats: 12 }, ORIGIN),
    );
    await does(['user account.changed account'], () => updateAccount(world, by, house.accountId, { name: 'Engines' }, ORIGIN));
    let groupId = '';
    await does(['user group.created group'], async () => ({ groupId } = await createGroup(world, by, { name: 'Sales' }, ORIGIN)));
    await does(['user group.changed group'], () => updateGroup(world, by, { groupId, name: 'Sellers' }, ORIGIN));
    await does(['user group.deleted group'], () => deleteGroup(world, by, { groupId, moveUp: false }, ORIGIN));
    let roleId = '';
    await does(
      ['user role.created role'],
      async () => ({ roleId } = await createRole(world, by, { name: 'Help', permissions: ['audit.view'] }, ORIGIN)),
    );
    await does(['user role.changed role'], () => updateRole(world, by, { roleId, permissions: ['reports.view'] }, ORIGIN));
    await does(['user role.deleted role'], () => deleteRole(world, by, roleId, ORIGIN));
    let tokenId = '';
    const expiresAt = new Date(world.clock.now().getTime() + DAY);
    await does(['user apiToken.created apiToken'], async () => {
      ({ tokenId } = await createApiToken(world, by, { name: 'Sync', permissions: ['users.manage'], expiresAt }, ORIGIN));
    });
    await does(['user apiToken.deleted apiToken'], () => deleteApiToken(world, by, tokenId, ORIGIN));
    await does(['operator account.closed account'], () => closeAccount(world, OPERATOR, house.accountId, ORIGIN));
  });

  it('that was only tried is told once, as sums', async () => {
    await house.add([{ email: 'new@example.com' }, { email: 'ada@example.com' }, { email: 'broken' }], { dryRun: true });
    const { events } = await history.follow();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      action: 'users.dryRun',
      actor: { kind: 'user', id: house.actor.user.userId },
      target: { kind: 'dryRun', id: expect.stringMatching(/^01/) },
      changes: [
        { field: 'rows', from: null, to: 3 },
        { field: 'invited', from: null, to: 1 },
        { field: 'transferInvited', from: null, to: 0 },
        { field: 'reinvited', from: null, to: 0 },
        { field: 'refused', from: null, to: 2 },
      ],
    });
    expect(JSON.stringify(events)).not.toContain('example.com');
  });

  it('that concerns two accounts is told in each, and names neither to the other', async () => {
    const other = await world.account('Difference Works');
    await other.add([{ email: 'ada@example.com' }]);
    await world.post.settle();
    await history.follow();
    await world.accept('ada@example.com', null);
    const { events } = await history.follow();
    expect(events.map((event) => `${event.accountId === house.accountId ? 'old' : 'new'} ${told(event)}`).toSorted()).toEqual([
      'new person invitation.accepted user',
      'old person user.transferredAway user',
    ]);
    const left = JSON.stringify(events.find(({ accountId }) => accountId === house.accountId));
    for (const secret of [other.accountId, 'Difference', other.actor.user.userId]) expect(left).not.toContain(secret);
  });

  it('tells no password, no link and no token', async () => {
    await createApiToken(
      world,
      house.actor,
      { name: 'Sync', permissions: ['users.manage'], expiresAt: new Date(world.clock.now().getTime() + DAY) },
      ORIGIN,
    );
    await house.add([{ email: 'eve@example.com' }]);
    await world.post.settle();
    await world.accept('eve@example.com');
    const { events, images } = await history.follow();
    const secrets = images
      .flatMap(({ after }) => [after?.['passwordHash'], after?.['tokenHash'], ...secretsOf(after)])
      .filter((one) => typeof one === 'string');
    expect(secrets.length).toBeGreaterThan(2);
    for (const secret of secrets) expect(JSON.stringify(events)).not.toContain(secret);
  });

  it('that the stream tells three times, in another order, is one event', async () => {
    world.clock.pass(1000);
    await suspendUser(world, house.actor, { userId: ada.user.userId }, ORIGIN);
    await house.add([{ email: 'eve@example.com' }]);
    const { events } = await history.follow();
    await keepEvents({ ...world, events: history.events }, [...events].reverse());
    await keepEvents({ ...world, events: history.events }, [...events, ...events]);
    const { items } = await list();
    expect(items.slice(0, 2).map(told).toSorted()).toEqual(['user user.invited user', 'user user.suspended user']);
    expect(new Set(items.map(({ eventId }) => eventId)).size).toBe(items.length);
  });

  it('of a kind that has no history is an error, and not left out in silence', () => {
    const change = { id: 'x', at: '2026-11-24T09:00:00.000Z', actor: { kind: 'user', id: 'u' }, action: 'a.b', requestId: 'r' };
    expect(() => auditEventOf(undefined, { pk: 'Z#1', sk: 'ZEBRA', change })).toThrow();
    expect(auditEventOf(undefined, { pk: 'Z#1', sk: 'ZEBRA' })).toBeUndefined();
    expect(auditEventOf({ pk: 'Z#1', sk: 'ZEBRA', change }, undefined)).toBeUndefined();
  });
});

describe('the history of an account', () => {
  it('is listed by user, actor, action and time, the newest first, in pages', async () => {
    const { userId } = ada.user;
    for (const firstName of ['A', 'B', 'C']) {
      world.clock.pass(1000);
      await updateUser(world, house.actor, { userId, firstName }, ORIGIN);
    }
    const middle = world.clock.now();
    world.clock.pass(40 * DAY);
    await suspendUser(world, house.actor, { userId }, ORIGIN);
    await history.follow();
    const actions = async (ask: Parameters<typeof list>[0]) => (await list(ask)).items.map(({ action }) => action);
    expect((await actions({})).slice(0, 4)).toEqual(['user.suspended', 'user.changed', 'user.changed', 'user.changed']);
    expect((await actions({ userId })).slice(0, 4)).toEqual(['user.suspended', 'user.changed', 'user.changed', 'user.changed']);
    expect(await actions({ action: 'user.suspended' })).toEqual(['user.suspended']);
    expect(await actions({ from: middle })).toEqual(['user.suspended', 'user.changed']);
    expect(await actions({ from: middle, to: world.clock.now() })).toEqual(['user.changed']);
    expect(await actions({ actorId: userId })).toEqual(['invitation.accepted']);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 1, cursor, action: 'user.changed' });
      paged.push(...page.items.map(({ eventId }) => eventId));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(paged).toHaveLength(3);
    expect(new Set(paged).size).toBe(3);
    await expect(list({ cursor: 'garbage' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('is not looked for in months that have not come', async () => {
    const asked: Date[] = [];
    const events: EventStore = {
      ...history.events,
      list: (_, { to }) => {
        asked.push(to);
        return Promise.resolve({ items: [] });
      },
    };
    const to = new Date('9999-12-31T00:00:00.000Z');
    await listAuditEvents({ ...world, events }, house.actor, { accountId: house.accountId, limit: 10, to });
    expect(asked).toEqual([new Date(world.clock.now().getTime() + DAY)]);
  });

  it('shows a manager of some groups what was done to their users, and nothing else', async () => {
    const { groupId } = await createGroup(world, house.actor, { name: 'Sales' }, ORIGIN);
    const role = { name: 'manager', permissions: ['audit.view'], groupIds: [groupId] };
    const manager = await world.join(house, 'manager@example.com', role, []);
    await updateUser(world, house.actor, { userId: ada.user.userId, groupId }, ORIGIN);
    await history.follow();
    const { items } = await list({}, manager);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ target }) => target.kind === 'user' && target.id === ada.user.userId)).toBe(true);
  });

  it('is kept for as long as the account says', async () => {
    await updateAccount(world, house.actor, house.accountId, { settings: { auditDays: 30 } }, ORIGIN);
    const kept: Date[] = [];
    const events = { keep: (all: readonly { until: Date }[]) => Promise.resolve(void kept.push(...all.map(({ until }) => until))) };
    const { events: made } = await history.follow();
    await keepEvents({ accounts: world.accounts, events }, made);
    expect(kept).toEqual([new Date(world.clock.now().getTime() + 30 * DAY)]);
  });
});
