import { dynamoAccounts } from '../lib/adapters/dynamo/accounts.ts';
import { dynamoContent } from '../lib/adapters/dynamo/content.ts';
import { dynamoGroups } from '../lib/adapters/dynamo/groups.ts';
import { dynamoInvitations } from '../lib/adapters/dynamo/invitations.ts';
import { dynamoLimits } from '../lib/adapters/dynamo/limits.ts';
import { dynamoMoves } from '../lib/adapters/dynamo/moving.ts';
import { dynamoPools } from '../lib/adapters/dynamo/pools.ts';
import { dynamoProducts } from '../lib/adapters/dynamo/products.ts';
import { roughLimits } from '../lib/adapters/dynamo/roughLimits.ts';
import { dynamoSettingsTemplates } from '../lib/adapters/dynamo/settingsTemplates.ts';
import type { Table } from '../lib/adapters/dynamo/table.ts';
import { dynamoUsers } from '../lib/adapters/dynamo/users.ts';
import { dynamoWelcomeTemplates } from '../lib/adapters/dynamo/welcomeTemplates.ts';
import { nodeChance } from '../lib/adapters/node/chance.ts';
import { nodeSettingsSchemas } from '../lib/adapters/node/settingsSchemas.ts';
import type { UserActor } from '../lib/domain/actor.ts';
import { authorityOf } from '../lib/domain/authority.ts';
import { createAccount } from '../lib/usecases/accounts.ts';
import { acceptInvitation } from '../lib/usecases/invitations.ts';
import { setSeats } from '../lib/usecases/licensePools.ts';
import type { Mailer, Passwords } from '../lib/usecases/ports.ts';
import { putProduct } from '../lib/usecases/products.ts';
import { sendInvitation } from '../lib/usecases/sendInvitation.ts';

export const ORIGIN = { requestId: 'bench', ip: '127.0.0.1' };
const OPERATOR = { kind: 'operator' } as const;
/** All the world's seats. */
const SEATS = 1_000_000;

/** The use cases on a table, with a mail service and passwords that cost nothing, and a product with seats enough. */
export async function openBenchWorld(table: Table) {
  const links = new Map<string, string>();
  const mailer: Mailer = {
    send: ({ to, text }) => {
      links.set(to, /invitation#([\w-]+)/.exec(text.text)?.[1] ?? '');
      return Promise.resolve();
    },
  };
  const passwords: Passwords = { hash: (word) => Promise.resolve(word), verify: () => Promise.resolve(true), isOutdated: () => false };
  const needs = {
    accounts: dynamoAccounts(table),
    content: dynamoContent(table),
    groups: dynamoGroups(table),
    invitations: dynamoInvitations(table),
    mailCalls: roughLimits(dynamoLimits(table), nodeChance),
    moves: dynamoMoves(table),
    pools: dynamoPools(table),
    products: dynamoProducts(table),
    settingsSchemas: nodeSettingsSchemas,
    settingsTemplates: dynamoSettingsTemplates(table),
    users: dynamoUsers(table),
    welcomeTemplates: dynamoWelcomeTemplates(table),
    chance: nodeChance,
    mailer,
    pace: { take: () => Promise.resolve('now' as const) },
    passwords,
    webUrl: 'https://bench.example',
  };
  await putProduct(needs, OPERATOR, { productId: 'meeting', name: 'Meeting' }, ORIGIN);

  const send = async (accountId: string, userId: string, email: string, generation = 1): Promise<string> => {
    await sendInvitation(needs, { accountId, userId, generation, requestId: 'bench' });
    return links.get(email) ?? '';
  };
  async function account(name: string): Promise<UserActor> {
    const email = `root.${name}@bench.example`;
    const superAdmin = { firstName: 'Root', lastName: name, email };
    const { accountId } = await createAccount(needs, OPERATOR, { name, locale: 'en', superAdmin }, ORIGIN);
    await setSeats(needs, OPERATOR, { accountId, productId: 'meeting', seats: SEATS }, ORIGIN);
    const [found] = (await needs.users.list(accountId, { limit: 1 })).items;
    const user = await acceptInvitation(needs, await send(accountId, found?.userId ?? '', email), 'a bench wants a password', ORIGIN);
    const [opened, invited] = await Promise.all([needs.accounts.find(accountId), needs.invitations.find(accountId, user.userId)]);
    if (!opened || !invited) throw new Error('the account was just made');
    return { kind: 'user', user, account: opened, person: invited.person, authority: authorityOf(user.role, []) };
  }
  return { needs, account, send };
}
