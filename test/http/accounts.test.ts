import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});
const superAdmin = { firstName: 'Mary', lastName: 'Somerville', email: 'mary@example.com' };
const create = (body: unknown) => http.call('POST /v1/accounts', { token: OPERATOR_TOKEN, body });
const list = (query: Record<string, string> = {}) => http.call('GET /v1/accounts', { token: OPERATOR_TOKEN, query });
const get = (accountId: string, token = OPERATOR_TOKEN) => http.call('GET /v1/accounts/{accountId}', { token, path: { accountId } });
const names = (body: Readonly<Record<string, unknown>>) => (body['items'] as { name: string }[]).map(({ name }) => name);

describe('creating an account', () => {
  it('answers it with its settings, and where it is', async () => {
    const { status, headers, body } = await create({ name: ' Celestial Mechanics ', locale: 'fr', superAdmin });
    expect(status).toBe(201);
    expect(body).toEqual({
      accountId: expect.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
      name: 'Celestial Mechanics',
      locale: 'fr',
      status: 'active',
      settings: {
        invitationDays: 14,
        reminderDays: [3, 7],
        inactivityDays: 90,
        outboundTransfers: 'notify',
        releaseOnBounce: true,
        timeZone: 'UTC',
        auditDays: 400,
        accessNotices: true,
      },
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
    expect(headers['location']).toBe(`/v1/accounts/${String(body['accountId'])}`);
    expect((await get(String(body['accountId']))).body).toEqual(body);
  });

  it('invites its super admin by e-mail, in its language', async () => {
    await create({ name: 'Optics', locale: 'fr', superAdmin: { ...superAdmin, email: 'optics@example.com' } });
    await http.world.post.settle();
    expect(http.world.mails.to('optics@example.com').map(({ text }) => text.subject)).toEqual([expect.stringContaining('Optics')]);
    const token = http.world.mails.tokenOf('optics@example.com');
    expect((await http.call('POST /v1/invitations/lookup', { body: { token } })).body).toMatchObject({
      locale: 'fr',
      products: [],
      passwordNeeded: true,
    });
  });

  it('is English where no language is said, and needs no last name', async () => {
    const { status, body } = await create({ name: 'Plain', superAdmin: { firstName: 'Mary', email: 'plain@example.com' } });
    expect([status, body['locale']]).toEqual([201, 'en']);
  });

  it('may ask for somebody whom another account has invited', async () => {
    await http.house.add([{ email: 'asked@example.com' }]);
    expect((await create({ name: 'Asked', superAdmin: { ...superAdmin, email: 'asked@example.com' } })).status).toBe(201);
  });

  it('may ask for somebody at home elsewhere: to move', async () => {
    const { status } = await create({ name: 'Taken', superAdmin: { ...superAdmin, email: 'root@difference-works.example' } });
    expect(status).toBe(201);
  });

  it.each<[string, unknown, string]>([
    ['without a name', { superAdmin }, '400 BODY_INVALID name'],
    ['with an empty name', { name: ' ', superAdmin }, '400 NAME_MISSING name'],
    ['with a name of 101 characters', { name: 'a'.repeat(101), superAdmin }, '400 NAME_TOO_LONG name'],
    ['with a line break in the name', { name: 'A\nB', superAdmin }, '400 NAME_INVALID name'],
    ['in a language that there is not', { name: 'A', locale: 'tlh', superAdmin }, '400 BODY_INVALID locale'],
    ['without a super admin', { name: 'A' }, '400 BODY_INVALID superAdmin'],
    ['with a list of super admins', { name: 'A', superAdmin: [superAdmin] }, '400 BODY_INVALID superAdmin'],
    ['with a super admin without an address', { name: 'A', superAdmin: { firstName: 'M' } }, '400 BODY_INVALID superAdmin.email'],
    ['with a garbled address', { name: 'A', superAdmin: { ...superAdmin, email: 'mary' } }, '400 EMAIL_INVALID superAdmin.email'],
    [
      'with a first name of 33 characters',
      { name: 'A', superAdmin: { ...superAdmin, firstName: 'a'.repeat(33) } },
      '400 NAME_TOO_LONG superAdmin.firstName',
    ],
    ['with a field that is not known', { name: 'A', superAdmin, status: 'closed' }, '400 FIELD_UNKNOWN status'],
    ['with one that is not known within', { name: 'A', superAdmin: { ...superAdmin, role: 'x' } }, '400 FIELD_UNKNOWN superAdmin.role'],
  ])('is refused %s, and nothing is written', async (_what, body, told) => {
    const answer = await http.untouched(() => create(body));
    expect([problem(answer), answer.untouched]).toEqual([told, true]);
  });
});

describe('the list of accounts', () => {
  it('is by name, case and accents ignored, in pages', async () => {
    for (const name of ['zeta', 'Étoile', 'eta', 'Zebra'])
      await create({ name, superAdmin: { ...superAdmin, email: `${name.length}${name.codePointAt(0) ?? 0}@list.example` } });
    const all = names((await list({ limit: '100' })).body);
    expect(all.filter((name) => ['zeta', 'Étoile', 'eta', 'Zebra'].includes(name))).toEqual(['eta', 'Étoile', 'Zebra', 'zeta']);

    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await list({ limit: '2', ...(cursor ? { cursor } : {}) });
      expect((body['items'] as unknown[]).length).toBeLessThanOrEqual(2);
      paged.push(...names(body));
      cursor = body['nextCursor'] as string | undefined;
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it('is searched by the beginning of the name', async () => {
    expect(names((await list({ q: 'difference w' })).body)).toEqual(['Difference Works']);
    expect(names((await list({ q: 'DIFFÉRENCE' })).body)).toEqual(['Difference Works']);
    expect((await list({ q: 'works' })).body).toEqual({ items: [] });
  });
});

describe('an account', () => {
  it('is read by its own administrators as by the operator', async () => {
    expect((await get(http.house.accountId, http.admin)).body).toEqual((await get(http.house.accountId)).body);
  });

  it.each(['01HZX3V7Q8N5M4K2J1G0F9E8D7', 'nobody', '', '../x', '__proto__', '0'.repeat(2_000)])(
    'that does not exist is unknown: %s',
    async (accountId) => {
      expect(problem(await get(accountId))).toBe('404 ACCOUNT_UNKNOWN');
      expect(problem(await get(accountId, http.admin))).toBe('404 ACCOUNT_UNKNOWN');
    },
  );
});
