import { unsent } from '../../lib/adapters/dynamo/unsent.ts';
import { cancelRivals } from '../../lib/usecases/cancelRivals.ts';
import { endInvitations } from '../../lib/usecases/endInvitations.ts';
import { KINDS, requeueUnsent, type Messages, type Outbox, type Outboxes, type Unsent } from '../../lib/usecases/requeueUnsent.ts';
import { moveContent } from '../../lib/usecases/moveContent.ts';
import { runImport } from '../../lib/usecases/runImport.ts';
import { sendInvitation } from '../../lib/usecases/sendInvitation.ts';
import { sendMail } from '../../lib/usecases/sendMail.ts';
import { readChanges } from './changes.ts';
import type { FreshTable } from './freshTable.ts';
import type { Parts } from './parts.ts';

/** The relay, the queues and their consumers, each moved by hand. */
export interface Post {
  /** What was committed since the last call and asks for a message; nobody has heard of it yet. */
  relay(): Promise<Unsent[]>;
  /** Each message once, to a process of these parts. Answers those that stay on the queue. */
  deliver(messages: readonly Unsent[], to?: Parts): Promise<Unsent[]>;
  /** What the sweep would put on the queues at this time. */
  sweep(at: Date): Promise<Unsent[]>;
  /** Relays and delivers until nothing is left to say. */
  settle(): Promise<void>;
}

export async function openPost(table: FreshTable, parts: Parts): Promise<Post> {
  const changes = await readChanges(table);
  const post: Post = {
    relay: () => changes.messages(),
    deliver: async (messages, to = parts) => {
      const left: Unsent[] = [];
      for (const message of messages) if (!(await isDone(to, message))) left.push(message);
      return left;
    },
    sweep: async (at) => {
      const found: Unsent[] = [];
      const outboxes = Object.fromEntries(KINDS.map((kind) => [kind, into(found, kind)])) as unknown as Outboxes;
      await requeueUnsent({ outboxes, unsent: (before) => unsent(table, before) }, at);
      return found;
    },
    settle: async () => {
      for (let messages = await post.relay(); messages.length > 0; messages = await post.relay()) await post.deliver(messages);
    },
  };
  return post;
}

async function isDone(parts: Parts, unsent: Unsent): Promise<boolean> {
  try {
    await consume(parts, unsent);
    return true;
  } catch {
    // As its function does: what fails stays on the queue.
    return false;
  }
}

/** Somebody else is at it, or a service wants a pause: the message stays on the queue. */
export class NotYet extends Error {}

/** What the consumer of each queue does. */
export async function consume(parts: Parts, unsent: Unsent): Promise<void> {
  switch (unsent.kind) {
    case 'invitation':
    case 'bulkInvitation':
      if ((await sendInvitation(parts, unsent.message)) === 'later') throw new NotYet();
      return;
    case 'mail':
      if ((await sendMail(parts, unsent.message)) === 'later') throw new NotYet();
      return;
    case 'rivals':
      return cancelRivals(parts, { accountId: unsent.message.accountId, userId: unsent.message.userId }, unsent.message);
    case 'move':
      if ((await moveContent(parts, unsent.message, parts.timeLeft)) === 'later') throw new NotYet();
      return;
    case 'closing':
      if ((await endInvitations(parts, unsent.message.accountId, unsent.message)) === 'later') throw new NotYet();
      return;
    case 'import':
      await runImport(parts, unsent.message, parts.timeLeft);
  }
}

function into<K extends keyof Messages>(found: Unsent[], kind: K): Outbox<Messages[K]> {
  return {
    send: (messages) => {
      found.push(...messages.map((message) => ({ kind, message }) as Unsent));
      return Promise.resolve();
    },
    depth: () => Promise.resolve(0),
  };
}
