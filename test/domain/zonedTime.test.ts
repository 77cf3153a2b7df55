import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstHourFrom } from '../../lib/domain/zonedTime.ts';

const nine = (from: string, zone: string): string => firstHourFrom(new Date(from), 9, zone).toISOString();

describe('nine in the morning', () => {
  it.each([
    ['the same morning', '2026-11-24T08:59:59.999Z', 'UTC', '2026-11-24T09:00:00.000Z'],
    ['this very moment', '2026-11-24T09:00:00.000Z', 'UTC', '2026-11-24T09:00:00.000Z'],
    ['the next morning', '2026-11-24T09:00:00.001Z', 'UTC', '2026-11-25T09:00:00.000Z'],
    ['over the end of a month', '2026-11-30T12:00:00Z', 'UTC', '2026-12-01T09:00:00.000Z'],
    ['over the end of a year', '2026-12-31T12:00:00Z', 'Europe/Zurich', '2027-01-01T08:00:00.000Z'],
    ['a leap day', '2028-02-28T12:00:00Z', 'UTC', '2028-02-29T09:00:00.000Z'],
    ['where it is tomorrow already', '2026-11-24T20:00:00Z', 'Pacific/Auckland', '2026-11-24T20:00:00.000Z'],
    ['where it is yesterday still', '2026-11-24T05:00:00Z', 'Pacific/Honolulu', '2026-11-24T19:00:00.000Z'],
    ['by half hours', '2026-11-24T00:00:00Z', 'Asia/Kolkata', '2026-11-24T03:30:00.000Z'],
    ['by quarters', '2026-11-24T00:00:00Z', 'Asia/Kathmandu', '2026-11-24T03:15:00.000Z'],
    ['the day that clocks go forward', '2026-03-29T00:00:00Z', 'Europe/Zurich', '2026-03-29T07:00:00.000Z'],
    ['the day that clocks go back', '2026-10-25T00:00:00Z', 'Europe/Zurich', '2026-10-25T08:00:00.000Z'],
    ['a day that was skipped', '2011-12-30T08:00:00Z', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s', (_, from, zone, at) => {
    expect(nine(from, zone)).toBe(at);
  });

  it('of an hour that is skipped is the minute after it, of one that comes twice the first', () => {
    expect(firstHourFrom(new Date('2026-03-29T00:30:00Z'), 2, 'Europe/Zurich').toISOString()).toBe('2026-03-29T01:00:00.000Z');
    expect(firstHourFrom(new Date('2026-10-24T22:30:00Z'), 2, 'Europe/Zurich').toISOString()).toBe('2026-10-25T00:00:00.000Z');
    expect(firstHourFrom(new Date('2026-04-04T12:00:00Z'), 2, 'Australia/Lord_Howe').toISOString()).toBe('2026-04-04T15:30:00.000Z');
  });

  it('is never before, and at most a day and some hours later', () => {
    const zones = [
      'UTC',
      'Europe/Zurich',
      'America/New_York',
      'America/St_Johns',
      'Pacific/Apia',
      'Pacific/Kiritimati',
      'Australia/Lord_Howe',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (from, zone) => {
          const at = firstHourFrom(from, 9, zone);
          const shown = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
          return at >= from && at.getTime() - from.getTime() <= 25 * 3600_000 && shown === '09:00';
        },
      ),
    );
  });

  it('in a zone that does not exist is an error', () => {
    expect(() => nine('2026-11-24T09:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});
