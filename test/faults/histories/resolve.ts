import { createHash } from 'node:crypto';
import type { ContentKind } from '../../../lib/domain/content.ts';
import type { Item } from '../../../lib/adapters/dynamo/table.ts';
import type { OutgoingMail } from '../../../lib/usecases/ports.ts';
import type { Ledger, LedgerUser } from './model.ts';
import { ACCOUNTS, PEOPLE, type AccountName, type Operation, type PersonName, type ProductName } from './operations.ts';

/** Whom the names of a history stand for. */
export interface Cast {
  readonly accounts: Readonly<Record<AccountName, string>>;
}
export const addressOf = (who: PersonName): string => `${who.toLowerCase()}@example.com`;
const personIdOf = (who: PersonName): string => createHash('sha256').update(addressOf(who)).digest('hex');

/** An invitation's link as it came by e-mail. */
interface Link {
  readonly token: string;
  /** Whether it belongs to this generation of the invitation. */
  opens(generation: number): boolean;
}

type Of<Do extends Operation['do']> = Extract<Operation, { readonly do: Do }>;
interface Aim {
  readonly at: AccountName;
  readonly who: PersonName;
}
interface Known extends Aim {
  readonly userId: string;
}

/** An operation with what its caller would know: ids, the link in the e-mail, whether a password was chosen already. */
export type Resolved =
  | (Of<'seats'> & { readonly seats: number })
  | Of<'add' | 'import' | 'close' | 'leave' | 'deliver' | 'expire' | 'sweep' | 'remind' | 'hear'>
  | (Aim & { readonly do: 'accept' | 'decline'; readonly link: Link | undefined; readonly password: boolean })
  | (Known & { readonly do: 'cancel' | 'resend' | 'unblock' | 'suspend' | 'reactivate' | 'remove' })
  | (Known & { readonly do: 'cancelTransfer'; readonly transferId: string | undefined })
  | (Known & { readonly do: 'retry'; readonly transferId: string | undefined })
  | (Of<'cancelImport' | 'retryImport'> & { readonly importId: string | undefined })
  | (Of<'give' | 'take'> & Known)
  | (Of<'move'> & Known & { readonly toUserId: string })
  | (Known & { readonly do: 'register' | 'registerAgain'; readonly product: ProductName; readonly contentIds: readonly string[] });

export interface Situation {
  readonly items: readonly Item[];
  readonly cast: Cast;
  readonly mails: readonly OutgoingMail[];
  /** Ids of things that the products have registered for somebody, by `person product`. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  newContentId(kind: ContentKind, movable: boolean): string;
}

/** Answers undefined where there is nobody whom the operation could be about. */
export function resolve(operation: Operation, situation: Situation): Resolved | undefined {
  if (operation.do === 'seats') return { ...operation, seats: operation.seats === 'held' ? heldIn(situation, operation) : operation.seats };
  if (isOfImport(operation)) return { ...operation, importId: lastImport(situation, operation) };
  if (!('who' in operation) || operation.do === 'add') return operation;
  const { at, who } = operation;
  const user = userItem(situation, at, who);
  const userId = user?.['userId'] as string | undefined;
  if (operation.do === 'accept' || operation.do === 'decline') {
    const person = situation.items.find(({ sk, personId }) => sk === 'PERSON' && personId === personIdOf(who));
    return {
      do: operation.do,
      at,
      who,
      link: linkOf(situation, at, userId, operation.link),
      password: person?.['passwordHash'] === undefined,
    };
  }
  if (userId === undefined) return undefined;
  switch (operation.do) {
    case 'register': {
      const { product, count, kind, movable } = operation;
      return {
        do: 'register',
        at,
        who,
        userId,
        product,
        contentIds: Array.from({ length: count }, () => situation.newContentId(kind, movable)),
      };
    }
    case 'registerAgain':
      return { ...operation, userId, contentIds: situation.known.get(`${who} ${operation.product}`)?.slice(-1) ?? [] };
    case 'move': {
      const toUserId = userItem(situation, at, operation.to)?.['userId'] as string | undefined;
      return toUserId === undefined ? undefined : { ...operation, userId, toUserId };
    }
    case 'give':
    case 'take':
      return { ...operation, userId };
    case 'cancelTransfer':
    case 'retry':
      return { do: operation.do, at, who, userId, transferId: (user?.['invitation'] as { transferId?: string }).transferId };
    case 'cancel':
    case 'resend':
    case 'unblock':
    case 'suspend':
    case 'reactivate':
    case 'remove':
      return { do: operation.do, at, who, userId };
  }
}

function heldIn({ items, cast }: Situation, { at, product }: Of<'seats'>): number {
  const pool = items.find(({ pk, sk }) => pk === `A#${cast.accounts[at]}` && sk === `POOL#${product}`);
  return Number(pool?.['allocated'] ?? 0);
}

const isOfImport = (operation: Operation): operation is Of<'cancelImport' | 'retryImport'> =>
  operation.do === 'cancelImport' || operation.do === 'retryImport';

const lastImport = ({ items, cast }: Situation, { at }: Of<'cancelImport' | 'retryImport'>): string | undefined =>
  items
    .filter(({ pk, sk }) => pk === `A#${cast.accounts[at]}` && String(sk).startsWith('I#'))
    .map(({ importId }) => String(importId))
    .sort()
    .at(-1);

const userItem = ({ items, cast }: Pick<Situation, 'items' | 'cast'>, at: AccountName, who: PersonName): Item | undefined =>
  items.find(({ sk, accountId, address }) => sk === 'USER' && accountId === cast.accounts[at] && address === addressOf(who));

function linkOf({ mails, cast }: Situation, at: AccountName, userId: string | undefined, which: 'latest' | 'first'): Link | undefined {
  const theirs = mails.filter(
    ({ tags }) => tags['account'] === cast.accounts[at] && tags['user'] === userId && tags['generation'] !== undefined,
  );
  const mail = which === 'latest' ? theirs.at(-1) : theirs[0];
  const token = /\/invitation#([A-Za-z0-9_-]+)/.exec(mail?.text.text ?? '')?.[1];
  return token === undefined ? undefined : { token, opens: (generation) => String(generation) === mail?.tags['generation'] };
}

/** The ledger, from what is stored. */
export function ledgerOf(items: readonly Item[], { accounts }: Cast, now: Date): Ledger {
  const names = new Map(ACCOUNTS.map((name) => [accounts[name], name as string]));
  const people = new Map(PEOPLE.map((name) => [personIdOf(name), name as string]));
  const name = (id: unknown): string => names.get(String(id)) ?? `another account ${String(id)}`;
  const ledger: Ledger = { now: now.getTime(), accounts: {}, pools: {}, users: {}, people: {}, content: {} };
  const owners = new Map<string, string>();
  const transfers = new Map(
    items.filter(({ sk, whole }) => String(sk).startsWith('T#') && whole === undefined).map((item) => [item['transferId'], item]),
  );
  for (const item of items) {
    const { sk, accountId } = item;
    if (sk === 'ACCOUNT')
      ledger.accounts[name(accountId)] = {
        closed: item['status'] === 'closed',
        leave: String((item['settings'] as Item)['outboundTransfers']),
      };
    if (String(sk).startsWith('POOL#')) {
      const { seats, allocated, invited } = item as unknown as Ledger['pools'][string];
      ledger.pools[`${name(accountId)} ${String(item['productId'])}`] = { seats, allocated, invited };
    }
    if (sk === 'PERSON') {
      const home = item['home'] as { accountId: string } | undefined;
      ledger.people[people.get(String(item['personId'])) ?? 'a stranger'] = {
        home: home && name(home.accountId),
        password: item['passwordHash'] !== undefined,
        blocked: item['mailBlock'] !== undefined && (item['mailBlock'] as Item)['liftedAt'] === undefined,
        asked: askedOf(item['asked'] as { since: string; count: number } | undefined),
      };
    }
    if (sk === 'USER') {
      const who = people.get(createHash('sha256').update(String(item['address'])).digest('hex')) ?? 'a stranger';
      owners.set(String(item['pk']), `${name(accountId)} ${who}`);
      ledger.users[`${name(accountId)} ${who}`] = userOf(item, transfers, name);
    }
  }
  for (const { pk, sk, contentId, readOnly } of items) {
    if (!String(sk).startsWith('C#') || readOnly) continue;
    ledger.content[`${String(contentId)} ${owners.get(String(pk)) ?? 'nobody'}`] = true;
  }
  return ledger;
}

const askedOf = (asked: { since: string; count: number } | undefined) => asked && { since: Date.parse(asked.since), count: asked.count };

function userOf(item: Item, transfers: ReadonlyMap<unknown, Item>, name: (id: unknown) => string): LedgerUser {
  const invitation = item['invitation'] as {
    kind: string;
    state: string;
    generation: number;
    home?: Item;
    transferId?: string;
    expiresAt?: string;
    resentAt?: string[];
  };
  const movedTo = item['movedTo'] as Item | undefined;
  const { kind, state, generation, home, transferId, expiresAt, resentAt } = invitation;
  return {
    status: String(item['status']),
    reason: item['statusReason'] as string | undefined,
    products: item['products'] as string[],
    lastProducts: item['lastProducts'] as string[] | undefined,
    role: String((item['role'] as Item)['name']),
    movedTo: movedTo && name(movedTo['accountId']),
    kind,
    invitation: state,
    generation,
    resent: resentAt?.map((at) => Date.parse(at)),
    home: home && name(home['accountId']),
    transfer: transferId === undefined ? undefined : String(transfers.get(transferId)?.['state']),
    expiresAt: expiresAt === undefined ? undefined : Date.parse(expiresAt),
  };
}
