import type { AdminActor } from '../domain/actor.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import { getUser } from './getUser.ts';
import type { Page, PageAsk, UserStore } from './ports.ts';
import type { EventStore } from './ports/events.ts';

export interface TimelineNeeds {
  readonly users: UserStore;
  readonly events: Pick<EventStore, 'timeline'>;
}

/** What became of a user's invitation, the newest first. Throws `USER_UNKNOWN`, `CURSOR_INVALID`. */
export async function readTimeline(needs: TimelineNeeds, actor: AdminActor, userId: string, ask: PageAsk): Promise<Page<TimelineEntry>> {
  const user = await getUser(needs.users, actor, userId);
  return needs.events.timeline(user, ask);
}
