import { sameHome, type Home, type Person } from '../../domain/person.ts';
import type { Change } from '../../domain/actor.ts';
import type { Readdressed } from '../../domain/readdressing.ts';
import { TO_BE_TOLD, toBeTold } from './accepting.ts';
import { stillOpen } from './accountItem.ts';
import { personKey } from './keys.ts';
import { hasRivals, homeAsSeen } from './people.ts';
import { userChanges } from './userChanges.ts';
import type { Write } from './write.ts';

/** The person whom a user was until now: nobody in that account any more, and without a password where they were at home there. */
export function leftPerson(person: Person, user: Home): Write {
  const entry = `#accounts.#${user.accountId}`;
  const home = homeAsSeen(person.home);
  const wasHome = sameHome(person.home, user);
  return {
    key: personKey(person.personId),
    ...(wasHome ? { set: ['#passwordEpoch = :epoch'] } : {}),
    remove: [entry, ...(wasHome ? ['#home', '#passwordHash'] : [])],
    only: `${entry} = :user AND ${home.only} AND #passwordEpoch = :seenEpoch`,
    values: {
      ...home.values,
      ':user': user.userId,
      ':seenEpoch': person.passwordEpoch,
      ...(wasHome ? { ':epoch': person.passwordEpoch + 1 } : {}),
    },
  };
}

/** All that is true at once when somebody confirms another address. */
export const readdressWrites = ({ user, old, next }: Readdressed, change: Change): Write[] => [
  ...userChanges([user], change),
  leftPerson(old.before, user.before),
  nextPerson(next, change),
  stillOpen(user.before.accountId),
];

function nextPerson({ before, after }: Readdressed['next'], change: Change): Write {
  const key = personKey(after.personId);
  if (!before)
    return { key, put: { ...after, home: { ...after.home }, accounts: { ...after.accounts } }, only: 'attribute_not_exists(pk)' };
  // Others who asked for this address are told, as when somebody accepts.
  const rivals = hasRivals(after, [after.home]) ? toBeTold(after, change) : undefined;
  return {
    key,
    set: ['#home = :home', '#passwordHash = :hash', '#passwordEpoch = :epoch', '#accounts = :accounts', ...(rivals ? TO_BE_TOLD : [])],
    only: 'attribute_not_exists(#home) AND #accounts = :seenAccounts AND #passwordEpoch = :seenEpoch',
    values: {
      ...rivals,
      ':home': { ...after.home },
      ':hash': after.passwordHash,
      ':epoch': after.passwordEpoch,
      ':accounts': { ...after.accounts },
      ':seenAccounts': { ...before.accounts },
      ':seenEpoch': before.passwordEpoch,
    },
  };
}
