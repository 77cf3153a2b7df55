import { beforeAll, describe, expect, it } from '@jest/globals';
import { openApi, OPERATOR_TOKEN, type Call, type HttpAnswer } from '../support/httpApi.ts';
import { freshTable } from '../support/freshTable.ts';
import { problem } from '../support/httpWorld.ts';

let call: Call;
beforeAll(async () => {
  call = openApi(await freshTable());
});

const SECURITY = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
};
const KEPT_NOWHERE = { ...SECURITY, 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };

describe('every answer', () => {
  it.each<[string, () => Promise<HttpAnswer>, number]>([
    ['that is good', () => call('GET /v1/health'), 200],
    ['to an operator', () => call('GET /v1/accounts', { token: OPERATOR_TOKEN }), 200],
    ['that refuses a body', () => call('POST /v1/sign-in', { text: '{' }), 400],
    ['that refuses a token', () => call('GET /v1/me', { token: 'x' }), 401],
    ['that finds nothing', () => call('POST /v1/invitations/lookup', { body: { token: 'x' } }), 404],
  ])('%s is stored nowhere, guessed, framed and told to nobody, and bears its request id', async (_what, ask, status) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(KEPT_NOWHERE);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    if (status >= 400) {
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(answer.body['requestId']).toBe(answer.headers['x-request-id']);
      expect(answer.body['type']).toBe(`urn:seatwise:problem:${String(answer.body['code'])}`);
    }
  });
});

describe('the health of the API', () => {
  it('is told to everybody', async () => {
    expect((await call('GET /v1/health')).body).toEqual({ status: 'ok' });
  });

  it('takes no query', async () => {
    expect(problem(await call('GET /v1/health', { query: { deep: '1' } }))).toBe('400 FIELD_UNKNOWN deep');
  });
});

describe('the description of the API', () => {
  it('is served as OpenAPI 3.1, and may be kept for five minutes', async () => {
    const { status, headers, body } = await call('GET /v1/openapi.json');
    expect([status, body['openapi']]).toEqual([200, '3.1.0']);
    expect(headers).toMatchObject({ ...SECURITY, 'content-type': 'application/json', 'cache-control': 'public, max-age=300' });
  });
});

describe('the template of an import', () => {
  it('has the columns in the language that is asked for, in a form that a spreadsheet opens', async () => {
    const { status, headers, text } = await call('GET /v1/import-template', { query: { locale: 'de' } });
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'attachment; filename="import-de.csv"',
    ]);
    expect(text).toBe('\uFEFFVorname;Nachname;E-Mail-Adresse;Produkte;Rolle;Gruppe;Sprache;Willkommensvorlage;Einstellungsvorlage\r\n');
  });

  it('is English where no language is asked for, and none in a language that we do not speak', async () => {
    expect((await call('GET /v1/import-template')).text).toMatch(/^\uFEFFFirst name,Last name,E-mail,/);
    expect(problem(await call('GET /v1/import-template', { query: { locale: 'tlh' } }))).toBe('400 BODY_INVALID locale');
  });
});
