import type { Account } from './account.ts';
import { askedOnceMore } from './asking.ts';
import type { Authority } from './authority.ts';
import type { PendingInvitation } from './invitation.ts';
import type { Mail } from './mail.ts';
import { emailBlocked, isBlocked } from './mailBlock.ts';
import { sameHome, type Asked, type Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { resentOnceMore } from './sending.ts';
import type { PendingTransfer } from './transfer.ts';
import type { InvitedUser, User } from './user.ts';

export type AddOutcome = 'invited' | 'transferInvited' | 'reinvited';

/** One user to store, with what it was decided on. */
export interface Addition {
  readonly outcome: AddOutcome;
  readonly user: InvitedUser;
  readonly personId: string;
  readonly person?: Person;
  /** How often they were invited of late, this time included. */
  readonly asked: Asked;
  readonly before?: User;
  /** The move that the person is asked for, where they are at home elsewhere. */
  readonly transfer?: PendingTransfer;
  /** Who the user was until now, where the address is another one. */
  readonly leaves?: Person;
  /** What is told of it beside the invitation. */
  readonly notices?: readonly Mail[];
  /** An earlier try of the same call has stored it already. */
  readonly isStored?: true;
}

export interface AddContext {
  readonly accountId: string;
  readonly inviterName?: string;
  readonly now: Date;
  /** The request that asks, the same at each try of it. */
  readonly requestId?: string;
  /** Nothing is sent before an administrator says so. */
  readonly isHeld?: boolean;
  /** How many are invited by this call. */
  readonly together?: number;
  /** Of who adds; left out where the account itself is made. */
  readonly authority?: Authority;
}

/** A user but for the invitation. */
export type Invitee = Omit<InvitedUser, 'status' | 'invitation'>;

export interface ToInvite {
  readonly user: Invitee;
  readonly personId: string;
  readonly person: Person | undefined;
  /** The same user as they were here. */
  readonly before: User | undefined;
  readonly newTransferId: string;
  /** The account's own words for a welcome. */
  readonly welcomeTemplateId?: string | undefined;
  /** Nothing is sent before an administrator says so. */
  readonly isHeld?: boolean;
  /** Of who was invited before: another address is not the same invitation sent again. */
  readonly isOtherAddress?: boolean;
}

/**
 * A new generation of invitation: to move here where the person is at home elsewhere, a welcome where not.
 * Throws `EMAIL_BLOCKED`, `TRANSFER_BLOCKED` where the account that they are in lets nobody go, `RATE_LIMITED` where they were invited, or the invitation sent again, too often.
 */
export function inviting(ask: ToInvite, homes: ReadonlyMap<string, Account>, context: AddContext): Addition {
  const { user, personId, person, before } = ask;
  const elsewhere = person?.home && person.home.accountId !== context.accountId ? person.home : undefined;
  const home = elsewhere && homes.get(elsewhere.accountId);
  if (person && isBlocked(person)) throw emailBlocked();
  if (home && letsNobodyGo(home)) throw transferBlocked();
  // Asked once more to move from where they were asked before: the same transfer.
  const asked = before?.status === 'invited' && sameHome(before.invitation.home, elsewhere) ? before.invitation.transferId : undefined;
  const transfer: PendingTransfer | undefined = elsewhere && {
    transferId: asked ?? ask.newTransferId,
    accountId: user.accountId,
    userId: user.userId,
    from: elsewhere,
    createdAt: context.now,
    state: 'pending',
  };
  return {
    outcome: before ? 'reinvited' : transfer ? 'transferInvited' : 'invited',
    personId,
    asked: askedOnceMore(person, context.now),
    user: { ...user, status: 'invited', invitation: invitation(ask, transfer, context) },
    ...(person ? { person } : {}),
    ...(before ? { before } : {}),
    ...(transfer && !asked ? { transfer } : {}),
  };
}

/** A closed account keeps nobody. */
export const letsNobodyGo = ({ status, settings }: Account): boolean => status === 'active' && settings.outboundTransfers === 'block';

export const transferBlocked = (): Refusal =>
  new Refusal(
    'conflict',
    'TRANSFER_BLOCKED',
    'This person belongs to another account, which lets nobody move away. Ask them to leave it first, or use another address.',
  );

const FORMER_GENERATIONS = 5;
/** More than so many at once let others go first. */
const BULK_FROM = 20;

function invitation(
  { before, person, welcomeTemplateId, isHeld, isOtherAddress }: ToInvite,
  transfer: PendingTransfer | undefined,
  { inviterName, now, together = 1 }: AddContext,
): PendingInvitation {
  const { delivery, secretHashes = [], formerSecrets = [], resentAt } = before?.invitation ?? {};
  const isAgain = delivery !== undefined && delivery.state !== 'held' && !isOtherAddress;
  const former = [secretHashes, ...formerSecrets].filter((hashes) => hashes.length > 0).slice(0, FORMER_GENERATIONS);
  return {
    kind: transfer ? 'transfer' : 'welcome',
    state: 'pending',
    generation: (before?.invitation.generation ?? 0) + 1,
    delivery: isHeld ? { state: 'held' } : { state: 'queued', unanswered: [] },
    sends: 0,
    ...(together > BULK_FROM ? { lane: 'bulk' as const } : {}),
    secretHashes: [],
    // Links that went to another address are not the new person's.
    ...(former.length > 0 && !isOtherAddress ? { formerSecrets: former } : {}),
    ...(isAgain ? { resentAt: resentOnceMore(resentAt, now) } : resentAt ? { resentAt } : {}),
    ...(person?.home ? { home: person.home } : {}),
    ...(transfer ? { transferId: transfer.transferId } : {}),
    ...(inviterName ? { inviterName } : {}),
    ...(welcomeTemplateId === undefined ? {} : { welcomeTemplateId }),
    invitedAt: now,
  };
}
