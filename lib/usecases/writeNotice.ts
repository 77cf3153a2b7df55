import type { Mail } from '../domain/mail.ts';
import type { MailText } from '../domain/mails/invitationMail.ts';
import { movedAwayMail } from '../domain/mails/movedAwayMail.ts';
import { transferCompletedMail } from '../domain/mails/transferCompletedMail.ts';
import type { CompletedTransfer, MovingTransfer, Transfer } from '../domain/transfer.ts';
import type { User } from '../domain/user.ts';
import type { Reader } from './mailReader.ts';
import type { AccountStore, ProductStore, UserStore } from './ports.ts';
import type { TransferStore } from './ports/transfers.ts';
import { writeAccountMail } from './writeAccountMail.ts';

export interface NoticeNeeds {
  readonly accounts: AccountStore;
  readonly products: ProductStore;
  readonly transfers: TransferStore;
  readonly users: UserStore;
  /** What people see in their browser: scheme and host, no slash at the end. */
  readonly webUrl: string;
}

/** What an e-mail says, as things stand now. Undefined where there is nothing left to tell. */
export async function writeNotice(needs: NoticeNeeds, mail: Mail, reader: Reader, linkToken: string): Promise<MailText | undefined> {
  if (mail.kind !== 'transferCompleted' && mail.kind !== 'movedAway') return writeAccountMail(needs, mail, reader, linkToken);
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
