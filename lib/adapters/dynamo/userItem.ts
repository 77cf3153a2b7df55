import * as z from 'zod/mini';
import { createHash } from 'node:crypto';
import type { Change } from '../../domain/actor.ts';
import type { Delivery, PendingInvitation } from '../../domain/invitation.ts';
import { purgedAt } from '../../domain/membership.ts';
import { dueAt } from '../../domain/sending.ts';
import { foldedKey } from '../../domain/text.ts';
import type { User } from '../../domain/user.ts';
import { lastSeenAt } from '../../domain/userFilter.ts';
import { DUE_SHARDS, removedScope, userKey, userOf } from './keys.ts';
import { StoredChange, StoredUser } from './schemas.ts';
import type { Item } from './table.ts';

export const readUser = (item: Item): User => z.decode(StoredUser, { ...item, ...userOf(item) } as z.input<typeof StoredUser>);

/** The request that changed this item last. */
export const requestOf = (item: Item): string => (item['change'] as { requestId?: string } | undefined)?.requestId ?? '';

/** The user as it is stored: its key says whose it is; beside it itself, the attributes that the indexes read, and who changed it last. */
export function userItem(user: User, change: Change): Item {
  const { accountId, userId, ...said } = z.encode(StoredUser, user as z.output<typeof StoredUser>);
  return {
    ...userKey(accountId, userId),
    ...said,
    ...nameAttributes(user),
    ...filterAttributes(user),
    ...userDue(user, change.at),
    change: writeChange(change),
  };
}

export const writeChange = (change: Change): Item => z.encode(StoredChange, change);

/** Between a name and the id after it: lower than a space, so that Grace stands before Grace Brewster. */
export const KEY_END = '\u0001';

function nameAttributes({ accountId, userId, firstName, lastName, status }: User): Item {
  return {
    listScope: status === 'removed' ? removedScope(accountId) : accountId,
    nameKey: `${foldedKey(`${lastName} ${firstName}`)}${KEY_END}${userId}`,
    firstNameKey: `${foldedKey(`${firstName} ${lastName}`)}${KEY_END}${userId}`,
  };
}

/** What lists filter on beside what the user bears already. */
function filterAttributes(user: User): Item {
  const seen = lastSeenAt(user);
  return {
    ...(seen ? { lastSignInDay: dayOf(seen) } : {}),
    ...mailProblem(user.invitation.delivery),
  };
}

/** What lists filter on; a send that works is not worth writing an index for. */
export const mailProblem = ({ state }: Delivery): { readonly mailProblem?: string } =>
  state === 'failed' || state === 'bounced' || state === 'complained' ? { mailProblem: state } : {};

/** A day as the index bears it: to the hour it would be written too often. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

function userDue(user: User, storedAt: Date): Item {
  if (user.status === 'invited') return dueAttributes(user.userId, user.invitation, storedAt);
  return user.status === 'removed' ? { dueShard: dueShard(user.userId), dueAt: purgedAt(user).toISOString() } : {};
}

/** Where a scheduled job finds this user; empty when nothing is due. */
export function dueAttributes(userId: string, invitation: PendingInvitation, storedAt: Date): Item {
  const at = dueAt(invitation, storedAt);
  return at ? { dueShard: dueShard(userId), dueAt: at.toISOString() } : {};
}

export const dueShard = (id: string): string => shardName(createHash('sha256').update(id).digest().readUInt8(0) % DUE_SHARDS);
export const shardName = (shard: number): string => `DUE#${String(shard).padStart(2, '0')}`;
