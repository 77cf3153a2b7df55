import type { AccountClosing } from '../../events/accountClosing.ts';
import type { ContentToMove } from '../../events/contentToMove.ts';
import type { ImportToRun } from '../../events/importToRun.ts';
import type { InvitationQueued } from '../../events/invitationQueued.ts';
import type { MailQueued } from '../../events/mailQueued.ts';
import type { RivalsToCancel } from '../../events/rivalsToCancel.ts';

/** What a committed change can ask for, each with a queue of its own. */
export interface Messages {
  /** An invitation is queued. */
  readonly invitation: InvitationQueued;
  /** The same, of one of many. */
  readonly bulkInvitation: InvitationQueued;
  /** A person has come home while others still asked for them. */
  readonly rivals: RivalsToCancel;
  /** It is the mover's turn. */
  readonly move: ContentToMove;
  /** A notice is queued. */
  readonly mail: MailQueued;
  /** A closed account has invitations that are open. */
  readonly closing: AccountClosing;
  /** It is an import's turn. */
  readonly import: ImportToRun;
}

export type Unsent = { readonly [K in keyof Messages]: { readonly kind: K; readonly message: Messages[K] } }[keyof Messages];
export type Outboxes = { readonly [K in keyof Messages]: Outbox<Messages[K]> };

export interface Outbox<M> {
  send(messages: readonly M[]): Promise<void>;
  /** Messages waiting, about. */
  depth(): Promise<number>;
}

export interface RequeueNeeds {
  /** All that has been due since `before`, from the sparse index: its cost follows what is due. */
  unsent(before: Date): AsyncIterable<readonly Unsent[]>;
  readonly outboxes: Outboxes;
}

/** While more than this wait, the queue works through its own backlog: to add to it would only multiply it. */
const SHORT = 1_000;

/** How many messages of each kind. */
export type Requeued = Readonly<Record<keyof Messages, number>>;

const NONE: Requeued = { invitation: 0, bulkInvitation: 0, rivals: 0, move: 0, mail: 0, closing: 0, import: 0 };
export const KINDS = Object.keys(NONE) as readonly (keyof Messages)[];

/** Brings back what was stored but never became a message, or whose message was lost. Repeating it does no harm. */
export async function requeueUnsent(needs: RequeueNeeds, now: Date): Promise<Requeued> {
  const depths = await Promise.all(KINDS.map(async (kind) => [kind, await needs.outboxes[kind].depth()] as const));
  const short = new Set(depths.flatMap(([kind, depth]) => (depth > SHORT ? [] : [kind])));
  let counts = NONE;
  for await (const batch of needs.unsent(now))
    counts = sum(
      counts,
      await sendOn(
        needs.outboxes,
        batch.filter(({ kind }) => short.has(kind)),
      ),
    );
  return counts;
}

/** Each message to its own queue. */
export async function sendOn(outboxes: Outboxes, batch: readonly Unsent[]): Promise<Requeued> {
  const counts = { ...NONE };
  for (const kind of KINDS) {
    const messages = batch.flatMap((unsent) => (unsent.kind === kind ? [unsent.message] : []));
    if (messages.length > 0) await (outboxes[kind] as Outbox<Unsent['message']>).send(messages);
    counts[kind] = messages.length;
  }
  return counts;
}

const sum = (one: Requeued, other: Requeued): Requeued =>
  Object.fromEntries(KINDS.map((kind) => [kind, one[kind] + other[kind]])) as unknown as Requeued;
