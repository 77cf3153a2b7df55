import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the real distribution sends with each page; test/infra/web.test.ts holds that to be so. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `npm test` builds first; whoever works on the page may build elsewhere. */
const BUILT = process.env['SITE_FOLDER'] ?? new URL('../../dist/site', import.meta.url).pathname;
const PAGES = ['invitation', 'password-reset', 'email-change'];
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** A status with its body; `lost` hangs up without an answer; a promise answers when it is settled. */
export type FakeAnswer = { readonly status: number; readonly body: object } | 'lost';
export type FakeAnswers = Partial<
  Record<
    'lookup' | 'accept' | 'decline' | 'request-new' | '/v1/password-resets' | '/v1/password-resets/complete' | '/v1/email-changes/confirm',
    FakeAnswer | Promise<FakeAnswer>
  >
>;

interface Call {
  readonly path: string;
  readonly body: unknown;
}

export interface Site {
  readonly url: string;
  /** Everything asked of /v1, in order. */
  readonly calls: Call[];
  answers: FakeAnswers;
  readonly close: () => Promise<void>;
}

/** Every built file by the path that it is asked for under. */
async function builtFiles(): Promise<ReadonlyMap<string, { body: Buffer; type: string }>> {
  const names = await readdir(BUILT, { recursive: true }).catch((missing: unknown) => {
    throw new Error(`${BUILT} is missing: run "npm run build" first.`, { cause: missing });
  });
  const files = names.filter((name) => Object.hasOwn(TYPES, name.split('.').at(-1) ?? ''));
  return new Map(
    await Promise.all(
      files.map(async (name) => {
        const page = PAGES.find((one) => name === `${one}.html`);
        const file = { body: await readFile(`${BUILT}/${name}`), type: TYPES[name.split('.').at(-1) ?? ''] ?? '' };
        return [`/${page ?? name}`, file] as const;
      }),
    ),
  );
}

export async function startSite(): Promise<Site> {
  const files = await builtFiles();
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void serve(request, response);
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const file = files.get(path);
    if (file) {
      response.writeHead(200, { 'content-type': file.type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' });
      response.end(file.body);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks).toString();
    calls.push({ path, body: sent === '' ? undefined : JSON.parse(sent) });
    const answer = await site.answers[path.replace('/v1/invitations/', '') as keyof FakeAnswers];
    if (answer === undefined || answer === 'lost') {
      response.destroy();
      return;
    }
    const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(answer.status, { 'content-type': type }).end(JSON.stringify(answer.body));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: Site = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    calls,
    answers: {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return site;
}
