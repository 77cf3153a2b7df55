/** What the mail service allows: e-mails a second, and within any 24 hours. */
export interface PaceLimits {
  readonly perSecond: number;
  readonly perDay: number;
}

/** What was taken of it, by all senders together. */
export interface Pace {
  /** When the next e-mail may be sent, in epoch milliseconds. */
  readonly nextAt: number;
  /** E-mails by the hour that they are sent in, in hours since the epoch; those of the last 24 and this one. */
  readonly hours: Readonly<Record<string, number>>;
}

/** Places lie so much further apart than the rate allows, so that those who are late by a little do not make a second too full. */
const APART = 1.02;
const HOUR = 3600_000;
/** An hour that began up to this long ago may hold e-mails of the last 24 hours. */
const HOURS_THAT_COUNT = 24;

export const UNUSED: Pace = { nextAt: 0, hours: {} };

/** Places for `count` e-mails one after the other, evenly: the first at `at`, each next one `everyMs` later. Or none before `until`. */
export type Places =
  { readonly pace: Pace; readonly count: number; readonly at: number; readonly everyMs: number } | { readonly until: number };

/**
 * Takes places for `count` e-mails, or for as many as the day has left: never more in a second, nor in any 24 hours, than allowed. None where the first would
 * be later than `patienceMs` from now. All times in epoch milliseconds.
 */
export function takePlaces(
  { nextAt, hours }: Pace,
  count: number,
  { perSecond, perDay }: PaceLimits,
  now: number,
  patienceMs: number,
): Places {
  const everyMs = (APART * 1000) / perSecond;
  const at = Math.max(now, nextAt);
  const hour = Math.floor(at / HOUR);
  const counting = Object.entries(hours).filter(([of]) => Number(of) >= hour - HOURS_THAT_COUNT);
  const sent = counting.reduce((sum, [, inHour]) => sum + inHour, 0);
  const given = Math.min(count, perDay - sent);
  if (given < 1) {
    // What was sent in the oldest hour is forgotten first.
    const oldest = Math.min(...counting.map(([of]) => Number(of)));
    return { until: Math.max((oldest + HOURS_THAT_COUNT + 1) * HOUR, now) };
  }
  if (at - now > patienceMs) return { until: at };
  return {
    at,
    everyMs,
    count: given,
    pace: { nextAt: at + given * everyMs, hours: { ...Object.fromEntries(counting), [hour]: (hours[hour] ?? 0) + given } },
  };
}
