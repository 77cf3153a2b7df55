import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';
import { PASSWORD } from '../support/world.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});

const ofHouse = () => ({ token: http.admin, path: { accountId: http.house.accountId } });
const ofOther = () => ({ token: http.otherAdmin, path: { accountId: http.other.accountId } });
type Whose = ReturnType<typeof ofHouse>;

const list = (whose: Whose, query: Record<string, string> = {}) => http.call('GET /v1/accounts/{accountId}/transfers', { ...whose, query });
const one = (whose: Whose, transferId: string) =>
  http.call('GET /v1/accounts/{accountId}/transfers/{transferId}', { ...whose, path: { ...whose.path, transferId } });
const cancel = (whose: Whose, transferId: string) =>
  http.call('POST /v1/accounts/{accountId}/transfers/{transferId}/cancel', { ...whose, path: { ...whose.path, transferId } });
const retry = (whose: Whose, transferId: string) =>
  http.call('POST /v1/accounts/{accountId}/transfers/{transferId}/retry', { ...whose, path: { ...whose.path, transferId } });
const invitation = (verb: 'resend' | 'cancel', userId: string, body?: object) =>
  http.call(`POST /v1/accounts/{accountId}/users/{userId}/invitation/${verb}`, {
    ...ofHouse(),
    path: { ...ofHouse().path, userId },
    ...(body ? { body } : {}),
  });
const newest = async (whose: Whose): Promise<Record<string, unknown>> =>
  ((await list(whose, { limit: '1' })).body['items'] as Record<string, unknown>[])[0] ?? {};

/** Somebody of the other account whom the house asks to move: the id of the transfer. */
async function asked(email: string): Promise<string> {
  await http.world.join(http.other, email);
  await http.house.add([{ email, products: ['meeting'] }]);
  await http.world.post.settle();
  return String((await newest(ofHouse()))['transferId']);
}
const accept = (email: string) => http.call('POST /v1/invitations/accept', { body: { token: http.world.mails.tokenOf(email) } });

describe('a transfer', () => {
  it('is, until the person has accepted, its state and its times, and nothing of the other account', async () => {
    const transferId = await asked('pending@example.com');
    const { status, body } = await one(ofHouse(), transferId);
    const { userId } = await http.house.user('pending@example.com');
    expect([status, body]).toEqual([
      200,
      {
        transferId,
        userId,
        direction: 'in',
        state: 'pending',
        moved: 0,
        total: 0,
        failed: 0,
        failures: [],
        createdAt: expect.any(String),
      },
    ]);
    expect((await one(ofOther(), transferId)).status).toBe(404);
    expect((await list(ofOther())).body).toEqual({ items: [] });
  });

  it('is shown to the person with the account that they would leave', async () => {
    await asked('shown@example.com');
    const { body } = await http.call('POST /v1/invitations/lookup', { body: { token: http.world.mails.tokenOf('shown@example.com') } });
    expect(body).toMatchObject({
      kind: 'transfer',
      passwordNeeded: false,
      transfer: { fromAccountName: 'Difference Works', moves: [], stays: [] },
    });
  });

  it('is refused with a password, for whoever has one', async () => {
    await asked('own.password@example.com');
    const token = http.world.mails.tokenOf('own.password@example.com');
    const answer = await http.untouched(() => http.call('POST /v1/invitations/accept', { body: { token, password: PASSWORD } }));
    expect([problem(answer), answer.untouched]).toEqual(['400 PASSWORD_NOT_EXPECTED', true]);
  });

  it('is seen by both accounts once it is accepted, each from its own side, and neither learns the other one’s name', async () => {
    const transferId = await asked('moved@example.com');
    expect((await accept('moved@example.com')).status).toBe(200);
    await http.world.post.settle();
    const [here, there] = [await one(ofHouse(), transferId), await one(ofOther(), transferId)];
    const { userId } = await http.other.user('moved@example.com');
    expect(here.body).toMatchObject({ direction: 'in', state: 'completed', moved: 0, total: 0, acceptedAt: expect.any(String) });
    expect(there.body).toMatchObject({ direction: 'out', state: 'completed', userId, endedAt: expect.any(String) });
    expect(JSON.stringify(here.body)).not.toContain(http.other.accountId);
    expect(JSON.stringify(there.body)).not.toContain(http.house.accountId);
  });

  it('can be listed by direction, the newest first, page by page', async () => {
    const first = await asked('first@example.com');
    const second = await asked('second@example.com');
    const page = await list(ofHouse(), { direction: 'in', limit: '1' });
    expect(page.body['items']).toMatchObject([{ transferId: second }]);
    const next = await list(ofHouse(), { direction: 'in', limit: '1', cursor: String(page.body['nextCursor']) });
    expect(next.body['items']).toMatchObject([{ transferId: first }]);
    expect(problem(await list(ofHouse(), { direction: 'out', cursor: String(page.body['nextCursor']) }))).toBe('400 CURSOR_INVALID cursor');
    expect((await list(ofHouse(), { direction: 'out' })).body).toEqual({ items: [] });
    expect(problem(await list(ofHouse(), { direction: 'up' }))).toMatch(/^400 BODY_INVALID/);
  });

  it('can be cancelled while it is pending, by the account that asks, and once', async () => {
    const transferId = await asked('cancelled@example.com');
    const { status, body } = await cancel(ofHouse(), transferId);
    expect([status, body['state']]).toEqual([200, 'cancelled']);
    expect(problem(await cancel(ofHouse(), transferId))).toBe('409 TRANSFER_NOT_PENDING');
    expect(problem(await cancel(ofOther(), transferId))).toBe('404 TRANSFER_UNKNOWN');
    expect(problem(await accept('cancelled@example.com'))).toBe('409 INVITATION_CANCELLED');
  });

  it('cannot be tried again when nothing is left of it, and there is none by another id', async () => {
    const transferId = await asked('done@example.com');
    expect(problem(await retry(ofHouse(), transferId))).toBe('409 TRANSFER_NOT_RETRIABLE');
    await accept('done@example.com');
    await http.world.post.settle();
    expect(problem(await retry(ofHouse(), transferId))).toBe('409 TRANSFER_NOT_RETRIABLE');
    expect(problem(await retry(ofOther(), transferId))).toBe('409 TRANSFER_NOT_RETRIABLE');
    for (const nobodys of ['01HZX3V7Q8N5M4K2J1G0F9E8D7', 'x', "T'--"])
      expect(problem(await one(ofHouse(), nobodys))).toBe('404 TRANSFER_UNKNOWN');
  });
});

describe('an invitation, by the administrator', () => {
  it('is sent again, and cancelled', async () => {
    await http.house.add([{ email: 'again@example.com' }]);
    await http.world.post.settle();
    const { userId } = await http.house.user('again@example.com');
    for (const body of [undefined, {}]) {
      const again = await invitation('resend', userId, body);
      expect([again.status, again.body]).toMatchObject([202, { status: 'invited', invitation: { state: 'pending', delivery: 'queued' } }]);
    }
    expect(problem(await invitation('resend', userId, { colour: 'red' }))).toBe('400 FIELD_UNKNOWN colour');
    const cancelled = await invitation('cancel', userId);
    expect([cancelled.status, cancelled.body]).toMatchObject([
      200,
      { status: 'suspended', statusReason: 'cancelled', lastProducts: ['meeting'] },
    ]);
    expect(problem(await invitation('cancel', userId))).toBe('409 INVITATION_NOT_PENDING');
    expect((await invitation('resend', userId)).status).toBe(202);
  });

  it('of an administrator is left alone by a manager', async () => {
    await http.house.add([{ email: 'chief@example.com', products: [], role: { name: 'admin' } }]);
    const manager = await http.join('hands.off@example.com', { name: 'manager', permissions: ['users.manage'] }, []);
    const { userId } = await http.house.user('chief@example.com');
    for (const verb of ['resend', 'cancel'] as const) {
      const answer = await http.call(`POST /v1/accounts/{accountId}/users/{userId}/invitation/${verb}`, {
        token: manager,
        path: { accountId: http.house.accountId, userId },
      });
      expect(problem(answer)).toBe('403 PERMISSION_MISSING');
    }
  });
});

describe('closing an account', () => {
  const close = (accountId: string, token: string) => http.call('DELETE /v1/accounts/{accountId}', { token, path: { accountId } });

  it('is the operator’s: its people are signed out at once, and may be asked to move', async () => {
    const mills = await http.world.account('Arkwright Mills');
    const token = await http.signIn(mills.actor);
    const { status, body } = await close(mills.accountId, OPERATOR_TOKEN);
    expect([status, body]).toMatchObject([200, { accountId: mills.accountId, status: 'closed', closedAt: expect.any(String) }]);
    expect((await close(mills.accountId, OPERATOR_TOKEN)).body).toEqual(body);
    expect(problem(await http.call('GET /v1/me', { token }))).toBe('401 TOKEN_INVALID');
    expect(await http.house.add([{ email: mills.actor.user.email }])).toEqual(['transferInvited']);
    expect(problem(await close('01HZX3V7Q8N5M4K2J1G0F9E8D7', OPERATOR_TOKEN))).toBe('404 ACCOUNT_UNKNOWN');
  });
});
