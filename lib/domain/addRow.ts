import { readAddress, type Address } from './address.ts';
import { checkMayGrant, reaches, type Authority } from './authority.ts';
import type { Locale } from './locale.ts';
import { readName } from './name.ts';
import { orRefusal, Refusal, type FieldError } from './refusal.ts';
import { isAdministrative, isPermission, type CustomRole, type Role } from './role.ts';
import type { AppliedTemplate } from './settings.ts';
import { fold } from './text.ts';

/** A role as a caller writes it. */
export interface RoleWish {
  readonly name: string;
  readonly permissions?: readonly string[] | undefined;
  readonly groupIds?: readonly string[] | undefined;
}

/** A row as it came in, the call's defaults filled in, nothing judged. */
export interface RawRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly products: readonly string[];
  readonly role: RoleWish;
  readonly groupId?: string | undefined;
  readonly welcomeTemplateId?: string | undefined;
  readonly settingsTemplateId?: string | undefined;
  readonly locale: Locale;
}

/** A row that can be read, and that this actor may ask for. */
export interface ReadableRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly address: Address;
  readonly products: readonly string[];
  readonly role: Role;
  readonly groupId?: string;
  readonly welcomeTemplateId?: string;
  /** The values of the template that the row names. */
  readonly settingsTemplate?: AppliedTemplate;
  readonly locale: Locale;
}

/** Reads names, address and role, and tells all that is wrong at once: the first code is the row's. */
export function readRow(raw: RawRow, customRoles: readonly CustomRole[] = []): ReadableRow {
  const read = orRefusal(() => {
    const [firstName, lastName] = [readName(raw.firstName, 'firstName'), readName(raw.lastName, 'lastName')];
    return readable(raw, { firstName, lastName, address: readAddress(raw.email), role: readRole(raw.role, customRoles) });
  });
  if (read instanceof Refusal) throw allThatIsWrong(raw, customRoles);
  return read;
}

const readable = (
  { locale, products, groupId, welcomeTemplateId }: RawRow,
  read: Pick<ReadableRow, 'firstName' | 'lastName' | 'address' | 'role'>,
): ReadableRow => ({
  ...read,
  locale,
  products: products.length < 2 ? products : [...new Set(products)].sort(),
  ...(groupId === undefined ? {} : { groupId }),
  ...(welcomeTemplateId === undefined ? {} : { welcomeTemplateId }),
});

function allThatIsWrong(raw: RawRow, customRoles: readonly CustomRole[]): Refusal {
  const reads = [
    () => readName(raw.firstName, 'firstName'),
    () => readName(raw.lastName, 'lastName'),
    () => readAddress(raw.email),
    () => readRole(raw.role, customRoles),
  ];
  const wrong = reads.map((read) => orRefusal<unknown>(read)).filter((one) => one instanceof Refusal);
  const errors: FieldError[] = wrong.flatMap((refusal) => refusal.details.errors ?? []);
  return new Refusal('invalid', wrong[0]?.code ?? 'BODY_INVALID', wrong.map((refusal) => refusal.message).join(' '), { errors });
}

/** `customRoles` are found by their names, as people compare them. Throws `ROLE_UNKNOWN` for a name that is no role, or a permission that is none. */
export function readRole({ name, permissions, groupIds }: RoleWish, customRoles: readonly CustomRole[] = []): Role {
  const isPlain = permissions === undefined && groupIds === undefined;
  if (isPlain && customRoles.length === 0 && isBuiltIn(name)) return { name };
  const chosen = permissions ?? [];
  const groups = groupIds?.length ? { groupIds: [...new Set(groupIds)].sort() } : {};
  if (name === 'manager' && chosen.every(isPermission)) return { name, permissions: [...new Set(chosen)].sort(), ...groups };
  const custom = customRoles.find((role) => fold(role.name) === fold(name));
  if (permissions === undefined && custom) return { name: 'custom', roleId: custom.roleId, ...groups };
  if (isPlain && isBuiltIn(name)) return { name };
  const detail =
    name === 'manager' || isPlain
      ? 'This role does not exist. Choose member, manager with its permissions, admin, superAdmin or a role of your account.'
      : 'Only a manager has chosen permissions and groups. Leave them out, or choose the role manager.';
  throw new Refusal('invalid', 'ROLE_UNKNOWN', detail, { errors: [{ path: 'role', code: 'ROLE_UNKNOWN', detail }] });
}

/** Those that nothing is chosen of. */
const isBuiltIn = (name: string): name is 'member' | 'admin' | 'superAdmin' =>
  name === 'member' || name === 'admin' || name === 'superAdmin';

/** Whether this actor may give what the row asks for. Throws `ROLE_NOT_GRANTABLE`, `PERMISSION_MISSING`, `GROUP_REQUIRED`. */
export function checkGrant(row: ReadableRow, actor: Authority, customRoles: readonly CustomRole[]): void {
  checkMayGrant(actor, row.role, customRoles);
  if (row.products.length > 0 && !actor.permissions.includes('licenses.manage'))
    throw new Refusal('forbidden', 'PERMISSION_MISSING', 'You may add users, but not give them products. Ask an administrator who may.');
  if (!reaches(actor, row)) throw groupRequired();
}

export const groupRequired = (): Refusal =>
  new Refusal('forbidden', 'GROUP_REQUIRED', 'You look after some groups only. Choose one of them, or a group below, for this person.');

/** A user with neither a product nor anything to administer could do nothing. Throws `USER_ACCESS_MISSING`. */
export function checkAccess(row: ReadableRow): void {
  if (row.products.length === 0 && !isAdministrative(row.role))
    throw new Refusal('invalid', 'USER_ACCESS_MISSING', 'Give this person at least one product, or a role in administration.');
}
