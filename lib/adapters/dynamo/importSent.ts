import type { Import } from '../../domain/importing/import.ts';
import { isUnsent, wasSent } from '../../domain/sending.ts';
import { Overtaken } from '../../usecases/ports.ts';
import { importTtl, outcomesIn } from './importItems.ts';
import { importOutcomesKey, importSentKey, TTL_ATTRIBUTE, userKey } from './keys.ts';
import { getItem, getItems, queryPage } from './read.ts';
import type { Item, Table } from './table.ts';
import { updateOne } from './transact.ts';
import { readUser } from './userItem.ts';

/** Steps whose people are looked at together: about what one read brings. */
const STEPS_AT_ONCE = 2;

/**
 * Counts the e-mails of an import that have gone out, without a write for each: they go out about in their order, so that what is settled
 * lies at the beginning, and is counted once. Of what comes after, no more is looked at than is under way.
 */
export async function countSent(table: Table, one: Import): Promise<number> {
  const key = importSentKey(one.accountId, one.importId);
  const kept = await getItem(table, key);
  let sent = Number(kept?.['sent'] ?? 0);
  let through = kept && String(kept['through']);
  let isSettled = true;
  let settled = { sent, through };
  const { pk, sk } = importOutcomesKey(one.accountId, one.importId, 0, 0);
  for (let moved = true; moved;) {
    const { items } = await queryPage(table, pk, 'DONE#', { limit: STEPS_AT_ONCE, after: through ?? sk });
    const steps = await sentIn(table, one.accountId, items);
    moved = steps.some((step) => step.settled > 0);
    for (const step of steps) {
      sent += step.sent;
      through = step.through;
      isSettled &&= step.settled === step.people;
      if (isSettled) settled = { sent, through };
    }
  }
  await keep(table, one, kept, settled);
  return sent;
}

/** Of each step: how many people it has added, of how many it is settled whether they were sent theirs, and how many were. */
async function sentIn(table: Table, accountId: string, items: readonly Item[]) {
  const steps = items.map((item) => ({
    through: String(item['sk']),
    userIds: outcomesIn(item).flatMap((row) => (row.outcome !== 'refused' && row.userId !== undefined ? [row.userId] : [])),
  }));
  const found = await getItems(
    table,
    steps.flatMap(({ userIds }) => userIds.map((userId) => userKey(accountId, userId))),
  );
  const users = new Map([...found.values()].map(readUser).map((user) => [user.userId, user]));
  return steps.map(({ through, userIds }) => {
    const invitations = userIds.map((userId) => users.get(userId)?.invitation);
    return {
      through,
      people: userIds.length,
      // Who is gone is settled too.
      settled: invitations.filter((invitation) => !invitation || !isUnsent(invitation.delivery)).length,
      sent: invitations.filter((invitation) => invitation && wasSent(invitation)).length,
    };
  });
}

async function keep(
  table: Table,
  one: Import,
  kept: Item | undefined,
  { sent, through }: { readonly sent: number; readonly through: string | undefined },
): Promise<void> {
  if (through === undefined || through === kept?.['through']) return;
  const values = { ':sent': sent, ':through': through, ':ttl': importTtl(one) };
  try {
    await updateOne(table, {
      key: importSentKey(one.accountId, one.importId),
      set: ['#sent = :sent', '#through = :through', `#${TTL_ATTRIBUTE} = :ttl`],
      only: 'attribute_not_exists(pk) OR #through < :through',
      values,
    });
  } catch (error) {
    // Somebody else has looked further meanwhile.
    if (!(error instanceof Overtaken)) throw error;
  }
}
