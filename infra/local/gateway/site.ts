import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname, join, matchesGlob, normalize } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { LocalBehavior, LocalFiles, LocalSite } from '../template/sitePlan.ts';
import { message, type Reply } from './reply.ts';
import { decoded } from './router.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

interface EdgeRequest {
  readonly method: string;
  uri: string;
  readonly headers: Record<string, { value: string }>;
}
type EdgeFunction = (event: { version: string; viewer: { ip: string }; request: EdgeRequest }) => EdgeRequest;

interface Way extends LocalBehavior {
  readonly matches: RegExp;
  readonly run: EdgeFunction | undefined;
}

/** What goes to the API, and what it is told besides; or the answer, where a path is a file's. */
export type Passed = { readonly headers: Readonly<Record<string, string>> } | { readonly reply: Reply };

/** The distribution of the template: its functions run, its files are served, and what is the API's is passed on to it. */
export class Site {
  readonly #ways: readonly Way[];
  readonly #files: readonly LocalFiles[];

  constructor({ behaviors, files }: LocalSite) {
    this.#files = files;
    this.#ways = behaviors.map((one) => ({
      ...one,
      matches: new RegExp(`^${one.pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 's'),
      // As CloudFront does: a script of its own, of which `handler` is called.
      run: one.edge === undefined ? undefined : (runInNewContext(`${one.edge}\nhandler`, {}) as EdgeFunction),
    }));
  }

  async pass(request: IncomingMessage, path: string): Promise<Passed> {
    const way = this.#ways.find(({ matches }) => matches.test(path));
    if (!way) return { reply: message(404, 'Not Found') };
    const viewer = { ip: request.socket.remoteAddress ?? '127.0.0.1' };
    const asked: EdgeRequest = { method: request.method ?? 'GET', uri: path, headers: {} };
    const seen = way.run?.({ version: '1.0', viewer, request: asked }) ?? asked;
    if (way.api) {
      const told = Object.entries(seen.headers).map(([name, { value }]) => [name, value] as const);
      return { headers: { ...Object.fromEntries(told), ...way.api.headers } };
    }
    const reply = await this.#file(request, seen.uri);
    return { reply: { ...reply, headers: { ...reply.headers, ...way.answerHeaders } } };
  }

  async #file(request: IncomingMessage, uri: string): Promise<Reply> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return message(405, 'Method Not Allowed');
    const name = normalize(decoded(uri) ?? '').replace(/^\/+/, '');
    if (name.startsWith('..') || name.includes('\0')) return message(404, 'Not Found');
    const from = this.#files.find(({ include, exclude }) => include.some(fits(name)) || !exclude.some(fits(name)));
    const body = from && (await readFile(join(from.folder, name)).catch(() => undefined));
    if (!body) return message(404, 'Not Found');
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const headers = { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream', etag, ...from.headers };
    if (request.headers['if-none-match'] === etag) return { status: 304, headers, body: '' };
    return { status: 200, headers, body };
  }
}

const fits =
  (name: string) =>
  (pattern: string): boolean =>
    matchesGlob(name, pattern === '*' ? '**' : pattern.replace(/\*$/, '**'));
