import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site, type Passed } from '../../infra/local/gateway/site.ts';

const root = mkdtempSync(join(tmpdir(), 'seatwise-site-'));
const folder = join(root, 'site');
beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'index');
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'a');
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const files = (include: string[], exclude: string[], cache: string) => ({ folder, include, exclude, headers: { 'cache-control': cache } });
const site = new Site({
  behaviors: [
    {
      pattern: '/v1/*',
      edge: "function handler(event) { event.request.headers['x-viewer-address'] = { value: event.viewer.ip }; return event.request; }",
      answerHeaders: {},
      api: { headers: { 'x-origin-secret': 'secret' } },
    },
    { pattern: '*', answerHeaders: { 'x-frame-options': 'DENY' } },
  ],
  files: [files(['assets/*'], ['*'], 'for ever'), files([], ['assets/*'], 'no-cache')],
});
const ask = (path: string, method = 'GET', headers = {}): Promise<Passed> =>
  site.pass({ method, headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage, path);
async function reply(path: string, method?: string, headers?: object) {
  const passed = await ask(path, method, headers);
  if (!('reply' in passed)) throw new Error('passed on to the API');
  return { ...passed.reply, body: passed.reply.body.toString() };
}

describe('the site, locally', () => {
  it('passes on what is the API’s, with who is asking and the secret, whatever the viewer said', async () => {
    expect(await ask('/v1/me', 'GET', { 'x-viewer-address': '192.0.2.1', 'x-origin-secret': 'guessed' })).toEqual({
      headers: { 'x-viewer-address': '127.0.0.1', 'x-origin-secret': 'secret' },
    });
  });

  it('serves each file as it was put into the bucket, with what goes with every answer', async () => {
    expect(await reply('/assets/a-1.js')).toMatchObject({
      status: 200,
      body: 'a',
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'for ever', 'x-frame-options': 'DENY' },
    });
    expect(await reply('/index.html')).toMatchObject({ status: 200, body: 'index', headers: { 'cache-control': 'no-cache' } });
  });

  it('sends nothing again that the browser has, and takes nothing', async () => {
    const { headers } = await reply('/index.html');
    expect(await reply('/index.html', 'GET', { 'if-none-match': headers['etag'] })).toMatchObject({ status: 304, body: '' });
    expect(await reply('/index.html', 'POST')).toMatchObject({ status: 405 });
  });

  it.each([
    '/',
    '/assets',
    '/nowhere.js',
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.js',
    '//../secret.js',
    '/a-1.js\0',
    '/%00',
    '/%zz',
    '/etc/passwd',
    '/__proto__',
  ])('has no other file: %j', async (path) => {
    expect(await reply(path)).toMatchObject({ status: 404 });
  });
});
