import type { Change } from '../../domain/actor.ts';
import type { Accepted } from '../../domain/deciding.ts';
import type { Person } from '../../domain/person.ts';
import { SWEEP_AFTER_MS } from '../../domain/sending.ts';
import { begun } from '../../domain/transfer.ts';
import type { InvitedUser, User } from '../../domain/user.ts';
import { stillOpen } from './accountItem.ts';
import { accountKey, personKey, transferKey, userKey } from './keys.ts';
import { hasRivals, homeAsSeen } from './people.ts';
import type { Item } from './table.ts';
import { departure, startsMoving } from './transfers.ts';
import { dueShard } from './userItem.ts';
import { userChanges } from './userChanges.ts';
import type { Write } from './write.ts';

/** All that is true at once when somebody accepts: 8 write units of a welcome, 20 of a transfer, with one product each. */
export const acceptWrites = (before: InvitedUser, person: Person, accepted: Accepted, change: Change): Write[] => [
  ...userChanges([{ before, after: accepted.user }], change),
  comeHome(person, accepted, change),
  // Where seats are settled, the pool says whether the account is closed.
  ...(before.products.length === 0 ? [stillOpen(before.accountId)] : []),
  ...leaving(accepted, change),
];

/** The person is at home now. Everybody else who asked for them has to be told, and the commit is the outbox. */
function comeHome(seen: Person, { person, left }: Accepted, change: Change): Write {
  const home = homeAsSeen(seen.home);
  const password = person.passwordHash === seen.passwordHash ? undefined : { ':hash': person.passwordHash, ':epoch': person.passwordEpoch };
  const rivals = hasRivals(person, [person.home, ...(left ? [left.before] : [])]) ? toBeTold(person, change) : undefined;
  return {
    key: personKey(person.personId),
    set: ['#home = :newHome', ...(password ? ['#passwordHash = :hash', '#passwordEpoch = :epoch'] : []), ...(rivals ? TO_BE_TOLD : [])],
    only: `${home.only} AND #accounts = :accounts AND #passwordEpoch = :seenEpoch`,
    values: {
      ...home.values,
      ...password,
      ...rivals,
      ':newHome': { ...person.home },
      ':accounts': { ...seen.accounts },
      ':seenEpoch': seen.passwordEpoch,
    },
  };
}

export const TO_BE_TOLD = ['#rivalsSince = :since', '#requestId = :request', '#dueShard = :shard', '#dueAt = :due'] as const;

/** Where the consumer, and the sweep, find who others still ask for. */
export const toBeTold = ({ personId }: Person, { at, requestId }: Change): Item => ({
  ':since': at.toISOString(),
  ':request': requestId,
  ':shard': dueShard(personId),
  ':due': new Date(at.getTime() + SWEEP_AFTER_MS).toISOString(),
});

/** Of a transfer: the user that the person was, the account's leave to go, and the move of what they keep. */
function leaving({ user, oldHome, left }: Accepted, change: Change): Write[] {
  const { transferId } = user.invitation;
  if (!oldHome || transferId === undefined) return [];
  const { account } = oldHome;
  const there: Change = { ...change, actor: { kind: 'person', id: oldHome.user.userId }, action: 'user.transferredAway' };
  return [
    ...(left ? userChanges([{ ...left, ofClosedAccount: account.status === 'closed' }], there) : [asInactiveAsSeen(oldHome.user)]),
    {
      key: accountKey(account.accountId),
      only: '#status = :seenStatus AND #settings.#outboundTransfers = :seenLeave',
      values: { ':seenStatus': account.status, ':seenLeave': account.settings.outboundTransfers },
    },
    {
      key: transferKey(user.accountId, transferId),
      ...startsMoving(transferId, begun(user.products, left !== undefined), change),
    },
    departure(transferId, oldHome.user, user.accountId),
  ];
}

/** Who was suspended or removed there stays so: an administrator who lets them in at this moment was first. */
const asInactiveAsSeen = ({ accountId, userId, status, invitation: { generation } }: User): Write => ({
  key: userKey(accountId, userId),
  only: '#status = :seenStatus AND #invitation.#generation = :seenGeneration',
  values: { ':seenStatus': status, ':seenGeneration': generation },
});
