import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient, DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** What a client of the table is to suffer. Shares are of all its requests of that kind, 0 to 1. */
export interface Faults {
  /** Milliseconds that each request takes longer, from and to. */
  readonly delay?: readonly [number, number];
  /** Writes that others were just writing at, too: the engine itself never says so. At most five times in a row. */
  readonly conflicts?: number;
  readonly throttles?: number;
  /** Requests that the table carries out, but of which the answer never arrives. */
  readonly lostAnswers?: number;
  /** Throttling lasts: whatever was throttled, or got no answer, most often is throttled again, at most four times. */
  readonly bursts?: true;
  /** The process ends right before, or right after, its nth write; nothing that it asks afterwards is heard. */
  readonly dies?: { readonly write: number; readonly when: 'before' | 'after' };
  /** Runs before each request: `TransactWriteItems`, `GetItem` and so on, with what is asked as DynamoDB's JSON. */
  readonly before?: (operation: string, asked: string) => void | Promise<void>;
  /** Decides what happens, from 0 to 1; where it is left out, the same throws in each run. */
  readonly roll?: () => number;
  /** The SDK tries as often as ever, but pauses for a moment only. */
  readonly hasty?: true;
}

/** Where a process ended in the middle of its work. */
export class Killed extends Error {}

export const WRITES: ReadonlySet<string> = new Set(['TransactWriteItems', 'UpdateItem', 'PutItem', 'DeleteItem']);
/** So that no test fails once in a thousand runs because bad luck never ended: contention lets somebody through, too. */
const IN_A_ROW = { conflicts: 5, others: 1 };
const BURST = { begins: 0.3, again: 0.7, atMost: 4 };

type RetryStrategy = Exclude<DynamoDBClientConfig['retryStrategy'], undefined>;
type RetryToken = Awaited<ReturnType<Extract<RetryStrategy, { acquireInitialRetryToken: unknown }>['acquireInitialRetryToken']>>;

/** Three tries, as the SDK's own strategy makes them of what may pass. */
export const hastyRetries: RetryStrategy = {
  acquireInitialRetryToken: () => Promise.resolve(retryToken(0)),
  refreshRetryTokenForRetry: async (token, { errorType }) => {
    const tries = token.getRetryCount() + 1;
    if (tries > 2 || (errorType !== 'THROTTLING' && errorType !== 'TRANSIENT')) throw new Error('No retry token available');
    await pause(tries * 3);
    return retryToken(tries);
  },
  recordSuccess: () => undefined,
};
const retryToken = (tries: number): RetryToken => ({ getRetryCount: () => tries, getRetryDelay: () => 0 });

/** Puts the faults between the SDK and the wire, so that its own retries and all that lies above it are the real ones. */
export function suffer(client: DynamoDBClient, faults: Faults): void {
  const happens = dice(faults.roll ?? throws());
  const done = new Set<string>();
  let writes = 0;
  let dead = false;
  const die = (): Killed => {
    dead = true;
    return new Killed();
  };
  client.middlewareStack.add(
    (next) => async (args) => {
      const { headers, body } = args.request as { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };
      const operation = (headers['x-amz-target'] ?? '').split('.')[1] ?? '';
      const asked = new TextDecoder().decode(body);
      const isWrite = WRITES.has(operation);
      if (dead) throw new Killed();
      if (faults.delay) await pause(faults.delay[0] + happens.roll() * (faults.delay[1] - faults.delay[0]));
      await faults.before?.(operation, asked);
      if (isWrite) writes++;
      const ends = isWrite && faults.dies?.write === writes ? faults.dies.when : undefined;
      if (ends === 'before') throw die();
      // What was carried out already is answered so when it is asked again by the same token: no conflict there.
      const refusal = done.has(asked) ? undefined : conflict(operation, asked);
      if (refusal && happens.in(faults.conflicts, refusal.about, IN_A_ROW.conflicts)) return refusal.answer();
      const throttles = happens.inRow(`throttle ${asked}`) > 0 ? BURST.again : done.has(asked) ? BURST.begins : faults.throttles;
      if (happens.in(faults.bursts ? throttles : faults.throttles, `throttle ${asked}`, faults.bursts ? BURST.atMost : IN_A_ROW.others))
        return refused('ThrottlingException');
      const answer = await next(args);
      if (isWrite) done.add(asked);
      if (ends === 'after') throw die();
      if (happens.in(faults.lostAnswers, `answer ${asked}`, IN_A_ROW.others))
        throw Object.assign(new Error('No answer came.'), { name: 'TimeoutError' });
      return answer;
    },
    { step: 'deserialize', priority: 'low', name: 'faults' },
  );
}

/** How the table would say that others are at the same items; single writes may meet a transaction, too. */
function conflict(operation: string, asked: string) {
  if (operation === 'UpdateItem') return { about: asked, answer: () => refused('TransactionConflictException') };
  if (operation !== 'TransactWriteItems') return undefined;
  const { TransactItems } = JSON.parse(asked) as { TransactItems: unknown[] };
  const reasons = TransactItems.map((_, at) => (at === TransactItems.length - 1 ? { Code: 'TransactionConflict' } : { Code: 'None' }));
  return { about: JSON.stringify(TransactItems), answer: () => refused('TransactionCanceledException', { CancellationReasons: reasons }) };
}

/** A refusal as DynamoDB writes it. */
function refused(name: string, more: object = {}) {
  const body = Buffer.from(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...more }));
  const response = { statusCode: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: Readable.from([body]) };
  return { response, output: undefined as never };
}

/** The same throws for the same seed, so that only the order in which the engine answers differs. */
export function throws(seed = 20_261_124): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function dice(roll: () => number) {
  const inRow = new Map<string, number>();
  return {
    roll,
    inRow: (about: string): number => inRow.get(about) ?? 0,
    in: (share: number | undefined, about: string, atMost: number): boolean => {
      const before = inRow.get(about) ?? 0;
      const hit = share !== undefined && roll() < share && before < atMost;
      inRow.set(about, hit ? before + 1 : 0);
      return hit;
    },
  };
}
