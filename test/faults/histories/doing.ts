import type { ContentKind } from '../../../lib/domain/content.ts';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { addUsers } from '../../../lib/usecases/addUsers.ts';
import { updateAccount } from '../../../lib/usecases/accounts.ts';
import { closeAccount } from '../../../lib/usecases/closeAccount.ts';
import { liftEmailBlock } from '../../../lib/usecases/emailBlock.ts';
import { expireInvitations } from '../../../lib/usecases/endInvitations.ts';
import { cancelImport, retryImport, startImport } from '../../../lib/usecases/imports.ts';
import { acceptInvitation, declineInvitation } from '../../../lib/usecases/invitations.ts';
import { setSeats } from '../../../lib/usecases/licensePools.ts';
import { giveLicense, moveLicense, takeLicense } from '../../../lib/usecases/licenses.ts';
import { reactivateUser, removeUser, suspendUser } from '../../../lib/usecases/membership.ts';
import { registerContent } from '../../../lib/usecases/registerContent.ts';
import { cancelInvitation, resendInvitation } from '../../../lib/usecases/resendInvitation.ts';
import { cancelTransfer, retryTransfer } from '../../../lib/usecases/transfers.ts';
import type { UserActor } from '../../../lib/domain/actor.ts';
import type { Parts } from '../../support/parts.ts';
import type { AccountName } from './operations.ts';
import { addressOf, type Cast, type Resolved } from './resolve.ts';

export const OPERATOR = { kind: 'operator' } as const;
export const PASSWORD = 'correct horse battery';

/** By whom, on what, and by which name the audit knows it. */
export interface Doing {
  readonly cast: Cast & { readonly actors: Readonly<Record<AccountName, UserActor>> };
  readonly process: Parts;
  readonly requestId: string;
  /** Goes into the title of what is registered. */
  readonly version: number;
}

export type Alone = Exclude<Resolved, { do: 'deliver' | 'sweep' | 'hear' | 'remind' }>;

/** Does it as its function would. Answers a refusal's code, or `done`; throws what is neither. */
export async function perform(operation: Alone, doing: Doing): Promise<string> {
  try {
    return await begin(operation, doing);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

async function begin(operation: Alone, { cast, process, requestId, version }: Doing): Promise<string> {
  const origin = { requestId };
  const done = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done');
  switch (operation.do) {
    case 'add': {
      const { at, who, products, role } = operation;
      const row = { firstName: who, lastName: 'Example', email: addressOf(who), products, role: { name: role }, locale: 'en' } as const;
      const [result] = await addUsers(process, cast.actors[at], { rows: [row], dryRun: false, origin });
      return result instanceof Refusal ? result.code : 'done';
    }
    case 'import': {
      const rows = operation.people.map((who) => ({ firstName: who, lastName: 'Example', email: addressOf(who) }));
      const asked = { rows, defaults: { products: operation.products }, dryRun: false, isHeld: false };
      // So that what it adds can be told from what is added at the same time.
      return done(startImport(process, cast.actors[operation.at], asked, { requestId: `${requestId} import ${version}` }));
    }
    case 'cancelImport':
    case 'retryImport': {
      if (operation.importId === undefined) return 'NO_IMPORT';
      const work = operation.do === 'cancelImport' ? cancelImport : retryImport;
      return done(work(process, cast.actors[operation.at], operation.importId, { requestId: `${requestId} import ${version}` }));
    }
    case 'accept':
      if (!operation.link) return 'NO_LINK';
      return done(acceptInvitation(process, operation.link.token, operation.password ? PASSWORD : undefined, origin));
    case 'decline':
      if (!operation.link) return 'NO_LINK';
      return done(declineInvitation(process, operation.link.token, undefined, origin));
    case 'cancel':
      return done(cancelInvitation(process, cast.actors[operation.at], operation.userId, origin));
    case 'cancelTransfer':
      if (operation.transferId === undefined) return 'NO_TRANSFER';
      return done(cancelTransfer(process, cast.actors[operation.at], operation.transferId, origin));
    case 'retry':
      if (operation.transferId === undefined) return 'NO_TRANSFER';
      return done(retryTransfer(process, cast.actors[operation.at], operation.transferId, origin));
    case 'resend':
      return done(resendInvitation(process, cast.actors[operation.at], { userId: operation.userId }, origin));
    case 'unblock':
      return done(liftEmailBlock(process, cast.actors[operation.at], operation.userId, origin));
    case 'suspend':
      return done(suspendUser(process, cast.actors[operation.at], { userId: operation.userId }, origin));
    case 'reactivate':
      return done(reactivateUser(process, cast.actors[operation.at], operation.userId, origin));
    case 'remove':
      return done(removeUser(process, cast.actors[operation.at], { userId: operation.userId }, origin));
    case 'give':
    case 'take': {
      const work = operation.do === 'give' ? giveLicense : takeLicense;
      return done(work(process, cast.actors[operation.at], { userId: operation.userId, productId: operation.product }, origin));
    }
    case 'move': {
      const { at, userId: fromUserId, toUserId, product: productId, kinds: moveContent } = operation;
      return done(moveLicense(process, cast.actors[at], { productId, fromUserId, toUserId, moveContent }, origin));
    }
    case 'register':
    case 'registerAgain': {
      const { at, who, userId, product, contentIds } = operation;
      if (contentIds.length === 0) return 'NO_CONTENT';
      const things = contentIds.map((contentId) => ({ ...read(contentId), contentId, productId: product, title: `${who} ${version}` }));
      const actor = { kind: 'product', productId: product, tokenId: 'a token' } as const;
      return done(registerContent(process, actor, { accountId: cast.accounts[at], userId }, things));
    }
    case 'seats': {
      const { at, product: productId, seats } = operation;
      return done(setSeats(process, OPERATOR, { accountId: cast.accounts[at], productId, seats }, origin));
    }
    case 'leave':
      return done(
        updateAccount(process, OPERATOR, cast.accounts[operation.at], { settings: { outboundTransfers: operation.leave } }, origin),
      );
    case 'close':
      return done(closeAccount(process, OPERATOR, cast.accounts[operation.at], origin));
    case 'expire':
      return done(expireInvitations(process, process.chance.now(), origin));
  }
}

/** What a thing is stands in its id, so that it is the same when it is registered again. */
export const contentIdOf = (kind: ContentKind, movable: boolean, serial: number): string =>
  [kind, movable ? 'moves' : 'stays', serial].join('.');
function read(contentId: string): { kind: ContentKind; movable: boolean } {
  const [kind, moves] = contentId.split('.');
  return { kind: kind as ContentKind, movable: moves === 'moves' };
}
