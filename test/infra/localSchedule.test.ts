import { describe, expect, it } from '@jest/globals';
import { nextTime, parseSchedule } from '../../infra/local/scheduleExpression.ts';
import { runSchedules } from '../../infra/local/schedules.ts';
import type { LocalFunction } from '../../infra/local/template/functionPlan.ts';

const next = (expression: string, after: string): string | undefined => {
  const parsed = parseSchedule(expression);
  return parsed && nextTime(parsed, new Date(after))?.toISOString();
};

describe('a schedule', () => {
  it.each([
    ['rate(5 minutes)', '2026-11-24T10:00:30Z', '2026-11-24T10:05:30.000Z'],
    ['rate(1 hour)', '2026-11-24T10:00:00Z', '2026-11-24T11:00:00.000Z'],
    ['rate(2 days)', '2026-11-24T10:00:00Z', '2026-11-26T10:00:00.000Z'],
    ['cron(0 9 * * ? *)', '2026-11-24T08:59:59Z', '2026-11-24T09:00:00.000Z'],
    ['cron(0 9 * * ? *)', '2026-11-24T09:00:00Z', '2026-11-25T09:00:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-11-24T10:46:00Z', '2026-11-24T11:00:00.000Z'],
    ['cron(30 8 ? * MON-FRI *)', '2026-11-27T09:00:00Z', '2026-11-30T08:30:00.000Z'],
    ['cron(0 0 29 2 ? *)', '2026-11-24T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['cron(0 12 1 JAN,JUL ? 2027)', '2026-11-24T00:00:00Z', '2027-01-01T12:00:00.000Z'],
  ])('%s after %s comes at %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  it.each([
    'at(2026-11-24T10:00:00)',
    'rate(5 fortnights)',
    'cron(0 9 * *)',
    'cron(0 9 L * ? *)',
    'cron(0 25 * * ? *)',
    'cron(0 9 ? * 2#1 *)',
  ])('is refused where it is not understood: %s', (expression) => {
    expect(parseSchedule(expression)).toBeUndefined();
  });

  it('that names no time at all is never due', () => {
    expect(next('cron(0 9 30 2 ? *)', '2026-11-24T00:00:00Z')).toBeUndefined();
  });

  it('that is fired by hand gives its function the time that was said', async () => {
    const events: string[] = [];
    const expression = parseSchedule('rate(1 hour)');
    if (!expression) throw new Error('unreadable');
    const job = { shortName: 'sweep' } as LocalFunction;
    const schedules = runSchedules(
      [{ name: 's', function: job, expression, enabled: true, input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}' }],
      {
        busy: 0,
        stop: () => Promise.resolve(),
        invoke(_of, event) {
          events.push(event);
          return Promise.resolve({ ok: true, body: '{}' });
        },
      },
    );
    expect(await schedules.fire('sweep', new Date('2026-12-01T09:00:00.123Z'))).toEqual({ ok: true, body: '{}' });
    expect(await schedules.fire('other', new Date())).toBeUndefined();
    schedules.stop();
    expect(events).toEqual(['{"scheduledTime":"2026-12-01T09:00:00Z"}']);
    expect(schedules.names).toEqual(['sweep']);
  });
});
