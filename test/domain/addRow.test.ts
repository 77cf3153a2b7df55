import { describe, expect, it } from '@jest/globals';
import { checkAccess, checkGrant, readRole, readRow, type RawRow } from '../../lib/domain/addRow.ts';
import { authorityOf } from '../../lib/domain/authority.ts';
import type { Role } from '../../lib/domain/role.ts';
import { code, refused } from './refused.ts';
import { row } from './samples.ts';

const raw = (changes: Partial<RawRow> = {}): RawRow => ({
  firstName: ' Ada ',
  lastName: 'Lovelace',
  email: 'Ada@Example.com',
  products: ['webinar', 'meeting', 'webinar'],
  role: { name: 'member' },
  locale: 'fr',
  ...changes,
});

describe('a row', () => {
  it('is read with its names trimmed, its address as it compares, and each product once, in order', () => {
    expect(readRow(raw())).toEqual({
      firstName: 'Ada',
      lastName: 'Lovelace',
      address: { typed: 'Ada@Example.com', normalised: 'ada@example.com' },
      products: ['meeting', 'webinar'],
      role: { name: 'member' },
      locale: 'fr',
    });
  });

  it('may have no last name', () => {
    expect(readRow(raw({ lastName: '' })).lastName).toBe('');
  });

  it('is told all that is wrong with it at once, its code being the first', () => {
    const all = refused(() => readRow(raw({ firstName: '', lastName: 'a'.repeat(33), email: 'ada', role: { name: 'king' } })));
    expect(all).toMatchObject({ kind: 'invalid', code: 'NAME_MISSING', paths: ['firstName', 'lastName', 'email', 'role'] });
    expect(code(() => readRow(raw({ lastName: 'a'.repeat(33), email: 'ada' })))).toBe('NAME_TOO_LONG');
    expect(code(() => readRow(raw({ email: `${'a'.repeat(200)}@example.com`, role: { name: 'king' } })))).toBe('EMAIL_TOO_LONG');
  });
});

describe("a row's role", () => {
  it('is a member, an admin, a super admin, or a manager with what was chosen, each once, in order', () => {
    expect(readRole({ name: 'member' })).toEqual({ name: 'member' });
    expect(readRole({ name: 'admin' })).toEqual({ name: 'admin' });
    expect(readRole({ name: 'superAdmin' })).toEqual({ name: 'superAdmin' });
    expect(readRole({ name: 'manager', permissions: ['users.manage', 'audit.view', 'users.manage'] })).toEqual({
      name: 'manager',
      permissions: ['audit.view', 'users.manage'],
    });
    expect(readRole({ name: 'manager' })).toEqual({ name: 'manager', permissions: [] });
  });

  it.each([
    ['of a name that is none', { name: 'king' }],
    ['written in other case', { name: 'Member' }],
    ['of no name', { name: '' }],
    ['named after what every object has', { name: 'constructor' }],
    ['with a permission that is none', { name: 'manager', permissions: ['users.manage', 'users.fly'] }],
    ['of a member with permissions', { name: 'member', permissions: ['users.manage'] }],
    ['of an admin with permissions', { name: 'admin', permissions: [] }],
  ])('is refused %s', (_what, wish) => {
    expect(refused(() => readRole(wish))).toMatchObject({ kind: 'invalid', code: 'ROLE_UNKNOWN', paths: ['role'] });
  });
});

describe('what a row asks for', () => {
  const grant = (asked: Parameters<typeof row>[0], actor: Role) => () => {
    checkGrant(row(asked), authorityOf(actor, []), []);
  };

  it('may be no higher role than the actor has', () => {
    expect(refused(grant({ role: { name: 'admin' } }, { name: 'admin' }))).toMatchObject({ kind: 'forbidden', code: 'ROLE_NOT_GRANTABLE' });
    expect(grant({ role: { name: 'admin' } }, { name: 'superAdmin' })).not.toThrow();
  });

  it('may be a product only where the actor may give seats', () => {
    expect(refused(grant({}, { name: 'manager', permissions: ['users.manage'] }))).toMatchObject({
      kind: 'forbidden',
      code: 'PERMISSION_MISSING',
    });
    expect(grant({}, { name: 'manager', permissions: ['users.manage', 'licenses.manage'] })).not.toThrow();
    expect(grant({ products: [] }, { name: 'manager', permissions: ['users.manage'] })).not.toThrow();
  });

  it('is refused where it is neither a product nor anything to administer', () => {
    const access = (asked: Parameters<typeof row>[0]) => () => {
      checkAccess(row(asked));
    };
    expect(refused(access({ products: [] }))).toMatchObject({ kind: 'invalid', code: 'USER_ACCESS_MISSING' });
    expect(code(access({ products: [], role: { name: 'manager', permissions: [] } }))).toBe('USER_ACCESS_MISSING');
    expect(access({ products: [], role: { name: 'manager', permissions: ['audit.view'] } })).not.toThrow();
    expect(access({ products: [], role: { name: 'admin' } })).not.toThrow();
    expect(access({ products: ['meeting'] })).not.toThrow();
  });
});
