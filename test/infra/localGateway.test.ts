import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallTooLarge, type FunctionAnswer } from '../../infra/local/lambda/answer.ts';
import { startGateway, type Gateway } from '../../infra/local/gateway/gateway.ts';
import type { LocalFunction } from '../../infra/local/template/functionPlan.ts';

const named = (name: string): LocalFunction => ({
  name,
  arn: name,
  shortName: name,
  root: '',
  handler: '',
  runtime: '',
  memoryMb: 1,
  timeoutMs: 1,
  environment: {},
});
const route = (method: string, path: string, name = 'echo', timeoutMs = 30_000) => ({
  routeKey: `${method} ${path}`,
  method,
  path,
  function: named(name),
  timeoutMs,
});

/** What each function answers; the gateway's own part is all that is tested here. */
const answers: Record<string, (event: string) => unknown> = {
  echo: (event) => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: event }),
  value: () => ({ plain: true }),
  text: () => 'just text',
  http: () => ({
    statusCode: 201,
    headers: { 'X-Own': 'ä'.normalize('NFD').length, 'Content-Type': 'image/png' },
    cookies: ['a=1', 'b=2'],
    isBase64Encoded: true,
    body: 'AAEC',
  }),
  bare: () => ({ statusCode: 204 }),
  nonsense: () => ({ statusCode: 'soon' }),
  split: () => ({ statusCode: 200, headers: { 'x-bad': 'a\r\nb: c' }, body: '' }),
};

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({
    port: 0,
    apiId: 'api',
    routes: [
      route('GET', '/things/{id}'),
      route('GET', '/things/fixed', 'value'),
      route('GET', '/things/{id}/parts/{part}'),
      route('POST', '/things'),
      ...['value', 'text', 'http', 'bare', 'nonsense', 'split', 'fails', 'tooLarge'].map((name) => route('GET', `/${name}`, name)),
      route('GET', '/slow', 'slow', 50),
    ],
    functions: {
      busy: 0,
      stop: () => Promise.resolve(),
      async invoke(of, event): Promise<FunctionAnswer> {
        if (of.name === 'fails') return { ok: false, error: { errorType: 'Error', errorMessage: 'secret reason' } };
        if (of.name === 'tooLarge') throw new CallTooLarge(7_000_000);
        if (of.name === 'slow') return new Promise(() => undefined);
        return { ok: true, body: JSON.stringify(answers[of.name]?.(event)) };
      },
    },
  });
});
afterAll(() => gateway.stop(0));

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${gateway.url}${path}`, init);
const eventOf = async (path: string, init?: RequestInit): Promise<Record<string, unknown>> =>
  (await (await get(path, init)).json()) as Record<string, unknown>;

/** Sends bytes that no HTTP client would, and answers what comes back. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part: Buffer) => (said += part.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(said);
    });
  });
}

describe('the event of a request', () => {
  it('has the form of payload format 2.0', async () => {
    const event = await eventOf('/things/a%20b/parts/c%2Fd?q=1&q=2&empty=&s=x+y', {
      headers: { 'X-Thing': 'One', cookie: 'a=1; b=2', 'user-agent': 'me' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /things/{id}/parts/{part}',
      rawPath: '/things/a b/parts/c/d',
      rawQueryString: 'q=1&q=2&empty=&s=x+y',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { q: '1,2', empty: '', s: 'x y' },
      pathParameters: { id: 'a b', part: 'c/d' },
      isBase64Encoded: false,
      requestContext: {
        accountId: '000000000000',
        apiId: 'api',
        stage: '$default',
        routeKey: 'GET /things/{id}/parts/{part}',
        http: { method: 'GET', path: '/things/a b/parts/c/d', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'me' },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
    });
    expect(event['headers']).toMatchObject({ 'x-thing': 'One', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' });
    expect(event['headers']).not.toHaveProperty('cookie');
    expect(event).not.toHaveProperty('body');
  });

  it.each([
    ['application/json', '{"a":"ä"}', false],
    ['application/problem+json; charset=utf-8', '{}', false],
    ['text/csv', 'a,b', false],
    ['application/octet-stream', 'bytes', true],
    ['application/x-www-form-urlencoded', 'a=b', true],
    ['image/svg+xml', '<svg/>', true],
  ])('has a body of %s as text or as base64', async (contentType, body, base64) => {
    const event = await eventOf('/things', { method: 'POST', headers: { 'content-type': contentType }, body: Buffer.from(body) });
    expect(event).toMatchObject({ isBase64Encoded: base64, body: base64 ? Buffer.from(body).toString('base64') : body });
  });

  it('joins headers that came twice', async () => {
    const said = await raw('GET /things/1 HTTP/1.1\r\nhost: a\r\nAccept: x\r\naccept: y\r\nconnection: close\r\n\r\n');
    expect(said).toContain('"accept":"x,y"');
  });
});

describe('the answer', () => {
  it.each([
    ['/value', 200, 'application/json', '{"plain":true}'],
    ['/text', 200, 'application/json', 'just text'],
    ['/things/fixed', 200, 'application/json', '{"plain":true}'],
    ['/fails', 500, 'application/json', '{"message":"Internal Server Error"}'],
    ['/nonsense', 500, 'application/json', '{"message":"Internal Server Error"}'],
    ['/split', 500, 'application/json', '{"message":"Internal Server Error"}'],
    ['/tooLarge', 413, 'application/json', '{"message":"Request Too Long"}'],
    ['/slow', 503, 'application/json', '{"message":"Service Unavailable"}'],
    ['/nowhere', 404, 'application/json', '{"message":"Not Found"}'],
    ['/things/', 404, 'application/json', '{"message":"Not Found"}'],
    ['/things/%E0%A4%A', 400, 'application/json', '{"message":"Bad Request"}'],
  ])('to %s is %i', async (path, status, contentType, body) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([status, contentType, body]);
    expect(response.headers.get('apigw-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('carries status, headers, cookies and bytes', async () => {
    const response = await get('/http');
    expect(response.status).toBe(201);
    expect(response.headers.get('x-own')).toBe('2');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 1, 2]);
  });

  it('may be empty', async () => {
    const response = await get('/bare');
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it.each(['OPTIONS', 'HEAD', 'DELETE'])('to a method without a route is 404: %s', async (method) => {
    expect((await get('/things/1', { method })).status).toBe(404);
  });
});

describe('a request that is too much', () => {
  const TEN = 10 * 1024 * 1024;

  it('is refused beyond 10 MB, whether or not it says so beforehand', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect((await get('/things', { method: 'POST', headers, body: 'x'.repeat(TEN) })).status).toBe(200);
    const said = await raw(`POST /things HTTP/1.1\r\nhost: a\r\ncontent-length: ${TEN + 1}\r\n\r\nabc`);
    expect(said).toMatch(/^HTTP\/1\.1 413 .*\{"message":"Request Entity Too Large"\}$/s);
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    expect(await raw(`POST /things HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n${chunk.repeat(11)}`)).toMatch(
      /^HTTP\/1\.1 413 /,
    );
  });

  it('is refused with 431 where its headers are', async () => {
    expect((await get('/things/1', { headers: { 'x-long': 'x'.repeat(11_000) } })).status).toBe(431);
  });

  it('is refused where it is no HTTP', async () => {
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 Bad Request/);
  });

  it('leaves the gateway well, also when the client goes away half way', async () => {
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => {
      socket.write('POST /things HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\nhalf');
      setTimeout(() => socket.destroy(), 20);
    });
    await new Promise((resolve) => socket.on('close', resolve));
    expect((await get('/value')).status).toBe(200);
  });
});
