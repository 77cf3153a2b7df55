import { Misuse } from '../failure.ts';
import { show, table } from '../output.ts';
import type { Context } from '../world.ts';
import { nameOf, statusOf, type Page, type User } from './user.ts';

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
