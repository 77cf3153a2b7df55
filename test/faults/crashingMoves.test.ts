import { afterEach, describe, expect, it } from '@jest/globals';
import { closeAccount } from '../../lib/usecases/closeAccount.ts';
import { expireInvitations } from '../../lib/usecases/endInvitations.ts';
import { acceptInvitation, declineInvitation } from '../../lib/usecases/invitations.ts';
import { giveLicense, moveLicense, takeLicense } from '../../lib/usecases/licenses.ts';
import { reactivateUser, removeUser, suspendUser } from '../../lib/usecases/membership.ts';
import { registerContent } from '../../lib/usecases/registerContent.ts';
import { cancelInvitation, resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import type { Unsent } from '../../lib/usecases/requeueUnsent.ts';
import { cancelTransfer, retryTransfer } from '../../lib/usecases/transfers.ts';
import { Killed, WRITES } from '../support/faults.ts';
import { freshTable } from '../support/freshTable.ts';
import { addTo, type House } from '../support/house.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY, MINUTE } from '../support/outside.ts';
import type { Parts } from '../support/parts.ts';
import { copyTo, stored } from '../support/stored.ts';
import { openWorld, OPERATOR, ORIGIN, worldOn, type World } from '../support/world.ts';

afterEach(async () => {
  if (current) await expectLedgerToHold(current.world.table);
});

/** Ada is at home in one account, with two pages of content, and asked by another; bob is her colleague. */
interface Scene {
  readonly world: World;
  readonly engines: House;
  readonly looms: House;
  readonly ada: string;
  readonly bob: string;
  /** Ada's user in the account that asks. */
  readonly asked: string;
  readonly token: string;
  readonly transferId: string;
}
let current: Scene | undefined;

/** Played once; each test gets a copy of what it left. */
const origin = await (async () => {
  const world = await openWorld();
  const [engines, looms] = [await world.account('Analytical Engines', { meeting: 5, webinar: 5 }), await world.account('Jacquard Looms')];
  const [ada, bob] = [await world.join(engines, 'ada@example.com'), await world.join(engines, 'bob@example.com', undefined, ['webinar'])];
  const things = Array.from({ length: 60 }, (_, at) => ({
    kind: 'recording' as const,
    contentId: `recording${String(at)}`,
    productId: 'meeting',
    title: 'A recording',
    movable: true,
  }));
  await registerContent(world, { kind: 'product', productId: 'meeting', tokenId: 'a token' }, ada.user, things);
  await looms.add([{ email: 'ada@example.com' }]);
  await world.post.settle();
  const { userId, invitation } = await looms.user('ada@example.com');
  return {
    items: await stored(world.table),
    engines,
    looms,
    ids: { ada: ada.user.userId, bob: bob.user.userId, asked: userId, transferId: invitation.transferId ?? '' },
    token: world.mails.tokenOf('ada@example.com'),
  };
})();

async function open(): Promise<Scene> {
  const table = await freshTable();
  await copyTo(table, origin.items);
  const world = await worldOn(table, undefined, 1_000_000);
  // What the stream says of the copy is no news; what it asks for was done.
  await world.post.relay();
  const { ids, token, engines, looms } = origin;
  current = { world, ...ids, token, engines: addTo(world, engines.actor), looms: addTo(world, looms.actor) };
  return current;
}

interface Flow {
  /** How many writes it makes. */
  readonly writes: number;
  /** What has to be so before it. */
  readonly first?: (scene: Scene) => Promise<unknown>;
  readonly run: (scene: Scene, process: Parts) => Promise<unknown>;
  /** What a caller is told who, without an answer, calls once more, where it was done already. */
  readonly twice?: string;
}

const accept = ({ token }: Scene, process: Parts) => acceptInvitation(process, token, undefined, ORIGIN);
/** All messages that there are, to a process that may die; what stays on the queue comes once more. */
async function deliver({ world }: Scene, process: Parts, kind: Unsent['kind']): Promise<void> {
  const messages = await world.post.relay();
  const left = await world.post.deliver(
    messages.filter((message) => message.kind === kind),
    process,
  );
  world.clock.pass(2 * MINUTE);
  expect(await world.post.deliver([...left, ...messages.filter((message) => message.kind !== kind)])).toEqual([]);
}
const suspended = ({ world, engines, ada }: Scene) => suspendUser(world, engines.actor, { userId: ada }, ORIGIN);

/** Every write of every flow of a move, of licences, and of what ends an invitation. */
const FLOWS: Readonly<Record<string, Flow>> = {
  // Who is asked is taken for somebody new at first, which is refused.
  'asking somebody to move': {
    writes: 2,
    first: ({ world, looms, asked }) => removeUser(world, looms.actor, { userId: asked }, ORIGIN),
    run: ({ looms }, process) => looms.add([{ email: 'ada@example.com' }], { process }),
  },
  'accepting a move': { writes: 1, run: accept, twice: 'INVITATION_ACCEPTED' },
  // It counts, moves two pages, goes past the last, and completes.
  'moving content': { writes: 4, first: (scene) => accept(scene, scene.world), run: (scene, process) => deliver(scene, process, 'move') },
  'sending the notices': {
    writes: 4,
    first: async (scene) => {
      await accept(scene, scene.world);
      await deliver(scene, scene.world, 'move');
    },
    run: (scene, process) => deliver(scene, process, 'mail'),
  },
  'declining a move': {
    writes: 1,
    run: ({ token }, process) => declineInvitation(process, token, undefined, ORIGIN),
    twice: 'INVITATION_DECLINED',
  },
  'cancelling an invitation': {
    writes: 1,
    run: ({ looms, asked }, process) => cancelInvitation(process, looms.actor, asked, ORIGIN),
    twice: 'INVITATION_NOT_PENDING',
  },
  'cancelling a transfer': {
    writes: 1,
    run: ({ looms, transferId }, process) => cancelTransfer(process, looms.actor, transferId, ORIGIN),
    twice: 'TRANSFER_NOT_PENDING',
  },
  'expiring an invitation': {
    writes: 1,
    first: ({ world }) => {
      world.clock.pass(14 * DAY);
      return Promise.resolve();
    },
    run: ({ world }, process) => expireInvitations(process, world.clock.now(), ORIGIN),
  },
  'sending an invitation again': {
    writes: 1,
    run: ({ looms, asked }, process) => resendInvitation(process, looms.actor, { userId: asked }, ORIGIN),
  },
  'giving a licence': {
    writes: 1,
    run: ({ engines, ada }, process) => giveLicense(process, engines.actor, { userId: ada, productId: 'webinar' }, ORIGIN),
  },
  'taking a licence': {
    writes: 1,
    run: ({ engines, ada }, process) => takeLicense(process, engines.actor, { userId: ada, productId: 'meeting' }, ORIGIN),
  },
  'moving a licence with its content': {
    writes: 1,
    run: ({ engines, ada, bob }, process) =>
      moveLicense(process, engines.actor, { productId: 'meeting', fromUserId: ada, toUserId: bob, moveContent: ['recording'] }, ORIGIN),
    twice: 'LICENSE_NOT_HELD',
  },
  'suspending a user': { writes: 1, run: ({ engines, ada }, process) => suspendUser(process, engines.actor, { userId: ada }, ORIGIN) },
  'reactivating a user': {
    writes: 1,
    first: suspended,
    run: ({ engines, ada }, process) => reactivateUser(process, engines.actor, ada, ORIGIN),
  },
  'removing a user': { writes: 1, run: ({ engines, ada }, process) => removeUser(process, engines.actor, { userId: ada }, ORIGIN) },
  'registering content': {
    writes: 1,
    run: ({ engines, ada }, process) =>
      registerContent(
        process,
        { kind: 'product', productId: 'meeting', tokenId: 'a token' },
        { accountId: engines.accountId, userId: ada },
        [{ kind: 'recording', contentId: 'new', productId: 'meeting', title: 'A new one', movable: true }],
      ),
  },
  'trying a transfer again': {
    writes: 1,
    first: (scene) => accept(scene, scene.world),
    run: ({ looms, transferId }, process) => retryTransfer(process, looms.actor, transferId, ORIGIN),
  },
  'closing an account': { writes: 1, run: ({ looms }, process) => closeAccount(process, OPERATOR, looms.accountId, ORIGIN) },
  'ending the invitations of a closed account': {
    writes: 2,
    first: ({ world, looms }) => closeAccount(world, OPERATOR, looms.accountId, ORIGIN),
    run: (scene, process) => deliver(scene, process, 'closing'),
  },
};

/** What a caller does who got no answer: the same call once more. */
async function again(scene: Scene, { run, twice }: Flow, process: Parts): Promise<void> {
  try {
    await run(scene, process);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    await run(scene, scene.world).catch((refusal: unknown) => {
      if ((refusal as { code?: string }).code !== twice) throw refusal;
    });
  }
}

/** The mover's and the sender's messages, and the sweep for those that nobody heard of. */
async function settleAll({ world }: Scene): Promise<void> {
  await world.post.settle();
  for (let round = 0; round < 2; round++) {
    world.clock.pass(31 * MINUTE);
    expect(await world.post.deliver(await world.post.sweep(world.clock.now()))).toEqual([]);
    await world.post.settle();
  }
}

/** What is left of it, but for times and ids that are new in each run. */
async function outcome({ world }: Scene): Promise<string[]> {
  const items = await stored(world.table);
  return items
    .map(({ sk, status, statusReason, products, state, moved, failed, allocated, invited, delivery, kind, invitation }) => {
      const { state: asked, delivery: sent } = (invitation ?? {}) as { state?: string; delivery?: { state: string } };
      const word = String(sk).split('#')[0];
      const notice = (delivery as { state?: string } | undefined)?.state;
      return [word, status, statusReason, products, state, moved, failed, allocated, invited, kind, notice, asked, sent?.state]
        .map(String)
        .join(' ');
    })
    .sort();
}

const CRASHES = Object.entries(FLOWS).flatMap(([name, flow]) =>
  Array.from({ length: flow.writes }, (_, at) => at + 1).flatMap((write) =>
    (['before', 'after'] as const).map((when) => ({ name, flow, when, write })),
  ),
);

describe('a process that dies', () => {
  const undisturbed = new Map<string, Promise<string[]>>();
  const wanted = (name: string, flow: Flow): Promise<string[]> => {
    const known = undisturbed.get(name) ?? play(flow, (world) => world);
    undisturbed.set(name, known);
    return known;
  };
  async function play(flow: Flow, as: (world: World) => Parts): Promise<string[]> {
    const scene = await open();
    await flow.first?.(scene);
    await again(scene, flow, as(scene.world));
    await settleAll(scene);
    return outcome(scene);
  }

  it.each(CRASHES)(
    'while $name, right $when write $write: called or delivered once more, and all is as if it had not',
    async ({ name, flow, when, write }) => {
      const undisturbedOutcome = await wanted(name, flow);
      expect(await play(flow, (world) => world.process({ dies: { write, when } }))).toEqual(undisturbedOutcome);
    },
  );
});

describe('the table of crashes', () => {
  it.each(Object.entries(FLOWS))('names every write of %s', async (_, flow) => {
    const scene = await open();
    await flow.first?.(scene);
    let writes = 0;
    const counting = scene.world.process({
      before: (operation) => {
        if (WRITES.has(operation)) writes++;
      },
    });
    await flow.run(scene, counting);
    expect(writes).toBe(flow.writes);
    await settleAll(scene);
  });
});
