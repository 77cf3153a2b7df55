import { describe, expect, it } from '@jest/globals';
import { CONTENT_KINDS } from '../../lib/domain/content.ts';
import { manifestOf, staysBecause, type ContentTally } from '../../lib/domain/manifest.ts';

const catalogue = [
  { productId: 'meeting', name: 'Meeting', movingKinds: CONTENT_KINDS, rev: 1 },
  { productId: 'webinar', name: 'Webinar', movingKinds: ['sessionHistory'] as const, rev: 1 },
];
const terms = { products: ['meeting', 'webinar'], catalogue, takesAlong: true };
const tally = (productId: string, kind: ContentTally['kind'], count: number, movable = true): ContentTally => ({
  productId,
  kind,
  count,
  movable,
});

describe('something that a product keeps', () => {
  it('moves where the new user holds the product, the product lets its kind move, and it is not bound', () => {
    expect(staysBecause(tally('meeting', 'recording', 1), terms)).toBeUndefined();
    expect(staysBecause(tally('webinar', 'sessionHistory', 1), terms)).toBeUndefined();
  });

  it('stays for the first reason that there is: the person, the licence, the kind, the thing itself', () => {
    const bound = tally('webinar', 'recording', 1, false);
    expect(staysBecause(bound, { ...terms, products: [], takesAlong: false })).toBe('userSuspended');
    expect(staysBecause(bound, { ...terms, products: ['meeting'] })).toBe('productNotHeld');
    expect(staysBecause(bound, terms)).toBe('kindNotMovable');
    expect(staysBecause(tally('webinar', 'sessionHistory', 1, false), terms)).toBe('notMovable');
  });

  it('stays where the product is in no catalogue any more', () => {
    expect(staysBecause(tally('meeting', 'recording', 1), { ...terms, catalogue: [] })).toBe('kindNotMovable');
  });
});

describe('a manifest', () => {
  it('says by product and kind how much moves, and how much stays and why', () => {
    const tallies = [
      tally('webinar', 'recording', 4),
      tally('meeting', 'scheduledSession', 3),
      tally('meeting', 'recording', 2, false),
      tally('meeting', 'recording', 5),
      tally('voice', 'recording', 1),
    ];
    expect(manifestOf(tallies, terms)).toEqual({
      moves: [
        { productId: 'meeting', kind: 'recording', count: 5 },
        { productId: 'meeting', kind: 'scheduledSession', count: 3 },
      ],
      stays: [
        { productId: 'meeting', kind: 'recording', count: 2, reason: 'notMovable' },
        { productId: 'voice', kind: 'recording', count: 1, reason: 'productNotHeld' },
        { productId: 'webinar', kind: 'recording', count: 4, reason: 'kindNotMovable' },
      ],
    });
  });

  it('speaks of the kinds that were asked for alone, and of nothing that there is none of', () => {
    const tallies = [tally('meeting', 'recording', 5), tally('meeting', 'scheduledSession', 3), tally('meeting', 'sessionHistory', 0)];
    expect(manifestOf(tallies, { ...terms, kinds: ['scheduledSession', 'sessionHistory'] })).toEqual({
      moves: [{ productId: 'meeting', kind: 'scheduledSession', count: 3 }],
      stays: [],
    });
  });
});
