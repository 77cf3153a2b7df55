import type { Chance } from '../../usecases/ports.ts';
import type { Counted, LimitStore } from '../../usecases/ports/limits.ts';

const EVERY = 10;
/** More names than a container meets in a while; then it begins anew. */
const REMEMBERED = 10_000;

interface Known {
  /** Since the last one that was counted. */
  uncounted: number;
  last?: Counted;
}

/**
 * Counts every tenth for ten, and says in between what was counted last: a tenth of the cost, and wrong by nine at most
 * for each container. Each begins somewhere within its first ten, so that many containers err in both directions.
 */
export function roughLimits(limits: LimitStore, chance: Pick<Chance, 'random'>): LimitStore {
  const known = new Map<string, Known>();
  const begun = (): Known => ({ uncounted: (chance.random(1)[0] ?? 0) % EVERY });
  return {
    read: (name, now) => limits.read(name, now),
    count: async (name, now, whileMs, by = 1) => {
      const mine = known.get(name) ?? begun();
      if (known.size >= REMEMBERED) known.clear();
      known.set(name, mine);
      mine.uncounted += by;
      if (mine.uncounted < EVERY) return mine.last && mine.last.endsAt > now ? mine.last : { count: 0, endsAt: now };
      const uncounted = mine.uncounted;
      mine.uncounted = 0;
      mine.last = await limits.count(name, now, whileMs, uncounted);
      return mine.last;
    },
  };
}
