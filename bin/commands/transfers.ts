import { show, table } from '../output.ts';
import type { Context } from '../world.ts';
import type { Page } from './user.ts';

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
    const page: Page<Transfer> = await client.call('GET', `${client.account}/transfers`, {
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
