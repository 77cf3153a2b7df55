import type { AuditEvent } from '../domain/auditEvent.ts';
import type { AccountStore } from './ports.ts';
import type { EventStore } from './ports/events.ts';

export interface KeepEventsNeeds {
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly events: Pick<EventStore, 'keep'>;
}

const DAY = 24 * 3600 * 1000;
/** Of what concerns no account. */
const CATALOGUE_DAYS = 400;

/** Events of changes, kept for as long as their account says. Keeping one again changes nothing. */
export async function keepEvents(needs: KeepEventsNeeds, events: readonly AuditEvent[]): Promise<void> {
  const ids = [...new Set(events.flatMap(({ accountId }) => (accountId === undefined ? [] : [accountId])))];
  const days = new Map(await Promise.all(ids.map(async (id) => [id, (await needs.accounts.find(id))?.settings.auditDays] as const)));
  const kept = events.map((event) => ({
    event,
    until: new Date(event.at.getTime() + ((event.accountId === undefined ? undefined : days.get(event.accountId)) ?? CATALOGUE_DAYS) * DAY),
  }));
  await needs.events.keep(kept);
}
