import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../../lib/adapters/dynamo/table.ts';
import type { Images } from '../../support/changes.ts';
import { say } from '../../support/say.ts';

/** Which attributes make the state of an item whose every change is an event of the audit (design §3, 8). */
const STATES: Readonly<Record<string, (item: Item) => unknown>> = {
  USER: ({ status, statusReason, products, role, invitation }) => {
    const { state, generation } = invitation as { state: string; generation: number };
    return { status, statusReason, products, role, state, generation };
  },
  ACCOUNT: ({ status, settings, name }) => ({ status, settings, name }),
  POOL: ({ seats }) => ({ seats }),
};

/** All that was written so far, by what the stream says of each write; whatever ran at once. */
export class Writes {
  readonly #changes = new Set<string>();
  /** Users who have given a product to a colleague, less the moves that say so, by account: of the two, one bears the change. */
  readonly #unsaid = new Map<string, number>();

  /** What is wrong about a write. */
  wrong({ before, after }: Images, closed: ReadonlySet<string>): string[] {
    const item = after ?? before ?? {};
    const key = `${String(item['pk'])} ${String(item['sk'])}`;
    const kind = String(item['sk']).split('#')[0] ?? '';
    return [...this.#wrongChange(key, kind, before, after), ...(after ? wrongAlways(key, kind, before, after, closed) : [])];
  }

  /** What is wrong about all of them. */
  wrongInAll(): string[] {
    return [...this.#unsaid].flatMap(([account, count]) => say(count !== 0, `${account}: ${count} users changed, and no change says so`));
  }

  #wrongChange(key: string, kind: string, before: Item | undefined, after: Item | undefined): string[] {
    const [was, is] = [idOf(before), idOf(after)];
    const isNews = is !== undefined && is !== was;
    const isTwice = isNews && this.#changes.has(`${key} ${is}`);
    if (isNews) this.#changes.add(`${key} ${is}`);
    const stateOf = STATES[kind];
    const isOther = stateOf !== undefined && (!before || !after || !isDeepStrictEqual(stateOf(before), stateOf(after)));
    const gave = isOther && !isNews && kind === 'USER' && productsOf(after).length === productsOf(before).length - 1;
    if (gave) this.#count(after, 1);
    if (isNews && (after?.['change'] as { action?: string }).action === 'license.moved') this.#count(after, -1);
    return [
      ...say(isTwice, `${key}: the change ${is ?? ''} was made twice`),
      ...say(
        isOther && !isNews && !gave,
        `${key}: changed, and no change says so:\n  ${JSON.stringify(before)}\n  ${JSON.stringify(after)}`,
      ),
    ];
  }

  #count(item: Item | undefined, one: 1 | -1): void {
    const account = String(item?.['accountId']);
    this.#unsaid.set(account, (this.#unsaid.get(account) ?? 0) + one);
  }
}

const productsOf = (item: Item | undefined): readonly string[] => (item?.['products'] as string[] | undefined) ?? [];
const idOf = (item: Item | undefined): string | undefined => (item?.['change'] as { id?: string } | undefined)?.id;

function wrongAlways(key: string, kind: string, before: Item | undefined, after: Item, closed: ReadonlySet<string>): string[] {
  if (kind === 'POOL') {
    const { unused, allocated, invited, seats } = after as { unused: number; allocated: number; invited: number; seats: number };
    return say(
      unused < 0 || allocated < 0 || invited < 0 || invited > allocated || allocated > seats,
      `${key}: ${allocated}/${seats} (${invited}), ${unused} unused`,
    );
  }
  if (kind === 'ADMINS')
    return say(
      Number(before?.['active']) > 0 && Number(after['active']) < 1 && !closed.has(String(after['pk'])),
      `${key}: without a super admin`,
    );
  if (kind === 'I') return wrongImport(key, before, after);
  if (kind === 'T' && before?.['state'] === 'moving' && after['state'] === 'moving') {
    const lost =
      Number(after['moved']) < Number(before['moved']) ||
      (before['manifest'] !== undefined && !isDeepStrictEqual(before['manifest'], after['manifest']));
    return say(lost, `${key}: a mover went back: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
  }
  return [];
}

const OUTCOMES = ['invited', 'transferInvited', 'reinvited', 'refused'] as const;

/** An import goes forward, each row counts once, and what is done is not undone. */
function wrongImport(key: string, before: Item | undefined, after: Item): string[] {
  const [was, is] = [before ?? {}, after].map((item) => (name: string) => Number(item[name] ?? 0)) as [
    (name: string) => number,
    (name: string) => number,
  ];
  const goesBack = is('round') === was('round') && (is('next') < was('next') || is('processed') < was('processed'));
  const undone = OUTCOMES.slice(0, 3).some((name) => is(name) < was(name));
  return [
    ...say(goesBack || is('round') < was('round') || is('turn') < was('turn') || undone, `${key}: an import went back`),
    ...say(
      is('processed') > is('total') || is('next') > is('total') || OUTCOMES.reduce((sum, name) => sum + is(name), 0) !== is('processed'),
      `${key}: ${JSON.stringify(after)} does not add up`,
    ),
  ];
}
