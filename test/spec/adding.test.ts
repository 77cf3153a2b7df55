import { afterEach, describe, expect, it } from '@jest/globals';
import { declineInvitation, lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { codeOf } from '../support/refused.ts';
import { suspend } from '../support/suspended.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const engines = await world.account('Analytical Engines', { meeting: 30, webinar: 30 });
const looms = await world.account('Jacquard Looms', { meeting: 30, webinar: 30 });

afterEach(() => expectLedgerToHold(world.table));

describe('adding somebody whom no account knows', () => {
  it('invites them, and takes a seat of each product', async () => {
    const before = await engines.seats();
    expect(before).toEqual({ meeting: '0/30 (0)', webinar: '0/30 (0)' });

    const row = {
      email: 'Grace@Example.com',
      firstName: ' Grace ',
      lastName: 'Hopper',
      products: ['webinar', 'meeting'],
      locale: 'fr',
    } as const;
    expect(await engines.add([row])).toEqual(['invited']);

    expect(await engines.seats()).toEqual({ meeting: '1/30 (1)', webinar: '1/30 (1)' });
    expect(await engines.user('Grace@Example.com')).toMatchObject({
      status: 'invited',
      firstName: 'Grace',
      lastName: 'Hopper',
      address: 'grace@example.com',
      products: ['meeting', 'webinar'],
      role: { name: 'member' },
      locale: 'fr',
      invitation: { kind: 'welcome', state: 'pending', generation: 1, delivery: { state: 'queued' }, sends: 0 },
    });
  });
});

describe('adding somebody who is here already', () => {
  it('is refused while their invitation is open', async () => {
    expect(await engines.add([{ email: 'open@example.com' }])).toEqual(['invited']);
    expect(await engines.add([{ email: 'open@example.com' }])).toEqual(['USER_EXISTS']);
  });

  it('is refused once they are active', async () => {
    await world.join(engines, 'active@example.com');
    expect(await engines.add([{ email: 'active@example.com' }])).toEqual(['USER_EXISTS']);
  });

  it('is refused also where no seat would be free for them', async () => {
    const full = await world.account('Full House', { meeting: 1 });
    await full.add([{ email: 'only@example.com' }]);
    expect(await full.add([{ email: 'only@example.com' }])).toEqual(['USER_EXISTS']);
  });

  it('invites them again after they declined: the same user, a new link, and the old one is dead', async () => {
    await engines.add([{ email: 'again@example.com', products: ['meeting'] }]);
    await world.post.settle();
    const oldLink = world.mails.tokenOf('again@example.com');
    const declined = await declineInvitation(world, oldLink, undefined, ORIGIN);

    expect(await engines.add([{ email: 'AGAIN@example.com', firstName: 'Augusta', products: ['webinar'] }])).toEqual(['reinvited']);
    await world.post.settle();

    const user = await engines.user('AGAIN@example.com');
    expect(user).toMatchObject({ userId: declined.userId, status: 'invited', firstName: 'Augusta', products: ['webinar'] });
    expect(user.createdAt).toEqual(declined.createdAt);
    expect(await codeOf(lookUpInvitation(world, oldLink))).toBe('INVITATION_UNKNOWN');
    expect(await codeOf(lookUpInvitation(world, world.mails.tokenOf('AGAIN@example.com')))).toBe('done');
  });

  it('invites them again after they were suspended, and asks for no second password', async () => {
    const actor = await world.join(engines, 'suspended@example.com');
    await suspend(world.table, actor);

    expect(await engines.add([{ email: 'suspended@example.com' }])).toEqual(['reinvited']);
    await world.post.settle();

    const look = await lookUpInvitation(world, world.mails.tokenOf('suspended@example.com'));
    expect(look).toMatchObject({ passwordNeeded: false, user: { userId: actor.user.userId } });
  });
});

describe('adding somebody whom another account knows', () => {
  it('invites them while they are at home nowhere', async () => {
    expect(await engines.add([{ email: 'wanted@example.com' }])).toEqual(['invited']);
    expect(await looms.add([{ email: 'wanted@example.com' }])).toEqual(['invited']);
  });

  it('asks them to move once they are at home there', async () => {
    await world.join(engines, 'settled@example.com');
    expect(await looms.add([{ email: 'settled@example.com' }])).toEqual(['transferInvited']);
    expect((await looms.user('settled@example.com')).invitation.kind).toBe('transfer');
  });

  it('asks them to move also while they are suspended there, for that is where they stay at home', async () => {
    await suspend(world.table, await world.join(engines, 'resting@example.com'));
    expect(await looms.add([{ email: 'resting@example.com' }])).toEqual(['transferInvited']);
  });

  it('invites them once they declined there', async () => {
    await engines.add([{ email: 'free@example.com' }]);
    await world.post.settle();
    await declineInvitation(world, world.mails.tokenOf('free@example.com'), undefined, ORIGIN);
    expect(await looms.add([{ email: 'free@example.com' }])).toEqual(['invited']);
  });
});
