import { setTimeout as pause } from 'node:timers/promises';
import { takePlaces, UNUSED, type Pace, type PaceLimits, type Places } from '../../domain/pace.ts';
import { Overtaken, type Chance } from '../../usecases/ports.ts';
import type { SendingPace } from '../../usecases/ports/pace.ts';
import { limitKey } from './keys.ts';
import { getItem } from './read.ts';
import type { Table } from './table.ts';
import { updateOne } from './transact.ts';

/** A sender waits no longer than this, well within its timeout. */
const PATIENCE_MS = 15_000;
/** What was asked for in bulk leaves this much of the line to the others. */
const BULK_LINE_MS = 1_000;
const BULK_LOOKS_EVERY_MS = 250;
const KEY = limitKey('sending-pace');

/** One item for all senders. What one process asks for at the same moment is taken together, so a batch costs one write. */
export function dynamoPace(table: Table, limits: PaceLimits, chance: Pick<Chance, 'now'>): SendingPace {
  const now = (): number => chance.now().getTime();
  const singles = together((count) => take(table, count, limits, now, PATIENCE_MS), now);
  const bulk = together(async (count) => {
    const until = now() + PATIENCE_MS;
    for (;;) {
      const places = await take(table, count, limits, now, BULK_LINE_MS);
      if ('at' in places || places.until > until || now() >= until) return places;
      await pause(BULK_LOOKS_EVERY_MS);
    }
  }, now);
  return {
    take: async (lane) => {
      const place = await (lane === 'bulk' ? bulk() : singles());
      if ('until' in place) return { until: new Date(place.until) };
      const waits = place.at - now();
      if (waits > 0) await pause(waits);
      return 'now';
    },
  };
}

type Place = { readonly at: number } | { readonly until: number };

function together(takeAll: (count: number) => Promise<Places>, now: () => number): () => Promise<Place> {
  let asking: ((place: Promise<Place>) => void)[] = [];
  return () =>
    new Promise<Place>((resolve) => {
      asking.push(resolve);
      if (asking.length > 1) return;
      setImmediate(() => {
        const asked = asking;
        asking = [];
        const places = takeAll(asked.length).then((taken) => {
          if (!('at' in taken)) return asked.map(() => taken);
          // Where taking them took longer than the first one's time, all move on together: none catches up with the others.
          const first = Math.max(taken.at, now());
          const timeOf = (place: number): number => first + place * taken.everyMs;
          // Those for whom the day has no room left ask again later.
          return asked.map((_, place) => (place < taken.count ? { at: timeOf(place) } : { until: timeOf(taken.count) }));
        });
        asked.forEach((answer, place) => {
          answer(places.then((all) => all[place] ?? { until: now() }));
        });
      });
    });
}

async function take(table: Table, count: number, limits: PaceLimits, now: () => number, patienceMs: number): Promise<Places> {
  for (;;) {
    const item = await getItem(table, KEY);
    const places = takePlaces((item?.['pace'] as Pace | undefined) ?? UNUSED, count, limits, now(), patienceMs);
    if ('until' in places) return places;
    try {
      await keep(table, places.pace, item?.['rev'] as number | undefined);
      return places;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      await pause(Math.random() * 20);
    }
  }
}

const keep = (table: Table, pace: Pace, seen: number | undefined): Promise<void> =>
  updateOne(table, {
    key: KEY,
    set: ['#pace = :pace', '#rev = :next'],
    only: seen === undefined ? 'attribute_not_exists(pk)' : '#rev = :seen',
    values: { ':pace': pace, ':next': (seen ?? 0) + 1, ...(seen === undefined ? {} : { ':seen': seen }) },
  });
