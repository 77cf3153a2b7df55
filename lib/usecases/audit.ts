import type { Actor } from '../domain/actor.ts';
import { reaches } from '../domain/authority.ts';
import type { AuditEvent } from '../domain/auditEvent.ts';
import { getAccount } from './accounts.ts';
import type { AccountStore, Chance, Page, UserStore } from './ports.ts';
import type { EventListAsk, EventStore } from './ports/events.ts';

export interface AuditNeeds {
  readonly accounts: AccountStore;
  readonly events: EventStore;
  readonly users: Pick<UserStore, 'find'>;
  readonly chance: Chance;
}

export interface AuditAsk extends Omit<EventListAsk, 'from' | 'to'> {
  readonly accountId: string;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/**
 * What was done in an account, newest first. Who looks after some groups sees what was done to the users whom they
 * reach, and nothing else. Throws `CURSOR_INVALID`.
 */
export async function listAuditEvents(needs: AuditNeeds, actor: Actor, ask: AuditAsk): Promise<Page<AuditEvent>> {
  const account = await getAccount(needs, ask.accountId);
  const from = ask.from && ask.from > account.createdAt ? ask.from : account.createdAt;
  // What happens at this very moment may bear a later time. Nothing is known of any month after that.
  const latest = new Date(needs.chance.now().getTime() + 24 * 3600 * 1000);
  const to = ask.to && ask.to < latest ? ask.to : latest;
  const page = await needs.events.list(ask.accountId, { ...ask, from, to });
  if (!('authority' in actor) || !actor.authority.scope) return page;
  const { authority } = actor;
  const reached = new Map<string, Promise<boolean>>();
  const isReached = async ({ target }: AuditEvent): Promise<boolean> => {
    if (target.kind !== 'user') return false;
    const known =
      reached.get(target.id) ?? needs.users.find(ask.accountId, target.id).then((user) => user !== undefined && reaches(authority, user));
    reached.set(target.id, known);
    return known;
  };
  const shown = await Promise.all(page.items.map(isReached));
  return { ...page, items: page.items.filter((_, at) => shown[at]) };
}
