import { afterEach, describe, expect, it } from '@jest/globals';
import { expectLedgerToHold } from '../support/ledger.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 100 });
const member = { name: 'member' };

afterEach(() => expectLedgerToHold(world.table));

describe('a row that cannot be taken', () => {
  it.each([
    ['a first name is missing', { firstName: '  ' }, 'NAME_MISSING'],
    ['a first name is longer than 32 characters', { firstName: 'x'.repeat(33) }, 'NAME_TOO_LONG'],
    ['a last name is longer than 32 characters', { lastName: '🎈'.repeat(33) }, 'NAME_TOO_LONG'],
    ['a name breaks the line', { lastName: 'Love\r\nlace' }, 'NAME_INVALID'],
    ['a name turns the text around it', { firstName: 'Ada\u202E' }, 'NAME_INVALID'],
    ['the address is none', { email: 'ada.example.com' }, 'EMAIL_INVALID'],
    ['the address is longer than 128 characters', { email: `${'a'.repeat(60)}@${'b'.repeat(60)}.example` }, 'EMAIL_TOO_LONG'],
    ['the role does not exist', { role: { name: 'emperor' } }, 'ROLE_UNKNOWN'],
    ['there is neither product nor administrative role', { products: [] }, 'USER_ACCESS_MISSING'],
    ['the product does not exist', { products: ['teleport'] }, 'PRODUCT_UNKNOWN'],
  ])('is refused where %s', async (_why, wrong, code) => {
    expect(await house.add([{ email: 'wrong@example.com', ...wrong }])).toEqual([code]);
  });

  it('is refused where the product exists, and the account has no seats of it', async () => {
    await world.account('Somebody Else', { training: 5 });
    expect(await house.add([{ email: 'wrong@example.com', products: ['meeting', 'training'] }])).toEqual(['LICENSE_POOL_UNKNOWN']);
  });

  it('never spoils its neighbours, and each row is answered in its place', async () => {
    const rows = [
      { email: 'one@example.com' },
      { email: 'broken' },
      { email: 'three@example.com' },
      { email: 'four@example.com', firstName: '' },
    ];
    expect(await house.add(rows)).toEqual(['invited', 'EMAIL_INVALID', 'invited', 'NAME_MISSING']);
  });

  it('says all that is wrong with it, first what stands first', async () => {
    expect(await house.add([{ email: 'broken', firstName: '', lastName: 'x'.repeat(33) }])).toEqual(['NAME_MISSING']);
  });
});

describe('what is wrong with a row is decided in this order', () => {
  it('unreadable comes before duplicate', async () => {
    const rows = [{ email: 'order1@example.com' }, { email: 'order1@example.com', firstName: '' }];
    expect(await house.add(rows)).toEqual(['invited', 'NAME_MISSING']);
  });

  it('a role that the actor may not give comes before duplicate', async () => {
    const admin = house.as(await world.join(house, 'admin@example.com', { name: 'admin' }));
    const rows = [{ email: 'order2@example.com' }, { email: 'order2@example.com', role: { name: 'superAdmin' } }];
    expect(await admin.add(rows)).toEqual(['invited', 'ROLE_NOT_GRANTABLE']);
  });

  it('duplicate comes before having no access', async () => {
    const rows = [{ email: 'order3@example.com' }, { email: 'order3@example.com', products: [], role: member }];
    expect(await house.add(rows)).toEqual(['invited', 'ROW_DUPLICATE']);
  });

  it('having no access comes before being here already', async () => {
    expect(await house.add([{ email: 'order3@example.com', products: [] }])).toEqual(['USER_ACCESS_MISSING']);
  });
});

describe('the same address twice in a call', () => {
  it.each([
    ['in other case', 'twice1@example.com', 'Twice1@EXAMPLE.com'],
    ['with spaces around it', 'twice2@example.com', ' twice2@example.com\u00A0'],
    ['as an international domain and its ASCII form', 'twice3@bücher.example', 'twice3@xn--bcher-kva.example'],
    ['with a full-width domain', 'twice4@example.com', 'twice4@ｅｘａｍｐｌｅ.com'],
  ])('is a duplicate %s', async (_how, first, second) => {
    expect(await house.add([{ email: first }, { email: second }])).toEqual(['invited', 'ROW_DUPLICATE']);
  });

  it('is no duplicate where the earlier row could not be read', async () => {
    expect(await house.add([{ email: 'twice5@example.com', firstName: '' }, { email: 'twice5@example.com' }])).toEqual([
      'NAME_MISSING',
      'invited',
    ]);
  });
});

describe('an address', () => {
  it('with a Kelvin sign is refused, and never taken for one with a k', async () => {
    expect(await house.add([{ email: 'kate@example.com' }, { email: '\u212Aate@example.com' }])).toEqual(['invited', 'EMAIL_INVALID']);
  });

  it('with full-width letters before the @ is refused, and never taken for its ASCII form', async () => {
    expect(await house.add([{ email: 'ａｄａ@example.com' }])).toEqual(['EMAIL_INVALID']);
  });

  it('is shown as it was typed, and compared as mail servers do', async () => {
    expect(await house.add([{ email: 'Zoë.is.not.ascii@example.com' }, { email: 'Typed@BÜCHER.example' }])).toEqual([
      'EMAIL_INVALID',
      'invited',
    ]);
    expect(await house.user('Typed@BÜCHER.example')).toMatchObject({ address: 'typed@xn--bcher-kva.example' });
  });
});
