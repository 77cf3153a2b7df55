import { afterAll, describe, expect, it } from '@jest/globals';
import { expectLedgerToHold } from '../support/ledger.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const root = await world.account('Analytical Engines', { meeting: 50 });
const admin = root.as(await world.join(root, 'admin@example.com', { name: 'admin' }, []));
const manager = root.as(
  await world.join(root, 'manager@example.com', { name: 'manager', permissions: ['users.manage', 'licenses.manage'] }, []),
);
const inviter = root.as(await world.join(root, 'inviter@example.com', { name: 'manager', permissions: ['users.manage'] }, []));

afterAll(() => expectLedgerToHold(world.table));

const MANAGER = { name: 'manager', permissions: ['users.manage'] };
const AUDITOR = { name: 'manager', permissions: ['users.manage', 'audit.view'] };

describe('who adds somebody gives them a role', () => {
  it.each([
    ['a super admin gives superAdmin', root, { name: 'superAdmin' }, 'invited'],
    ['a super admin gives admin', root, { name: 'admin' }, 'invited'],
    ['an admin gives manager with any permission that admins have', admin, AUDITOR, 'invited'],
    ['an admin gives no superAdmin', admin, { name: 'superAdmin' }, 'ROLE_NOT_GRANTABLE'],
    ['an admin gives no admin', admin, { name: 'admin' }, 'ROLE_NOT_GRANTABLE'],
    [
      'an admin gives nobody the right to administer admins',
      admin,
      { name: 'manager', permissions: ['admins.manage'] },
      'ROLE_NOT_GRANTABLE',
    ],
    ['a manager gives member', manager, { name: 'member' }, 'invited'],
    ['a manager gives what they hold themselves', manager, MANAGER, 'invited'],
    ['a manager gives nothing that they do not hold', manager, AUDITOR, 'ROLE_NOT_GRANTABLE'],
    ['a manager gives no admin', manager, { name: 'admin' }, 'ROLE_NOT_GRANTABLE'],
    ['a manager gives no superAdmin', manager, { name: 'superAdmin' }, 'ROLE_NOT_GRANTABLE'],
    ['a permission that does not exist is refused', root, { name: 'manager', permissions: ['users.fly'] }, 'ROLE_UNKNOWN'],
    ['a member has no permissions of their own', root, { name: 'member', permissions: ['users.manage'] }, 'ROLE_UNKNOWN'],
  ])('%s', async (rule, actor, role, answer) => {
    expect(await actor.add([{ email: `${rule.replaceAll(' ', '.')}@example.com`, role }])).toEqual([answer]);
  });

  it('a manager without permissions needs a product, as a member does', async () => {
    const role = { name: 'manager', permissions: [] };
    expect(await root.add([{ email: 'idle@example.com', role, products: [] }])).toEqual(['USER_ACCESS_MISSING']);
  });

  it('an administrator needs no product', async () => {
    expect(await root.add([{ email: 'no.product@example.com', role: { name: 'admin' }, products: [] }])).toEqual(['invited']);
  });
});

describe('who may add users, but not give products', () => {
  it('is refused a row with a product', async () => {
    expect(await inviter.add([{ email: 'product@example.com', role: MANAGER, products: ['meeting'] }])).toEqual(['PERMISSION_MISSING']);
  });

  it('adds somebody who only administers', async () => {
    expect(await inviter.add([{ email: 'administers@example.com', role: MANAGER, products: [] }])).toEqual(['invited']);
  });
});
