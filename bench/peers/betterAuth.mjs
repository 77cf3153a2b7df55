// Serves better-auth's organization plugin on node:sqlite, as its documentation says, with nothing that limits but what is measured.
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { organization } from 'better-auth/plugins';

const limit = Number(process.argv[2] ?? 1_000_000);
const server = createServer();
server.listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const baseURL = `http://127.0.0.1:${server.address().port}`;

const options = {
  baseURL,
  secret: 'a bench wants a secret of thirty-two letters',
  database: new DatabaseSync(':memory:'),
  emailAndPassword: { enabled: true },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { disabled: true },
  plugins: [organization({ invitationLimit: limit, membershipLimit: 1_000_000, sendInvitationEmail: async () => undefined })],
};
const { runMigrations } = await getMigrations(options);
await runMigrations();
const auth = betterAuth(options);
server.on('request', toNodeHandler(auth));

const post = (path, body, cookie) =>
  fetch(baseURL + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseURL, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });
const signedUp = await post('/api/auth/sign-up/email', { name: 'Ada', email: 'ada@bench.example', password: 'a bench wants a password' });
const cookie = signedUp.headers
  .getSetCookie()
  .map((pair) => pair.split(';')[0])
  .join('; ');
const made = await post('/api/auth/organization/create', { name: 'Bench', slug: 'bench' }, cookie);
const { id } = await made.json();
process.stdout.write(`${JSON.stringify({ baseURL, cookie, organizationId: id })}\n`);
process.stdin.resume().once('end', () => process.exit(0));
