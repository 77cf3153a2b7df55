import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../lib/adapters/dynamo/table.ts';
import { userItem } from '../lib/adapters/dynamo/userItem.ts';
import { nodeChance } from '../lib/adapters/node/chance.ts';
import type { User } from '../lib/domain/user.ts';

const FIRST = ['Ada', 'Grace', 'Émilie', 'Hedy', 'Mary', 'Sofia', 'Radia', 'Annie', 'Katherine', 'Joan'];
const LAST = ['Lovelace', 'Hopper', 'du Châtelet', 'Lamarr', 'Somerville', 'Kowalewskaja', 'Perlman', 'Easley', 'Johnson', 'Clarke'];
const NOW = new Date('2026-11-24T09:00:00.000Z');
const CHANGE = {
  id: nodeChance.newId(),
  at: NOW,
  actor: { kind: 'system', id: 'bench' },
  action: 'user.invited',
  requestId: 'bench',
} as const;

const AT_ONCE = 25;
const CALLERS = 8;

/** One in ten is in the group, one in twenty is suspended, one in a hundred administers; all are stored as they would have been added. */
function someUser(accountId: string, at: number, groupId: string): User {
  const pick = (names: readonly string[], by: number): string => names[Math.floor(at / by) % names.length] ?? '';
  const common = {
    accountId,
    userId: nodeChance.newId(),
    firstName: `${pick(FIRST, 1)}${Math.floor(at / 100)}`,
    lastName: pick(LAST, 10),
    email: `Person.${at}@bench.example`,
    address: `person.${at}@bench.example`,
    role: at % 100 === 0 ? ({ name: 'admin' } as const) : ({ name: 'member' } as const),
    ...(at % 10 === 0 ? { groupId } : {}),
    locale: 'en' as const,
    settings: {},
    createdAt: NOW,
    lastSignInAt: NOW,
  };
  const invitation = {
    kind: 'welcome',
    generation: 1,
    delivery: { state: 'sent', sendId: nodeChance.newId(), at: NOW },
    sends: 1,
    secretHashes: [],
    invitedAt: NOW,
    state: 'accepted',
    acceptedAt: NOW,
  } as const;
  if (at % 20 === 7)
    return { ...common, status: 'suspended', statusReason: 'byAdmin', products: [], lastProducts: ['meeting'], invitation };
  return { ...common, status: 'active', products: at % 2 === 0 ? ['meeting'] : ['meeting', 'webinar'], invitation };
}

/** Past all use cases: what they would have stored, as fast as the engine takes it. */
export async function storeUsers({ client, name }: Table, accountId: string, count: number, groupId: string): Promise<void> {
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < count) {
      const from = next;
      next += AT_ONCE;
      const items = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) =>
        userItem(someUser(accountId, from + at, groupId), CHANGE),
      );
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [name]: items.map((Item) => ({ PutRequest: { Item } })) } }),
      );
      if (UnprocessedItems?.[name]?.length) throw new Error('the engine did not take all users of the bench');
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}
