import { describe, expect, it } from '@jest/globals';
import type { Content } from '../../lib/domain/content.ts';
import { afterPage, completed, counted, isBackHome, leavesALine, nextPage } from '../../lib/domain/moving.ts';
import { begun, type MovingTransfer } from '../../lib/domain/transfer.ts';
import type { User } from '../../lib/domain/user.ts';

const AT = new Date('2026-11-24T09:00:00.000Z');
const transfer: MovingTransfer = {
  transferId: 't',
  accountId: 'new',
  userId: 'ada',
  from: { accountId: 'old', userId: 'ada' },
  createdAt: AT,
  acceptedAt: AT,
  state: 'moving',
  ...begun(['meeting', 'webinar'], true),
  manifest: {
    moves: [
      { productId: 'meeting', kind: 'recording', count: 3 },
      { productId: 'webinar', kind: 'recording', count: 1 },
    ],
    stays: [],
  },
  total: 4,
};
const within: MovingTransfer = { ...transfer, from: { accountId: 'new', userId: 'bob' } };

// What the mover looks at, and nothing else.
const user = (changes: object) =>
  ({ accountId: 'new', userId: 'ada', status: 'active', products: ['meeting', 'webinar'], ...changes }) as unknown as User;
const ada = user({});
const content = (contentId: string, changes: Partial<Content> = {}): Content => ({
  kind: 'recording',
  contentId,
  productId: 'meeting',
  title: contentId,
  movable: true,
  registeredAt: AT,
  ...changes,
});
const placed = (...contents: Content[]) => contents.map((one) => ({ content: one, cursor: `after ${one.contentId}` }));
const movedOf = (page: ReturnType<typeof nextPage>) => page?.moves.map(({ contentId }) => contentId);

describe('counting', () => {
  it('says once what moves, and how much that is', () => {
    const { manifest: _, ...fresh } = transfer;
    const catalogue = [{ productId: 'meeting', name: 'M', movingKinds: ['recording'] as const, rev: 1 }];
    const tallies = [
      { productId: 'meeting', kind: 'recording', movable: true, count: 7 } as const,
      { productId: 'meeting', kind: 'sessionHistory', movable: true, count: 9 } as const,
    ];
    expect(counted({ ...fresh, total: 0 }, tallies, catalogue)).toMatchObject({
      total: 7,
      manifest: { stays: [{ kind: 'sessionHistory', count: 9, reason: 'kindNotMovable' }] },
    });
    expect(counted({ ...fresh, takesAlong: false }, tallies, catalogue).total).toBe(0);
    expect(counted({ ...fresh, kinds: ['sessionHistory'] }, tallies, catalogue).total).toBe(0);
  });
});

describe('a page', () => {
  it('moves what the manifest moves, and passes by what is bound, read only, or not in it', () => {
    const things = placed(
      content('a'),
      content('b', { movable: false }),
      content('c', { readOnly: true }),
      content('d', { kind: 'sessionHistory' }),
      content('e', { productId: 'voice' }),
      content('f'),
      content('g', { movable: false }),
    );
    const page = nextPage(transfer, things, ada);
    expect(movedOf(page)).toEqual(['a', 'f']);
    expect([page?.failures, page?.cursor]).toEqual([[], 'after g']);
  });

  it('ends after 49 that move, and goes on behind the last of them', () => {
    const things = placed(...Array.from({ length: 50 }, (_, at) => content(`r${at}`)));
    const page = nextPage(transfer, things, ada);
    expect(page?.moves).toHaveLength(49);
    expect(page?.cursor).toBe('after r48');
    expect(nextPage(transfer, things.slice(0, 49), ada)?.cursor).toBe('after r48');
  });

  it('is none where nothing is left', () => {
    expect(nextPage(transfer, [], ada)).toBeUndefined();
  });

  it('lists what cannot move: of a product that was taken meanwhile, or to nobody', () => {
    const things = placed(content('a'), content('w', { productId: 'webinar' }));
    const taken = nextPage(transfer, things, user({ products: ['meeting'] }));
    expect(movedOf(taken)).toEqual(['a']);
    expect(taken?.failures).toEqual([{ kind: 'recording', contentId: 'w', productId: 'webinar', reason: 'productNotHeld' }]);
    expect(nextPage(transfer, things, undefined)?.failures.map(({ reason }) => reason)).toEqual(['recipientGone', 'recipientGone']);
  });

  it('moves to who was suspended or removed meanwhile what they held', () => {
    const things = placed(content('a'));
    for (const status of ['suspended', 'removed'])
      expect(movedOf(nextPage(transfer, things, user({ status, products: [], lastProducts: ['meeting'] })))).toEqual(['a']);
  });

  it('within an account moves nothing to a colleague who was removed, or has moved away', () => {
    const things = placed(content('a'));
    expect(movedOf(nextPage(within, things, ada))).toEqual(['a']);
    for (const gone of [user({ status: 'removed', lastProducts: ['meeting'] }), user({ movedTo: { accountId: 'else', userId: 'ada' } })])
      expect(nextPage(within, things, gone)?.failures.map(({ reason }) => reason)).toEqual(['recipientGone']);
  });

  it('is added to what was done before; failures are listed up to the hundredth', () => {
    const failures = Array.from(
      { length: 60 },
      (_, at) => ({ kind: 'recording', contentId: `w${at}`, productId: 'webinar', reason: 'productNotHeld' }) as const,
    );
    const first = afterPage({ ...transfer, moved: 10 }, { moves: [content('a')], failures, cursor: 'x' });
    const second = afterPage(first, { moves: [], failures, cursor: 'y' });
    expect(second).toMatchObject({ moved: 11, failed: 120, cursor: 'y' });
    expect([second.failures.length, second.failures[99]?.contentId]).toEqual([100, 'w39']);
  });
});

describe('the end of a move', () => {
  it('has a time, no place to go on from, and of a person’s move the notices behind it', () => {
    const end = completed({ ...transfer, cursor: 'x' }, AT);
    expect(end).toMatchObject({ state: 'completed', endedAt: AT, noticed: true });
    expect(end).not.toHaveProperty('cursor');
    expect(completed(within, AT)).not.toHaveProperty('noticed');
  });

  it('is reached where the person is back where they came from, but not where a colleague’s things move', () => {
    const atOld = user({ accountId: 'old' });
    expect([isBackHome(transfer, ada), isBackHome(transfer, atOld), isBackHome(transfer, undefined)]).toEqual([false, true, false]);
    expect(isBackHome(within, user({ userId: 'bob' }))).toBe(false);
  });

  it('leaves a line of past sessions in the account that was left, and of nothing else', () => {
    expect(leavesALine(transfer, content('a', { kind: 'sessionHistory' }))).toBe(true);
    expect(leavesALine(transfer, content('a', { kind: 'scheduledSession' }))).toBe(false);
    expect(leavesALine(within, content('a', { kind: 'sessionHistory' }))).toBe(false);
  });
});
