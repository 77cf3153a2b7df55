import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import type { Chance } from '../../usecases/ports.ts';

/** Ten thousand ids take a third of a second where each of their letters asks for a random byte of its own. */
const POOL_BYTES = 4_096;
let pool = randomBytes(POOL_BYTES);
let used = 0;

/** From 0 up to but without 1. */
function fraction(): number {
  if (used === POOL_BYTES) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  return pool.readUInt8(used++) / 256;
}

const ids = new AsyncLocalStorage<() => string>();

export const nodeChance: Chance = {
  now: () => new Date(),
  newId: () => ids.getStore()?.() ?? ulid(undefined, fraction),
  random: (bytes) => randomBytes(bytes),
};

/** Whatever `doing` makes has the ids of `newId`: a call that is repeated under its key makes the same ones. */
export const withIds = <T>(newId: () => string, doing: () => Promise<T>): Promise<T> => ids.run(newId, doing);
