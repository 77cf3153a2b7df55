import type { AuditEvent } from '../../domain/auditEvent.ts';
import type { Home } from '../../domain/person.ts';
import type { TimelineEntry, TimelineLine } from '../../domain/timeline.ts';
import type { Page, PageAsk } from '../ports.ts';

export interface EventStore {
  /** Writing one again changes nothing. `until` says when it may be forgotten. */
  keep(events: readonly KeptEvent[]): Promise<void>;
  /** Writing one again changes nothing, save that the mark of a send knows more than the event of the mail service. */
  keepLines(lines: readonly KeptLine[]): Promise<void>;
  /** If it is not there yet. */
  keepLineOnce(line: KeptLine): Promise<void>;
  /** Newest first. A page examines a bounded number of lines and events, so it may be short, even empty. Throws `CURSOR_INVALID`. */
  timeline(user: Home, ask: PageAsk): Promise<Page<TimelineEntry>>;
  /** Newest first. A page examines a bounded number of events, so it may be short, even empty. Throws `CURSOR_INVALID`. */
  list(accountId: string, ask: EventListAsk): Promise<Page<AuditEvent>>;
}

export interface KeptEvent {
  readonly event: AuditEvent;
  readonly until: Date;
}

export interface KeptLine {
  readonly line: TimelineLine;
  readonly until: Date;
}

export interface EventListAsk {
  /** From this moment, up to but without that one. */
  readonly from: Date;
  readonly to: Date;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  /** Only what was done to this user. */
  readonly userId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}
