import fc from 'fast-check';
import { CONTENT_KINDS, type ContentKind } from '../../../lib/domain/content.ts';

/** The accounts of a history, and who is in it: people whom several ask for, and each account's first super admin. */
export const ACCOUNTS = ['A', 'B', 'C'] as const;
export const PEOPLE = ['ada', 'bob', 'cy', 'dot', 'eve', 'rootA', 'rootB', 'rootC'] as const;
export const PRODUCTS = ['meeting', 'webinar'] as const;
export type AccountName = (typeof ACCOUNTS)[number];
export type PersonName = (typeof PEOPLE)[number];
export type ProductName = (typeof PRODUCTS)[number];

interface Target {
  readonly at: AccountName;
  readonly who: PersonName;
}
type OnUser<Do extends string, More = unknown> = { readonly do: Do } & Target & More;

/** What can be done, as it is generated, shrunk and printed: names only, so that a history means the same in each run. */
export type Operation =
  | OnUser<'add', { readonly products: readonly ProductName[]; readonly role: 'member' | 'superAdmin' }>
  | OnUser<'accept' | 'decline', { readonly link: 'latest' | 'first' }>
  | OnUser<'cancel' | 'cancelTransfer' | 'resend' | 'unblock' | 'suspend' | 'reactivate' | 'remove' | 'retry'>
  | OnUser<'give' | 'take', { readonly product: ProductName }>
  | OnUser<'move', { readonly to: PersonName; readonly product: ProductName; readonly kinds: readonly ContentKind[] }>
  | OnUser<'register', { readonly product: ProductName; readonly kind: ContentKind; readonly count: number; readonly movable: boolean }>
  | OnUser<'registerAgain', { readonly product: ProductName }>
  /** `held`: as many as people hold just before. */
  | { readonly do: 'seats'; readonly at: AccountName; readonly product: ProductName; readonly seats: number | 'held' }
  /** Rows in their order, of which some may be about the same person. */
  | { readonly do: 'import'; readonly at: AccountName; readonly people: readonly PersonName[]; readonly products: readonly ProductName[] }
  /** Of the import that the account began last. */
  | { readonly do: 'cancelImport' | 'retryImport'; readonly at: AccountName }
  | { readonly do: 'close'; readonly at: AccountName }
  | { readonly do: 'leave'; readonly at: AccountName; readonly leave: 'allow' | 'notify' | 'block' }
  | { readonly do: 'deliver'; readonly count: number; readonly order: number; readonly again: number }
  | { readonly do: 'hear'; readonly says: Said; readonly count: number; readonly order: number }
  | { readonly do: 'remind' }
  | { readonly do: 'expire' }
  | { readonly do: 'sweep' };

/** What the mail service tells of e-mails that it took, some of them three times. */
export type Said = 'sent' | 'delivered' | 'delayed' | 'bounced' | 'bouncedForNow' | 'complained' | 'rejected';

/** Some operations, all at once, after so many minutes; and what the mail service does with the next mails. */
export interface Turn {
  readonly minutes: number;
  readonly moods: readonly Mood[];
  readonly operations: readonly Operation[];
}
type Mood = 'throttle' | 'refuse' | 'takeAndLoseTheAnswer' | 'dieBeforeTaking';

const often = <T>(shares: Readonly<Record<string, number>>) =>
  fc.oneof(...Object.entries(shares).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as T) })));
const account = often<AccountName>({ A: 5, B: 5, C: 2 });
const person = often<PersonName>({ ada: 7, dot: 4, bob: 3, cy: 3, eve: 1, rootA: 1, rootB: 1 });
const product = fc.constantFrom(...PRODUCTS);

const kind = fc.constantFrom(...CONTENT_KINDS);
/** What a member is added with; a super admin may go without. */
const grant = fc.oneof(
  { weight: 5, arbitrary: fc.record({ role: fc.constant('member' as const), products: fc.subarray([...PRODUCTS], { minLength: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ role: fc.constant('superAdmin' as const), products: fc.subarray([...PRODUCTS]) }) },
);
const link = fc.oneof({ weight: 5, arbitrary: fc.constant('latest' as const) }, { weight: 1, arbitrary: fc.constant('first' as const) });

const seatCount = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant('held' as const));

/** Where a turn looks: what is done at once meets most often where it is about the same account, person or product. */
interface Focus {
  readonly at: fc.Arbitrary<AccountName>;
  readonly who: fc.Arbitrary<PersonName>;
  readonly product: fc.Arbitrary<ProductName>;
}

function operationIn({ at: account, who: somebody, product }: Focus): fc.Arbitrary<Operation> {
  const target = { at: account, who: somebody };
  const on = <Do extends string, More extends object>(name: Do, more: { [K in keyof More]: fc.Arbitrary<More[K]> }) =>
    fc.record({ do: fc.constant(name), ...target, ...more } as { [K in keyof (OnUser<Do> & More)]: fc.Arbitrary<(OnUser<Do> & More)[K]> });
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.record(target), grant).map(([user, given]) => ({ do: 'add' as const, ...user, ...given })) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('import' as const),
        at: account,
        people: fc.array(fc.oneof(somebody, person), { minLength: 1, maxLength: 5 }),
        products: fc.subarray([...PRODUCTS], { minLength: 1 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('cancelImport' as const), at: account }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('retryImport' as const), at: account }) },
    { weight: 9, arbitrary: on('accept', { link }) },
    { weight: 3, arbitrary: on('decline', { link }) },
    { weight: 2, arbitrary: on('cancel', {}) },
    { weight: 1, arbitrary: on('cancelTransfer', {}) },
    { weight: 3, arbitrary: on('resend', {}) },
    { weight: 2, arbitrary: on('unblock', {}) },
    { weight: 3, arbitrary: on('suspend', {}) },
    { weight: 3, arbitrary: on('reactivate', {}) },
    { weight: 2, arbitrary: on('remove', {}) },
    { weight: 3, arbitrary: on('give', { product }) },
    { weight: 3, arbitrary: on('take', { product }) },
    { weight: 3, arbitrary: on('move', { to: person, product, kinds: fc.subarray([...CONTENT_KINDS]) }) },
    {
      weight: 3,
      arbitrary: on('register', {
        product,
        kind,
        count: often({ 1: 6, 3: 3, 50: 1 }).map(Number),
        movable: fc.constantFrom(true, true, false),
      }),
    },
    { weight: 2, arbitrary: on('registerAgain', { product }) },
    { weight: 1, arbitrary: on('retry', {}) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('seats' as const), at: account, product, seats: seatCount }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('leave' as const),
        at: account,
        leave: fc.constantFrom('allow' as const, 'notify' as const, 'block' as const),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant('deliver' as const),
        count: fc.integer({ min: 1, max: 6 }),
        order: fc.nat(1000),
        again: fc.constantFrom(0, 0, 1, 2),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('hear' as const),
        says: often<Said>({ delivered: 6, sent: 4, bounced: 2, complained: 1, delayed: 1, bouncedForNow: 1, rejected: 1 }),
        count: fc.integer({ min: 1, max: 4 }),
        order: fc.nat(1000),
      }),
    },
    { weight: 2, arbitrary: fc.constant({ do: 'remind' as const }) },
    { weight: 2, arbitrary: fc.constant({ do: 'expire' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'sweep' as const }) },
  );
}

/** Most often one account, one person, or one product; else any. */
const focus = <T>(all: fc.Arbitrary<T>): fc.Arbitrary<fc.Arbitrary<T>> =>
  fc.oneof(
    fc.constant(all),
    all.map((one) => fc.constant(one)),
  );

/** An account is closed rarely, since not much happens in it afterwards. */
const rarely: fc.Arbitrary<Operation> = fc.record({ do: fc.constant('close' as const), at: account });
const focused = fc
  .record({ at: focus(account), who: focus(person), product: focus(product) })
  .chain((looking) =>
    fc.array(fc.oneof({ weight: 99, arbitrary: operationIn(looking) }, { weight: 1, arbitrary: rarely }), { minLength: 1, maxLength: 4 }),
  );

/** What chance brings together too seldom: the same person asked, and answering, everywhere; the same seats lowered and taken; one message at several consumers. */
const meetings: fc.Arbitrary<readonly Operation[]> = fc
  .record({ who: person, another: person, at: account, elsewhere: account, product, order: fc.nat(1000) })
  .chain(({ who, another, at, elsewhere, product: one, order }) => {
    const asked = { role: 'member', products: [one] } as const;
    const delivered = (count: number, turn: number) => ({ do: 'deliver', count, order: order + turn, again: 3 }) as const;
    return fc.constantFrom<readonly Operation[]>(
      [delivered(3, 0), delivered(1, 1), delivered(1, 2), delivered(1, 3)],
      [
        { do: 'hear', says: 'delivered', count: 4, order },
        { do: 'hear', says: 'bounced', count: 2, order: order + 1 },
        { do: 'accept', at, who, link: 'latest' },
        { do: 'accept', at: elsewhere, who: another, link: 'latest' },
      ],
      [{ do: 'remind' }, { do: 'hear', says: 'delivered', count: 4, order }, { do: 'accept', at, who, link: 'latest' }],
      [delivered(2, 0), delivered(2, 1), { do: 'sweep' }, { do: 'retry', at, who }],
      [
        { do: 'import', at, people: [who, another, who], products: [one] },
        { do: 'import', at: elsewhere, people: [another, who], products: [one] },
        { do: 'add', at, who, ...asked },
      ],
      [delivered(3, 0), delivered(3, 1), { do: 'cancelImport', at }, { do: 'retryImport', at }],
      [delivered(3, 0), delivered(3, 1), { do: 'seats', at, product: one, seats: 'held' }, { do: 'add', at, who, ...asked }],
      ACCOUNTS.map((everywhere) => ({ do: 'add', at: everywhere, who, ...asked })),
      ACCOUNTS.map((everywhere) => ({ do: 'accept', at: everywhere, who, link: 'latest' })),
      [
        { do: 'seats', at, product: one, seats: 'held' },
        { do: 'add', at, who, ...asked },
        { do: 'give', at, who: another, product: one },
        { do: 'reactivate', at, who: another },
      ],
      [
        { do: 'reactivate', at, who },
        { do: 'accept', at: elsewhere, who, link: 'latest' },
      ],
      [
        { do: 'suspend', at, who },
        { do: 'accept', at: elsewhere, who, link: 'latest' },
      ],
    );
  });
const operations = fc.oneof({ weight: 4, arbitrary: focused }, { weight: 1, arbitrary: meetings });

const DAYS = 24 * 60;
export const turn: fc.Arbitrary<Turn> = fc.record({
  minutes: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.constantFrom(2, 20) },
    { weight: 1, arbitrary: fc.constant(15 * DAYS) },
    { weight: 2, arbitrary: fc.constantFrom(3 * DAYS, 4 * DAYS, 4 * DAYS + 60, 8 * 60, 24 * 60) },
  ),
  moods: fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom<Mood>('throttle', 'refuse', 'takeAndLoseTheAnswer', 'dieBeforeTaking'), {
        minLength: 1,
        maxLength: 2,
      }),
    },
  ),
  operations,
});

/** `add A ada meeting member`: each word an operation's part. */
const written = (operation: Operation): string =>
  Object.values(operation)
    .map((part) => (Array.isArray(part) ? part.join('+') || 'none' : String(part)))
    .join(' ');

export function writtenTurn({ minutes, moods, operations }: Turn): string {
  const before = [...(minutes ? [`after ${minutes} min`] : []), ...(moods.length ? [`mail ${moods.join('+')}`] : [])];
  return `${before.length ? `(${before.join(', ')}) ` : ''}${operations.map(written).join('  ∥  ')}`;
}
