import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Home } from '../../domain/person.ts';
import { entryOfEvent, type TimelineEntry, type TimelineType } from '../../domain/timeline.ts';
import { readCursor, writeCursor } from '../../usecases/cursor.ts';
import type { Page, PageAsk } from '../../usecases/ports.ts';
import type { KeptLine } from '../../usecases/ports/events.ts';
import { readEvent } from './eventItem.ts';
import { eventKey, timelineKey, TTL_ATTRIBUTE, ttlOf } from './keys.ts';
import { Time } from './schemas.ts';
import type { Item, Table } from './table.ts';

const StoredLine = z.object({
  at: Time,
  type: z.custom<TimelineType>((type) => typeof type === 'string'),
  sends: z.exactOptional(z.number()),
  detail: z.exactOptional(z.string()),
});

/** A page looks at no more than so many of either. */
const LOOKS_AT_MOST = 10;

export const lineItem = ({ line: { user, lineId, ...line }, until }: KeptLine): Item => ({
  ...timelineKey(user, lineId),
  ...z.encode(StoredLine, line),
  [TTL_ATTRIBUTE]: ttlOf(until),
});

export async function keepLineOnce(table: Table, kept: KeptLine): Promise<void> {
  try {
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: lineItem(kept), ConditionExpression: 'attribute_not_exists(pk)' }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  }
}

/** A line, or an event that has none. */
interface Found {
  readonly id: string;
  readonly entry: TimelineEntry | undefined;
}

/** The lines of a user and the events of what people did, as one list: both have ULIDs, so both go on after the same one. */
export async function readTimeline(table: Table, user: Home, { limit, cursor }: PageAsk): Promise<Page<TimelineEntry>> {
  const query = `timeline ${user.accountId} ${user.userId}`;
  let after = readCursor(query, '', cursor).id;
  const items: TimelineEntry[] = [];
  for (let looks = 0; looks < LOOKS_AT_MOST; looks++) {
    const [lines, events] = await Promise.all([
      readBackwards(table, timelineKey(user, '').pk, limit, after, (item) => z.decode(StoredLine, item as z.input<typeof StoredLine>)),
      readBackwards(table, eventKey(user.accountId, { kind: 'user', id: user.userId }, '').pk, limit, after, (item) =>
        entryOfEvent(readEvent(item)),
      ),
    ]);
    const found = [...lines.found, ...events.found].sort((one, other) => (one.id < other.id ? 1 : -1));
    // Of one that was not read to its end, no more is known than its last: what is older of the other comes later.
    const known =
      [lines, events]
        .flatMap(({ found: read, more }) => (more ? (read.at(-1)?.id ?? []) : []))
        .sort()
        .at(-1) ?? '';
    for (const { id, entry } of found.filter((one) => one.id >= known)) {
      after = id;
      if (entry) items.push(entry);
      if (items.length === limit) return { items, next: writeCursor(query, { phase: 0, id }) };
    }
    if (!lines.more && !events.more) return { items };
  }
  return { items, ...(after === undefined ? {} : { next: writeCursor(query, { phase: 0, id: after }) }) };
}

async function readBackwards(
  table: Table,
  pk: string,
  limit: number,
  after: string | undefined,
  read: (item: Item) => TimelineEntry | undefined,
): Promise<{ readonly found: readonly Found[]; readonly more: boolean }> {
  const answer = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      ScanIndexForward: false,
      KeyConditionExpression: `pk = :pk${after === undefined ? '' : ' AND sk < :after'}`,
      ExpressionAttributeValues: { ':pk': pk, ...(after === undefined ? {} : { ':after': after }) },
      Limit: limit,
    }),
  );
  const found = (answer.Items ?? []).map((item) => ({ id: String(item['sk']), entry: read(item) }));
  return { found, more: answer.LastEvaluatedKey !== undefined };
}
