import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpAnswer } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});
const add = (body: unknown, token = http.admin) =>
  http.call('POST /v1/accounts/{accountId}/users', { token, path: { accountId: http.house.accountId }, body });
interface Result {
  readonly row: number;
  readonly outcome: string;
  readonly userId?: string;
  readonly problem?: { readonly code: string; readonly status: number };
}
/** Each row as `1 invited` or `2 NAME_MISSING`. */
const rows = ({ body }: HttpAnswer): string[] =>
  (body['results'] as Result[]).map(({ row, outcome, problem: why }) => `${row} ${why?.code ?? outcome}`);

describe('adding people', () => {
  it('answers 201 where all rows are done, with the id of each', async () => {
    const { status, body } = await add({
      products: ['meeting'],
      users: [{ firstName: 'Ada', lastName: 'Lovelace', email: 'Ada@example.com' }],
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      results: [{ row: 1, email: 'Ada@example.com', outcome: 'invited', userId: expect.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/) }],
      summary: { invited: 1, transferInvited: 0, reinvited: 0, refused: 0 },
    });
  });

  it('answers 207 where some are, in the order of the rows', async () => {
    const answer = await add({
      products: ['webinar'],
      users: [
        { firstName: '', lastName: 'Nobody', email: 'nobody@example.com' },
        { firstName: 'Grace', lastName: 'Hopper', email: 'grace@example.com' },
        { firstName: 'Ada', lastName: 'Lovelace', email: 'ADA@example.com' },
      ],
    });
    expect(answer.status).toBe(207);
    expect(rows(answer)).toEqual(['1 NAME_MISSING', '2 invited', '3 USER_EXISTS']);
    expect(answer.body['summary']).toEqual({ invited: 1, transferInvited: 0, reinvited: 0, refused: 2 });
    expect((answer.body['results'] as unknown[])[0]).toEqual({
      row: 1,
      email: 'nobody@example.com',
      outcome: 'refused',
      problem: {
        type: 'urn:seatwise:problem:NAME_MISSING',
        title: 'The request cannot be read',
        status: 400,
        code: 'NAME_MISSING',
        detail: 'The first name is missing. Give one of 1 to 32 characters.',
        errors: [{ path: 'firstName', code: 'NAME_MISSING', detail: 'The first name is missing. Give one of 1 to 32 characters.' }],
      },
    });
  });

  it('answers 422 with the results beside where none is, and nothing is written', async () => {
    const answer = await http.untouched(() => add({ products: ['meeting'], list: 'Ada Lovelace ada@example.com;Grace grace' }));
    expect(answer).toMatchObject({
      status: 422,
      untouched: true,
      body: {
        code: 'USERS_NONE_ADDED',
        status: 422,
        title: 'Nobody was added',
        summary: { invited: 0, refused: 2 },
        requestId: expect.any(String),
      },
    });
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(rows(answer)).toEqual(['1 USER_EXISTS', '2 EMAIL_INVALID']);
  });

  it('reads the pasted list, and shows nothing of it but the addresses', async () => {
    const answer = await add({
      products: ['meeting'],
      list: 'Kay McNulty kay@example.com;Jean Jennings Bartik <jean@example.com>\r\nBetty,Holberton,betty@example.com;',
    });
    expect([answer.status, ...rows(answer)]).toEqual([201, '1 invited', '2 invited', '3 invited']);
    expect(await http.house.user('jean@example.com')).toMatchObject({
      firstName: 'Jean',
      lastName: 'Jennings Bartik',
      locale: 'en',
      role: { name: 'member' },
    });
  });

  it("takes each row's own products, role and language before the call's", async () => {
    const users = [
      {
        firstName: 'A',
        email: 'own@example.com',
        products: ['webinar'],
        role: { name: 'manager', permissions: ['audit.view'] },
        locale: 'de',
      },
      { firstName: 'B', email: 'calls@example.com' },
      { firstName: 'C', email: 'none@example.com', products: [], role: { name: 'admin' } },
    ];
    expect((await add({ users, products: ['meeting'], role: { name: 'member' }, locale: 'fr' })).status).toBe(201);
    expect(await http.house.user('own@example.com')).toMatchObject({
      products: ['webinar'],
      role: { name: 'manager', permissions: ['audit.view'] },
      locale: 'de',
    });
    expect(await http.house.user('calls@example.com')).toMatchObject({ products: ['meeting'], role: { name: 'member' }, locale: 'fr' });
    expect(await http.house.user('none@example.com')).toMatchObject({ products: [], role: { name: 'admin' }, locale: 'fr' });
  });

  it('as a dry run answers 200 with what would become of each row, and changes nothing', async () => {
    const body = { products: ['meeting'], list: 'New One new@example.com;Ada L ada@example.com;Bad bad' };
    const dry = await http.untouched(() => add({ ...body, dryRun: true }));
    expect([dry.status, dry.untouched, ...rows(dry)]).toEqual([200, true, '1 invited', '2 USER_EXISTS', '3 EMAIL_INVALID']);
    expect(dry.body['results']).toEqual(expect.arrayContaining([{ row: 1, email: 'new@example.com', outcome: 'invited' }]));
    expect(rows(await add(body))).toEqual(['1 invited', '2 USER_EXISTS', '3 EMAIL_INVALID']);
  });

  it('takes a hundred rows, and refuses a hundred and one', async () => {
    const people = (n: number) =>
      Array.from({ length: n }, (_, at) => ({ firstName: 'P', email: `p${at}@many.example`, role: { name: 'admin' } }));
    const answer = await add({ users: people(100) });
    expect([answer.status, (answer.body['summary'] as { invited: number }).invited]).toEqual([201, 100]);
    expect(problem(await add({ users: people(101) }))).toBe('400 USERS_TOO_MANY users');
    expect(
      problem(
        await add({
          list: people(101)
            .map(({ email }) => `P ${email}`)
            .join(';'),
        }),
      ),
    ).toBe('400 USERS_TOO_MANY');
  });

  it('gives forty people at once a seat of each of twenty-five products', async () => {
    const products = Array.from({ length: 25 }, (_, at) => `product-${at}`);
    const house = await http.world.account('Many Products', Object.fromEntries(products.map((productId) => [productId, 50])));
    const users = Array.from({ length: 40 }, (_, at) => ({ firstName: 'P', email: `p${at}@products.example` }));
    const token = await http.signIn(house.actor);
    const { status } = await http.call('POST /v1/accounts/{accountId}/users', {
      token,
      path: { accountId: house.accountId },
      body: { users, products },
    });
    expect(status).toBe(201);
  });
});
