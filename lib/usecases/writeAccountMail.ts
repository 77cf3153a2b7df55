import type { Mail } from '../domain/mail.ts';
import { accountMail } from '../domain/mails/accountMail.ts';
import type { MailText } from '../domain/mails/invitationMail.ts';
import type { Reader } from './mailReader.ts';
import type { ProductStore, UserStore } from './ports.ts';

interface AccountMailNeeds {
  readonly products: ProductStore;
  readonly users: Pick<UserStore, 'find'>;
  readonly webUrl: string;
}

type AccountMail = Exclude<Mail, { kind: 'transferCompleted' | 'movedAway' }>;

/** What somebody is told of their own password, address and access. Undefined where it is no longer so. */
export async function writeAccountMail(
  { products, users, webUrl }: AccountMailNeeds,
  mail: AccountMail,
  { user, account }: Reader,
  linkToken: string,
): Promise<MailText | undefined> {
  const facts = { locale: user.locale, firstName: user.firstName, accountName: account.name, timeZone: account.settings.timeZone };
  switch (mail.kind) {
    case 'passwordReset':
      return accountMail({
        ...facts,
        kind: mail.kind,
        link: `${webUrl}/password-reset#${linkToken}`,
        endsAt: mail.link.endsAt ?? mail.createdAt,
      });
    case 'passwordChanged':
      return accountMail({ ...facts, kind: mail.kind, at: mail.createdAt, resetPage: `${webUrl}/password-reset` });
    case 'emailChange':
      return (
        user.emailChange &&
        accountMail({
          ...facts,
          kind: mail.kind,
          email: user.emailChange.address.typed,
          link: `${webUrl}/email-change#${linkToken}`,
          endsAt: mail.link.endsAt ?? mail.createdAt,
        })
      );
    case 'emailChangeAsked':
      return user.emailChange && accountMail({ ...facts, kind: mail.kind, email: user.emailChange.address.typed });
    case 'emailChanged':
      return accountMail({ ...facts, kind: mail.kind, email: user.email, at: mail.createdAt });
    case 'invitationsExpired': {
      const some = await Promise.all(mail.userIds.map((userId) => users.find(account.accountId, userId)));
      const names = some.flatMap((one) => (one ? [`${one.firstName} ${one.lastName}`.trim()] : []));
      return accountMail({ ...facts, kind: mail.kind, count: mail.count, names });
    }
    case 'newInvitationRequested': {
      const asking = await users.find(account.accountId, mail.about);
      // Answered meanwhile: nobody waits for a new one.
      if (!asking || asking.status === 'active' || asking.status === 'removed') return undefined;
      const { firstName, lastName, email } = asking;
      return accountMail({ ...facts, kind: mail.kind, name: `${firstName} ${lastName}`.trim(), email });
    }
    case 'accessChanged': {
      const held = await products.findMany(user.products);
      return accountMail({ ...facts, kind: mail.kind, productNames: held.map(({ name }) => name), role: user.role.name });
    }
  }
}
