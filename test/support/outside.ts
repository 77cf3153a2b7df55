import type { Chance } from '../../lib/usecases/ports.ts';

/** A clock that stands still until it is moved. */
export interface Clock {
  now(): Date;
  set(iso: string): void;
  /** Moves on by milliseconds. */
  pass(milliseconds: number): void;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function stoppedClock(): Clock {
  let now = Date.parse('2026-11-24T09:00:00.000Z');
  return {
    now: () => new Date(now),
    set: (iso) => {
      now = Date.parse(iso);
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Time from the clock; ids and secrets that count (from here), so that a failure reads the same each time. */
export function countingChance(clock: Clock, from = 0): Chance {
  let ids = from;
  let secrets = from;
  return {
    now: () => clock.now(),
    newId: () => `01SEATW1SE${String(++ids).padStart(16, '0')}`,
    random: (bytes) => {
      const secret = Buffer.alloc(bytes);
      secret.writeUInt32BE(++secrets, bytes - 4);
      return secret;
    },
  };
}
