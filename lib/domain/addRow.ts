import { readAddress, type Address } from './address.ts';
import type { Locale } from './locale.ts';
import { readName } from './name.ts';
import { Refusal, type FieldError } from './refusal.ts';
import { isAdministrative, mayGrant, permissionsOf, PERMISSIONS, type Permission, type Role } from './role.ts';

/** A role as a caller writes it. */
export interface RoleWish {
  readonly name: string;
  readonly permissions?: readonly string[] | undefined;
}

/** A row as it came in, the call's defaults filled in, nothing judged. */
export interface RawRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly products: readonly string[];
  readonly role: RoleWish;
  readonly locale: Locale;
}

/** A row that can be read, and that this actor may ask for. */
export interface ReadableRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly address: Address;
  readonly products: readonly string[];
  readonly role: Role;
  readonly locale: Locale;
}

/** Reads names and address, and tells all that is wrong at once: the first code is the row's. */
export function readRow(raw: RawRow): ReadableRow {
  const wrong: Refusal[] = [];
  const reading = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      wrong.push(error);
      return undefined;
    }
  };
  const firstName = reading(() => readName(raw.firstName, 'firstName'));
  const lastName = reading(() => readName(raw.lastName, 'lastName'));
  const address = reading(() => readAddress(raw.email));
  const role = reading(() => readRole(raw.role));
  const [first] = wrong;
  if (first || firstName === undefined || lastName === undefined || !address || !role) {
    const errors: FieldError[] = wrong.flatMap((refusal) => refusal.details.errors ?? []);
    throw new Refusal('invalid', first?.code ?? 'BODY_INVALID', wrong.map((refusal) => refusal.message).join(' '), { errors });
  }
  return { firstName, lastName, address, role, locale: raw.locale, products: [...new Set(raw.products)].sort() };
}

/** Throws `ROLE_UNKNOWN` for a name that is no role, or a permission that is none. */
export function readRole({ name, permissions }: RoleWish): Role {
  const chosen = permissions ?? [];
  if (name === 'manager' && chosen.every(isPermission)) return { name, permissions: [...new Set(chosen)].sort() };
  if (permissions === undefined && (name === 'member' || name === 'admin' || name === 'superAdmin')) return { name };
  const detail =
    name === 'manager' || permissions === undefined
      ? 'This role does not exist. Choose member, manager with its permissions, admin or superAdmin.'
      : 'Only a manager has chosen permissions. Leave them out, or choose the role manager.';
  throw new Refusal('invalid', 'ROLE_UNKNOWN', detail, { errors: [{ path: 'role', code: 'ROLE_UNKNOWN', detail }] });
}

const isPermission = (name: string): name is Permission => (PERMISSIONS as readonly string[]).includes(name);

/** Whether this actor may give what the row asks for. Throws `ROLE_NOT_GRANTABLE`, `PERMISSION_MISSING`. */
export function checkGrant(row: ReadableRow, actor: Role): void {
  if (!mayGrant(actor, row.role))
    throw new Refusal('forbidden', 'ROLE_NOT_GRANTABLE', 'You can only give a role that allows no more than yours. Choose another role.');
  if (row.products.length > 0 && !permissionsOf(actor).includes('licenses.manage'))
    throw new Refusal('forbidden', 'PERMISSION_MISSING', 'You may add users, but not give them products. Ask an administrator who may.');
}

/** A user with neither a product nor anything to administer could do nothing. Throws `USER_ACCESS_MISSING`. */
export function checkAccess(row: ReadableRow): void {
  if (row.products.length === 0 && !isAdministrative(row.role))
    throw new Refusal('invalid', 'USER_ACCESS_MISSING', 'Give this person at least one product, or a role in administration.');
}
