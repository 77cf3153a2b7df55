import { afterEach, describe, expect, it } from '@jest/globals';
import { updateAccount } from '../../lib/usecases/accounts.ts';
import { declineInvitation, lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { authenticate } from '../../lib/usecases/authenticate.ts';
import { cancelTransfer } from '../../lib/usecases/transfers.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import type { House } from '../support/house.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, OPERATOR, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();
const { post, mails } = world;
const engines = await world.account('Analytical Engines', { meeting: 50, webinar: 50 });
const looms = await world.account('Jacquard Looms', { meeting: 50, webinar: 50 });

afterEach(async () => {
  await post.settle();
  await expectLedgerToHold(world.table);
});

/** Somebody who works at the looms and is asked to move to the engines. */
async function asked(email: string, role = 'member'): Promise<void> {
  await world.join(looms, email, { name: role }, ['meeting', 'webinar']);
  expect(await engines.add([{ email, products: ['meeting'] }])).toEqual(['transferInvited']);
  await post.settle();
}

const accepting = (email: string) => world.accept(email, null);
const transfers = async (house: House, direction?: 'in' | 'out') =>
  (await world.transfers.list(house.accountId, { limit: 1, direction })).items[0];

describe('somebody who is at home in another account', () => {
  it('is asked to move; seats are taken for them here, and nothing changes there', async () => {
    const before = await looms.seats();
    await asked('ada@example.com');
    expect(await engines.user('ada@example.com')).toMatchObject({
      status: 'invited',
      products: ['meeting'],
      invitation: { kind: 'transfer' },
    });
    expect(await looms.user('ada@example.com')).toMatchObject({ status: 'active', products: ['meeting', 'webinar'] });
    expect(await looms.seats()).not.toEqual(before);
    expect(await transfers(engines)).toMatchObject({ direction: 'in', transfer: { state: 'pending' } });
    expect(await transfers(looms, 'out')).toBeUndefined();
  });

  it('is told by their link where they would move from, and that their own password stays', async () => {
    await asked('told@example.com');
    expect(await lookUpInvitation(world, mails.tokenOf('told@example.com'))).toMatchObject({
      accountName: 'Analytical Engines',
      passwordNeeded: false,
      move: { fromAccountName: 'Jacquard Looms', manifest: { moves: [], stays: [] } },
    });
  });

  it('moves when they accept: active here, suspended there without seats and role, and signed out there', async () => {
    await asked('grace@example.com', 'admin');
    const [seatsThere, { token }] = await Promise.all([looms.seats(), signIn(world, 'grace@example.com', PASSWORD)]);
    await accepting('grace@example.com');

    expect(await engines.user('grace@example.com')).toMatchObject({ status: 'active', products: ['meeting'] });
    expect(await looms.user('grace@example.com')).toMatchObject({
      status: 'suspended',
      statusReason: 'transferredAway',
      role: { name: 'member' },
      products: [],
      lastProducts: ['meeting', 'webinar'],
    });
    expect(await looms.seats()).not.toEqual(seatsThere);
    expect(await codeOf(authenticate(world, token))).toBe('TOKEN_INVALID');
    const again = await signIn(world, 'grace@example.com', PASSWORD);
    expect((await authenticate(world, again.token)).account.name).toBe('Analytical Engines');
  });

  it('can set no password by such a link', async () => {
    await asked('careful@example.com');
    expect(await codeOf(world.accept('careful@example.com', 'another password of mine'))).toBe('PASSWORD_NOT_EXPECTED');
    expect((await looms.user('careful@example.com')).status).toBe('active');
  });

  it('stays as they are when they decline, and the seats here come back', async () => {
    const before = await engines.seats();
    await asked('staying@example.com');
    await declineInvitation(world, mails.tokenOf('staying@example.com'), 'I like it here.', ORIGIN);
    expect(await engines.user('staying@example.com')).toMatchObject({ status: 'suspended', statusReason: 'declined' });
    expect(await looms.user('staying@example.com')).toMatchObject({ status: 'active', products: ['meeting', 'webinar'] });
    expect(await engines.seats()).toEqual(before);
    expect(await transfers(engines)).toMatchObject({ transfer: { state: 'declined' } });
  });

  it('is asked no longer once the administrator has cancelled it', async () => {
    await asked('cancelled@example.com');
    const { transferId } = (await transfers(engines))?.transfer ?? { transferId: '' };
    expect((await cancelTransfer(world, engines.actor, transferId, ORIGIN)).transfer.state).toBe('cancelled');
    expect(await codeOf(accepting('cancelled@example.com'))).toBe('INVITATION_CANCELLED');
    expect(await codeOf(cancelTransfer(world, engines.actor, transferId, ORIGIN))).toBe('TRANSFER_NOT_PENDING');
  });

  it('brings nothing along, and stays suspended there, where an administrator there had suspended them', async () => {
    const actor = await world.join(looms, 'resting@example.com');
    await looms.suspend(actor.user.userId);
    expect(await engines.add([{ email: 'resting@example.com' }])).toEqual(['transferInvited']);
    await post.settle();
    await accepting('resting@example.com');
    await post.settle();
    expect(await looms.user('resting@example.com')).toMatchObject({ status: 'suspended', statusReason: 'byAdmin' });
    expect(await transfers(engines)).toMatchObject({ transfer: { state: 'completed', total: 0, takesAlong: false } });
  });

  it('can come back: the same user as before, and then away again', async () => {
    await asked('there.and.back@example.com');
    await accepting('there.and.back@example.com');
    await post.settle();
    const { userId } = await looms.user('there.and.back@example.com');
    expect(await looms.add([{ email: 'there.and.back@example.com' }])).toEqual(['reinvited']);
    await post.settle();
    await accepting('there.and.back@example.com');
    expect(await looms.user('there.and.back@example.com')).toMatchObject({ userId, status: 'active' });
    expect(await engines.user('there.and.back@example.com')).toMatchObject({ statusReason: 'transferredAway' });
  });
});

describe('an account that others ask people of', () => {
  it('sees who has moved away, and not to where', async () => {
    await asked('gone@example.com');
    await accepting('gone@example.com');
    await post.settle();
    const { userId } = await looms.user('gone@example.com');
    expect(await transfers(looms, 'out')).toMatchObject({ direction: 'out', transfer: { state: 'completed', from: { userId } } });
  });

  it('keeps its last super admin: the invitation stays open until there is another', async () => {
    const mills = await world.account('Arkwright Mills', { meeting: 5 });
    const email = mills.actor.user.email;
    expect(await engines.add([{ email }])).toEqual(['transferInvited']);
    await post.settle();
    expect(await codeOf(accepting(email))).toBe('ACCOUNT_LAST_SUPER_ADMIN');
    expect((await engines.user(email)).status).toBe('invited');

    const link = mails.tokenOf(email);
    await world.join(mills, 'second@arkwright-mills.example', { name: 'superAdmin' }, []);
    expect((await world.acceptLink(link)).accountId).toBe(engines.accountId);
  });

  it('can let nobody go: who asks is refused, and an open link does not open', async () => {
    const mills = await world.account('Strict Mills', { meeting: 5 });
    await world.join(mills, 'held@example.com');
    await world.join(mills, 'asked.before@example.com');
    await engines.add([{ email: 'asked.before@example.com' }]);
    await post.settle();
    await updateAccount(world, OPERATOR, mills.accountId, { settings: { outboundTransfers: 'block' } }, ORIGIN);

    expect(await engines.add([{ email: 'held@example.com' }])).toEqual(['TRANSFER_BLOCKED']);
    expect(await codeOf(accepting('asked.before@example.com'))).toBe('TRANSFER_BLOCKED');
    expect((await mills.user('asked.before@example.com')).status).toBe('active');
  });
});

describe('a person whom several accounts ask to move', () => {
  it('moves to the one that they accept first; the others are cancelled, with their seats back', async () => {
    const mills = await world.account('Other Mills', { meeting: 5 });
    await asked('wanted@example.com');
    const first = mails.tokenOf('wanted@example.com');
    await mills.add([{ email: 'wanted@example.com' }]);
    await post.settle();
    const second = mails.tokenOf('wanted@example.com');

    await world.acceptLink(second);
    expect(await codeOf(world.acceptLink(first))).toBe('INVITATION_CANCELLED');
    await post.settle();
    expect(await engines.user('wanted@example.com')).toMatchObject({ status: 'suspended', statusReason: 'joinedElsewhere', products: [] });
    expect(await transfers(engines)).toMatchObject({ transfer: { state: 'cancelled' } });
    expect(await looms.user('wanted@example.com')).toMatchObject({ statusReason: 'transferredAway' });
  });
});
