import { afterEach, describe, expect, it } from '@jest/globals';
import { createAccount, updateAccount } from '../../lib/usecases/accounts.ts';
import { authenticate } from '../../lib/usecases/authenticate.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { openWorld, OPERATOR, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();

afterEach(() => expectLedgerToHold(world.table));

const create = async (email: string, name = 'Analytical Engines') =>
  createAccount(world, OPERATOR, { name, locale: 'fr', superAdmin: { firstName: 'Ada', lastName: 'Lovelace', email } }, ORIGIN);

describe('a new account', () => {
  it('is active, and invites its first super admin, who needs no seat', async () => {
    const account = await create('ada@example.com', '  Analytical Engines ');
    expect(account).toMatchObject({
      name: 'Analytical Engines',
      locale: 'fr',
      status: 'active',
      settings: {
        invitationDays: 14,
        reminderDays: [3, 7],
        inactivityDays: 90,
        outboundTransfers: 'notify',
        releaseOnBounce: true,
        timeZone: 'UTC',
        auditDays: 400,
        accessNotices: true,
      },
    });
    await world.post.settle();
    const [mail] = world.mails.to('ada@example.com');
    expect(mail?.text.subject).toBe('Votre invitation à rejoindre Analytical Engines');

    await world.accept('ada@example.com');
    const { token } = await signIn(world, 'ada@example.com', PASSWORD);
    expect((await authenticate(world, token)).user).toMatchObject({ role: { name: 'superAdmin' }, products: [], locale: 'fr' });
  });

  it.each([
    ['without a name', 'new@example.com', ' ', 'NAME_MISSING'],
    ['with a name of 101 characters', 'new@example.com', 'x'.repeat(101), 'NAME_TOO_LONG'],
    ['with a name of two lines', 'new@example.com', 'Engines\nLtd', 'NAME_INVALID'],
    ['with an address that is none', 'nowhere', 'Engines', 'EMAIL_INVALID'],
  ])('%s is refused, and nothing is written', async (_how, email, name, code) => {
    const before = await stored(world.table);
    expect(await codeOf(create(email, name))).toBe(code);
    expect(await stored(world.table)).toEqual(before);
  });

  it('may have a name of 100 characters', async () => {
    expect(await codeOf(create('hundred@example.com', 'x'.repeat(100)))).toBe('done');
  });

  it('asks a super admin who is at home elsewhere to move', async () => {
    await create('taken@example.com');
    await world.post.settle();
    await world.accept('taken@example.com');
    const { accountId } = await create('Taken@example.com', 'Second Home');
    const [user] = (await world.users.list(accountId, { limit: 1 })).items;
    expect(user).toMatchObject({ status: 'invited', role: { name: 'superAdmin' }, invitation: { kind: 'transfer' } });
  });

  it('of which the super admin is in an account that lets nobody go is refused, and nothing is written', async () => {
    const { accountId } = await create('held@example.com', 'Fast Hold');
    await world.post.settle();
    await world.accept('held@example.com');
    await updateAccount(world, OPERATOR, accountId, { settings: { outboundTransfers: 'block' } }, ORIGIN);
    const before = await stored(world.table);
    expect(await codeOf(create('Held@example.com', 'Second Home'))).toBe('TRANSFER_BLOCKED');
    expect(await stored(world.table)).toEqual(before);
  });

  it('may ask for somebody whom another account is asking, too: where they accept first, they are', async () => {
    await create('both@example.com', 'First');
    await create('both@example.com', 'Second');
    await world.post.settle();
    expect(world.mails.to('both@example.com')).toHaveLength(2);
    await world.accept('both@example.com');
    await world.post.settle();
    const { token } = await signIn(world, 'both@example.com', PASSWORD);
    expect((await authenticate(world, token)).account.name).toBe('Second');
  });
});
