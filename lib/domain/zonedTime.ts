const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', { ...parts, timeZone, hourCycle: 'h23' });
  formats.set(timeZone, format);
  return format;
}

/** What a clock on the wall shows in that zone at that moment, as if it were UTC. */
function onTheWall(at: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) + (at % 1000);
}

/**
 * The first moment at or after `from` at which it is this hour in that zone. Where a clock that is set forward skips the
 * hour, or a zone a whole day, the next minute counts; of an hour that comes twice the first. `timeZone` is an IANA name;
 * throws a RangeError for one that does not exist.
 */
export function firstHourFrom(from: Date, hour: number, timeZone: string): Date {
  const wall = new Date(onTheWall(from.getTime(), timeZone));
  const day = { year: wall.getUTCFullYear(), month: wall.getUTCMonth(), day: wall.getUTCDate() };
  for (let ahead = 0; ; ahead++) {
    const at = momentOf({ ...day, day: day.day + ahead }, hour, timeZone);
    if (at >= from.getTime()) return new Date(at);
  }
}

/** When that hour of that day is in that zone; when it is skipped, the first minute after the gap. */
function momentOf({ year, month, day }: Wall, hour: number, timeZone: string): number {
  const wanted = Date.UTC(year, month, day, hour);
  // No zone is further from UTC than a day, and none skips more: what the wall shows only grows, save where it is set back.
  let [low, high] = [wanted - 2 * DAY, wanted + 2 * DAY];
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (onTheWall(middle, timeZone) >= wanted) high = middle;
    else low = middle;
  }
  // Set back, the wall shows the hour a first time up to some hours before.
  for (let earlier = high - 3 * HOUR; earlier < high; earlier += 15 * MINUTE) if (onTheWall(earlier, timeZone) === wanted) return earlier;
  return high;
}
