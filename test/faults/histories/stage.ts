import { authorityOf } from '../../../lib/domain/authority.ts';
import type { UserActor } from '../../../lib/domain/actor.ts';
import { createAccount, updateAccount } from '../../../lib/usecases/accounts.ts';
import { acceptInvitation } from '../../../lib/usecases/invitations.ts';
import { setSeats } from '../../../lib/usecases/licensePools.ts';
import type { OutgoingMail } from '../../../lib/usecases/ports.ts';
import { putProduct } from '../../../lib/usecases/products.ts';
import type { Item } from '../../../lib/adapters/dynamo/table.ts';
import { stored } from '../../support/stored.ts';
import { openWorld, type World } from '../../support/world.ts';
import { ZONES } from './calendar.ts';
import { contentIdOf, OPERATOR, PASSWORD, perform } from './doing.ts';
import { ACCOUNTS, PRODUCTS, type AccountName, type Operation, type PersonName } from './operations.ts';
import { addressOf, resolve, type Cast } from './resolve.ts';

/** Where each history begins: three accounts with people in every state, a person whom two others ask for, and their content. */
export interface Stage {
  readonly startsAt: string;
  readonly items: readonly Item[];
  readonly cast: Cast & { readonly actors: Readonly<Record<AccountName, UserActor>> };
  readonly mails: readonly OutgoingMail[];
  /** Ids of things that products keep. */
  readonly content: readonly string[];
}

const ORIGIN = { requestId: 'stage' };
const SEATS: Record<AccountName, Record<(typeof PRODUCTS)[number], number>> = {
  A: { meeting: 4, webinar: 3 },
  B: { meeting: 3, webinar: 2 },
  C: { meeting: 2, webinar: 1 },
};

const RECORDINGS = 3;

/** Played once, with nothing that goes wrong; each history gets a copy of what it left. */
export async function openStage(startsAt: string): Promise<Stage> {
  const world = await openWorld();
  world.clock.set(startsAt);
  for (const productId of PRODUCTS) await putProduct(world, OPERATOR, { productId, name: productId.toUpperCase() }, ORIGIN);
  const opened: Partial<Record<AccountName, { accountId: string; actor: UserActor }>> = {};
  for (const name of ACCOUNTS) opened[name] = await openAccount(world, name);
  const of = <T>(pick: (account: { accountId: string; actor: UserActor }) => T) =>
    Object.fromEntries(ACCOUNTS.map((name) => [name, pick(opened[name]!)])) as Record<AccountName, T>;
  const cast = { accounts: of(({ accountId }) => accountId), actors: of(({ actor }) => actor) };

  const content: string[] = [];
  const play = async (...operations: readonly Operation[]): Promise<void> => {
    for (const operation of operations) {
      const newContentId: Parameters<typeof resolve>[1]['newContentId'] = (kind, movable) => contentIdOf(kind, movable, content.length + 1);
      const situation = {
        items: await stored(world.table),
        cast,
        mails: world.mails.taken,
        known: new Map(),
        newContentId: (...of: Parameters<typeof newContentId>) => {
          const id = newContentId(...of);
          content.push(id);
          return id;
        },
      };
      const resolved = resolve(operation, situation);
      if (!resolved || resolved.do === 'deliver' || resolved.do === 'sweep' || resolved.do === 'hear' || resolved.do === 'remind')
        throw new Error(`the stage has no place for ${operation.do}`);
      const answer = await perform(resolved, { cast, process: world, requestId: 'stage', version: 1 });
      if (answer !== 'done') throw new Error(`${operation.do} on the stage answered ${answer}`);
      await world.post.settle();
    }
  };
  const add = (
    at: AccountName,
    who: PersonName,
    products: readonly (typeof PRODUCTS)[number][],
    role: 'member' | 'superAdmin' = 'member',
  ): Operation => ({ do: 'add', at, who, products, role });
  const accept = (at: AccountName, who: PersonName): Operation => ({ do: 'accept', at, who, link: 'latest' });
  await play(add('A', 'ada', ['meeting', 'webinar']), accept('A', 'ada'), add('A', 'bob', ['meeting'], 'superAdmin'), accept('A', 'bob'));
  await play(add('B', 'cy', ['meeting']), accept('B', 'cy'));
  const register = { do: 'register', at: 'A', who: 'ada', movable: true } as const;
  await play(
    { ...register, product: 'meeting', kind: 'recording', count: RECORDINGS },
    { ...register, product: 'meeting', kind: 'sessionHistory', count: 2 },
  );
  await play(
    { ...register, product: 'webinar', kind: 'scheduledSession', count: 2 },
    { ...register, product: 'meeting', kind: 'recording', count: 1, movable: false },
  );
  await play(
    add('B', 'ada', ['meeting']),
    add('C', 'ada', ['meeting', 'webinar']),
    add('A', 'dot', ['webinar']),
    add('B', 'dot', ['meeting']),
  );
  return { startsAt, items: await stored(world.table), cast, mails: world.mails.taken, content };
}

async function openAccount(world: World, name: AccountName): Promise<{ accountId: string; actor: UserActor }> {
  const root = addressOf(`root${name}`);
  const superAdmin = { firstName: 'Root', lastName: `Of${name}`, email: root };
  const { accountId } = await createAccount(world, OPERATOR, { name: accountName(name), locale: 'en', superAdmin }, ORIGIN);
  await updateAccount(world, OPERATOR, accountId, { settings: { timeZone: ZONES[name] } }, ORIGIN);
  for (const productId of PRODUCTS) await setSeats(world, OPERATOR, { accountId, productId, seats: SEATS[name][productId] }, ORIGIN);
  await world.post.settle();
  const user = await acceptInvitation(world, world.mails.tokenOf(root), PASSWORD, ORIGIN);
  const [account, found] = await Promise.all([world.accounts.find(accountId), world.invitations.find(accountId, user.userId)]);
  if (!account || !found) throw new Error('who has just accepted is there');
  return { accountId, actor: { kind: 'user', user, account, person: found.person, authority: authorityOf(user.role, []) } };
}

/** A word that no mail bears by chance. */
export const accountName = (name: AccountName): string => `Zebraworks ${name}`;
