import { isDeepStrictEqual } from 'node:util';
import type { Account } from './account.ts';
import type { MailContent } from './mail.ts';
import { homeOf } from './person.ts';
import type { User } from './user.ts';

/**
 * What tells somebody that their products or their role are others; of who is in, and had not done it themselves.
 * Accounts may do without.
 */
export function accessNotice(before: User, after: User, { settings }: Account, changedBy: string): MailContent | undefined {
  const isSame = isDeepStrictEqual(before.products, after.products) && isDeepStrictEqual(before.role, after.role);
  if (isSame || after.status !== 'active' || after.userId === changedBy || !settings.accessNotices) return undefined;
  return { kind: 'accessChanged', to: homeOf(after) };
}
