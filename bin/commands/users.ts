import { Failure, EXIT, Misuse } from '../failure.ts';
import { show, table } from '../output.ts';
import type { Context } from '../world.ts';

interface User {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly role: { readonly name: string };
  readonly products: readonly string[];
  readonly lastProducts?: readonly string[];
  readonly locale: string;
  readonly groupId?: string;
  readonly createdAt: string;
  readonly lastSignInAt?: string;
  readonly invitation?: {
    readonly kind: string;
    readonly state: string;
    readonly delivery: string;
    readonly sends: number;
    readonly expiresAt?: string;
  };
}

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

export interface AddAsk {
  readonly product?: readonly string[];
  readonly role?: string;
  readonly group?: string;
  readonly language?: string;
  readonly dryRun?: boolean;
  readonly invitation?: boolean;
}

interface Added {
  readonly results: readonly {
    readonly row: number;
    readonly email: string;
    readonly outcome: string;
    readonly userId?: string;
    readonly problem?: { readonly detail: string; readonly code: string };
  }[];
  readonly summary: Readonly<Record<'invited' | 'transferInvited' | 'reinvited' | 'refused', number>>;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  invited: 'invited',
  transferInvited: 'asked to move their profile',
  reinvited: 'invited again',
  refused: 'refused',
};

/** `Ada Lovelace <ada@example.com>` and what else a pasted list may have; `-` reads them from standard input. */
export async function addUsers({ client, output, world }: Context, people: readonly string[], ask: AddAsk): Promise<void> {
  const list = people.length === 1 && people[0] === '-' ? await world.readAll() : people.join(';\n');
  const body = {
    list,
    products: ask.product ?? [],
    ...(ask.role === undefined ? {} : { role: { name: ask.role } }),
    ...(ask.group === undefined ? {} : { groupId: ask.group }),
    ...(ask.language === undefined ? {} : { locale: ask.language }),
    ...(ask.dryRun ? { dryRun: true } : {}),
    ...(ask.invitation === false ? { sendInvitation: false } : {}),
  };
  const added = await client.call<Added | { readonly detail: string }>('POST', `${client.account}/users`, { body, also: [422] });
  // A call that was refused as a whole has no rows to show.
  if (!('results' in added)) throw new Failure(EXIT.refused, added.detail, added);
  const { results, summary } = added;
  show(output, added, () => [
    ...table(
      ['Row', 'E-mail', 'Outcome', ''],
      results.map(({ row, email, outcome, problem }) => [
        String(row),
        email,
        OUTCOMES[outcome] ?? outcome,
        problem ? `${problem.detail} (${problem.code})` : '',
      ]),
      output.width,
    ),
    '',
    `${ask.dryRun ? 'Nothing was changed. This would happen: ' : ''}${summed(summary)}.`,
  ]);
  if (summary.refused > 0) throw new Failure(summary.refused === results.length ? EXIT.refused : EXIT.partly, '');
}

const summed = (summary: Added['summary']): string =>
  Object.entries(summary)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${OUTCOMES[outcome] ?? outcome}`)
    .join(', ') || 'nothing';

export interface ListAsk {
  readonly status?: string;
  readonly delivery?: string;
  readonly product?: string;
  readonly group?: string;
  readonly role?: string;
  readonly search?: string;
  readonly limit: string;
  readonly all?: boolean;
}

const A_PAGE = 100;

export async function listUsers({ client, output }: Context, ask: ListAsk): Promise<void> {
  const wanted = ask.all ? Infinity : Number(ask.limit);
  if (!(wanted >= 1)) throw new Misuse('--limit takes a number from 1.');
  const query = { status: ask.status, delivery: ask.delivery, productId: ask.product, groupId: ask.group, role: ask.role, q: ask.search };
  const users: User[] = [];
  let cursor: string | undefined;
  do {
    const limit = Math.min(A_PAGE, wanted - users.length);
    const page: Page<User> = await client.call('GET', `${client.account}/users`, { query: { ...query, limit, cursor } });
    users.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && users.length < wanted);
  show(output, { items: users, ...(cursor === undefined ? {} : { nextCursor: cursor }) }, () =>
    users.length === 0
      ? ['Nobody is there. Add somebody: seatwise users add "Ada Lovelace <ada@example.com>" --product meeting']
      : [
          ...table(
            ['Name', 'E-mail', 'Status', 'Role', 'Products', 'Id'],
            users.map((user) => [nameOf(user), user.email, statusOf(user), user.role.name, user.products.join(', '), user.userId]),
            output.width,
          ),
          ...(cursor === undefined ? [] : ['', 'There are more: --limit N, or --all.']),
        ],
  );
}

const nameOf = ({ firstName, lastName }: Pick<User, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`.trim();

/** As people read it. */
function statusOf({ status, statusReason, invitation }: User): string {
  if (status === 'invited') {
    const { delivery = '', sends = 0 } = invitation ?? {};
    if (delivery === 'held') return 'Invite not sent yet';
    if (delivery === 'bounced' || delivery === 'failed' || delivery === 'complained') return `Invite ${delivery}`;
    return sends === 0 ? 'Invite being sent' : sends === 1 ? 'Invite sent' : `Invite sent (${sends})`;
  }
  const word = `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
  return statusReason === undefined ? word : `${word} (${statusReason})`;
}

/** By id or by address. */
async function find({ client }: Context, who: string): Promise<User> {
  if (!who.includes('@')) return client.call('GET', `${client.account}/users/${encodeURIComponent(who)}`);
  const { items } = await client.call<Page<User>>('GET', `${client.account}/users`, { query: { q: who, limit: A_PAGE } });
  const user = items.find(({ email }) => email.toLowerCase() === who.toLowerCase());
  if (!user) throw new Failure(EXIT.notFound, 'Nobody here has this address. Look for them: seatwise users list --search NAME');
  return user;
}

export async function showUser(context: Context, who: string): Promise<void> {
  const { client, output } = context;
  const user = await find(context, who);
  const { items } = await client.call<Page<{ at: string; type: string; detail?: string }>>(
    'GET',
    `${client.account}/users/${user.userId}/timeline`,
  );
  show(output, { ...user, timeline: items }, () => [
    `${nameOf(user)} <${user.email}>`,
    '',
    ...table(
      ['', ''],
      [
        ['Id', user.userId],
        ['Status', statusOf(user)],
        ['Role', user.role.name],
        ['Products', user.products.join(', ') || 'none'],
        ...(user.lastProducts?.length ? [['Products before', user.lastProducts.join(', ')]] : []),
        ['Language', user.locale],
        ...(user.groupId === undefined ? [] : [['Group', user.groupId]]),
        ...(user.invitation?.expiresAt === undefined ? [] : [['Invitation expires', user.invitation.expiresAt]]),
        ['Last sign-in', user.lastSignInAt ?? 'never'],
      ],
      output.width,
    ).slice(1),
    ...(items.length === 0
      ? []
      : [
          '',
          ...table(
            ['When', 'What', ''],
            items.map(({ at, type, detail = '' }) => [at, type, detail]),
            output.width,
          ),
        ]),
  ]);
}

export interface EndAsk {
  readonly yes?: boolean;
  readonly reason?: string;
  readonly contentTo?: string;
}

export async function suspendUser(context: Context, who: string, ask: EndAsk): Promise<void> {
  const user = await find(context, who);
  await surely(context, ask, `${nameOf(user)} can no longer sign in, and ${seats(user)}. Reactivating takes them again.`);
  const body = ask.reason === undefined ? {} : { reason: ask.reason };
  const after = await context.client.call<User>('POST', `${context.client.account}/users/${user.userId}/suspend`, { body });
  show(context.output, after, () => [`${nameOf(user)} is suspended; ${seats(user)}.`]);
}

export async function removeUser(context: Context, who: string, ask: EndAsk): Promise<void> {
  const user = await find(context, who);
  await surely(context, ask, `${nameOf(user)} is removed, and ${seats(user)}. They can be restored for 30 days.`);
  const query = { contentTo: ask.contentTo };
  await context.client.call('DELETE', `${context.client.account}/users/${user.userId}`, { query });
  show(context.output, { userId: user.userId, status: 'removed' }, () => [`${nameOf(user)} is removed; ${seats(user)}.`]);
}

const seats = ({ products }: User): string =>
  products.length === 0
    ? 'no seats come back'
    : `${products.length === 1 ? 'the seat' : 'the seats'} in ${products.join(', ')} ${products.length === 1 ? 'comes' : 'come'} back`;

async function surely({ world }: Context, { yes }: EndAsk, means: string): Promise<void> {
  if (yes) return;
  if (!world.question) throw new Misuse(`${means} To do it without being asked, add --yes.`);
  if (!/^y(es)?$/i.test((await world.question(`${means}\nContinue? [y/N] `)).trim()))
    throw new Failure(EXIT.refused, 'Nothing was changed.');
}
