import { Tick } from '../../parts/fields.tsx';
import { roleName } from '../../parts/roleText.ts';
import { isInactive } from '../../parts/statusText.ts';
import { Status } from '../../parts/Status.tsx';
import { fullName, useSession, type Schema } from '../../session.tsx';

interface UsersTableProps {
  readonly users: readonly Schema['User'][];
  readonly groups: readonly Schema['Group'][];
  readonly inactivityDays: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

export function UsersTable({ users, groups, inactivityDays, selected, onSelect }: UsersTableProps) {
  const { texts, productName, can } = useSession();
  const groupName = new Map(groups.map(({ groupId, name }) => [groupId, name]));
  const isSelectable = can('users.manage', 'licenses.manage');
  const toggle = (userId: string, isOn: boolean): void => {
    const next = new Set(selected);
    if (isOn) next.add(userId);
    else next.delete(userId);
    onSelect(next);
  };
  const now = new Date();
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            {isSelectable && (
              <th>
                <Tick
                  label={texts.users.selectAll}
                  isHidden
                  isOn={users.length > 0 && users.every(({ userId }) => selected.has(userId))}
                  onChange={(isOn) => {
                    onSelect(new Set(isOn ? users.map(({ userId }) => userId) : []));
                  }}
                />
              </th>
            )}
            <th scope="col">{texts.common.name}</th>
            <th scope="col">{texts.users.status}</th>
            <th scope="col">{texts.users.products}</th>
            <th scope="col">{texts.users.role}</th>
            {groups.length > 0 && <th scope="col">{texts.users.group}</th>}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.userId}>
              {isSelectable && (
                <td>
                  <Tick
                    label={texts.users.select(fullName(user))}
                    isHidden
                    isOn={selected.has(user.userId)}
                    onChange={(isOn) => {
                      toggle(user.userId, isOn);
                    }}
                  />
                </td>
              )}
              <th scope="row">
                <a href={`/users/${user.userId}`}>
                  <bdi>{fullName(user)}</bdi>
                </a>
                <span class="under">
                  <bdi>{user.email}</bdi>
                </span>
              </th>
              <td data-label={texts.users.status}>
                <Status user={user} isAsleep={isInactive(user, inactivityDays, now)} />
              </td>
              <td data-label={texts.users.products}>{user.products.length === 0 ? '–' : user.products.map(productName).join(', ')}</td>
              <td data-label={texts.users.role}>{roleName(texts, user.role.name)}</td>
              {groups.length > 0 && (
                <td data-label={texts.users.group}>{(user.groupId !== undefined && groupName.get(user.groupId)) || '–'}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
