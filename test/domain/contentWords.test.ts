import { describe, expect, it } from '@jest/globals';
import { contentLines, counted, stayingLines } from '../../lib/domain/mails/contentWords.ts';
import { asText } from '../../lib/domain/mails/phrase.ts';
import { movedCounts } from '../../lib/domain/movedCounts.ts';
import type { ContentCount, Manifest } from '../../lib/domain/transfer.ts';

const names = { meeting: 'Meeting', webinar: 'Webinar' };
const lines = (language: 'en' | 'fr', counts: readonly ContentCount[]) => contentLines(language, counts, names).map(asText);
const staying = (language: 'en' | 'fr', stays: Manifest['stays']) => stayingLines(language, stays, names, 'Acme').map(asText);

describe('so many of a thing', () => {
  it.each([
    [0, '0 past sessions', '0 session passée'],
    [1, '1 past session', '1 session passée'],
    [2, '2 past sessions', '2 sessions passées'],
    [12_000, '12,000 past sessions', '12\u202F000 sessions passées'],
    [1_000_000, '1,000,000 past sessions', '1\u202F000\u202F000 de sessions passées'],
  ])('%i: %s, %s', (count, english, french) => {
    expect(counted('en', 'sessionHistory', count)).toBe(english);
    expect(counted('fr', 'sessionHistory', count)).toBe(french);
  });

  it('has a word for each kind', () => {
    expect(counted('en', 'scheduledSession', 1)).toBe('1 scheduled session');
    expect(counted('en', 'scheduledSession', 2)).toBe('2 scheduled sessions');
    expect(counted('en', 'recording', 1)).toBe('1 recording');
    expect(counted('en', 'recording', 2)).toBe('2 recordings');
    expect(counted('fr', 'scheduledSession', 1)).toBe('1 session planifiée');
    expect(counted('fr', 'scheduledSession', 2)).toBe('2 sessions planifiées');
    expect(counted('fr', 'recording', 1)).toBe('1 enregistrement');
    expect(counted('fr', 'recording', 2)).toBe('2 enregistrements');
  });
});

describe('what moves', () => {
  const counts: ContentCount[] = [
    { productId: 'meeting', kind: 'recording', count: 2 },
    { productId: 'meeting', kind: 'scheduledSession', count: 1 },
    { productId: 'meeting', kind: 'sessionHistory', count: 12 },
    { productId: 'webinar', kind: 'recording', count: 1 },
  ];

  it('is one line a product, past sessions first', () => {
    expect(lines('en', counts)).toEqual(['12 past sessions, 1 scheduled session, and 2 recordings of Meeting', '1 recording of Webinar']);
    expect(lines('fr', counts)).toEqual([
      '12 sessions passées, 1 session planifiée et 2 enregistrements dans Meeting',
      '1 enregistrement dans Webinar',
    ]);
  });

  it('says nothing of what there is none of', () => {
    expect(lines('en', [{ productId: 'meeting', kind: 'recording', count: 0 }])).toEqual([]);
    expect(lines('en', [...counts.slice(3), { productId: 'webinar', kind: 'sessionHistory', count: 0 }])).toEqual([
      '1 recording of Webinar',
    ]);
  });

  it('calls a product that is no longer in the catalogue by its id', () => {
    expect(lines('en', [{ productId: 'voice', kind: 'recording', count: 1 }])).toEqual(['1 recording of voice']);
  });
});

describe('what stays', () => {
  it.each([
    [
      'productNotHeld',
      '1 recording of Meeting: Meeting is not among your products at Acme',
      '1 enregistrement dans Meeting\u00A0: Meeting ne fait pas partie de vos produits chez Acme',
    ],
    [
      'notMovable',
      '1 recording of Meeting: Meeting does not allow this to move',
      '1 enregistrement dans Meeting\u00A0: Meeting n’en permet pas le transfert',
    ],
    [
      'kindNotMovable',
      '1 recording of Meeting: Meeting never moves content of this kind',
      '1 enregistrement dans Meeting\u00A0: Meeting ne transfère jamais ce genre de contenu',
    ],
    [
      'userSuspended',
      '1 recording of Meeting: a profile that is suspended or removed takes nothing along',
      '1 enregistrement dans Meeting\u00A0: un profil suspendu ou supprimé n’emporte rien',
    ],
  ] as const)('says in plain words why: %s', (reason, english, french) => {
    const stays = [{ productId: 'meeting', kind: 'recording', count: 1, reason }] as const;
    expect(staying('en', stays)).toEqual([english]);
    expect(staying('fr', stays)).toEqual([french]);
  });

  it('is one line for each product and reason, and counts one kind once', () => {
    const suspended = { productId: 'meeting', reason: 'userSuspended' } as const;
    expect(
      staying('en', [
        { ...suspended, kind: 'recording', count: 2 },
        { ...suspended, kind: 'recording', count: 3 },
        { ...suspended, kind: 'sessionHistory', count: 1 },
        { productId: 'meeting', kind: 'recording', count: 1, reason: 'notMovable' },
      ]),
    ).toEqual([
      '1 past session and 5 recordings of Meeting: a profile that is suspended or removed takes nothing along',
      '1 recording of Meeting: Meeting does not allow this to move',
    ]);
  });
});

describe('what has moved', () => {
  const manifest: Manifest = {
    moves: [
      { productId: 'meeting', kind: 'recording', count: 3 },
      { productId: 'webinar', kind: 'recording', count: 1 },
    ],
    stays: [],
  };
  const failure = (productId: string, contentId: string) =>
    ({ productId, kind: 'recording', contentId, reason: 'productNotHeld' }) as const;

  it('is what was counted, without what failed', () => {
    expect(movedCounts({ manifest, moved: 4, failures: [] })).toEqual(manifest.moves);
    expect(movedCounts({ manifest, moved: 2, failures: [failure('meeting', 'a'), failure('webinar', 'b')] })).toEqual([
      { productId: 'meeting', kind: 'recording', count: 2 },
    ]);
    expect(movedCounts({ moved: 0, failures: [] })).toEqual([]);
  });

  it('is not told by kind where the kinds of what failed are not all known', () => {
    expect(movedCounts({ manifest, moved: 2, failures: [failure('meeting', 'a')] })).toBeUndefined();
  });
});
