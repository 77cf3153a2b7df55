import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the real route sends with the page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `npm test` builds first; whoever works on the page may build elsewhere. */
const BUILT = process.env['SITE_FOLDER'] ?? new URL('../../dist/functions/site', import.meta.url).pathname;

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/invitation': ['invitation.html', 'text/html; charset=utf-8'],
  '/assets/invitation.js': ['assets/invitation.js', 'text/javascript; charset=utf-8'],
  '/password-reset': ['password-reset.html', 'text/html; charset=utf-8'],
  '/assets/password-reset.js': ['assets/password-reset.js', 'text/javascript; charset=utf-8'],
  '/email-change': ['email-change.html', 'text/html; charset=utf-8'],
  '/assets/email-change.js': ['assets/email-change.js', 'text/javascript; charset=utf-8'],
  '/assets/page.css': ['assets/page.css', 'text/css; charset=utf-8'],
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

async function builtFile(name: string): Promise<Buffer> {
  return readFile(`${BUILT}/${name}`).catch((missing: unknown) => {
    throw new Error(`${BUILT}/${name} is missing: run "npm run build" first.`, { cause: missing });
  });
}

export async function startSite(): Promise<Site> {
  const files = new Map<string, { body: Buffer; type: string }>();
  for (const [path, [name, type]] of Object.entries(FILES)) files.set(path, { body: await builtFile(name), type });
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
