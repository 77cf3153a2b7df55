import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../../domain/refusal.ts';
import { Overtaken } from '../../usecases/ports.ts';
import type { Table } from './table.ts';
import { expression, toTransactItem, updateExpression, type Write } from './write.ts';

const TRIES = 8;
const PATIENCE_MS = 3_000;
/** What DynamoDB says when others are at the same items, or there are too many at once: the same call may go through. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const PASSING_ERRORS = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/**
 * All or nothing. A cancelled transaction is read reason by reason: a condition that did not hold throws what its
 * write `fails` with; conflicts are tried again with jitter, at most 8 times or 3 s, then `POOL_BUSY`.
 */
export async function transact(table: Table, writes: readonly Write[]): Promise<void> {
  const TransactItems = writes.map((write) => toTransactItem(table.name, write));
  // The same token for each try: one whose answer was lost is not done twice, nor taken for somebody else's.
  const ClientRequestToken = randomUUID();
  await patiently(writes, () => table.client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken })));
}

/** One conditional write, as patient as `transact`; throws what it `fails` with when its condition does not hold. */
export async function updateOne(table: Table, write: Write): Promise<void> {
  const update = updateExpression(write);
  const input = { TableName: table.name, Key: write.key, UpdateExpression: update, ...expression(write, update) };
  await patiently([write], () => table.client.send(new UpdateCommand(input)));
}

/** Sends what these writes are, again while others are at them. Throws what a write `fails` with, `POOL_BUSY`. */
export async function patiently(writes: readonly Write[], send: () => Promise<unknown>): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let tries = 1; ; tries++) {
    try {
      await send();
      return;
    } catch (error) {
      throwUnlessPassing(error, writes);
      if (tries >= TRIES || performance.now() > until) throw busy();
      await pause(Math.random() * Math.min(400, 10 * 2 ** tries));
    }
  }
}

function throwUnlessPassing(error: unknown, writes: readonly Write[]): void {
  if (!(error instanceof TransactionCanceledException)) {
    const [write] = writes;
    if (error instanceof ConditionalCheckFailedException && write) throw failure(write);
    if (error instanceof Error && PASSING_ERRORS.has(error.name)) return;
    throw error;
  }
  const reasons = error.CancellationReasons ?? [];
  reasons.forEach(({ Code }, at) => {
    const write = writes[at];
    if (Code === 'ConditionalCheckFailed' && write) throw failure(write);
  });
  if (!reasons.some(({ Code }) => Code !== undefined && PASSING.has(Code))) throw error;
}

const failure = (write: Write): Error => write.fails?.() ?? new Overtaken();

const busy = (): Refusal =>
  new Refusal('busy', 'POOL_BUSY', 'Too many changes are being made here at once. Try again in a few seconds.', { retryAfter: 2 });
