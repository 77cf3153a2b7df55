import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, type HttpWorld } from '../support/httpWorld.ts';
import { PASSWORD } from '../support/world.ts';

let http: HttpWorld;
let written = '';
const note = (chunk: unknown): boolean => {
  written += String(chunk);
  return true;
};
const spies = [jest.spyOn(process.stdout, 'write').mockImplementation(note), jest.spyOn(process.stderr, 'write').mockImplementation(note)];

beforeAll(async () => {
  http = await openHttpWorld('DEBUG');
});
afterAll(() => {
  for (const spy of spies) spy.mockRestore();
});

/** All that a story of the API writes; the table is gone in its last chapter, so that there is a fault in it too. */
async function tell(): Promise<{ answers: number[]; secrets: string[] }> {
  const answers: number[] = [];
  const call: typeof http.call = async (route, ask) => {
    const answer = await http.call(route, ask);
    answers.push(answer.status);
    return answer;
  };
  const path = { accountId: http.house.accountId };
  const superAdmin = { firstName: 'Wilhelmina', lastName: 'Fleming', email: 'wilhelmina@secret.example' };
  await call('POST /v1/accounts', { token: OPERATOR_TOKEN, body: { name: 'Harvard Observatory', superAdmin } });
  await call('POST /v1/accounts', {
    token: OPERATOR_TOKEN,
    body: { name: 'Harvard Observatory', superAdmin: { ...superAdmin, email: 'wilhelmina' } },
  });
  const list = 'Annie Cannon annie@secret.example;Henrietta Leavitt henrietta@secret.example;Cecilia';
  await call('POST /v1/accounts/{accountId}/users', { token: http.admin, path, body: { products: ['meeting'], list } });
  await call('GET /v1/accounts/{accountId}/users', { token: http.admin, path, query: { q: 'Cannon' } });
  await call('GET /v1/accounts/{accountId}/users', { token: http.admin, path, query: { q: 'Cannon', cursor: 'Leavitt' } });
  await http.world.post.settle();
  const links = ['annie@secret.example', 'henrietta@secret.example'].map((email) => http.world.mails.tokenOf(email));
  const [annie = '', henrietta = ''] = links;
  await call('POST /v1/invitations/lookup', { body: { token: annie } });
  await call('POST /v1/invitations/accept', { body: { token: annie, password: 'short' } });
  await call('POST /v1/invitations/accept', { body: { token: annie, password: PASSWORD } });
  await call('POST /v1/invitations/decline', { body: { token: henrietta, reason: 'Because of Pickering' } });
  await call('POST /v1/sign-in', { body: { email: 'annie@secret.example', password: 'Pickering' } });
  const signedIn = await call('POST /v1/sign-in', { body: { email: 'annie@secret.example', password: PASSWORD } });
  const session = String(signedIn.body['token']);
  await call('GET /v1/me', { token: session });
  await call('GET /v1/me', { token: `${session}x` });
  await call('POST /v1/sign-in', { text: '{"email":"annie@secret.example' });
  await call('POST /v1/sign-in', { body: { 'annie@secret.example': 'Pickering' } });
  await call('POST /v1/sign-out', { token: session });
  await call('POST /v1/password-resets', { body: { email: 'annie@secret.example' } });
  await http.world.post.settle();
  const reset = http.world.mails.tokenOf('annie@secret.example');
  await call('POST /v1/password-resets/complete', { body: { token: reset, password: 'Pickering' } });
  await call('POST /v1/password-resets/complete', { body: { token: reset, password: `${PASSWORD} again` } });
  const { userId } = await http.house.user('annie@secret.example');
  const correction = { body: { email: 'cannon@secret.example' }, path: { ...path, userId } };
  await call('POST /v1/accounts/{accountId}/users/{userId}/email', { token: http.admin, ...correction });
  await http.world.post.settle();
  const change = http.world.mails.tokenOf('cannon@secret.example');
  await call('POST /v1/email-changes/confirm', { body: { token: `${change}x` } });
  await call('POST /v1/email-changes/confirm', { body: { token: change } });
  return { answers, secrets: [...links, reset, change, session, http.admin, OPERATOR_TOKEN, PASSWORD] };
}

describe('the log of a whole story', () => {
  it('bears a line for each request, with its route, its outcome and its request id, and nothing of a person, no address, name, token or password', async () => {
    const { answers, secrets } = await tell();
    expect(answers).toEqual([201, 400, 207, 200, 400, 200, 400, 200, 200, 401, 200, 200, 401, 400, 400, 204, 202, 400, 200, 202, 404, 200]);
    const lines = written
      .split('\n')
      .filter((line) => line.includes('"route"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ route, status, code }) => `${String(route)} ${String(status ?? code)}`).slice(0, 3)).toEqual([
      'POST /v1/accounts 201',
      'POST /v1/accounts EMAIL_INVALID',
      'POST /v1/accounts/{accountId}/users 207',
    ]);
    expect(lines).toHaveLength(22);
    for (const line of lines) expect(line['requestId']).toMatch(/^[0-9a-f-]{36}$/);
    for (const secret of secrets) expect(written).not.toContain(secret);
    expect(written).not.toMatch(/secret\.example|@|192\.0\.2\.7/);
    expect(written).not.toMatch(/wilhelmina|fleming|harvard|annie|cannon|henrietta|leavitt|cecilia|pickering|lovelace|analytical/i);
  });

  it('of a fault says what kind it was and where, and not what the engine was given; the answer says no more than the request id', async () => {
    written = '';
    const { DeleteTableCommand } = await import('@aws-sdk/client-dynamodb');
    await http.world.table.client.send(new DeleteTableCommand({ TableName: http.world.table.name }));
    const answer = await http.call('POST /v1/sign-in', { body: { email: 'annie@secret.example', password: PASSWORD } });
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Internal error',
      status: 500,
      code: 'INTERNAL',
      detail: 'Something went wrong on our side. Try again; if it stays so, tell us the request id.',
      requestId: answer.headers['x-request-id'],
    });
    const line = JSON.parse(written.split('\n').find((one) => one.includes('"fault"')) ?? '{}') as Record<string, unknown>;
    expect(line).toMatchObject({
      level: 'ERROR',
      kind: 'ResourceNotFoundException',
      route: 'POST /v1/sign-in',
      requestId: answer.headers['x-request-id'],
    });
    // Its words may quote what it was given.
    expect(written).not.toMatch(/secret\.example|annie|non-existent table/);
  });
});
