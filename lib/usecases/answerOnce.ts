import { createHash } from 'node:crypto';
import { Refusal } from '../domain/refusal.ts';
import { ulidOf } from '../domain/ulid.ts';
import type { Chance } from './ports.ts';
import type { CallStore, KeptAnswer, KeyedCall } from './ports/calls.ts';

export interface AnswerOnceNeeds {
  readonly calls: CallStore;
  readonly chance: Chance;
}

/** What a try of the call has in common with every other one: the ids that it makes, in order, and its request. */
export interface Tried {
  readonly newId: () => string;
  readonly requestId: string;
}

/**
 * One effect, and one answer to the byte, however often the same call is made. A try that died half way is made again
 * with the ids of then, so that it finds what it stored. What asks to come later, and faults, are not kept.
 * Throws `IDEMPOTENCY_IN_PROGRESS`, `IDEMPOTENCY_MISMATCH`.
 */
export async function answerOnce(
  needs: AnswerOnceNeeds,
  call: KeyedCall,
  requestId: string,
  attempt: (tried: Tried) => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const seed = Buffer.from(needs.chance.random(16)).toString('base64url');
  const now = needs.chance.now();
  const claim = await needs.calls.claim(call, { seed, requestId }, now);
  switch (claim.state) {
    case 'answered':
      return claim.answer;
    case 'running':
      throw new Refusal('conflict', 'IDEMPOTENCY_IN_PROGRESS', 'This very call is being worked on. Ask again in a moment.', {
        retryAfter: Math.max(1, Math.ceil((claim.until.getTime() - now.getTime()) / 1000)),
      });
    case 'other':
      throw new Refusal(
        'mismatch',
        'IDEMPOTENCY_MISMATCH',
        'This Idempotency-Key was used for another body. Use a new key for each call, and the same one only to repeat it.',
      );
    case 'begun':
      return runOnce(needs, call, () => attempt({ newId: idsFrom(claim.seed, claim.begunAt), requestId: claim.requestId }));
  }
}

async function runOnce({ calls }: AnswerOnceNeeds, call: KeyedCall, attempt: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
  let answer: KeptAnswer;
  try {
    answer = await attempt();
  } catch (error) {
    await calls.release(call);
    throw error;
  }
  await (answer.status === 429 || answer.status >= 500 ? calls.release(call) : calls.keepAnswer(call, answer));
  return answer;
}

/** ULIDs of the call's first moment, the same ones in the same order at each try. */
function idsFrom(seed: string, begunAt: Date): () => string {
  let made = 0;
  return () => ulidOf(begunAt, createHash('sha256').update(`${seed} ${++made}`).digest());
}
