import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../../lib/adapters/dynamo/table.ts';
import { readTransfer } from '../../../lib/adapters/dynamo/transfers.ts';
import { readUser } from '../../../lib/adapters/dynamo/userItem.ts';
import { transferShape } from '../../../functions/http/transfers/transferShape.ts';
import { userShape } from '../../../functions/http/shapes.ts';
import type { OutgoingMail } from '../../../lib/usecases/ports.ts';
import { say } from '../../support/say.ts';
import type { StoredTransfer } from '../../support/transferStatements.ts';
import { ACCOUNTS } from './operations.ts';
import type { Cast } from './resolve.ts';
import { accountName } from './stage.ts';

/** What a history has done that the items alone don't tell. */
export interface Told {
  readonly cast: Cast;
  readonly mails: readonly OutgoingMail[];
  /** The title of each thing that a product has registered, by its id: the last one, or those of which either may be. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that were registered twice: a product may have put them at two places. */
  readonly again: ReadonlySet<string>;
  /** Sends of which an answer was lost, or a sender died: `userId generation`. */
  readonly unlucky: ReadonlySet<string>;
  /** How many things were seen to leave each user, by the user's key. */
  readonly departed: ReadonlyMap<string, number>;
}

interface Home {
  readonly accountId: string;
  readonly userId: string;
}
interface Asked extends Home {
  readonly pk: string;
  readonly address: string;
  readonly status: string;
  readonly movedTo?: Home;
  readonly invitation: {
    readonly generation: number;
    readonly home?: Home;
    readonly secretHashes: readonly string[];
    readonly reminders?: number;
    readonly delivery: { readonly state: string; readonly reason?: string };
  };
}
interface Notice {
  readonly mailId: string;
  readonly kind: string;
  readonly to: Home;
  readonly transferId: string;
  readonly delivery: { readonly state: string };
}
interface Kept {
  readonly pk: string;
  readonly contentId: string;
  readonly kind: string;
  readonly productId: string;
  readonly title: string;
  readonly movable: boolean;
  readonly readOnly?: true;
}

/** When every message was delivered and nothing is due: what has to be over by then, and what has to have arrived (design §3). */
export function wrongAtRest(items: readonly Item[], told: Told): string[] {
  const of = (kind: string): Item[] => items.filter(({ sk }) => String(sk).split('#')[0] === kind);
  const users = of('USER') as unknown as Asked[];
  const transfers = of('T').filter(({ whole }) => whole === undefined) as unknown as StoredTransfer[];
  const content = of('C') as unknown as Kept[];
  return [
    ...users.flatMap((user) => wrongInvitation(user, of('PERSON'), of('ACCOUNT'))),
    ...users.flatMap((user) => wrongMails(user, told)),
    ...transfers.flatMap(({ transferId, state }) => say(state === 'moving', `${transferId}: moves for ever`)),
    ...of('PERSON').flatMap(({ pk, rivalsSince }) => say(rivalsSince !== undefined, `${String(pk)}: rivals were never told`)),
    ...of('ACCOUNT').flatMap(({ pk, closingSince }) => say(closingSince !== undefined, `${String(pk)}: closes for ever`)),
    ...wrongNotices(of('MAIL') as unknown as Notice[], transfers),
    ...wrongContent(content, told),
    ...users.flatMap((user) => wrongCount(user, transfers, told)),
    ...users.flatMap((user) => wrongLeftBehind(user, content, transfers)),
    ...wrongSecrets(of('USER'), of('T'), told),
    ...of('I').flatMap((one) => wrongImport(one, of('DONE'))),
    ...of('I').flatMap((one) => wrongRefusals(one, of('DONE'), of('ROWS'), of('USER'))),
  ];
}

const ARRIVED = new Set(['sent', 'delivered', 'complained']);

function wrongInvitation(
  { userId, accountId, address, status, invitation }: Asked,
  people: readonly Item[],
  accounts: readonly Item[],
): string[] {
  if (status !== 'invited') return [];
  const personId = createHash('sha256').update(address).digest('hex');
  const home = people.find((person) => person['personId'] === personId)?.['home'];
  const closed = accounts.find((account) => account['accountId'] === accountId)?.['status'] === 'closed';
  const { state, reason } = invitation.delivery;
  return [
    ...say(!isDeepStrictEqual(home, invitation.home), `${userId}: asked for still, though at home elsewhere by now`),
    ...say(closed, `${userId}: asked into a closed account`),
    ...say(state === 'bounced', `${userId}: the mailbox is none, and the seat is held`),
    ...say(!ARRIVED.has(state) && (state !== 'failed' || !reason), `${userId}: never sent, and nobody says why`),
  ];
}

/** Nobody gets the same e-mail twice for one send, but where the answer was lost; and links of an older generation are dead. */
function wrongMails({ userId, accountId, invitation }: Asked, { mails, unlucky }: Told): string[] {
  const theirs = mails.filter(({ tags }) => tags['account'] === accountId && tags['user'] === userId && tags['generation'] !== undefined);
  const generations = new Map<string, OutgoingMail[]>();
  for (const mail of theirs)
    generations.set(mail.tags['generation'] ?? '', [...(generations.get(mail.tags['generation'] ?? '') ?? []), mail]);
  // Each reminder is a send of its own; of an older generation two are the most that there can have been.
  const sendsOf = (generation: string): number => 1 + (generation === String(invitation.generation) ? (invitation.reminders ?? 0) : 2);
  const isOld = ({ tags }: OutgoingMail): boolean => tags['generation'] !== String(invitation.generation);
  return [
    ...[...generations].flatMap(([generation, { length }]) =>
      say(
        length > sendsOf(generation) + (unlucky.has(`${userId} ${generation}`) ? 1 : 0),
        `${userId}: ${length} mails for one send (generation ${generation})`,
      ),
    ),
    ...say(
      theirs.some((mail) => isOld(mail) && invitation.secretHashes.includes(secretHashOf(mail))),
      `${userId}: a link of an older generation still opens`,
    ),
    ...say(
      ARRIVED.has(invitation.delivery.state) &&
        !theirs.some((mail) => !isOld(mail) && invitation.secretHashes.includes(secretHashOf(mail))),
      `${userId}: sent, and no link opens`,
    ),
  ];
}

function secretHashOf({ text }: OutgoingMail): string {
  const token = /\/invitation#([A-Za-z0-9_-]+)/.exec(text.text)?.[1] ?? '';
  return createHash('sha256').update(Buffer.from(token, 'base64url').subarray(32)).digest('base64url');
}

function wrongNotices(notices: readonly Notice[], transfers: readonly StoredTransfer[]): string[] {
  const names = notices.map(({ kind, to, transferId }) => `${kind} of ${transferId} to ${to.userId}`);
  const told = (transfer: StoredTransfer) =>
    notices.filter(({ kind, transferId }) => kind === 'transferCompleted' && transferId === transfer.transferId);
  return [
    // Of access, each change is told.
    ...names.flatMap((name, at) => say(names.indexOf(name) !== at && notices[at]?.kind !== 'accessChanged', `${name}: twice`)),
    ...notices.flatMap(({ mailId, delivery }) => say(['queued', 'sending'].includes(delivery.state), `${mailId}: a notice never sent`)),
    ...transfers.flatMap((transfer) =>
      say(
        told(transfer).length !== (transfer.state === 'completed' && transfer.accountId !== transfer.from.accountId ? 1 : 0),
        `${transfer.transferId}: ${transfer.state}, and the person was told ${told(transfer).length} times`,
      ),
    ),
  ];
}

/** Moved once and whole: whatever a product registered lies at one place, as it was last told. */
function wrongContent(content: readonly Kept[], { titles, again }: Told): string[] {
  const live = content.filter(({ readOnly }) => !readOnly);
  return [...titles].flatMap(([contentId, last]) => {
    const copies = live.filter((kept) => kept.contentId === contentId);
    const latest = copies.filter((kept) => last.has(kept.title));
    const isWrong = again.has(contentId) ? latest.length < 1 : copies.length !== 1 || latest.length !== 1;
    return say(
      isWrong,
      `${contentId}: lies at ${copies.map(({ pk, title: as }) => `${pk} as ${as}`).join(' and ') || 'no place'}; ${[...last].join(' or ')} was registered last`,
    );
  });
}

/** What transfers say that they moved is what was seen to go. */
function wrongCount({ pk, accountId, userId }: Asked, transfers: readonly StoredTransfer[], { departed }: Told): string[] {
  const away = transfers.filter(({ from }) => from.userId === userId && from.accountId === accountId);
  const said = away.reduce((sum, { moved = 0 }) => sum + moved, 0);
  // What two moves at once both set out to take, one of them finds gone.
  const failing =
    away.length > 1
      ? []
      : away.filter(({ state, moved, failed, total }) => state === 'completed' && (moved ?? 0) + (failed ?? 0) !== total);
  return [
    ...say(
      said !== (departed.get(pk) ?? 0),
      `${userId}: ${said} things are said to have moved from here, and ${departed.get(pk) ?? 0} went`,
    ),
    ...failing.map(
      ({ transferId, moved, failed, total }) => `${transferId}: ${moved ?? 0} moved and ${failed ?? 0} failed of ${total ?? 0}`,
    ),
  ];
}

/** Of who has moved away: what was to move has gone, or is listed. */
function wrongLeftBehind(
  { pk, accountId, userId, movedTo }: Asked,
  content: readonly Kept[],
  transfers: readonly StoredTransfer[],
): string[] {
  if (!movedTo) return [];
  const away = transfers.filter(
    ({ from, state, takesAlong, accountId: to }) =>
      state === 'completed' && takesAlong && from.userId === userId && from.accountId === accountId && to !== accountId,
  );
  const live = content.filter((kept) => kept.pk === pk && !kept.readOnly && kept.movable);
  return live.flatMap(({ contentId, kind, productId }) => {
    const missed = away.find(
      ({ manifest, failures }) =>
        manifest?.moves.some((count) => count.kind === kind && count.productId === productId) &&
        !failures?.some((failure) => failure.contentId === contentId),
    );
    return say(missed !== undefined, `${contentId}: left behind at ${userId} by ${missed?.transferId ?? ''}`);
  });
}

interface StoredImport {
  readonly accountId: string;
  readonly importId: string;
  readonly status: string;
  readonly total: number;
  readonly processed: number;
  readonly endedAt?: string;
  readonly origin: { readonly requestId: string };
}

/** Each row of an import has come to one end, which its sums tell. */
function wrongImport(one: Item, done: readonly Item[]): string[] {
  const { accountId, importId, status, total, processed, endedAt } = one as unknown as StoredImport;
  const name = `import ${importId}`;
  const steps = done
    .filter(({ pk }) => pk === `I#${accountId}#${importId}`)
    .toSorted((one_, other) => (String(one_['sk']) < String(other['sk']) ? -1 : 1));
  const rows = new Map<number, string>();
  for (const { outcomes } of steps) for (const [row, outcome] of JSON.parse(String(outcomes)) as [number, string][]) rows.set(row, outcome);
  const counted = (outcome: string): number => [...rows.values()].filter((found) => found === outcome).length;
  const isOver = status === 'completed' || status === 'cancelled';
  return [
    ...say(!isOver || endedAt === undefined, `${name}: ${status} for ever`),
    ...say(status === 'completed' && processed !== total, `${name}: completed, and only ${processed} rows of ${total} are done`),
    // A cancelled one may have been asked to try rows once more that it then did not reach.
    ...say(
      status === 'completed' &&
        (['invited', 'transferInvited', 'reinvited', 'refused'].some((outcome) => counted(outcome) !== one[outcome]) ||
          rows.size !== total),
      `${name}: ${JSON.stringify(one)} tells otherwise than its rows: ${JSON.stringify([...rows])}`,
    ),
    ...say(
      counted('invited') !== one['invited'],
      `${name}: ${counted('invited')} rows were invited, and it tells of ${String(one['invited'])}`,
    ),
  ];
}

/** Nobody is refused as a user of the account whom the very import has added. */
function wrongRefusals(one: Item, done: readonly Item[], pages: readonly Item[], users: readonly Item[]): string[] {
  const { accountId, importId, origin } = one as unknown as StoredImport;
  const pk = `I#${accountId}#${importId}`;
  const rows = pages.filter((page) => page['pk'] === pk).flatMap((page) => JSON.parse(String(page['rows'])) as [string, string, string][]);
  const outcomes = done
    .filter((step) => step['pk'] === pk)
    .flatMap((step) => JSON.parse(String(step['outcomes'])) as [number, string, string, string?][]);
  const added = new Set(outcomes.flatMap(([, outcome, userId]) => (outcome === 'refused' ? [] : [userId])));
  return outcomes.flatMap(([row, , , code]) => {
    const user = users.find((found) => found['accountId'] === accountId && found['address'] === rows[row - 1]?.[2]);
    const { requestId, action } = (user?.['change'] ?? {}) as { requestId?: string; action?: string };
    const own = action === 'user.invited' && requestId === origin.requestId && !added.has(String(user?.['userId']));
    return say(code === 'USER_EXISTS' && own, `import ${importId}: row ${row} is refused, and the import itself has added them`);
  });
}

/** What an administrator reads of their users and transfers names no other account, by name or by id. */
function wrongSecrets(users: readonly Item[], transfers: readonly Item[], { cast, mails }: Told): string[] {
  const others = (accountId: unknown): string[] =>
    ACCOUNTS.filter((name) => cast.accounts[name] !== accountId).flatMap((name) => [cast.accounts[name], accountName(name)]);
  const tells = (accountId: unknown, shown: string): boolean => others(accountId).some((secret) => shown.includes(secret));
  const views = transfers.filter(({ whole }) => whole === undefined).map((item) => readTransfer(item));
  return [
    ...users.flatMap((item) =>
      say(
        tells(item['accountId'], JSON.stringify(userShape(readUser(item), { roles: [] }))),
        `${String(item['userId'])}: shows another account`,
      ),
    ),
    ...views.flatMap((transfer) => [
      ...say(
        tells(transfer.accountId, JSON.stringify(transferShape({ transfer, direction: 'in' }))),
        `${transfer.transferId}: shows where the person comes from`,
      ),
      ...say(
        tells(transfer.from.accountId, JSON.stringify(transferShape({ transfer, direction: 'out' }))),
        `${transfer.transferId}: shows where the person goes`,
      ),
    ]),
    // Who has left is told where they were; those whom they left are not told where they went.
    ...mails
      .filter(({ tags, text }) => tags['mail'] !== undefined && !text.text.includes('#') && tags['kind'] === 'movedAway')
      .flatMap(({ tags, text }) => say(tells(tags['account'], text.text), `mail ${tags['mail'] ?? ''}: tells where somebody went`)),
  ];
}
