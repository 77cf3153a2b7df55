import { describe, expect, it } from '@jest/globals';
import { changed, DEFAULT_SETTINGS, isAscending, isTimeZone, type Account } from '../../lib/domain/account.ts';
import { refused } from './refused.ts';
import { HERE, NOW } from './samples.ts';

const account: Account = {
  accountId: HERE,
  name: 'Engines',
  locale: 'en',
  status: 'active',
  settings: DEFAULT_SETTINGS,
  roles: [],
  createdAt: NOW,
};

describe('changing an account', () => {
  it('changes what is said, and nothing else', () => {
    expect(changed(account, { name: 'Looms' })).toEqual({ ...account, name: 'Looms' });
    expect(changed(account, { locale: 'fr' })).toEqual({ ...account, locale: 'fr' });
    expect(changed(account, { settings: { releaseOnBounce: false, reminderDays: [] } })).toEqual({
      ...account,
      settings: { ...DEFAULT_SETTINGS, releaseOnBounce: false, reminderDays: [] },
    });
    expect(changed(account, {})).toEqual(account);
  });

  it('is refused once it is closed', () => {
    const closed: Account = { ...account, status: 'closed', closedAt: NOW };
    expect(refused(() => changed(closed, { name: 'Looms' })).code).toBe('ACCOUNT_CLOSED');
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'])('is %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Europe/Atlantis', '+01:00', '-0500', 'GMT+1', 'Europe/Berlin ', 'local', '\0'])('is not %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe('days of reminders', () => {
  it('stand in ascending order, each once', () => {
    expect([[], [3], [3, 7], [1, 2, 29]].map(isAscending)).toEqual([true, true, true, true]);
    expect(
      [
        [7, 3],
        [3, 3],
        [1, 5, 4],
      ].map(isAscending),
    ).toEqual([false, false, false]);
  });
});
