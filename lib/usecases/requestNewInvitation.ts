import { mayAskAnew } from '../domain/asking.ts';
import { opens, readInvitationToken } from '../domain/invitationToken.ts';
import { newMail } from '../domain/mail.ts';
import { homeOf } from '../domain/person.ts';
import type { User } from '../domain/user.ts';
import { changeBy, type Origin } from './change.ts';
import { NOBODYS_TOKEN } from './invitations.ts';
import { untilKept } from './overtaken.ts';
import type { AccountStore, Chance, InvitationStore, UserStore } from './ports.ts';

export interface RequestNewNeeds {
  readonly accounts: Pick<AccountStore, 'find' | 'superAdmins'>;
  readonly invitations: Pick<InvitationStore, 'find'>;
  readonly users: Pick<UserStore, 'keepChanged'>;
  readonly chance: Chance;
}

/** So many administrators are told at most. */
const NOTICES_AT_MOST = 50;

/**
 * Who holds a link that has expired, or was replaced or ended otherwise, asks for a new one: the account's super admins
 * are told, once a day, and it stands in the user's timeline. A link that is nobody's, or that still opens, does nothing.
 */
export function requestNewInvitation(needs: RequestNewNeeds, token: string, origin: Origin): Promise<void> {
  return untilKept(async () => {
    const { accountId, userId, secret } = readInvitationToken(token) ?? NOBODYS_TOKEN;
    const [found, account] = await Promise.all([needs.invitations.find(accountId, userId), needs.accounts.find(accountId)]);
    const { secretHashes = [], formerSecrets = [] } = found?.user.invitation ?? {};
    const [isPresent, isFormer] = [opens(secret, secretHashes), opens(secret, formerSecrets.flat())];
    if (!found || account?.status !== 'active' || !(isPresent || isFormer)) return;
    const now = needs.chance.now();
    if (!mayAskAnew(found.user, isPresent, now)) return;
    const after: User = { ...found.user, newRequestedAt: now };
    const about = homeOf(found.user);
    const superAdmins = (await needs.accounts.superAdmins(accountId)).slice(0, NOTICES_AT_MOST);
    const notices = superAdmins.map((admin) =>
      newMail({ kind: 'newInvitationRequested', to: { accountId, userId: admin }, about: about.userId }, needs.chance.newId(), now),
    );
    const change = changeBy(needs.chance, { kind: 'person', id: userId }, 'invitation.newRequested', origin);
    await needs.users.keepChanged([{ before: found.user, after, notices }], change);
  });
}
