/** A schedule of EventBridge Scheduler: every so many milliseconds, or the minutes that a cron line names, in UTC. */
export type ScheduleExpression =
  | { readonly kind: 'rate'; readonly everyMs: number }
  | {
      readonly kind: 'cron';
      readonly minutes: ReadonlySet<number>;
      readonly hours: ReadonlySet<number>;
      readonly days: ReadonlySet<number> | undefined;
      readonly months: ReadonlySet<number>;
      /** 1 is Sunday. */
      readonly weekdays: ReadonlySet<number> | undefined;
      readonly years: ReadonlySet<number> | undefined;
    };

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** `undefined` where the expression is not understood: `at(…)`, and cron's `L`, `W` and `#`. */
export function parseSchedule(written: string): ScheduleExpression | undefined {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(written);
  const unit = UNITS[rate?.[2] ?? ''];
  if (rate && unit !== undefined) return { kind: 'rate', everyMs: Number(rate[1]) * unit };

  const fields = /^cron\((.+)\)$/.exec(written)?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) return undefined;
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields;
  const any = (field: string): boolean => field === '*' || field === '?';
  const minutes = parseField(minute, 0, 59);
  const hours = parseField(hour, 0, 23);
  const months = parseField(month, 1, 12, MONTHS);
  const days = any(day) ? undefined : parseField(day, 1, 31);
  const weekdays = any(weekday) ? undefined : parseField(weekday, 1, 7, WEEKDAYS);
  const years = any(year) ? undefined : parseField(year, 1970, 2199);
  const wrong = (!any(day) && !days) || (!any(weekday) && !weekdays) || (!any(year) && !years);
  if (!minutes || !hours || !months || wrong) return undefined;
  return { kind: 'cron', minutes, hours, days, months, weekdays, years };
}

function parseField(field: string, low: number, high: number, names: readonly string[] = []): Set<number> | undefined {
  const values = new Set<number>();
  const read = (text: string): number => (names.includes(text) ? names.indexOf(text) + low : /^\d+$/.test(text) ? Number(text) : NaN);
  for (const part of field.split(',')) {
    const [span = '', step = '1'] = part.split('/');
    const [first = '', last = part.includes('/') ? String(high) : first] = span === '*' ? [String(low), String(high)] : span.split('-');
    const [from, to, by] = [read(first), read(last), Number(step)];
    if (!(from >= low && to <= high && from <= to && by >= 1)) return undefined;
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return values;
}

const DAY_MS = 86_400_000;

/** The first time after `now`; `undefined` if a cron line names none within the next five years. */
export function nextTime(schedule: ScheduleExpression, now: Date): Date | undefined {
  if (schedule.kind === 'rate') return new Date(now.getTime() + schedule.everyMs);
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  for (let day = today; day < today + 5 * 366 * DAY_MS; day += DAY_MS) {
    const at = new Date(day);
    if (!schedule.months.has(at.getUTCMonth() + 1)) continue;
    if (schedule.days?.has(at.getUTCDate()) === false) continue;
    if (schedule.weekdays?.has(at.getUTCDay() + 1) === false) continue;
    if (schedule.years?.has(at.getUTCFullYear()) === false) continue;
    for (const hour of ascending(schedule.hours))
      for (const minute of ascending(schedule.minutes)) {
        const time = day + hour * 3_600_000 + minute * 60_000;
        if (time > now.getTime()) return new Date(time);
      }
  }
  return undefined;
}

const ascending = (values: ReadonlySet<number>): number[] => [...values].sort((a, b) => a - b);
