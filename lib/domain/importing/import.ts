import type { RoleWish } from '../addRow.ts';
import type { AddOutcome } from '../inviting.ts';
import type { Locale } from '../locale.ts';
import { Refusal } from '../refusal.ts';
import { isRetriable, type RowOutcome } from './rowOutcome.ts';

/** What an import says for all its rows, and each row may say otherwise. */
export interface ImportDefaults {
  /** Ids or names; so are group and templates. */
  readonly products?: readonly string[] | undefined;
  readonly role?: RoleWish | undefined;
  readonly group?: string | undefined;
  readonly welcomeTemplate?: string | undefined;
  readonly settingsTemplate?: string | undefined;
  readonly locale?: Locale | undefined;
}

/** How many rows came to which end; `processed` is their sum. */
interface ImportCounts extends Readonly<Record<AddOutcome | 'refused', number>> {
  readonly processed: number;
  /** Of those refused, the rows that may go through at another try. */
  readonly retriable: number;
}

/** Many people added by one call, row after row. */
export interface Import extends ImportCounts {
  readonly accountId: string;
  readonly importId: string;
  readonly status: 'queued' | 'running' | 'completed' | 'cancelled';
  /** Who asked for it, or for its last try: in their name, and with what they may at each moment, people are added. */
  readonly by: { readonly kind: 'user' | 'apiToken'; readonly id: string };
  readonly dryRun: boolean;
  /** The invitations wait until an administrator sends them. */
  readonly isHeld?: true;
  readonly defaults: ImportDefaults;
  readonly total: number;
  /** The how-manieth time its rows are gone through, from 1. */
  readonly round: number;
  /** How many rows of this round are behind it: the next transaction begins there, and requires that none did before. */
  readonly next: number;
  /** Raised when a message has to be sent for it; a message of an older turn means nothing. */
  readonly turn: number;
  /** Of a dry run: the seats by productId that its rows would have taken. */
  readonly pretended: Readonly<Record<string, number>>;
  readonly createdAt: Date;
  readonly endedAt?: Date;
  /** Where it was asked for, as each change that it makes will say. */
  readonly origin: { readonly requestId: string; readonly ip?: string };
}

/** A turn is over by then, or its worker is dead. */
export const IMPORT_SWEEP_AFTER_MS = 2 * 60_000;
const ROUNDS_AT_MOST = 100;

export type OpenImport = Import & { readonly status: 'queued' | 'running' };
export type EndedImport = Import & { readonly status: 'completed' | 'cancelled'; readonly endedAt: Date };

export const isOpen = (one: Import): one is OpenImport => one.status === 'queued' || one.status === 'running';
const isEnded = (one: Import): one is EndedImport => !isOpen(one);

const NOTHING_YET: ImportCounts = { processed: 0, invited: 0, transferInvited: 0, reinvited: 0, refused: 0, retriable: 0 };

type Asked = Pick<Import, 'accountId' | 'importId' | 'by' | 'dryRun' | 'isHeld' | 'defaults' | 'total' | 'createdAt' | 'origin'>;

export const newImport = (asked: Asked): OpenImport => ({
  ...asked,
  ...NOTHING_YET,
  status: 'queued',
  round: 1,
  next: 0,
  turn: 1,
  pretended: {},
});

/** What one step did: the rows up to `next` are behind it, those in `outcomes` with what became of them. */
export interface ImportStep {
  readonly next: number;
  readonly outcomes: readonly RowOutcome[];
  /** Of a dry run: seats by productId. */
  readonly pretended?: Readonly<Record<string, number>>;
}

export function afterStep(before: OpenImport, { next, outcomes, pretended = {} }: ImportStep, now: Date): Import {
  const count = (outcome: RowOutcome['outcome']): number => outcomes.filter((one) => one.outcome === outcome).length;
  const products = [...new Set([...Object.keys(before.pretended), ...Object.keys(pretended)])];
  return {
    ...before,
    ...(next >= before.total ? { status: 'completed', endedAt: now } : { status: 'running' }),
    next,
    processed: before.processed + outcomes.length,
    invited: before.invited + count('invited'),
    transferInvited: before.transferInvited + count('transferInvited'),
    reinvited: before.reinvited + count('reinvited'),
    refused: before.refused + count('refused'),
    retriable: before.retriable + outcomes.filter(isRetriable).length,
    pretended: Object.fromEntries(products.map((id) => [id, (before.pretended[id] ?? 0) + (pretended[id] ?? 0)])),
  };
}

/** Stops before the next step; what is done stays done. Throws `IMPORT_NOT_CANCELLABLE`. */
export function cancelled(before: Import, now: Date): EndedImport {
  if (!isOpen(before)) throw new Refusal('conflict', 'IMPORT_NOT_CANCELLABLE', 'This import has ended already. Look at what it did.');
  return { ...before, status: 'cancelled', endedAt: now };
}

/**
 * Goes through the rows once more, for those that were not reached and those that may go through by now, in the name of who asks
 * for it. Throws `IMPORT_NOT_RETRIABLE`.
 */
export function retried(before: Import, { by, origin }: Pick<Import, 'by' | 'origin'>): OpenImport {
  if (!isEnded(before))
    throw new Refusal('conflict', 'IMPORT_NOT_RETRIABLE', 'This import is still being worked on. Wait for its end, or cancel it.');
  if (before.dryRun)
    throw new Refusal('conflict', 'IMPORT_NOT_RETRIABLE', 'A dry run has nothing to go on with. Send the rows again, without dryRun.');
  if (before.retriable === 0 && before.processed === before.total)
    throw new Refusal(
      'conflict',
      'IMPORT_NOT_RETRIABLE',
      'No row of this import is left that could go through now. Mend those that were refused, and import them anew.',
    );
  if (before.round === ROUNDS_AT_MOST)
    throw new Refusal('conflict', 'IMPORT_NOT_RETRIABLE', 'This import was tried too often. Import the rows that are left anew.');
  const { endedAt: _, ...rest } = before;
  return {
    ...rest,
    by,
    origin,
    status: 'queued',
    round: before.round + 1,
    turn: before.turn + 1,
    next: 0,
    processed: before.processed - before.retriable,
    refused: before.refused - before.retriable,
    retriable: 0,
  };
}
