import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takePlaces, UNUSED, type Pace } from '../../lib/domain/pace.ts';

const HOUR = 3600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-24T09:00:00.000Z');
const limits = { perSecond: 10, perDay: 1_000 };
const take = (pace: Pace, count: number, now: number, patience = 15_000) => takePlaces(pace, count, limits, now, patience);

describe('places for e-mails', () => {
  it('are one after the other, two in a hundred slower than allowed, and begin at once where nobody waits', () => {
    const first = take(UNUSED, 10, START);
    expect(first).toMatchObject({ at: START, everyMs: 102 });
    if (!('at' in first)) throw new Error('there is room');
    expect(take(first.pace, 1, START)).toMatchObject({ at: START + 1020 });
    expect(take(first.pace, 1, START + DAY)).toMatchObject({ at: START + DAY });
  });

  it('are not given where the first is too far off', () => {
    const first = take(UNUSED, 200, START);
    if (!('at' in first)) throw new Error('there is room');
    expect(take(first.pace, 1, START)).toEqual({ until: START + 20_400 });
    expect(take(first.pace, 1, START + 5_400)).toMatchObject({ at: START + 20_400 });
  });

  it('are never more than allowed in a day, and come back as the day moves on', () => {
    const all = take(UNUSED, 1_000, START);
    if (!('at' in all)) throw new Error('there is room');
    const until = START + 25 * HOUR;
    expect(take(all.pace, 1, START + HOUR)).toEqual({ until });
    expect(take(all.pace, 1, START + DAY)).toEqual({ until });
    expect(take(all.pace, 1, until)).toMatchObject({ at: until });
  });

  it('are as many as the day has left, also where fewer are allowed than were asked for at once', () => {
    const few = { perSecond: 10, perDay: 3 };
    const first = takePlaces(UNUSED, 10, few, START, 15_000);
    expect(first).toMatchObject({ at: START, count: 3 });
    if (!('at' in first)) throw new Error('there is room');
    expect(takePlaces(first.pace, 1, few, START + 1000, 15_000)).toEqual({ until: START + 25 * HOUR });
  });

  it('whoever asks, whenever, for however many: no second and no 24 hours hold too many', () => {
    const asks = fc.array(fc.record({ wait: fc.nat(3 * HOUR), count: fc.integer({ min: 1, max: 60 }) }), { maxLength: 60 });
    fc.assert(
      fc.property(asks, (calls) => {
        let [pace, now]: [Pace, number] = [UNUSED, START];
        const sent: number[] = [];
        for (const { wait, count } of calls) {
          now += wait;
          const places = take(pace, count, now);
          if ('until' in places) expect(places.until).toBeGreaterThan(now);
          else {
            sent.push(...Array.from({ length: places.count }, (_, at) => places.at + at * places.everyMs));
            pace = places.pace;
          }
        }
        for (const [within, most] of [
          [1000, limits.perSecond],
          [DAY, limits.perDay],
        ] as const)
          for (const [at, time] of sent.entries()) {
            const before = sent[at - most];
            // The one so many before it is out of the window by now.
            if (before !== undefined && time - before < within - 1e-6) return false;
          }
        return true;
      }),
      { numRuns: 200 },
    );
  });
});
