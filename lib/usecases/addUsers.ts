import type { RawRow } from '../domain/addRow.ts';
import { decideAdds, nobodyYet, type RowToAdd } from '../domain/adding.ts';
import type { Addition } from '../domain/inviting.ts';
import type { AdminActor } from '../domain/actor.ts';
import { isId } from '../domain/id.ts';
import { judgeRow, type Known } from '../domain/judging.ts';
import type { WelcomeTemplate } from '../domain/welcomeTemplate.ts';
import type { SettingsTemplate } from '../domain/settingsTemplate.ts';
import { personIdOf } from '../domain/person.ts';
import { orRefusal, Refusal } from '../domain/refusal.ts';
import { actorOf, changeBy, nameOf, type Origin } from './change.ts';
import { countMailCall, type MailCallNeeds } from './mailCalls.ts';
import { countersOf, keepTogether, TooMuchAtOnce } from './together.ts';
import type { UserStore } from './ports.ts';
import type { TemplateStore } from './ports/templates.ts';
import type { GroupStore } from './ports/groups.ts';

export interface AddUsersNeeds extends MailCallNeeds {
  readonly groups: Pick<GroupStore, 'list'>;
  readonly users: UserStore;
  readonly welcomeTemplates: Pick<TemplateStore<WelcomeTemplate>, 'find'>;
  readonly settingsTemplates: Pick<TemplateStore<SettingsTemplate>, 'find'>;
}

export interface AddUsersAsk {
  readonly rows: readonly RawRow[];
  readonly dryRun: boolean;
  /** Reserves the seats; the invitations wait until an administrator sends them. */
  readonly isHeld?: boolean;
  readonly origin: Origin;
}

/** What became of a row: a stored user, or the refusal that says why not. Rows keep their order. */
export type RowResult = Addition | Refusal;

/** Adds people to the actor's own account, as many as can be; a bad row never spoils its neighbours. */
export async function addUsers(needs: AddUsersNeeds, actor: AdminActor, ask: AddUsersAsk): Promise<RowResult[]> {
  const results: RowResult[] = [];
  const ready: ReadyRow[] = [];
  const known = await lookUp(needs, actor, ask.rows);
  const judging = { authority: actor.authority, roles: actor.account.roles, known, stoodBefore: noticing() };
  ask.rows.forEach((raw, at) => {
    const row = orRefusal(() => judgeRow(raw, judging));
    if (row instanceof Refusal) results[at] = row;
    else
      ready.push({
        at,
        toAdd: { row, personId: personIdOf(row.address.normalised), newUserId: needs.chance.newId() },
      });
  });
  if (ready.length > 0 && !ask.isHeld) await countMailCall(needs, actor.account.accountId);
  // A dry run sees all rows at once, since nothing that it decides takes a seat from the table.
  for (const chunk of ask.dryRun ? [ready] : inChunks(needs.users, ready)) {
    const decided = await keepTogether(
      chunk.map(({ toAdd }) => toAdd),
      (rows, tries) => tryToKeep(needs, actor, ask, rows, tries),
    );
    chunk.forEach(({ at }, index) => {
      const result = decided[index];
      if (result) results[at] = result;
    });
  }
  const [first] = results;
  if (ask.dryRun) await tellDryRun(needs, actor, ask.origin, results);
  if (first instanceof Refusal && results.every((result) => result instanceof Refusal && result.kind === 'busy')) throw first;
  return results;
}

/** What was only tried is told in the history too, as sums. */
async function tellDryRun(needs: AddUsersNeeds, actor: AdminActor, origin: Origin, results: readonly RowResult[]): Promise<void> {
  const outcomes = results.map((result) => (result instanceof Refusal ? 'refused' : result.outcome));
  const count = (outcome: (typeof outcomes)[number]): number => outcomes.filter((one) => one === outcome).length;
  const dryRun = {
    accountId: actor.account.accountId,
    dryRunId: needs.chance.newId(),
    rows: results.length,
    invited: count('invited'),
    transferInvited: count('transferInvited'),
    reinvited: count('reinvited'),
    refused: count('refused'),
  };
  await needs.users.keepDryRun(dryRun, changeBy(needs.chance, actorOf(actor), 'users.dryRun', origin));
}

interface ReadyRow {
  readonly at: number;
  readonly toAdd: RowToAdd;
}

/** As many rows as fit into one transaction, in order, and so on. */
function inChunks(users: UserStore, rows: readonly ReadyRow[]): ReadyRow[][] {
  const chunks: ReadyRow[][] = [];
  let counters = new Set<string>();
  for (const row of rows) {
    const chunk = chunks.at(-1);
    const own = countersOf(row.toAdd.row);
    const together = new Set([...counters, ...own]);
    if (chunk && users.fits(chunk.length + 1, together.size, 0)) {
      chunk.push(row);
      counters = together;
    } else {
      chunks.push([row]);
      counters = new Set(own);
    }
  }
  return chunks;
}

const namesGroups = ({ groupId, role }: RawRow): boolean => groupId !== undefined || role.groupIds !== undefined;

/** Tells of each address whether it was asked about before. */
function noticing(): (address: string) => boolean {
  const addresses = new Set<string>();
  return (address) => {
    const stood = addresses.has(address);
    addresses.add(address);
    return stood;
  };
}

/** What the rows name: read only where one does. */
async function lookUp(needs: AddUsersNeeds, { account }: AdminActor, rows: readonly RawRow[]): Promise<Known> {
  const { accountId } = account;
  const ids = (of: (row: RawRow) => string | undefined) => [...new Set(rows.flatMap((row) => of(row) ?? []))].filter(isId);
  const [groups, welcomes, settings] = await Promise.all([
    rows.some(namesGroups) ? needs.groups.list(accountId) : [],
    Promise.all(ids((row) => row.welcomeTemplateId).map((templateId) => needs.welcomeTemplates.find(accountId, templateId))),
    Promise.all(ids((row) => row.settingsTemplateId).map((templateId) => needs.settingsTemplates.find(accountId, templateId))),
  ]);
  return {
    groups,
    welcomeTemplates: new Set(welcomes.flatMap((template) => template?.welcomeTemplateId ?? [])),
    settingsTemplates: new Map(settings.flatMap((template) => (template ? [[template.settingsTemplateId, template]] : []))),
  };
}

/** Fetch, decide, keep; again from the start when somebody else was faster. */
async function tryToKeep(
  needs: AddUsersNeeds,
  actor: AdminActor,
  ask: AddUsersAsk,
  rows: readonly RowToAdd[],
  tries: number,
): Promise<RowResult[]> {
  const { accountId } = actor.account;
  const products = [...new Set(rows.flatMap(({ row }) => row.products))];
  const inviterName = nameOf(actor);
  const ids = rows.map(({ personId }) => personId);
  // One person alone is most often new, and the write is conditioned on it: then there is nothing to read first.
  const guess = tries === 1 && rows.length === 1 && !ask.dryRun;
  const seen = guess ? nobodyYet(accountId, products) : await needs.users.seen(accountId, ids, products);
  const decided = decideAdds(rows, seen, {
    accountId,
    inviterName,
    now: needs.chance.now(),
    authority: actor.authority,
    ...(ask.isHeld ? { isHeld: true } : {}),
    together: ask.rows.length,
    ...(ask.origin.keyed ? { requestId: ask.origin.requestId } : {}),
  });
  const additions = decided.filter((result): result is Addition => !(result instanceof Refusal) && !result.isStored);
  if (ask.dryRun || additions.length === 0) return decided;
  const transfers = additions.filter(({ transfer }) => transfer !== undefined);
  const counters = new Set(additions.flatMap(({ before, user }) => [...countersOf(user), ...(before ? countersOf(before) : [])]));
  if (!needs.users.fits(additions.length, counters.size, transfers.length)) throw new TooMuchAtOnce();
  await needs.users.keepAdded(additions, changeBy(needs.chance, actorOf(actor), ask.isHeld ? 'user.added' : 'user.invited', ask.origin));
  return decided;
}
