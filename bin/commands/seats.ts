import { Misuse } from '../failure.ts';
import { show, table } from '../output.ts';
import type { Context } from '../world.ts';

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
