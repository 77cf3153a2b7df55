import { Refusal } from '../domain/refusal.ts';
import type { User } from '../domain/user.ts';
import { untilKept } from './overtaken.ts';

/** Where somebody is counted: the pool of each product, the group, the custom role. */
export const countersOf = ({ products, groupId, role }: Pick<User, 'products' | 'groupId' | 'role'>): string[] => [
  ...products,
  ...(groupId === undefined ? [] : [groupId]),
  ...(role.name === 'custom' ? [role.roleId] : []),
];

/** More than one transaction can hold. */
export class TooMuchAtOnce extends Error {}

/**
 * Keeps rows together, and answers what became of each, in their order. `keep` decides all of them anew each time that
 * somebody else was faster. Rows too busy to be stored are refused one by one; those that do not fit, or of which some row
 * is refused as they are stored, are done in halves.
 */
export async function keepTogether<R, T>(
  rows: readonly R[],
  keep: (rows: readonly R[], tries: number) => Promise<readonly (T | Refusal)[]>,
): Promise<readonly (T | Refusal)[]> {
  try {
    return await untilKept((tries) => keep(rows, tries));
  } catch (error) {
    if (error instanceof TooMuchAtOnce || (error instanceof Refusal && error.kind !== 'busy' && rows.length > 1)) {
      const half = Math.ceil(rows.length / 2);
      const first = await keepTogether(rows.slice(0, half), keep);
      return [...first, ...(await keepTogether(rows.slice(half), keep))];
    }
    // A group or a role that went at this moment: its rows are refused, and no others.
    if (error instanceof Refusal && (error.kind === 'busy' || rows.length === 1)) return rows.map(() => error);
    throw error;
  }
}
