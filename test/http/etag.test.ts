import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RouteKey } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
let userId: string;
beforeAll(async () => {
  http = await openHttpWorld();
  await http.house.add([{ email: 'ada@example.com' }]);
  ({ userId } = await http.house.user('ada@example.com'));
});

const ask = (route: RouteKey, words: object, body?: object, ifMatch?: string) =>
  http.call(route, {
    token: http.admin,
    path: { accountId: http.house.accountId, ...words },
    ...(body ? { body } : {}),
    ...(ifMatch === undefined ? {} : { headers: { 'if-match': ifMatch } }),
  });
const USER = '/v1/accounts/{accountId}/users/{userId}' as const;
const read = async () => (await ask(`GET ${USER}`, { userId })).headers['etag'] ?? '';
const rename = (firstName: string, ifMatch?: string) => ask(`PATCH ${USER}`, { userId }, { firstName }, ifMatch);

describe('a user', () => {
  it('is changed by who has read it as it is, and by nobody who has not', async () => {
    const tag = await read();
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    expect(problem(await rename('Eve', '"another"'))).toBe('412 PRECONDITION_FAILED');
    const { status, headers } = await rename('Augusta', tag);
    expect(status).toBe(200);
    expect(headers['etag']).toBe(await read());
    expect(headers['etag']).not.toBe(tag);
    expect(problem(await rename('Eve', tag))).toBe('412 PRECONDITION_FAILED');
    expect((await rename('Ada', `"another", W/${await read()}`)).status).toBe(200);
    expect((await rename('Ada', '*')).status).toBe(200);
    expect((await rename('Ada')).status).toBe(200);
  });

  it('keeps its tag while e-mails go out', async () => {
    const tag = await read();
    await http.world.post.settle();
    expect(await read()).toBe(tag);
  });

  it('is changed once, where many who have read it change it at once', async () => {
    const tag = await read();
    const changes = [
      ...['A', 'B', 'C'].map((firstName) => ({ firstName })),
      ...(['fr', 'de', 'it'] as const).map((locale) => ({ locale })),
      { role: { name: 'admin' } },
    ];
    const answers = await Promise.all(changes.map((body) => ask(`PATCH ${USER}`, { userId }, body, tag)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412, 412, 412, 412]);
  });

  it('is suspended and removed under the same condition', async () => {
    for (const route of [
      `POST ${USER}/suspend`,
      `POST ${USER}/invitation/resend`,
      `POST ${USER}/invitation/cancel`,
      `DELETE ${USER}`,
    ] as const)
      expect(problem(await ask(route, { userId }, undefined, '"another"'))).toBe('412 PRECONDITION_FAILED');
    expect((await ask(`POST ${USER}/suspend`, { userId }, undefined, await read())).status).toBe(200);
  });
});

describe('an account, a group and a role', () => {
  it('are changed under the same condition', async () => {
    const A = '/v1/accounts/{accountId}' as const;
    const group = await ask(`POST ${A}/groups`, {}, { name: 'Sales' });
    const role = await ask(`POST ${A}/roles`, {}, { name: 'Help', permissions: ['audit.view'] });
    const things = [
      [`PATCH ${A}`, {}, (await ask(`GET ${A}`, {})).headers['etag']],
      [`PATCH ${A}/groups/{groupId}`, { groupId: group.body['groupId'] }, group.headers['etag']],
      [`PATCH ${A}/roles/{roleId}`, { roleId: role.body['roleId'] }, role.headers['etag']],
    ] as const;
    for (const [route, words, tag] of things) {
      expect(problem(await ask(route, words, { name: 'Other' }, '"another"'))).toBe('412 PRECONDITION_FAILED');
      const answers = await Promise.all(['One', 'Two', 'Three'].map((name) => ask(route, words, { name }, tag)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    }
  });
});
