import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Failure, EXIT, Misuse } from '../failure.ts';
import { show, table } from '../output.ts';
import type { Context } from '../world.ts';

export interface CreateAsk {
  readonly language: string;
  readonly superAdmin: string;
}

/** An operator's: `--super-admin "Ada Lovelace <ada@example.com>"`. */
export async function createAccount({ client, output }: Context, name: string, { language, superAdmin }: CreateAsk): Promise<void> {
  const [, names = '', email = ''] = /^(.*?)<([^<>]+)>$/.exec(superAdmin.trim()) ?? [];
  const [firstName = '', ...lastName] = names.trim().split(/\s+/);
  if (email === '') throw new Misuse('--super-admin takes a name and an address: "Ada Lovelace <ada@example.com>".');
  const body = { name, locale: language, superAdmin: { firstName, lastName: lastName.join(' '), email } };
  const account = await client.call<{ accountId: string; name: string }>('POST', '/v1/accounts', { body });
  show(output, account, () => [`${account.name} is there: ${account.accountId}. Its first administrator is invited by e-mail.`]);
}

interface Pool {
  readonly productId: string;
  readonly seats: number;
  readonly allocated: number;
  readonly invited: number;
  readonly active: number;
  readonly free: number;
}

export async function listSeats({ client, output }: Context): Promise<void> {
  const { items } = await client.call<{ items: readonly Pool[] }>('GET', `${client.account}/license-pools`);
  show(output, { items }, () =>
    items.length === 0
      ? ['There are no seats yet. An operator sets them: seatwise seats set meeting 10 --account ID']
      : table(
          ['Product', 'Seats', 'Taken', 'Invited', 'Active', 'Free'],
          items.map(({ productId, ...counts }) => [
            productId,
            ...[counts.seats, counts.allocated, counts.invited, counts.active, counts.free].map(String),
          ]),
          output.width,
        ),
  );
}

export async function setSeats({ client, output }: Context, productId: string, seats: string): Promise<void> {
  if (!/^\d+$/.test(seats)) throw new Misuse('How many seats? Give a whole number: seatwise seats set meeting 10');
  const path = `${client.account}/license-pools/${encodeURIComponent(productId)}`;
  const pool = await client.call<Pool>('PUT', path, { body: { seats: Number(seats) } });
  show(output, pool, () => [`${pool.productId}: ${pool.seats} seats, ${pool.free} of them free.`]);
}

interface Resent {
  readonly accepted: number;
  readonly refused: readonly { readonly userId: string; readonly problem: { readonly detail: string; readonly code: string } }[];
  readonly nextCursor?: string;
}

/** To some by their ids, or to all in one state, a thousand a call. */
export async function resend(
  { client, output, world }: Context,
  userIds: readonly string[],
  ask: { status?: string; template?: string },
): Promise<void> {
  if (userIds.length > 0 === (ask.status !== undefined)) throw new Misuse('To whom? Give ids of users, or --status expired.');
  const welcome = ask.template === undefined ? {} : { welcomeTemplateId: ask.template };
  let accepted = 0;
  const refused: Resent['refused'][number][] = [];
  let cursor: string | undefined;
  let from = 0;
  do {
    const whom = ask.status === undefined ? { userIds: userIds.slice(from, from + 1_000) } : { status: ask.status, cursor };
    const part: Resent = await client.call('POST', `${client.account}/invitations/resend`, { body: { ...whom, ...welcome } });
    accepted += part.accepted;
    refused.push(...part.refused);
    cursor = part.nextCursor;
    from += 1_000;
    world.note(`\r${accepted} sent again, ${refused.length} refused …`);
  } while (cursor !== undefined || (ask.status === undefined && from < userIds.length));
  world.note('\r\x1b[K');
  show(output, { accepted, refused }, () => [
    ...refused.map(({ userId, problem }) => `${userId}  ${problem.detail} (${problem.code})`),
    `${accepted} ${accepted === 1 ? 'invitation is' : 'invitations are'} on the way${refused.length > 0 ? `, ${refused.length} refused` : ''}.`,
  ]);
  if (refused.length > 0) throw new Failure(accepted === 0 ? EXIT.refused : EXIT.partly, '');
}

interface Transfer {
  readonly transferId: string;
  readonly userId: string;
  readonly direction: string;
  readonly state: string;
  readonly moved: number;
  readonly total: number;
  readonly createdAt: string;
}

export async function listTransfers({ client, output }: Context, { direction }: { direction?: string }): Promise<void> {
  const transfers: Transfer[] = [];
  let cursor: string | undefined;
  do {
    const page: { items: readonly Transfer[]; nextCursor?: string } = await client.call('GET', `${client.account}/transfers`, {
      query: { direction, limit: 100, cursor },
    });
    transfers.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  show(output, { items: transfers }, () =>
    transfers.length === 0
      ? ['Nobody has moved, or is asked to.']
      : table(
          ['Since', 'Direction', 'State', 'Moved', 'User', 'Id'],
          transfers.map((one) => [one.createdAt, one.direction, one.state, `${one.moved}/${one.total}`, one.userId, one.transferId]),
          output.width,
        ),
  );
}

const EXPORTS: Readonly<Record<string, string>> = { users: '/users/export', audit: '/audit-events/export' };

/** Page after page, each after the one before is written: an export of any size needs little memory. */
export async function exportCsv({ client, output, world }: Context, what: string, { output: file }: { output?: string }): Promise<void> {
  const path = EXPORTS[what];
  if (path === undefined) throw new Misuse(`There is no export of ${what}. Choose from: ${Object.keys(EXPORTS).join(', ')}.`);
  const stream = file === undefined ? undefined : createWriteStream(file, { mode: 0o600 });
  if (stream) await once(stream, 'open');
  let rows = 0;
  let next: string | undefined = client.account + path;
  while (next !== undefined) {
    const part: { body: string; next?: string } = await client.ask<string>('GET', next);
    if (!stream) output.write(part.body);
    else if (!stream.write(part.body)) await once(stream, 'drain');
    rows += part.body.split('\n').length - 1;
    world.note(stream ? `\r${rows} lines …` : '');
    next = part.next;
  }
  if (!stream) return;
  stream.end();
  await once(stream, 'finish');
  world.note(`\r\x1b[K${rows} lines are in ${file ?? ''}.\n`);
}
