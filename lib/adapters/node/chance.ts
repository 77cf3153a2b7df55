import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import type { Chance } from '../../usecases/ports.ts';

const ids = new AsyncLocalStorage<() => string>();

export const nodeChance: Chance = {
  now: () => new Date(),
  newId: () => ids.getStore()?.() ?? ulid(),
  random: (bytes) => randomBytes(bytes),
};

/** Whatever `doing` makes has the ids of `newId`: a call that is repeated under its key makes the same ones. */
export const withIds = <T>(newId: () => string, doing: () => Promise<T>): Promise<T> => ids.run(newId, doing);
