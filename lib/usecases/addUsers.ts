import { checkAccess, checkGrant, readRow, type RawRow } from '../domain/addRow.ts';
import { decideAdds, nobodyYet, type RowToAdd } from '../domain/adding.ts';
import { checkGroupsKnown, type Group } from '../domain/group.ts';
import { groupsOf } from '../domain/role.ts';
import type { Addition } from '../domain/inviting.ts';
import type { AdminActor } from '../domain/actor.ts';
import { isId } from '../domain/id.ts';
import { welcomeTemplateUnknown, type WelcomeTemplate } from '../domain/welcomeTemplate.ts';
import type { AppliedTemplate } from '../domain/settings.ts';
import { settingsTemplateUnknown, type SettingsTemplate } from '../domain/settingsTemplate.ts';
import { personIdOf } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
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
  const addresses = new Set<string>();
  const known = await lookUp(needs, actor, ask.rows);
  ask.rows.forEach((raw, at) => {
    const row = readOrRefuse(raw, actor, known, addresses);
    if (row instanceof Refusal) results[at] = row;
    else
      ready.push({
        at,
        toAdd: { row, personId: personIdOf(row.address.normalised), newUserId: needs.chance.newId(), newTransferId: needs.chance.newId() },
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

/** What rows may name: read only where one does. */
interface Known {
  readonly groups: readonly Group[];
  readonly welcomeTemplates: ReadonlySet<string>;
  readonly settingsTemplates: ReadonlyMap<string, SettingsTemplate>;
}

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

function readOrRefuse(raw: RawRow, actor: AdminActor, known: Known, addresses: Set<string>): RowToAdd['row'] | Refusal {
  try {
    const { roles } = actor.account;
    const row = readRow(raw, roles);
    checkGrant(row, actor.authority, roles);
    checkGroupsKnown([...(row.groupId === undefined ? [] : [row.groupId]), ...(groupsOf(row.role) ?? [])], known.groups);
    if (row.welcomeTemplateId !== undefined && !known.welcomeTemplates.has(row.welcomeTemplateId)) throw welcomeTemplateUnknown();
    const settingsTemplate = appliedBy(raw, known);
    if (addresses.has(row.address.normalised))
      throw new Refusal('conflict', 'ROW_DUPLICATE', 'This address stands in an earlier row already. Remove one of the two.');
    addresses.add(row.address.normalised);
    checkAccess(row);
    return { ...row, ...(settingsTemplate ? { settingsTemplate } : {}) };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function appliedBy({ settingsTemplateId }: RawRow, { settingsTemplates }: Known): AppliedTemplate | undefined {
  if (settingsTemplateId === undefined) return undefined;
  const template = settingsTemplates.get(settingsTemplateId);
  if (!template) throw settingsTemplateUnknown();
  return { settingsTemplateId, settings: template.settings };
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
