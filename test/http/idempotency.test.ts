import { beforeAll, describe, expect, it } from '@jest/globals';
import { nodePasswords } from '../../lib/adapters/node/passwords.ts';
import { withIds } from '../../lib/adapters/node/chance.ts';
import { answerOnce } from '../../lib/usecases/answerOnce.ts';
import { dynamoCalls } from '../../lib/adapters/dynamo/calls.ts';
import { addUsers } from '../../lib/usecases/addUsers.ts';
import { createGroup } from '../../lib/usecases/groups.ts';
import { moveLicense } from '../../lib/usecases/licenses.ts';
import { suspendUser } from '../../lib/usecases/membership.ts';
import { resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { Killed } from '../support/faults.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';
import type { Parts } from '../support/parts.ts';
import { MINUTE } from '../support/outside.ts';
import { openWorld } from '../support/world.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});

const USERS = 'POST /v1/accounts/{accountId}/users' as const;
const add = (key: string, email: string, more: object = {}, token = http.admin) =>
  http.call(USERS, {
    token,
    path: { accountId: http.house.accountId },
    headers: { 'idempotency-key': key },
    body: { users: [{ firstName: 'Ada', lastName: 'Lovelace', email }], products: ['meeting'], ...more },
  });

describe('a call under a key', () => {
  it('that is made a hundred times at once has one effect, and every finished answer is the same to the byte', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => add('hundred', 'hundred@example.com')));
    const finished = answers.filter(({ status }) => status !== 409);
    expect(finished.length).toBeGreaterThan(0);
    expect(new Set(finished.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(finished[0]?.status).toBe(201);
    const waiting = answers.filter(({ status }) => status === 409);
    for (const answer of waiting) {
      expect(problem(answer)).toBe('409 IDEMPOTENCY_IN_PROGRESS');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect((await add('hundred', 'hundred@example.com')).text).toBe(finished[0]?.text);
    expect((await http.house.seats())['meeting']).toBe('1/10 (1)');
  });

  it('is another one with another body, of another actor, or on another path', async () => {
    await add('other', 'other@example.com');
    expect(problem(await add('other', 'other2@example.com'))).toBe('422 IDEMPOTENCY_MISMATCH');
    const admin = await http.join('second@example.com', { name: 'admin' }, []);
    expect((await add('other', 'other2@example.com', {}, admin)).status).toBe(201);
    const group = await http.call('POST /v1/accounts/{accountId}/groups', {
      token: http.admin,
      path: { accountId: http.house.accountId },
      headers: { 'idempotency-key': 'other' },
      body: { name: 'Sales' },
    });
    expect(group.status).toBe(201);
  });

  it('is answered with the same refusal again', async () => {
    const first = await add('refused', 'no address');
    expect(first.status).toBe(422);
    expect((await add('refused', 'no address')).text).toBe(first.text);
  });

  it.each(['', 'a'.repeat(256), 'ä', ' a'])('is refused with the key %j', async (key) => {
    expect(problem(await add(key, 'key@example.com'))).toBe('400 IDEMPOTENCY_KEY_INVALID');
  });

  it('makes one account', async () => {
    const create = () =>
      http.call('POST /v1/accounts', {
        token: OPERATOR_TOKEN,
        headers: { 'idempotency-key': 'account' },
        body: { name: 'Twice', superAdmin: { firstName: 'Root', email: 'root@twice.example' } },
      });
    const first = await create();
    expect(first.status).toBe(201);
    expect((await create()).text).toBe(first.text);
  });

  it('that sets a name twice keeps the first answer', async () => {
    const patch = (firstName: string) =>
      http.call('PATCH /v1/accounts/{accountId}/users/{userId}', {
        token: http.admin,
        path: { accountId: http.house.accountId, userId: http.house.actor.user.userId },
        headers: { 'idempotency-key': 'patched' },
        body: { firstName },
      });
    const first = await patch('Augusta');
    expect((await patch('Augusta')).text).toBe(first.text);
    expect(problem(await patch('Eve'))).toBe('422 IDEMPOTENCY_MISMATCH');
  });
});

describe('a call that died half way is finished by its repeat, and answered as it would have been', () => {
  const users = Array.from({ length: 45 }, (_, at) => `u${at}@example.com`);
  const deeds: Record<
    string,
    { writes: number; prepare?: (parts: Stage) => Promise<void>; run: (stage: Stage, parts: Parts, requestId: string) => Promise<unknown> }
  > = {
    'adding 45 people': {
      writes: 2,
      run: async ({ house }, parts, requestId) => {
        const rows = users.map((email) => ({
          firstName: 'A',
          lastName: 'B',
          email,
          products: ['meeting'],
          role: { name: 'member' },
          locale: 'en' as const,
        }));
        const results = await addUsers(parts, house.actor, { rows, dryRun: false, origin: { requestId, keyed: true } });
        return results.map((result) => ('outcome' in result ? `${result.outcome} ${result.user.userId}` : result.code));
      },
    },
    'making a group': {
      writes: 1,
      run: ({ house }, parts, requestId) => createGroup(parts, house.actor, { name: 'Sales' }, { requestId, keyed: true }),
    },
    'suspending somebody': {
      writes: 1,
      prepare: async ({ house }) => {
        await house.add([{ email: 'ada@example.com' }]);
      },
      run: async ({ house }, parts, requestId) =>
        (await suspendUser(parts, house.actor, { userId: (await house.user('ada@example.com')).userId }, { requestId, keyed: true }))
          .status,
    },
    'sending an invitation again': {
      writes: 1,
      prepare: async ({ house }) => {
        await house.add([{ email: 'ada@example.com' }]);
      },
      run: async ({ house }, parts, requestId) =>
        (await resendInvitation(parts, house.actor, { userId: (await house.user('ada@example.com')).userId }, { requestId, keyed: true }))
          .invitation.generation,
    },
    'moving a license': {
      writes: 1,
      prepare: async ({ house }) => {
        await house.add([
          { email: 'ada@example.com', products: ['meeting', 'webinar'] },
          { email: 'bob@example.com', products: ['webinar'] },
        ]);
      },
      run: async ({ house }, parts, requestId) => {
        const [from, to] = [await house.user('ada@example.com'), await house.user('bob@example.com')];
        const ask = { productId: 'meeting', fromUserId: from.userId, toUserId: to.userId };
        const moved = await moveLicense(parts, house.actor, ask, { requestId, keyed: true });
        return [moved.from.products, moved.to.products];
      },
    },
  };
  type Stage = Awaited<ReturnType<typeof stage>>;
  async function stage() {
    const world = await openWorld(nodePasswords);
    return { world, house: await world.account('Analytical Engines', { meeting: 100, webinar: 100 }) };
  }

  const points = Object.entries(deeds).flatMap(([name, { writes }]) =>
    Array.from({ length: writes }, (_, at) => [
      [name, 'before', at + 1],
      [name, 'after', at + 1],
    ]).flat(),
  ) as [string, 'before' | 'after', number][];

  it.each(points)('%s, dead %s write %i', async (name, when, write) => {
    const deed = deeds[name]!;
    const at = await stage();
    await deed.prepare?.(at);
    const calls = dynamoCalls(at.world.table);
    const call = { callId: 'c', contentHash: 'h' };
    const attempt = (parts: Parts, requestId: string) =>
      answerOnce({ calls, chance: parts.chance }, call, requestId, async (tried) => {
        const own = { ...parts, chance: { ...parts.chance, newId: tried.newId } };
        const body = JSON.stringify(await withIds(tried.newId, () => deed.run(at, own, tried.requestId)));
        return { status: 200, headers: {}, body };
      });
    const dying = at.world.process({ dies: { write, when } });
    await expect(attempt(dying, 'first')).rejects.toBeInstanceOf(Killed);
    at.world.clock.pass(MINUTE);
    const repeated = await attempt(at.world, 'second');
    const other = await stage();
    await deed.prepare?.(other);
    const undisturbed = await deed.run(other, other.world, 'undisturbed');
    const withoutIds = (text: string | undefined) => text?.replace(/[0-7][0-9A-HJKMNP-TV-Z]{25}/g, 'id');
    expect(withoutIds(repeated.body)).toBe(withoutIds(JSON.stringify(undisturbed)));
    expect(await at.house.seats()).toEqual(await other.house.seats());
    expect((await attempt(at.world, 'third')).body).toBe(repeated.body);
  });

  it('is not taken up while it may still run', async () => {
    const { world } = await stage();
    const calls = dynamoCalls(world.table);
    const call = { callId: 'c', contentHash: 'h' };
    const fresh = { seed: 's', requestId: 'first' };
    expect(await calls.claim(call, fresh, world.clock.now())).toMatchObject({ state: 'begun', requestId: 'first' });
    world.clock.pass(29_999);
    expect(await calls.claim(call, { ...fresh, requestId: 'second' }, world.clock.now())).toMatchObject({ state: 'running' });
    world.clock.pass(1);
    expect(await calls.claim(call, { seed: 'other', requestId: 'second' }, world.clock.now())).toMatchObject({
      state: 'begun',
      seed: 's',
      requestId: 'first',
    });
    await calls.keepAnswer(call, { status: 200, headers: {} });
    world.clock.pass(24 * 60 * MINUTE - 30_001);
    expect(await calls.claim(call, fresh, world.clock.now())).toMatchObject({ state: 'answered' });
    world.clock.pass(1);
    expect(await calls.claim(call, { seed: 'new', requestId: 'later' }, world.clock.now())).toMatchObject({ state: 'begun', seed: 'new' });
  });
});
