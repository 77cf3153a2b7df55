import * as z from 'zod/mini';
import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEvent } from '../../domain/auditEvent.ts';
import type { Page } from '../../usecases/ports.ts';
import type { EventListAsk, EventStore, KeptEvent } from '../../usecases/ports/events.ts';
import { readCursor, writeCursor, type ListPosition } from '../../usecases/cursor.ts';
import { eventKey, eventsByAccount, timelineKey, TTL_ATTRIBUTE, ttlOf, type Key } from './keys.ts';
import { getItems, keyText } from './read.ts';
import { readEvent, StoredEvent } from './eventItem.ts';
import type { Item, Table } from './table.ts';
import { keepLineOnce, lineItem, readTimeline } from './timeline.ts';

const AT_ONCE = 25;
/** A page looks at no more events than this. */
const EXAMINED_AT_MOST = 2_000;
const ENTRIES_AT_ONCE = 200;

export const dynamoEvents = (table: Table): EventStore => ({
  keep: async (kept) => {
    // A batch takes each key once, and a record that comes twice makes the same event twice.
    const items = [...new Map(kept.map((one) => [keyText(keyOf(one.event)), eventItem(one)])).values()];
    for (let from = 0; from < items.length; from += AT_ONCE) await put(table, items.slice(from, from + AT_ONCE));
  },
  keepLines: async (lines) => {
    const items = [...new Map(lines.map((one) => [keyText(timelineKey(one.line.user, one.line.lineId)), lineItem(one)])).values()];
    for (let from = 0; from < items.length; from += AT_ONCE) await put(table, items.slice(from, from + AT_ONCE));
  },
  keepLineOnce: (line) => keepLineOnce(table, line),
  timeline: (user, ask) => readTimeline(table, user, ask),
  list: (accountId, ask) => listEvents(table, accountId, ask),
});

const keyOf = ({ accountId, target, eventId }: AuditEvent): Key => eventKey(accountId, target, eventId);
const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

const eventItem = ({ event, until }: KeptEvent): Item => ({
  ...keyOf(event),
  ...z.encode(StoredEvent, event),
  ...(event.accountId === undefined ? {} : { accountMonth: `${event.accountId}#${monthOf(event.at)}` }),
  [TTL_ATTRIBUTE]: ttlOf(until),
});

async function put(table: Table, items: readonly Item[]): Promise<void> {
  let asked: object[] = items.map((Item) => ({ PutRequest: { Item } }));
  for (let tries = 0; asked.length > 0; tries++) {
    if (tries > 0) await pause(Math.random() * 50 * tries);
    const { UnprocessedItems } = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: asked } }));
    asked = UnprocessedItems?.[table.name] ?? [];
  }
}

/** Month by month backwards through the account's index, or through the history of one user. */
async function listEvents(table: Table, accountId: string, ask: EventListAsk): Promise<Page<AuditEvent>> {
  const query = `events ${accountId} ${ask.userId ?? ''} ${ask.actorId ?? ''} ${ask.action ?? ''} ${ask.from.toISOString()}`;
  const phases = ask.userId === undefined ? months(ask) : [''];
  let position: ListPosition | undefined = readCursor(query, '', ask.cursor);
  // A cursor bears its month, since the list of months grows as time goes on.
  let phase = position.sort === undefined ? 0 : Math.max(0, phases.indexOf(position.sort));
  let after = position.id;
  const items: AuditEvent[] = [];
  for (let examined = 0; phase < phases.length && examined < EXAMINED_AT_MOST;) {
    const page = await readEntries(table, accountId, phases[phase] ?? '', ask, after);
    examined += Math.max(1, page.events.length);
    for (const event of page.events) {
      after = event.eventId;
      if (!fits(event, ask)) continue;
      items.push(event);
      if (items.length === ask.limit) return { items, next: writeCursor(query, { phase: 0, sort: phases[phase] || 'all', id: after }) };
    }
    if (page.more) continue;
    [phase, after] = [phase + 1, undefined];
  }
  position = phase < phases.length ? { phase: 0, sort: phases[phase] || 'all', id: after } : undefined;
  return { items, ...(position ? { next: writeCursor(query, position) } : {}) };
}

const fits = (event: AuditEvent, { actorId, action, from, to }: EventListAsk): boolean =>
  (actorId === undefined || event.actor.id === actorId) &&
  (action === undefined || event.action === action) &&
  event.at >= from &&
  event.at < to;

/** `2026-11`, `2026-10` and so on, down to the month of `from`. */
function months({ from, to }: EventListAsk): string[] {
  const found: string[] = [];
  const month = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth(), 1));
  for (; monthOf(month) >= monthOf(from); month.setUTCMonth(month.getUTCMonth() - 1)) found.push(monthOf(month));
  return found;
}

async function readEntries(
  table: Table,
  accountId: string,
  month: string,
  { userId, limit }: EventListAsk,
  after: string | undefined,
): Promise<{ events: AuditEvent[]; more: boolean }> {
  const ofUser = userId === undefined ? undefined : eventKey(accountId, { kind: 'user', id: userId }, '').pk;
  const answer = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ...(ofUser === undefined ? { IndexName: 'eventsByAccount' } : {}),
      KeyConditionExpression: `#partition = :partition${after === undefined ? '' : ' AND #sort < :after'}`,
      ExpressionAttributeNames: {
        '#partition': ofUser === undefined ? eventsByAccount.partition : 'pk',
        ...(after === undefined ? {} : { '#sort': ofUser === undefined ? eventsByAccount.sort : 'sk' }),
      },
      ExpressionAttributeValues: { ':partition': ofUser ?? `${accountId}#${month}`, ...(after === undefined ? {} : { ':after': after }) },
      ScanIndexForward: false,
      Limit: Math.max(limit, ENTRIES_AT_ONCE),
    }),
  );
  const entries = ((answer.Items ?? []) as Item[]).map(({ pk, sk }) => ({ pk, sk }) as unknown as Key);
  const found =
    ofUser === undefined
      ? await getItems(table, entries)
      : new Map((answer.Items ?? []).map((item) => [keyText(item as unknown as Key), item]));
  const events = entries.flatMap((key) => {
    const item = found.get(keyText(key));
    return item ? [readEvent(item)] : [];
  });
  return { events, more: answer.LastEvaluatedKey !== undefined && events.length > 0 };
}
