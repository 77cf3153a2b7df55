import { afterEach, describe, expect, it } from '@jest/globals';
import { nodePasswords } from '../../lib/adapters/node/passwords.ts';
import { acceptInvitation, declineInvitation } from '../../lib/usecases/invitations.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { quickPasswords } from '../support/parts.ts';
import { codeOf, counted } from '../support/refused.ts';
import { openWorld, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();
const engines = await world.account('Analytical Engines', { meeting: 200 });
const looms = await world.account('Jacquard Looms', { meeting: 200 });
const slow = { ...world.process({ delay: [2, 5], conflicts: 0.3, lostAnswers: 0.05 }), passwords: quickPasswords };

afterEach(async () => {
  await world.post.settle();
  await expectLedgerToHold(world.table);
});

async function invited(email: string, house = engines): Promise<string> {
  await house.add([{ email }]);
  await world.post.settle();
  return world.mails.tokenOf(email);
}
const accepting = (token: string, password = PASSWORD, process = slow) => codeOf(acceptInvitation(process, token, password, ORIGIN));
const declining = (token: string) => codeOf(declineInvitation(slow, token, undefined, ORIGIN));

describe('fifty people with one link, each choosing a password at once', () => {
  it('let exactly one in, and exactly the winner’s password signs in', async () => {
    const token = await invited('grace@example.com');
    const process = { ...world.process({ delay: [2, 5], conflicts: 0.3 }), passwords: nodePasswords };
    const passwords = Array.from({ length: 50 }, (_, at) => `this is password ${at}`);

    const answers = await Promise.all(passwords.map((password) => accepting(token, password, process)));

    expect(counted(answers)).toEqual({ done: 1, INVITATION_ACCEPTED: 49 });
    const winner = answers.indexOf('done');
    const some = [...new Set([0, 1, 2, 24, 48, 49, winner])];
    const signedIn = await Promise.all(some.map((at) => codeOf(signIn(process, 'grace@example.com', passwords[at] ?? '', `source ${at}`))));
    expect(signedIn).toEqual(some.map((at) => (at === winner ? 'done' : 'CREDENTIALS_INVALID')));
  });
});

describe('accepting and declining at once', () => {
  it('has one outcome, which user, seats and answers agree on', async () => {
    for (let round = 0; round < 6; round++) {
      const email = `undecided${round}@example.com`;
      const token = await invited(email);
      const [accepted, declined] = await Promise.all([accepting(token), declining(token)]);
      const { status } = await engines.user(email);
      expect([accepted, declined, status]).toEqual(
        status === 'active' ? ['done', 'INVITATION_ACCEPTED', 'active'] : ['INVITATION_DECLINED', 'done', 'suspended'],
      );
    }
  });

  it('ten times each gives the seat back at most once', async () => {
    const token = await invited('often@example.com');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? accepting(token) : declining(token))));
    expect(counted(answers)['done']).toBe(1);
  });
});

describe('accepting in two accounts at once', () => {
  it('lets the person into one, and gives the other its seat back', async () => {
    for (let round = 0; round < 6; round++) {
      const email = `wanted${round}@example.com`;
      const links = [await invited(email, engines), await invited(email, looms)];
      const answers = await Promise.all(links.map((link) => accepting(link)));
      expect(answers.toSorted()).toEqual(['INVITATION_CANCELLED', 'done']);

      await world.post.settle();

      const [winner, loser] = answers[0] === 'done' ? [engines, looms] : [looms, engines];
      expect((await winner.user(email)).status).toBe('active');
      expect(await loser.user(email)).toMatchObject({ status: 'suspended', statusReason: 'joinedElsewhere' });
    }
  });
});

describe('being asked by a second account while accepting the first', () => {
  it('leaves no open invitation behind that nobody cancels', async () => {
    for (let round = 0; round < 6; round++) {
      const email = `crossing${round}@example.com`;
      const token = await invited(email);
      const [accepted, [added]] = await Promise.all([accepting(token), looms.add([{ email }], { process: slow })]);
      await world.post.settle();
      expect(accepted).toBe('done');
      expect(['invited', 'transferInvited']).toContain(added);
      // Whoever was asked knowing of the new home may answer still; the others are told.
      expect((await looms.user(email)).status).toBe(added === 'invited' ? 'suspended' : 'invited');
    }
  });
});
