import type { AuditEvent } from '../domain/auditEvent.ts';
import type { TimelineLine } from '../domain/timeline.ts';
import type { AccountStore } from './ports.ts';
import type { EventStore } from './ports/events.ts';

export interface KeepEventsNeeds {
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly events: Pick<EventStore, 'keep'>;
}

const DAY = 24 * 3600 * 1000;
/** Of what concerns no account. */
const CATALOGUE_DAYS = 400;

/** What became of invitations, kept for as long as their account says. */
export async function keepLines(needs: KeepLinesNeeds, lines: readonly TimelineLine[]): Promise<void> {
  const days = await daysOf(
    needs,
    lines.map(({ user }) => user.accountId),
  );
  await needs.events.keepLines(lines.map((line) => ({ line, until: untilOf(line.at, days.get(line.user.accountId)) })));
}

export interface KeepLinesNeeds {
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly events: Pick<EventStore, 'keepLines'>;
}

/** Events of changes, kept for as long as their account says. Keeping one again changes nothing. */
export async function keepEvents(needs: KeepEventsNeeds, events: readonly AuditEvent[]): Promise<void> {
  const days = await daysOf(
    needs,
    events.flatMap(({ accountId }) => accountId ?? []),
  );
  const kept = events.map((event) => ({
    event,
    until: untilOf(event.at, event.accountId === undefined ? undefined : days.get(event.accountId)),
  }));
  await needs.events.keep(kept);
}

async function daysOf(
  { accounts }: Pick<KeepEventsNeeds, 'accounts'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number | undefined>> {
  const found = [...new Set(ids)].map(async (id) => [id, (await accounts.find(id))?.settings.auditDays] as const);
  return new Map(await Promise.all(found));
}

export const untilOf = (at: Date, days = CATALOGUE_DAYS): Date => new Date(at.getTime() + days * DAY);
