import { csvLine } from '../../../lib/domain/csv.ts';
import { pathsOf } from '../../../lib/domain/group.ts';
import type { User } from '../../../lib/domain/user.ts';
import { listUsers } from '../../../lib/usecases/listUsers.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { userShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';
import { ListUsersQuery } from '../users/listUsersQuery.ts';
import { csvPages } from './csvPages.ts';

const COLUMNS = [
  ...['userId', 'firstName', 'lastName', 'email', 'status', 'statusReason', 'role', 'group', 'products'],
  ...['locale', 'lastSignInAt', 'createdAt', 'invitation', 'delivery', 'sends'],
];

export const exportUsers = endpoint({ path: AccountPath, query: ListUsersQuery }, async ({ actor, path, query }) => {
  const admin = asAdmin(actor);
  const groups = pathsOf(await needs().groups.list(admin.account.accountId));
  return csvPages(`/v1/accounts/${path.accountId}/users/export`, query, COLUMNS, async (cursor) => {
    const { items, next } = await listUsers(needs(), admin, { ...query, limit: 100, cursor });
    return { lines: items.map((user) => csvLine(cells(user, userShape(user, admin.account), groups))), next };
  });
});

const cells = (user: User, shown: ReturnType<typeof userShape>, groups: ReadonlyMap<string, string>): string[] => [
  shown.userId,
  shown.firstName,
  shown.lastName,
  shown.email,
  shown.status,
  user.status === 'suspended' ? user.statusReason : '',
  shown.role.name,
  groups.get(user.groupId ?? '') ?? '',
  shown.products.join(' '),
  shown.locale,
  shown.lastSignInAt ?? '',
  shown.createdAt,
  shown.invitation.state,
  shown.invitation.delivery,
  String(shown.invitation.sends),
];
