import { unsent } from '../../lib/adapters/dynamo/unsent.ts';
import { cancelRivals } from '../../lib/usecases/cancelRivals.ts';
import { requeueUnsent, type Outbox, type Unsent } from '../../lib/usecases/requeueUnsent.ts';
import { sendInvitation } from '../../lib/usecases/sendInvitation.ts';
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
      const invitations = into(found, 'invitation');
      const rivals = into(found, 'rivals');
      await requeueUnsent({ invitations, rivals, unsent: (before) => unsent(table, before) }, at);
      return found;
    },
    settle: async () => {
      for (let messages = await post.relay(); messages.length > 0; messages = await post.relay()) await post.deliver(messages);
    },
  };
  return post;
}

async function isDone(parts: Parts, { kind, message }: Unsent): Promise<boolean> {
  try {
    if (kind === 'invitation') return (await sendInvitation(parts, message)) !== 'later';
    await cancelRivals(parts, { accountId: message.accountId, userId: message.userId }, { requestId: message.requestId });
    return true;
  } catch {
    // As its function does: what fails stays on the queue.
    return false;
  }
}

function into<K extends Unsent['kind']>(found: Unsent[], kind: K): Outbox<Extract<Unsent, { kind: K }>['message']> {
  return {
    send: (messages) => {
      found.push(...messages.map((message) => ({ kind, message }) as Unsent));
      return Promise.resolve();
    },
    depth: () => Promise.resolve(0),
  };
}
