import { beforeAll, describe, expect, it } from '@jest/globals';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});

const get = (route: 'GET /v1/accounts/{accountId}/users/export' | 'GET /v1/accounts/{accountId}/audit-events/export', query = {}) =>
  http.call(route, { token: http.admin, path: { accountId: http.house.accountId }, query });

describe('an export of users', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
  ])('writes a first name %s as %s', async (firstName, cell) => {
    const email = `csv${Math.random()}@example.com`;
    const token = http.admin;
    const path = { accountId: http.house.accountId };
    await http.call('POST /v1/accounts/{accountId}/users', {
      token,
      path,
      body: { users: [{ firstName, lastName: 'Zed', email }], role: { name: 'admin' } },
    });
    const { status, text, headers } = await get('GET /v1/accounts/{accountId}/users/export', { q: email });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, line] = text.split('\r\n');
    expect(head).toBe(
      '\uFEFFuserId,firstName,lastName,email,status,statusReason,role,group,products,locale,lastSignInAt,createdAt,invitation,delivery,sends',
    );
    expect(line).toContain(`,${cell},Zed,${email},invited,,admin,`);
  });

  it('takes the filters of the list, and refuses what that refuses', async () => {
    const { text } = await get('GET /v1/accounts/{accountId}/users/export', { status: 'suspended' });
    expect(text.split('\r\n')).toHaveLength(2);
    expect(problem(await get('GET /v1/accounts/{accountId}/users/export', { status: 'asleep' }))).toBe('400 BODY_INVALID status');
  });
});

describe('an export of the audit', () => {
  it('has a line for each event', async () => {
    await http.history.follow();
    const { status, text } = await get('GET /v1/accounts/{accountId}/audit-events/export');
    expect(status).toBe(200);
    expect(text).toContain(',account.created,operator,operator,account,');
  });
});
