import type { ContentToMove } from '../../events/contentToMove.ts';
import { newMail, type Mail } from '../domain/mail.ts';
import { afterPage, completed, counted, isBackHome, nextPage, type MovePage } from '../domain/moving.ts';
import { isWithin, type CompletedTransfer, type MovingTransfer } from '../domain/transfer.ts';
import type { Home } from '../domain/person.ts';
import type { User } from '../domain/user.ts';
import { changeBy } from './change.ts';
import { Overtaken, type AccountStore, type Chance, type ProductStore, type UserStore } from './ports.ts';
import type { ContentStore } from './ports/content.ts';
import type { MoveStore } from './ports/transfers.ts';
import { whoIsNow } from './whereabouts.ts';

export interface MoveContentNeeds {
  readonly moves: MoveStore;
  readonly content: ContentStore;
  readonly users: UserStore;
  readonly accounts: AccountStore;
  readonly products: ProductStore;
  readonly chance: Chance;
}

/** `handedOn`: time ran out, and another message is on its way. `later`: another mover is at it; the message stays on the queue. */
export type MoveOutcome = 'completed' | 'handedOn' | 'nothing' | 'later';

/** With less time than this, what is left is another call's. */
const TIME_FOR_A_PAGE_MS = 10_000;
const TRIES = 8;
const LOOKS_AT_MOST = 100;
const NOTICES_AT_MOST = 50;

/** A step at a time, each a transaction on condition that the transfer is as the step before left it. */
export async function moveContent(needs: MoveContentNeeds, message: ContentToMove, timeLeft: () => number): Promise<MoveOutcome> {
  let transfer = await inTurn(needs, message);
  for (let tries = 1; transfer;) {
    try {
      const after: MovingTransfer | CompletedTransfer = await step(needs, transfer, {
        requestId: message.requestId,
        handsOn: timeLeft() < TIME_FOR_A_PAGE_MS,
        isFirstTry: tries === 1,
      });
      if (after.state === 'completed') return 'completed';
      if (after.turn !== transfer.turn) return 'handedOn';
      transfer = after;
      tries = 1;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      const now = await inTurn(needs, message);
      if (now && (isFurther(now, transfer) || tries++ === TRIES)) return 'later';
      transfer = now;
    }
  }
  return 'nothing';
}

/** The transfer, if it moves and the message is about its turn: one that is late or comes twice is about an older one. */
async function inTurn({ moves }: MoveContentNeeds, { accountId, transferId, turn }: ContentToMove): Promise<MovingTransfer | undefined> {
  const found = await moves.find(accountId, transferId);
  return found?.state === 'moving' && found.turn === turn ? found : undefined;
}

const isFurther = (now: MovingTransfer, seen: MovingTransfer): boolean =>
  now.cursor !== seen.cursor || (now.manifest !== undefined && seen.manifest === undefined);

interface StepAsk {
  readonly requestId: string;
  /** Whether this is the last step of this call. */
  readonly handsOn: boolean;
  readonly isFirstTry: boolean;
}

async function step(needs: MoveContentNeeds, transfer: MovingTransfer, ask: StepAsk): Promise<MovingTransfer | CompletedTransfer> {
  const origin = { requestId: ask.requestId, at: needs.chance.now() };
  const turn = transfer.turn + (ask.handsOn ? 1 : 0);
  if (!transfer.manifest) {
    const [tallies, catalogue] = await Promise.all([needs.content.tally(transfer.from), needs.products.list()]);
    const after = { ...counted(transfer, tallies, catalogue), turn };
    await needs.moves.keepProgress(transfer, after, origin);
    return after;
  }

  const recipient = await recipientOf(needs, transfer);
  const page = transfer.total === 0 || isBackHome(transfer, recipient) ? undefined : await findPage(needs, transfer, recipient);
  if (!page) return complete(needs, transfer, ask.requestId);
  const after = { ...afterPage(transfer, page), turn };
  await needs.moves.keepProgress(transfer, after, origin, recipient && (await moved(needs, page, recipient, ask.isFirstTry)));
  return after;
}

/** The person where they are by now; of a colleague, only the one who was named. */
const recipientOf = ({ users }: MoveContentNeeds, transfer: MovingTransfer): Promise<User | undefined> =>
  isWithin(transfer) ? users.find(transfer.accountId, transfer.userId) : whoIsNow(users, transfer);

/** The next page with something to do: over what stays the mover goes without a write, but never so far that a call could end first. */
async function findPage(needs: MoveContentNeeds, transfer: MovingTransfer, recipient: User | undefined): Promise<MovePage | undefined> {
  let { cursor } = transfer;
  for (let looked = 1; ; looked++) {
    const page = nextPage(transfer, await needs.moves.after(transfer.from, cursor), recipient);
    if (!page || page.moves.length > 0 || page.failures.length > 0 || looked === LOOKS_AT_MOST) return page;
    cursor = page.cursor;
  }
}

async function moved({ content }: MoveContentNeeds, { moves }: MovePage, to: User, isFirstTry: boolean) {
  if (moves.length === 0) return undefined;
  // That a product was faster than the mover is rare, so it is looked for only after a page was refused.
  const there = isFirstTry ? [] : await content.findMany(to, moves);
  return { contents: moves, to, newerThere: there.filter(({ readOnly }) => !readOnly) };
}

async function complete(needs: MoveContentNeeds, transfer: MovingTransfer, requestId: string): Promise<CompletedTransfer> {
  const after = completed(transfer, needs.chance.now());
  const change = changeBy(needs.chance, { kind: 'system', id: 'moveContent' }, 'transfer.completed', { requestId });
  await needs.moves.keepCompleted(transfer, after, await noticesOf(needs, transfer), change);
  return after;
}

/** The person is told what was done, and those who administer the account that they left, if they wish to know. */
async function noticesOf(needs: MoveContentNeeds, transfer: MovingTransfer): Promise<Mail[]> {
  if (isWithin(transfer) || transfer.noticed) return [];
  const { transferId, accountId, userId, from } = transfer;
  const mail = (kind: 'transferCompleted' | 'movedAway', to: Home): Mail =>
    newMail({ kind, to, transferId }, needs.chance.newId(), needs.chance.now());
  const old = await needs.accounts.find(from.accountId);
  const wantToKnow = old?.status === 'active' && old.settings.outboundTransfers === 'notify';
  const superAdmins = wantToKnow ? await needs.accounts.superAdmins(from.accountId) : [];
  return [
    mail('transferCompleted', { accountId, userId }),
    ...superAdmins.slice(0, NOTICES_AT_MOST).map((admin) => mail('movedAway', { accountId: from.accountId, userId: admin })),
  ];
}
