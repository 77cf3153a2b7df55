import { call, mailTo } from './client.ts';
import { done, quote, refused, say, step, table } from './print.ts';
import type { RunningStack } from './stack.ts';

interface Added {
  readonly results: readonly {
    readonly row: number;
    readonly email: string;
    readonly outcome: string;
    readonly problem?: { readonly code: string; readonly detail: string };
  }[];
  readonly summary: { readonly invited: number; readonly refused: number };
}
interface Pool {
  readonly productId: string;
  readonly seats: number;
  readonly allocated: number;
  readonly invited: number;
  readonly active: number;
  readonly free: number;
}
interface User {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly products: readonly string[];
  readonly invitation?: { readonly state: string; readonly sends: number };
}

const PASSWORD = 'three quiet herons at noon';

/** The whole way once, through the API and the inbox alone; `mark` makes this run's company its own. */
export async function play(stack: RunningStack, mark: string): Promise<void> {
  const domain = `analytical-${mark}.example`;
  const { accountId, admin } = await foundCompany(stack, domain);
  await addPeople(stack, accountId, admin, domain);
  await letThemAnswer(stack, domain);
  await showTables(stack, accountId, admin);
}

async function foundCompany(stack: RunningStack, domain: string): Promise<{ accountId: string; admin: string }> {
  const token = stack.operatorToken;
  step('The operator fills the catalogue and creates an account');
  await call(stack, 'PUT /v1/products/meeting', { token, body: { name: 'Meeting' } });
  await call(stack, 'PUT /v1/products/webinar', { token, body: { name: 'Webinar' } });
  const superAdmin = { firstName: 'Charles', lastName: 'Babbage', email: `charles@${domain}` };
  const { accountId } = await call<{ accountId: string }>(stack, 'POST /v1/accounts', {
    token,
    body: { name: 'Analytical Engines Ltd', locale: 'en', superAdmin },
  });
  await call(stack, `PUT /v1/accounts/${accountId}/license-pools/meeting`, { token, body: { seats: 5 } });
  await call(stack, `PUT /v1/accounts/${accountId}/license-pools/webinar`, { token, body: { seats: 10 } });
  done('Analytical Engines Ltd has 5 seats of Meeting and 10 of Webinar.');

  step('Its first super admin gets an e-mail, chooses a password and signs in');
  const mail = await mailTo(stack, superAdmin.email);
  quote(`${mail.subject}\n\n${mail.text}`);
  await call(stack, 'POST /v1/invitations/accept', { body: { token: mail.token, password: PASSWORD } });
  const session = await call<{ token: string }>(stack, 'POST /v1/sign-in', { body: { email: superAdmin.email, password: PASSWORD } });
  const me = await call<{ firstName: string; accountName: string; role: { name: string } }>(stack, 'GET /v1/me', { token: session.token });
  done(`${me.firstName} is in: ${me.role.name} of ${me.accountName}.`);
  return { accountId, admin: session.token };
}

async function addPeople(stack: RunningStack, accountId: string, admin: string, domain: string): Promise<void> {
  const list = [
    `Ada Lovelace ada@${domain}`,
    `Grace Brewster Hopper grace@${domain}`,
    `Émilie du Châtelet emilie@${domain}`,
    `Ada Lovelace ADA@${domain}`,
    `Sofia Kowalewskaja sofia@${domain}`,
    `Mary Somerville mary@${domain}`,
    `Hedy hedy@${domain}`,
  ].join(';');
  const body = { list, products: ['meeting', 'webinar'], role: { name: 'member' }, locale: 'fr' };

  step('Charles pastes seven people and asks first what would happen');
  quote(list.replaceAll(';', ';\n'));
  const dry = await call<Added>(stack, `POST /v1/accounts/${accountId}/users`, { token: admin, body: { ...body, dryRun: true } });
  say(`${dry.summary.invited} would be invited, ${dry.summary.refused} would be refused. Nothing is written yet.`);

  step('Then he adds them');
  const added = await call<Added>(stack, `POST /v1/accounts/${accountId}/users`, { token: admin, body });
  for (const { row, email, outcome, problem } of added.results)
    if (problem) refused(`row ${row}, ${email}: ${problem.detail} (${problem.code})`);
    else done(`row ${row}, ${email}: ${outcome}`);
}

async function letThemAnswer(stack: RunningStack, domain: string): Promise<void> {
  step('Ada opens her link, reads who asks her to what, and accepts');
  const ada = await mailTo(stack, `ada@${domain}`);
  quote(`${ada.subject}\n\n${ada.text}`);
  const look = await call<{ accountName: string; productNames: readonly string[]; expiresAt: string }>(
    stack,
    'POST /v1/invitations/lookup',
    {
      body: { token: ada.token },
    },
  );
  say(`The page says: ${look.accountName}, ${look.productNames.join(' and ')}, until ${look.expiresAt}.`);
  await call(stack, 'POST /v1/invitations/accept', { body: { token: ada.token, password: PASSWORD } });
  const session = await call<{ token: string }>(stack, 'POST /v1/sign-in', { body: { email: `ada@${domain}`, password: PASSWORD } });
  const me = await call<{ products: readonly string[] }>(stack, 'GET /v1/me', { token: session.token });
  done(`Ada is signed in, with ${me.products.join(' and ')}.`);

  step('Grace declines, and her seats are free again');
  const grace = await mailTo(stack, `grace@${domain}`);
  await call(stack, 'POST /v1/invitations/decline', { body: { token: grace.token, reason: 'I have retired.' } });
  done('Grace declined.');
}

async function showTables(stack: RunningStack, accountId: string, admin: string): Promise<void> {
  const pools = await call<{ items: readonly Pool[] }>(stack, `GET /v1/accounts/${accountId}/license-pools`, { token: admin });
  step('The seats');
  table(
    ['product', 'seats', 'allocated', 'invited', 'active', 'free'],
    pools.items.map((pool) => [pool.productId, pool.seats, pool.allocated, pool.invited, pool.active, pool.free]),
  );
  const users = await call<{ items: readonly User[] }>(stack, `GET /v1/accounts/${accountId}/users`, { token: admin });
  step('The users');
  table(
    ['name', 'e-mail', 'status', 'products'],
    users.items.map((user) => [`${user.firstName} ${user.lastName}`.trim(), user.email, statusOf(user), user.products.join(', ') || '–']),
  );
}

/** As people read it. */
function statusOf({ status, statusReason, invitation }: User): string {
  if (status === 'invited') return `Invite sent (${invitation?.sends ?? 0})`;
  return statusReason ? `Suspended (${statusReason})` : 'Active';
}
