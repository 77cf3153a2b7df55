import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What a client of the table is to suffer. Shares are of all its requests of that kind, 0 to 1. */
export interface Faults {
  /** Milliseconds that each request takes longer, from and to. */
  readonly delay?: readonly [number, number];
  /** Writes that others were just writing at, too: the engine itself never says so. */
  readonly conflicts?: number;
  readonly throttles?: number;
  /** Requests that the table carries out, but of which the answer never arrives. */
  readonly lostAnswers?: number;
  /** The process ends right before, or right after, its nth write; nothing that it asks afterwards is heard. */
  readonly dies?: { readonly write: number; readonly when: 'before' | 'after' };
  /** Called with the name of each write that is asked for: `TransactWriteItems`, `UpdateItem`. */
  readonly onWrite?: (operation: string) => void;
}

/** Where a process ended in the middle of its work. */
export class Killed extends Error {}

interface Wire {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const WRITES = new Set(['TransactWriteItems', 'UpdateItem', 'PutItem', 'DeleteItem']);

/** Puts the faults between the SDK and the wire, so that its own retries and all that lies above it are the real ones. */
export function suffer(client: DynamoDBClient, faults: Faults): void {
  const happens = dice();
  let writes = 0;
  let dead = false;
  client.middlewareStack.add(
    (next) => async (args) => {
      const request = args.request as Wire;
      const operation = (request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
      if (dead) throw new Killed();
      if (faults.delay) await pause(faults.delay[0] + happens.roll() * (faults.delay[1] - faults.delay[0]));
      const isWrite = WRITES.has(operation);
      if (isWrite) {
        writes++;
        faults.onWrite?.(operation);
        if (happens.in(faults.conflicts)) return { response: conflict(operation, request), output: undefined as never };
      }
      if (happens.in(faults.throttles)) return { response: refused('ThrottlingException'), output: undefined as never };
      const { dies } = faults;
      const ends = isWrite && dies?.write === writes;
      if (ends && dies.when === 'before') throw die();
      const answer = await next(args);
      if (ends) throw die();
      if (happens.in(faults.lostAnswers)) throw Object.assign(new Error('No answer came.'), { name: 'TimeoutError' });
      return answer;
    },
    { step: 'deserialize', priority: 'low', name: 'faults' },
  );
  function die(): Killed {
    dead = true;
    return new Killed();
  }
}

function conflict(operation: string, { body }: Wire) {
  if (operation !== 'TransactWriteItems') return refused('TransactionConflictException');
  const { TransactItems } = JSON.parse(String(body)) as { TransactItems: unknown[] };
  const reasons = TransactItems.map((_, at) => (at === TransactItems.length - 1 ? { Code: 'TransactionConflict' } : { Code: 'None' }));
  return refused('TransactionCanceledException', { CancellationReasons: reasons });
}

/** A refusal as DynamoDB writes it. */
function refused(name: string, more: object = {}) {
  const body = Buffer.from(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...more }));
  return { statusCode: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: Readable.from([body]) };
}

/** The same throws in each run, so that only the order in which the engine answers differs. */
function dice() {
  let state = 20_261_124;
  const roll = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { roll, in: (share = 0): boolean => share > 0 && roll() < share };
}
