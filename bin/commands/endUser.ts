import { EXIT, Failure, Misuse } from '../failure.ts';
import { show } from '../output.ts';
import type { Context } from '../world.ts';
import { findUser, nameOf, type User } from './user.ts';

export interface EndAsk {
  readonly yes?: boolean;
  readonly reason?: string;
  readonly contentTo?: string;
}

export async function suspendUser(context: Context, who: string, ask: EndAsk): Promise<void> {
  const user = await findUser(context, who);
  await surely(context, ask, `${nameOf(user)} can no longer sign in, and ${seats(user)}. Reactivating takes them again.`);
  const body = ask.reason === undefined ? {} : { reason: ask.reason };
  const after = await context.client.call<User>('POST', `${context.client.account}/users/${user.userId}/suspend`, { body });
  show(context.output, after, () => [`${nameOf(user)} is suspended; ${seats(user)}.`]);
}

export async function removeUser(context: Context, who: string, ask: EndAsk): Promise<void> {
  const user = await findUser(context, who);
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
  if (!world.person) throw new Misuse(`${means} To do it without being asked, add --yes.`);
  if (!(await world.person.agree(`${means} Continue?`))) throw new Failure(EXIT.refused, 'Nothing was changed.');
}
