import { afterAll, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import type { ActiveUser } from '../../lib/domain/user.ts';
import { moveContent } from '../../lib/usecases/moveContent.ts';
import { moveLicense } from '../../lib/usecases/licenses.ts';
import { acceptInvitation } from '../../lib/usecases/invitations.ts';
import type { Unsent } from '../../lib/usecases/requeueUnsent.ts';
import { kept, register, thing, things } from '../support/contents.ts';
import { WRITES } from '../support/faults.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { moveOf, moveTo } from '../support/movers.ts';
import { MINUTE } from '../support/outside.ts';
import { counted } from '../support/refused.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const { post, clock } = world;
const engines = await world.account('Analytical Engines', { meeting: 200, webinar: 200 });
const looms = await world.account('Jacquard Looms', { meeting: 200, webinar: 200 });
const wheels = await world.account('Difference Wheels', { meeting: 200, webinar: 200 });
const subjectsOf = (email: string): number => world.mails.to(email).length;
const moves = (messages: readonly Unsent[]) => messages.filter(({ kind }) => kind === 'move');

afterAll(() => expectLedgerToHold(world.table));

interface Story {
  readonly ada: UserActor;
  readonly there: ActiveUser;
  readonly messages: readonly Unsent[];
}

/** Sixty recordings and five past sessions: two pages. */
const ALL = [...things(60), ...things(5, 'sessionHistory')];

async function accepted(name: string): Promise<Story> {
  const ada = await world.join(engines, `${name}@example.com`, { name: 'member' }, ['meeting', 'webinar']);
  await register(world, ada.user, ALL);
  const there = await moveTo(world, looms, ada);
  return { ada, there, messages: moves(await post.relay()) };
}

async function expectAllMovedOnce({ ada, there }: Story): Promise<void> {
  expect(await moveOf(world, there)).toMatchObject({ state: 'completed', moved: 65, total: 65, failed: 0, failures: [] });
  expect(await kept(world, there)).toHaveLength(65);
  expect(await kept(world, ada.user)).toEqual(
    things(5, 'sessionHistory').map(({ contentId }) => `sessionHistory meeting ${contentId}, read only`),
  );
  // The first invitation, the second, and what was done.
  expect(subjectsOf(ada.user.email)).toBe(3);
  expect(await post.sweep(new Date(clock.now().getTime() + 60 * MINUTE))).toEqual([]);
}

describe('movers at once', () => {
  it('on one transfer move each thing once: those that are slower leave it to the fastest, or come back later', async () => {
    for (let round = 0; round < 3; round++) {
      const story = await accepted(`racing${round}`);
      const [message] = story.messages;
      if (message?.kind !== 'move') throw new Error('it is the mover’s turn');
      const process = () => world.process({ delay: [2, 5], conflicts: 0.2, lostAnswers: 0.1, throttles: 0.1 });
      const outcomes = await Promise.all(
        [1, 2, 3, 4].map(() => moveContent(process(), message.message, () => 60_000).catch(() => 'failed')),
      );
      expect(outcomes.every((outcome) => ['completed', 'nothing', 'later', 'failed'].includes(outcome))).toBe(true);
      expect(counted(outcomes)['completed'] ?? 0).toBeLessThanOrEqual(1);
      await post.deliver(story.messages);
      await post.settle();
      await expectAllMovedOnce(story);
    }
  });
});

/** A process that stands still before its nth write until it is let go. */
function halting(write: number) {
  const [reached, gate] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  let writes = 0;
  const parts = world.process({
    before: async (operation) => {
      if (!WRITES.has(operation) || ++writes !== write) return;
      reached.resolve(undefined);
      await gate.promise;
    },
  });
  const goOn = (): void => {
    gate.resolve(undefined);
  };
  return { parts, reached: reached.promise, goOn };
}

const withoutLines = async (user: Parameters<typeof kept>[1]) => (await kept(world, user)).filter((line) => !line.endsWith('read only'));

describe('a mover that stands still before a page', () => {
  it('while the person moves on, and all that is left is moved, brings nothing to where they were', async () => {
    const { ada, there, messages } = await accepted('onward');
    const first = halting(2);
    const delivering = post.deliver(messages, first.parts);
    await first.reached;
    const onward = await moveTo(world, wheels, { ...ada, user: there });
    await post.settle();
    first.goOn();
    expect(await delivering).toEqual([]);
    await post.settle();
    expect(await kept(world, onward)).toHaveLength(65);
    expect([await withoutLines(there), await withoutLines(ada.user)]).toEqual([[], []]);
  });

  it('while another one moves the same things elsewhere, moves none of them a second time', async () => {
    const ada = await world.join(engines, 'twofold@example.com', { name: 'member' }, ['meeting', 'webinar']);
    const bob = await world.join(engines, 'bob@example.com', { name: 'member' }, ['webinar']);
    await register(world, ada.user, things(3));
    const ask = { productId: 'meeting', fromUserId: ada.user.userId, toUserId: bob.user.userId, moveContent: ['recording'] as const };
    const { transferId = '' } = await moveLicense(world, engines.actor, ask, ORIGIN);
    const first = halting(2);
    const delivering = post.deliver(moves(await post.relay()), first.parts);
    await first.reached;
    const there = await moveTo(world, looms, ada);
    await post.settle();
    first.goOn();
    expect(await delivering).toEqual([]);
    expect([await kept(world, there), await kept(world, ada.user), await kept(world, bob.user)].map(({ length }) => length)).toEqual([
      3, 0, 0,
    ]);
    expect(await world.moves.find(engines.accountId, transferId)).toMatchObject({ state: 'completed', moved: 0 });
  });
});

describe('registering while the person accepts', () => {
  it('leaves nothing behind the mover that came and went meanwhile', async () => {
    const ada = await world.join(engines, 'slow@example.com');
    await register(world, ada.user, [thing('before')]);
    const slow = halting(1);
    const registering = register(slow.parts, ada.user, [thing('during')]);
    await slow.reached;
    const there = await moveTo(world, looms, ada);
    await post.settle();
    slow.goOn();
    await registering;
    expect([await kept(world, there), await kept(world, ada.user)]).toEqual([['recording meeting before', 'recording meeting during'], []]);
  });

  it('keeps everything once, whoever comes first', async () => {
    for (let round = 0; round < 5; round++) {
      const ada = await world.join(engines, `crossing${round}@example.com`);
      const { email } = ada.user;
      await register(world, ada.user, [thing('before')]);
      await looms.add([{ email }]);
      await post.deliver(await post.relay());
      const slow = world.process({ delay: [0, 20] });
      const names = Array.from({ length: 8 }, (_, at) => `during${at}`);
      const [there] = await Promise.all([
        acceptInvitation(slow, world.mails.tokenOf(email), undefined, ORIGIN),
        ...names.map((name) => register(slow, ada.user, [thing(name)])),
      ]);
      await post.settle();
      expect(await kept(world, there)).toEqual(['before', ...names].map((name) => `recording meeting ${name}`));
      expect(await kept(world, ada.user)).toEqual([]);
    }
  });
});
