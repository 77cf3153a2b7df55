import type { UserActor } from '../../lib/domain/actor.ts';
import type { RoleWish } from '../../lib/domain/addRow.ts';
import type { ActiveUser } from '../../lib/domain/user.ts';
import { createAccount } from '../../lib/usecases/accounts.ts';
import { authorityIn } from '../../lib/usecases/authenticate.ts';
import { acceptInvitation } from '../../lib/usecases/invitations.ts';
import { setSeats } from '../../lib/usecases/licensePools.ts';
import { putProduct } from '../../lib/usecases/products.ts';
import type { Passwords } from '../../lib/usecases/ports.ts';
import type { Faults } from './faults.ts';
import { freshTable, type FreshTable } from './freshTable.ts';
import { addTo, type House } from './house.ts';
import { mailbox, type Mailbox } from './mailbox.ts';
import { countingChance, stoppedClock, type Clock } from './outside.ts';
import { partsOn, quickPasswords, type Parts } from './parts.ts';
import { openPost, type Post } from './post.ts';

export const OPERATOR = { kind: 'operator' } as const;
export const ORIGIN = { requestId: 'req-1', ip: '192.0.2.1' };
export const PASSWORD = 'correct horse battery';

export interface World extends Parts {
  readonly table: FreshTable;
  readonly clock: Clock;
  readonly mails: Mailbox;
  readonly post: Post;
  /** Another process on the same table, with the faults that it suffers. */
  process(faults: Faults): Parts;
  /** An account whose super admin is in, with these seats. */
  account(name: string, seats?: Readonly<Record<string, number>>): Promise<House>;
  /** Adds somebody who accepts at once: the actor that they are from then on. */
  join(house: House, email: string, role?: RoleWish, products?: readonly string[]): Promise<UserActor>;
  /** By the link of the last mail to this address; `null` sends no password. */
  accept(email: string, password?: string | null): Promise<ActiveUser>;
  acceptLink(token: string, password?: string): Promise<ActiveUser>;
}

/** Real adapters on a fresh table, with a clock, a mail service and a post that the test moves. */
export const openWorld = async (passwords: Passwords = quickPasswords): Promise<World> => worldOn(await freshTable(), passwords);

/** The same on a table that may hold something already; ids count from here. */
export async function worldOn(table: FreshTable, passwords: Passwords = quickPasswords, idsFrom = 0): Promise<World> {
  const clock = stoppedClock();
  const mails = mailbox();
  const outside = { chance: countingChance(clock, idsFrom), mailer: mails, passwords };
  const parts = partsOn(table, outside);
  const post = await openPost(table, parts);

  const acceptLink = (token: string, password?: string): Promise<ActiveUser> => acceptInvitation(parts, token, password, ORIGIN);
  const accept = (email: string, password: string | null = PASSWORD): Promise<ActiveUser> =>
    acceptLink(mails.tokenOf(email), password ?? undefined);

  async function actor(user: ActiveUser): Promise<UserActor> {
    const [account, found] = await Promise.all([parts.accounts.find(user.accountId), parts.invitations.find(user.accountId, user.userId)]);
    if (!account || !found) throw new Error('who has just accepted is there');
    return { kind: 'user', user, account, person: found.person, authority: await authorityIn(parts, account, user.role) };
  }

  return {
    ...parts,
    table,
    clock,
    mails,
    post,
    accept,
    acceptLink,
    process: (faults) => partsOn(table.open(faults), outside),
    account: async (name, seats = { meeting: 10, webinar: 10 }) => {
      const email = `root@${name.toLowerCase().replaceAll(' ', '-')}.example`;
      const superAdmin = { firstName: 'Root', lastName: 'Admin', email };
      const { accountId } = await createAccount(parts, OPERATOR, { name, locale: 'en', superAdmin }, ORIGIN);
      const pools = Object.entries(seats).map(async ([productId, count]) => {
        await putProduct(parts, OPERATOR, { productId, name: productId.toUpperCase() }, ORIGIN);
        await setSeats(parts, OPERATOR, { accountId, productId, seats: count }, ORIGIN);
      });
      await Promise.all(pools);
      await post.settle();
      return addTo(parts, await actor(await accept(email)));
    },
    join: async (house, email, role = { name: 'member' }, products = ['meeting']) => {
      await house.add([{ email, role, products }]);
      await post.settle();
      return actor(await accept(email));
    },
  };
}
