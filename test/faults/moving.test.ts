import { afterAll, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import type { ActiveUser } from '../../lib/domain/user.ts';
import type { Unsent } from '../../lib/usecases/requeueUnsent.ts';
import { kept, register, things } from '../support/contents.ts';
import { WRITES } from '../support/faults.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { moveOf, moveTo } from '../support/movers.ts';
import { MINUTE } from '../support/outside.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const { post, clock } = world;
const engines = await world.account('Analytical Engines', { meeting: 200, webinar: 200 });
const looms = await world.account('Jacquard Looms', { meeting: 200, webinar: 200 });
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

const CRASHES = [1, 2, 3, 4].flatMap((write) => [['before', write] as const, ['after', write] as const]);

describe('a mover that dies', () => {
  it.each(CRASHES)('right %s write %i: one redelivery, and all has moved once', async (when, write) => {
    const story = await accepted(`dies.${when}.${write}`);
    const left = await post.deliver(story.messages, world.process({ dies: { write, when } }));
    expect(left).toEqual(story.messages);
    expect(await post.deliver(left)).toEqual([]);
    await post.settle();
    await expectAllMovedOnce(story);
  });

  it.each(CRASHES.slice(0, 6))(
    'right %s write %i, which was to hand on: nothing is lost, and nothing is done twice',
    async (when, write) => {
      const story = await accepted(`hands.on.${when}.${write}`);
      let left = [...story.messages];
      const hurried = { ...world.process({}), timeLeft: () => 0 };
      for (let call = 1; call < write; call++) {
        expect(await post.deliver(left, hurried)).toEqual([]);
        left = moves(await post.relay());
      }
      left = await post.deliver(left, { ...world.process({ dies: { write: 1, when } }), timeLeft: () => 0 });
      expect(left).toHaveLength(1);
      expect(await post.deliver(left)).toEqual([]);
      await post.settle();
      await expectAllMovedOnce(story);
    },
  );

  it('and whose message is lost with it is called again by the sweep', async () => {
    const story = await accepted('lost');
    await post.deliver(story.messages, world.process({ dies: { write: 3, when: 'before' } }));
    clock.pass(15 * MINUTE - 1);
    expect(moves(await post.sweep(clock.now()))).toEqual([]);
    clock.pass(1);
    expect(await post.deliver(await post.sweep(clock.now()))).toEqual([]);
    await post.settle();
    await expectAllMovedOnce(story);
  });

  it('has every write of it in the table above', async () => {
    const { messages } = await accepted('counted');
    let writes = 0;
    const counting = world.process({
      before: (operation) => {
        if (WRITES.has(operation)) writes++;
      },
    });
    await post.deliver(messages, counting);
    await post.settle();
    expect(writes).toBe(4);
  });
});

describe('a message about a move', () => {
  it('that comes three times has one effect', async () => {
    const story = await accepted('thrice');
    expect(await post.deliver([...story.messages, ...story.messages, ...story.messages])).toEqual([]);
    await post.settle();
    await expectAllMovedOnce(story);
  });

  it('of an older turn has none', async () => {
    const story = await accepted('older');
    await post.deliver(story.messages, { ...world, timeLeft: () => 0 });
    await post.deliver(story.messages);
    expect(await moveOf(world, story.there)).toMatchObject({ state: 'moving', turn: 2, moved: 0 });
    await post.settle();
    await expectAllMovedOnce(story);
  });
});
