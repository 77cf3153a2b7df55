import { afterEach, describe, expect, it } from '@jest/globals';
import { addUsers } from '../../lib/usecases/addUsers.ts';
import { expireInvitations } from '../../lib/usecases/endInvitations.ts';
import { acceptInvitation, declineInvitation } from '../../lib/usecases/invitations.ts';
import { giveLicense, moveLicense } from '../../lib/usecases/licenses.ts';
import { reactivateUser, removeUser, suspendUser } from '../../lib/usecases/membership.ts';
import { cancelInvitation } from '../../lib/usecases/resendInvitation.ts';
import type { House } from '../support/house.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();
const slow = () => world.process({ delay: [2, 5], conflicts: 0.3, lostAnswers: 0.05 });
const ROUNDS = 5;

afterEach(async () => {
  await world.post.settle();
  await expectLedgerToHold(world.table);
});

let houses = 0;
const house = (seats?: Record<string, number>): Promise<House> => world.account(`House ${++houses}`, seats);
const accept = (email: string, password?: string) => codeOf(acceptInvitation(slow(), world.mails.tokenOf(email), password, ORIGIN));
const decline = (email: string) => codeOf(declineInvitation(slow(), world.mails.tokenOf(email), undefined, ORIGIN));
const suspend = (at: House, userId: string) => codeOf(suspendUser(slow(), at.actor, { userId }, ORIGIN));
const remove = (at: House, userId: string) => codeOf(removeUser(slow(), at.actor, { userId }, ORIGIN));
const reactivate = (at: House, userId: string) => codeOf(reactivateUser(slow(), at.actor, userId, ORIGIN));

/** Each time with somebody new, since a race is lost or won by chance. */
async function rounds(name: string, race: (email: string) => Promise<void>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await race(`${name}.${round}@example.com`);
}

async function invite(at: House, email: string): Promise<string> {
  await at.add([{ email }]);
  await world.post.settle();
  return (await at.user(email)).userId;
}

describe('accepting an invitation while it is cancelled', () => {
  it('has one outcome, which answers, user and seats agree on', async () => {
    const engines = await house({ meeting: 20 });
    await rounds('cancelled', async (email) => {
      const userId = await invite(engines, email);
      const cancel = codeOf(cancelInvitation(slow(), engines.actor, userId, ORIGIN));
      const answers = await Promise.all([accept(email, PASSWORD), cancel]);
      expect([...answers, (await engines.user(email)).status]).toEqual(
        answers[0] === 'done' ? ['done', 'INVITATION_NOT_PENDING', 'active'] : ['INVITATION_CANCELLED', 'done', 'suspended'],
      );
    });
  });
});

describe('accepting an invitation at the moment that it expires', () => {
  it('is refused by the date, whatever the job has done', async () => {
    const engines = await house({ meeting: 20 });
    await rounds('expiring', async (email) => {
      await invite(engines, email);
      world.clock.pass(14 * DAY);
      const [answer] = await Promise.all([accept(email, PASSWORD), expireInvitations(slow(), world.clock.now(), ORIGIN)]);
      expect([answer, (await engines.user(email)).status]).toEqual(['INVITATION_EXPIRED', 'suspended']);
    });
  });

  it('lets in who was a moment earlier, and takes no seat from them', async () => {
    const engines = await house({ meeting: 20 });
    await rounds('just', async (email) => {
      await invite(engines, email);
      world.clock.pass(14 * DAY - 1);
      const accepting = accept(email, PASSWORD);
      const expiring = expireInvitations(slow(), new Date(world.clock.now().getTime() + 1), ORIGIN);
      const [answer] = await Promise.all([accepting, expiring]);
      expect([answer, (await engines.user(email)).status]).toEqual(
        answer === 'done' ? ['done', 'active'] : ['INVITATION_EXPIRED', 'suspended'],
      );
    });
  });
});

describe('a transfer that is accepted and declined at once', () => {
  it('has one outcome, in both accounts', async () => {
    const [engines, looms] = [await house({ meeting: 20 }), await house({ meeting: 20 })];
    await rounds('torn', async (email) => {
      await world.join(engines, email);
      await invite(looms, email);
      const answers = await Promise.all([accept(email), decline(email)]);
      const statuses = [(await engines.user(email)).status, (await looms.user(email)).status];
      expect([...answers, ...statuses]).toEqual(
        answers[0] === 'done'
          ? ['done', 'INVITATION_ACCEPTED', 'suspended', 'active']
          : ['INVITATION_DECLINED', 'done', 'active', 'suspended'],
      );
    });
  });
});

describe('accepting in two accounts at once, of which one is a move', () => {
  it('lets the person into one; the other gets its seat back', async () => {
    const [engines, looms, mills] = [await house({ meeting: 20 }), await house({ meeting: 20 }), await house({ meeting: 20 })];
    await rounds('wanted', async (email) => {
      await world.join(engines, email);
      await invite(looms, email);
      const toLooms = world.mails.tokenOf(email);
      await invite(mills, email);
      const links = [toLooms, world.mails.tokenOf(email)];
      const answers = await Promise.all(links.map((link) => codeOf(acceptInvitation(slow(), link, undefined, ORIGIN))));
      expect(answers.toSorted()).toEqual(['INVITATION_CANCELLED', 'done']);
      await world.post.settle();
      const statuses = await Promise.all([looms, mills].map(async (at) => (await at.user(email)).status));
      expect(statuses).toEqual(answers.map((answer) => (answer === 'done' ? 'active' : 'suspended')));
      expect(await engines.user(email)).toMatchObject({ status: 'suspended', statusReason: 'transferredAway' });
    });
  });
});

describe('accepting a move while the old account', () => {
  it.each([
    ['suspends the person', suspend],
    ['removes them', remove],
  ])('%s: they come, and hold nothing there', async (_, end) => {
    const [engines, looms] = [await house({ meeting: 20 }), await house({ meeting: 20 })];
    await rounds(`leaving${houses}`, async (email) => {
      const { user } = await world.join(engines, email);
      await invite(looms, email);
      const [answer] = await Promise.all([accept(email), end(engines, user.userId)]);
      expect([answer, (await looms.user(email)).status]).toEqual(['done', 'active']);
      // By id: who was removed is in no list.
      const left = await world.users.find(engines.accountId, user.userId);
      expect([left?.products, left?.status]).toEqual([[], expect.stringMatching(/^(suspended|removed)$/)]);
    });
  });

  it('lets the person in again: they are active in one of the two', async () => {
    const [engines, looms] = [await house({ meeting: 20 }), await house({ meeting: 20 })];
    await rounds('returning', async (email) => {
      const { user } = await world.join(engines, email);
      await invite(looms, email);
      await suspend(engines, user.userId);
      await Promise.all([accept(email), reactivate(engines, user.userId)]);
      expect([(await engines.user(email)).status, (await looms.user(email)).status]).toEqual(['suspended', 'active']);
    });
  });

  it('lets the person in again at the very moment of the commit: they are active in one of the two', async () => {
    const [engines, looms] = [await house({ meeting: 20 }), await house({ meeting: 20 })];
    const email = 'overtaken@example.com';
    const { user } = await world.join(engines, email);
    await invite(looms, email);
    await suspend(engines, user.userId);
    let reactivated: Promise<unknown> | undefined;
    const overtaken = world.process({
      before: async (operation) => {
        if (operation === 'TransactWriteItems') await (reactivated ??= reactivate(engines, user.userId));
      },
    });
    await acceptInvitation(overtaken, world.mails.tokenOf(email), undefined, ORIGIN);
    expect([(await engines.user(email)).status, (await looms.user(email)).status]).toEqual(['suspended', 'active']);
  });
});

describe('the two super admins of an account', () => {
  it('asked away and both accepting at once: one stays', async () => {
    const looms = await house({ meeting: 20 });
    for (let round = 0; round < ROUNDS; round++) {
      const engines = await house({ meeting: 5 });
      const second = `second.${round}@example.com`;
      const root = engines.actor.user.email;
      await world.join(engines, second, { name: 'superAdmin' });
      await looms.add([{ email: second }, { email: root }]);
      await world.post.settle();
      const answers = await Promise.all([accept(second), accept(root)]);
      expect(answers.toSorted()).toEqual(['ACCOUNT_LAST_SUPER_ADMIN', 'done']);
    }
  });

  it('suspending each other at once: one stays', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const engines = await house();
      const second = await world.join(engines, `other.${round}@example.com`, { name: 'superAdmin' });
      const answers = await Promise.all([suspend(engines, second.user.userId), suspend(engines.as(second), engines.actor.user.userId)]);
      expect(answers.toSorted()).toEqual(['ACCOUNT_LAST_SUPER_ADMIN', 'done']);
    }
  });
});

describe('the last seat', () => {
  it('given to two at once goes to one', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const engines = await house({ meeting: 2, webinar: 1 });
      const [ada, bob] = [await world.join(engines, `ada.${round}@example.com`), await world.join(engines, `bob.${round}@example.com`)];
      const give = (userId: string) => codeOf(giveLicense(slow(), engines.actor, { userId, productId: 'webinar' }, ORIGIN));
      const answers = await Promise.all([give(ada.user.userId), give(bob.user.userId)]);
      expect(answers.toSorted()).toEqual(['LICENSE_POOL_EXHAUSTED', 'done']);
      expect(await engines.seats()).toEqual({ meeting: '2/2 (0)', webinar: '1/1 (0)' });
    }
  });

  it('moved while its holder is removed is held by one, or by nobody', async () => {
    const engines = await house({ meeting: 20, webinar: 1 });
    for (let round = 0; round < ROUNDS; round++) {
      const to = await world.join(engines, `to.${round}@example.com`);
      const from = await world.join(engines, `from.${round}@example.com`, undefined, ['webinar']);
      const ask = { productId: 'webinar', fromUserId: from.user.userId, toUserId: to.user.userId };
      const answers = await Promise.all([codeOf(moveLicense(slow(), engines.actor, ask, ORIGIN)), remove(engines, from.user.userId)]);
      const moved = answers[0] === 'done';
      expect(answers).toEqual([moved ? 'done' : 'LICENSE_NOT_HELD', 'done']);
      expect((await engines.user(to.user.email)).products).toEqual(moved ? ['meeting', 'webinar'] : ['meeting']);
      await suspend(engines, to.user.userId);
    }
  });
});

describe('adding somebody while they come home elsewhere', () => {
  it('asks them to move, or is cancelled: no welcome stays open', async () => {
    const [engines, looms] = [await house({ meeting: 20 }), await house({ meeting: 20 })];
    await rounds('crossing', async (email) => {
      await invite(engines, email);
      const row = { firstName: 'Ada', lastName: 'Lovelace', email, products: ['meeting'], role: { name: 'member' }, locale: 'en' } as const;
      await Promise.all([accept(email, PASSWORD), addUsers(slow(), looms.actor, { rows: [row], dryRun: false, origin: ORIGIN })]);
      await world.post.settle();
      const { status, invitation } = await looms.user(email);
      expect(['invited transfer', 'suspended welcome']).toContain(`${status} ${invitation.kind}`);
    });
  });
});
