import type { InvitationQueued } from '../../events/invitationQueued.ts';
import type { RivalsToCancel } from '../../events/rivalsToCancel.ts';

/** What has to be sent on: that an invitation is queued, or that a person's rivals have to be told. */
export type Unsent =
  { readonly kind: 'invitation'; readonly message: InvitationQueued } | { readonly kind: 'rivals'; readonly message: RivalsToCancel };

export interface RequeueNeeds {
  /** All that has been due since `before`, from the sparse index: its cost follows what is due. */
  unsent(before: Date): AsyncIterable<readonly Unsent[]>;
  readonly invitations: Outbox<InvitationQueued>;
  readonly rivals: Outbox<RivalsToCancel>;
}

export interface Outbox<M> {
  send(messages: readonly M[]): Promise<void>;
  /** Messages waiting, about. */
  depth(): Promise<number>;
}

/** While more than this wait, the queue works through its own backlog: to add to it would only multiply it. */
const SHORT = 1_000;

export interface Requeued {
  readonly invitations: number;
  readonly rivals: number;
}

/** Brings back what was stored but never became a message, or whose message was lost. Repeating it does no harm. */
export async function requeueUnsent(needs: RequeueNeeds, now: Date): Promise<Requeued> {
  const counts = { invitations: 0, rivals: 0 };
  if ((await needs.invitations.depth()) > SHORT) return counts;
  for await (const batch of needs.unsent(now)) {
    const sent = await sendOn(needs, batch);
    counts.invitations += sent.invitations;
    counts.rivals += sent.rivals;
  }
  return counts;
}

/** Each message to its own queue. */
export async function sendOn(needs: Pick<RequeueNeeds, 'invitations' | 'rivals'>, batch: readonly Unsent[]): Promise<Requeued> {
  const invitations = batch.flatMap((unsent) => (unsent.kind === 'invitation' ? [unsent.message] : []));
  const rivals = batch.flatMap((unsent) => (unsent.kind === 'rivals' ? [unsent.message] : []));
  await needs.invitations.send(invitations);
  await needs.rivals.send(rivals);
  return { invitations: invitations.length, rivals: rivals.length };
}
