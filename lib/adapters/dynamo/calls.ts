import * as z from 'zod/mini';
import { Overtaken } from '../../usecases/ports.ts';
import type { CallStore, Claim, KeyedCall } from '../../usecases/ports/calls.ts';
import { callKey, TTL_ATTRIBUTE, ttlOf } from './keys.ts';
import { getItem } from './read.ts';
import { Time } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact, updateOne } from './transact.ts';

/** Longer than any function behind the API may run. */
const LEASE_MS = 30_000;
const KEPT_FOR_MS = 24 * 3600 * 1000;

const StoredCall = z.object({
  contentHash: z.string(),
  seed: z.string(),
  requestId: z.string(),
  begunAt: Time,
  leaseUntil: Time,
  answer: z.exactOptional(z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.exactOptional(z.string()) })),
});
type StoredCall = z.output<typeof StoredCall>;

export const dynamoCalls = (table: Table): CallStore => ({
  claim: async (call, fresh, now) => {
    for (;;) {
      const item = await getItem(table, callKey(call.callId));
      const known = item && z.decode(StoredCall, item as z.input<typeof StoredCall>);
      // The table forgets late, so the time decides.
      const isKept = known && known.begunAt.getTime() + KEPT_FOR_MS > now.getTime();
      if (isKept) {
        const told = stateOf(known, call, now);
        if (told) return told;
      }
      const taken: StoredCall = isKept
        ? { ...known, leaseUntil: new Date(now.getTime() + LEASE_MS) }
        : { contentHash: call.contentHash, ...fresh, begunAt: now, leaseUntil: new Date(now.getTime() + LEASE_MS) };
      if (await isTaken(table, call, known, taken)) return { state: 'begun', ...taken };
    }
  },

  keepAnswer: async ({ callId }, answer) => {
    await updateOne(table, {
      key: callKey(callId),
      set: ['#answer = :answer'],
      only: 'attribute_exists(pk)',
      values: { ':answer': answer },
    });
  },

  release: async ({ callId }) => {
    const values = { ':now': new Date(0).toISOString() };
    await updateOne(table, { key: callKey(callId), set: ['#leaseUntil = :now'], only: 'attribute_exists(pk)', values });
  },
});

function stateOf({ contentHash, answer, leaseUntil }: StoredCall, call: KeyedCall, now: Date): Claim | undefined {
  if (contentHash !== call.contentHash) return { state: 'other' };
  if (answer) return { state: 'answered', answer };
  return leaseUntil > now ? { state: 'running', until: leaseUntil } : undefined;
}

/** On condition that nobody else has taken it since it was looked at. */
async function isTaken(table: Table, { callId }: KeyedCall, seen: StoredCall | undefined, taken: StoredCall): Promise<boolean> {
  const put: Item = { ...z.encode(StoredCall, taken), [TTL_ATTRIBUTE]: ttlOf(new Date(taken.begunAt.getTime() + KEPT_FOR_MS)) };
  const only = seen ? '#leaseUntil = :seen AND #begunAt = :begun' : 'attribute_not_exists(pk)';
  const values = seen ? { ':seen': z.encode(Time, seen.leaseUntil), ':begun': z.encode(Time, seen.begunAt) } : {};
  try {
    await transact(table, [{ key: callKey(callId), put, only, values }]);
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}
