import type { Account } from '../domain/account.ts';
import type { Mail } from '../domain/mail.ts';
import type { MailText } from '../domain/mails/invitationMail.ts';
import { movedAwayMail } from '../domain/mails/movedAwayMail.ts';
import { transferCompletedMail } from '../domain/mails/transferCompletedMail.ts';
import type { CompletedTransfer, MovingTransfer, Transfer } from '../domain/transfer.ts';
import type { ActiveUser, User } from '../domain/user.ts';
import type { AccountStore, ProductStore, TransferStore, UserStore } from './ports.ts';

export interface NoticeNeeds {
  readonly accounts: AccountStore;
  readonly products: ProductStore;
  readonly transfers: TransferStore;
  readonly users: UserStore;
}

/** Whom a notice goes to, and where they are. */
export interface Reader {
  readonly user: ActiveUser;
  readonly account: Account;
  /** What stands behind the `#` of this send's link, of a mail that has one. */
  readonly linkToken?: string;
}

/** What a notice says, as things stand now. Undefined where there is nothing left to tell. */
export async function writeNotice(needs: NoticeNeeds, mail: Mail, reader: Reader): Promise<MailText | undefined> {
  if (mail.transferId === undefined) return undefined;
  const found = await needs.transfers.find(mail.to.accountId, mail.transferId);
  if (!found || !wasAccepted(found.transfer)) return undefined;
  const text = { transferCompleted, movedAway }[mail.kind];
  return text(needs, found.transfer, reader);
}

/** Also one that is being tried again: what has moved by now is told. */
type Accepted = MovingTransfer | CompletedTransfer;
const wasAccepted = (transfer: Transfer): transfer is Accepted => transfer.state === 'moving' || transfer.state === 'completed';

async function transferCompleted(needs: NoticeNeeds, transfer: Accepted, { user, account }: Reader): Promise<MailText | undefined> {
  const [from, namesById] = await Promise.all([needs.accounts.find(transfer.from.accountId), names(needs, transfer, user.products)]);
  return (
    from &&
    transferCompletedMail({
      locale: user.locale,
      firstName: user.firstName,
      accountName: account.name,
      fromAccountName: from.name,
      productNames: user.products.map((productId) => namesById[productId] ?? productId),
      move: transfer,
      namesById,
    })
  );
}

/** Reads nothing of the new account, so that it can tell nothing of it. */
async function movedAway(needs: NoticeNeeds, transfer: Accepted, { user, account }: Reader): Promise<MailText | undefined> {
  const leaver = await needs.users.find(transfer.from.accountId, transfer.from.userId);
  if (!leaver) return undefined;
  const freed = freedBy(leaver);
  const namesById = await names(needs, transfer, freed);
  return movedAwayMail({
    locale: user.locale,
    firstName: user.firstName,
    accountName: account.name,
    timeZone: account.settings.timeZone,
    leaver: `${leaver.firstName} ${leaver.lastName}`,
    leftAt: transfer.acceptedAt,
    freedNames: freed.map((productId) => namesById[productId] ?? productId),
    move: transfer,
    namesById,
  });
}

/** Who was suspended before they moved had given their seats back already. */
const freedBy = (leaver: User): readonly string[] =>
  leaver.status === 'suspended' && leaver.statusReason === 'transferredAway' ? leaver.lastProducts : [];

async function names({ products }: NoticeNeeds, { manifest }: Accepted, more: readonly string[]): Promise<Record<string, string>> {
  const spokenOf = [...(manifest?.moves ?? []), ...(manifest?.stays ?? [])].map(({ productId }) => productId);
  const found = await products.findMany([...new Set([...spokenOf, ...more])]);
  return Object.fromEntries(found.map(({ productId, name }) => [productId, name]));
}
