import type { Delivery } from '../../domain/invitation.ts';
import { isUnsent } from '../../domain/sending.ts';
import type { Messages, Unsent } from '../../usecases/requeueUnsent.ts';
import { readImport } from './imports.ts';
import { readPerson } from './people.ts';
import type { Item } from './table.ts';
import { readUser } from './userItem.ts';

interface Waiter<K extends keyof Messages> {
  /** Which queue it is for. */
  readonly kind: K | ((item: Item) => keyof Messages);
  /** What this item waits for, whether or not a message is on its way. */
  message(item: Item): Messages[K] | undefined;
  /** What is another value whenever there is something new to say. */
  news(item: Item): unknown;
}

/** Of a user whose invitation waits to be sent, or whose sender never came back. */
const invitation: Waiter<'invitation'> = {
  kind: ({ invitation: asked }) => ((asked as { lane?: string }).lane === 'bulk' ? 'bulkInvitation' : 'invitation'),
  message: (item) => {
    const { accountId, userId, status, invitation } = readUser(item);
    if (status !== 'invited' || !isUnsent(invitation.delivery)) return undefined;
    const { requestId } = item['change'] as { requestId: string };
    return { v: 1, accountId, userId, generation: invitation.generation, requestId };
  },
  // Put back by a sender: its message is on the queue still.
  news: (item) => {
    const { generation, reminders = 0 } = item['invitation'] as { generation: number; reminders?: number };
    return `${generation} ${reminders}`;
  },
};

/** Of a person who has come home while others still asked for them. */
const rivals: Waiter<'rivals'> = {
  kind: 'rivals',
  message: (item) => {
    const { home } = readPerson(item);
    return home && item['rivalsSince'] !== undefined ? { v: 1, ...home, requestId: String(item['requestId']) } : undefined;
  },
  news: (item) => item['rivalsSince'],
};

/** Of a transfer whose content moves. */
const move: Waiter<'move'> = {
  kind: 'move',
  message: ({ state, accountId, transferId, turn, requestId }) =>
    state === 'moving'
      ? { v: 1, accountId: String(accountId), transferId: String(transferId), turn: Number(turn), requestId: String(requestId) }
      : undefined,
  news: (item) => item['turn'],
};

const mail: Waiter<'mail'> = {
  kind: 'mail',
  message: ({ mailId, delivery, requestId }) => {
    return isUnsent(delivery as Delivery) ? { v: 1, mailId: String(mailId), requestId: String(requestId) } : undefined;
  },
  news: (item) => item['mailId'],
};

/** Of an account that was closed, until its open invitations have ended. */
const closing: Waiter<'closing'> = {
  kind: 'closing',
  message: ({ accountId, closingSince, requestId }) =>
    closingSince === undefined ? undefined : { v: 1, accountId: String(accountId), requestId: String(requestId) },
  news: (item) => item['closingSince'],
};

/** Of an import that has rows left. */
const work: Waiter<'import'> = {
  kind: 'import',
  message: (item) => {
    const { accountId, importId, turn, origin, status } = readImport(item);
    return status === 'queued' || status === 'running' ? { v: 1, accountId, importId, turn, requestId: origin.requestId } : undefined;
  },
  news: (item) => item['turn'],
};

/** By the first word of the sort key. */
const waiters: Readonly<Record<string, Waiter<keyof Messages>>> = {
  USER: invitation,
  PERSON: rivals,
  T: move,
  MAIL: mail,
  ACCOUNT: closing,
  I: work,
};

const waiterOf = (item: Item): Waiter<keyof Messages> | undefined => waiters[String(item['sk']).split('#')[0] ?? ''];

/** What a change of the table asks to be sent. The commit is the outbox: nothing else makes a message. */
export function messageOf(before: Item | undefined, after: Item | undefined): Unsent | undefined {
  const waiter = after && waiterOf(after);
  return waiter && !(before && waiter.news(before) === waiter.news(after)) ? waiting(after) : undefined;
}

/** What a stored item waits for. */
export function waiting(item: Item): Unsent | undefined {
  const waiter = waiterOf(item);
  const message = waiter?.message(item);
  if (!waiter || !message) return undefined;
  const kind = typeof waiter.kind === 'function' ? waiter.kind(item) : waiter.kind;
  return { kind, message } as Unsent;
}
