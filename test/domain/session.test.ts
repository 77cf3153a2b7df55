import { describe, expect, it } from '@jest/globals';
import { isOver, sessionEnds, tokenHash, worthNoting, writeToken, type Session } from '../../lib/domain/session.ts';
import { at } from './samples.ts';

const session = (createdAt: string, seenAt: string): Session => ({
  tokenHash: 'hash',
  accountId: 'account',
  userId: 'user',
  personId: 'person',
  passwordEpoch: 2,
  createdAt: at(createdAt),
  seenAt: at(seenAt),
});
const fresh = session('2026-11-24T09:00:00.000Z', '2026-11-24T09:00:00.000Z');

describe('a session', () => {
  it('ends 12 hours after its last use, to the millisecond', () => {
    expect(sessionEnds(fresh)).toEqual(at('2026-11-24T21:00:00.000Z'));
    expect(isOver(fresh, 2, at('2026-11-24T20:59:59.999Z'))).toBe(false);
    expect(isOver(fresh, 2, at('2026-11-24T21:00:00.000Z'))).toBe(true);
  });

  it('ends 30 days after signing in, to the millisecond, however much it is used', () => {
    const used = session('2026-11-24T09:00:00.000Z', '2026-12-24T08:30:00.000Z');
    expect(sessionEnds(used)).toEqual(at('2026-12-24T09:00:00.000Z'));
    expect(isOver(used, 2, at('2026-12-24T08:59:59.999Z'))).toBe(false);
    expect(isOver(used, 2, at('2026-12-24T09:00:00.000Z'))).toBe(true);
  });

  it('is over once the password has changed, and not valid before it has', () => {
    expect(isOver(fresh, 3, at('2026-11-24T09:00:00.000Z'))).toBe(true);
    expect(isOver(fresh, 1, at('2026-11-24T09:00:00.000Z'))).toBe(true);
  });

  it('in use is noted again after a quarter of an hour, and not before', () => {
    expect(worthNoting(fresh, at('2026-11-24T09:15:00.000Z'))).toBe(false);
    expect(worthNoting(fresh, at('2026-11-24T09:15:00.001Z'))).toBe(true);
  });
});

describe('a token', () => {
  it('names its kind, and bears 256 bits', () => {
    expect(writeToken('sws', new Uint8Array(32).fill(255))).toBe('sws___________________________________________8');
    expect(writeToken('swo', new Uint8Array(32))).toBe('swo_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  });

  it('is known by its SHA-256', () => {
    expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
