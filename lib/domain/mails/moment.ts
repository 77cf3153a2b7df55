import type { Locale } from '../locale.ts';

/**
 * A moment as people read it, with its time zone named: "Tuesday, December 8, 2026 at 4:57 PM (Central European
 * Standard Time)". Without a zone it is the machine's own. Throws a RangeError for a zone that does not exist.
 */
export function moment(language: Locale, at: Date, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', ...zone });
  const named = new Intl.DateTimeFormat(language, { timeZoneName: 'long', ...zone });
  const name = named.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
  return `${day.format(at)} (${name})`;
}
