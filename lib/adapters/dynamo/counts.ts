import { groupUnknown } from '../../domain/group.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { User } from '../../domain/user.ts';
import { groupKey, roleHoldersKey, type Key } from './keys.ts';
import { keyText } from './read.ts';
import type { Item } from './table.ts';
import type { Write } from './write.ts';

interface Step {
  readonly before?: User | undefined;
  readonly after: User;
}

/**
 * What becomes of the counts of users by group and by custom role. A group or a role that is no more takes nobody:
 * throws `GROUP_UNKNOWN`, `ROLE_UNKNOWN`.
 */
export function countWrites(steps: readonly Step[]): Write[] {
  const counts = new Map<string, Counted & { by: number }>();
  const count = (user: User | undefined, one: 1 | -1): void => {
    for (const counted of countedOf(user)) {
      const text = keyText(counted.key);
      counts.set(text, { ...counted, by: (counts.get(text)?.by ?? 0) + one });
    }
  };
  for (const { before, after } of steps) {
    count(before, -1);
    count(after, 1);
  }
  return [...counts.values()]
    .filter(({ by }) => by !== 0)
    .map(({ key, attribute, fails, by }) => ({
      key,
      set: [`#${attribute} = #${attribute} + :by`],
      only: by > 0 ? 'attribute_exists(pk) AND attribute_not_exists(#closing)' : 'attribute_exists(pk)',
      values: { ':by': by },
      fails,
    }));
}

interface Counted {
  readonly key: Key;
  readonly attribute: string;
  readonly fails: () => Refusal;
}

/** What a user was counted for, as it was seen: so that it is taken back once, and from there. */
export const asCounted = ({ role, groupId }: User): { readonly only: string; readonly values: Item } => ({
  only: `#role = :seenRole AND ${groupId === undefined ? 'attribute_not_exists(#groupId)' : '#groupId = :seenGroup'}`,
  values: { ':seenRole': role, ...(groupId === undefined ? {} : { ':seenGroup': groupId }) },
});

/** Who was removed is counted nowhere. */
function countedOf(user: User | undefined): Counted[] {
  if (!user || user.status === 'removed') return [];
  const { accountId, groupId, role } = user;
  return [
    ...(groupId === undefined ? [] : [{ key: groupKey(accountId, groupId), attribute: 'userCount', fails: groupUnknown }]),
    ...(role.name === 'custom' ? [{ key: roleHoldersKey(accountId, role.roleId), attribute: 'holders', fails: roleUnknown }] : []),
  ];
}

const roleUnknown = (): Refusal => new Refusal('invalid', 'ROLE_UNKNOWN', 'This role was deleted. Choose one from the list of roles.');
