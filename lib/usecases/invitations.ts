import type { Account } from '../domain/account.ts';
import { accept, checkPasswordExpected, decline, passwordNeeded, stillInvited } from '../domain/deciding.ts';
import { opens, readInvitationToken, type InvitationToken } from '../domain/invitationToken.ts';
import { checkPassword } from '../domain/password.ts';
import type { Person } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import type { ActiveUser, InvitedUser, SuspendedUser, User } from '../domain/user.ts';
import { changeBy, type Origin } from './change.ts';
import { lookAtMove, oldHomeOf, type ManifestNeeds, type MoveLook } from './manifest.ts';
import { untilKept } from './overtaken.ts';
import { Overtaken, type Chance, type InvitationStore, type Passwords } from './ports.ts';

export interface InvitationNeeds extends ManifestNeeds {
  readonly invitations: InvitationStore;
  readonly passwords: Passwords;
  readonly chance: Chance;
}

/** What the person behind a link is told before they decide. Changes nothing, but that the page was opened. */
export async function lookUpInvitation(needs: InvitationNeeds, token: string): Promise<InvitationLook> {
  const { user, person, account } = await byToken(needs, token);
  const invited = stillInvited(user, person, account, needs.chance.now());
  const [products, move] = await Promise.all([
    needs.products.findMany(user.products),
    lookAtMove(needs, invited),
    keepOpened(needs, invited),
  ]);
  return {
    user: invited,
    accountName: account.name,
    productNames: products.map(({ name }) => name),
    productUrls: Object.fromEntries(products.flatMap(({ productId, url }) => (url === undefined ? [] : [[productId, url]]))),
    passwordNeeded: passwordNeeded(person),
    ...(move ? { move } : {}),
  };
}

/** Once a generation; of two who open it at once, one is told of. */
async function keepOpened({ invitations, chance }: InvitationNeeds, user: InvitedUser): Promise<void> {
  if (user.invitation.openedAt) return;
  try {
    await invitations.keepOpened(user, chance.now());
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}

export interface InvitationLook {
  readonly user: InvitedUser;
  readonly accountName: string;
  readonly productNames: readonly string[];
  /** By product; of those that have one. */
  readonly productUrls: Readonly<Record<string, string>>;
  readonly passwordNeeded: boolean;
  /** Where the person is asked to move. */
  readonly move?: MoveLook;
}

/** One transaction lets the person in: of many who try at once with one link, exactly one wins. */
export function acceptInvitation(needs: InvitationNeeds, token: string, password: string | undefined, origin: Origin): Promise<ActiveUser> {
  return untilKept(async () => {
    const { user, person, account } = await byToken(needs, token);
    const invited = stillInvited(user, person, account, needs.chance.now());
    checkPasswordExpected(person, password !== undefined);
    if (password !== undefined) checkPassword(password, invited);
    const { kind, home } = invited.invitation;
    const left = kind === 'transfer' && home ? await oldHomeOf(needs, home) : undefined;
    const hash = password === undefined ? undefined : await needs.passwords.hash(password);
    const accepted = accept(invited, person, hash, needs.chance.now(), left);
    await needs.invitations.keepAccepted(invited, person, accepted, changeByPerson(needs, user, 'invitation.accepted', origin));
    return accepted.user;
  });
}

export function declineInvitation(
  needs: InvitationNeeds,
  token: string,
  reason: string | undefined,
  origin: Origin,
): Promise<SuspendedUser> {
  return untilKept(async () => {
    const { user, person, account } = await byToken(needs, token);
    const invited = stillInvited(user, person, account, needs.chance.now());
    const declined = decline(invited, reason, needs.chance.now());
    await needs.invitations.keepEnded(invited, declined, changeByPerson(needs, user, 'invitation.declined', origin));
    return declined;
  });
}

/** Garbled, unknown and replaced links are told apart by nobody: the same read, the same answer. */
async function byToken(needs: InvitationNeeds, token: string): Promise<{ user: User; person: Person; account: Account }> {
  const { accountId, userId, secret } = readInvitationToken(token) ?? NOBODYS_TOKEN;
  const [found, account] = await Promise.all([needs.invitations.find(accountId, userId), needs.accounts.find(accountId)]);
  if (!opens(secret, found?.user.invitation.secretHashes ?? []) || !found || !account) throw unknown();
  return { ...found, account };
}

/** What a garbled token is read as, so that it costs what another one does. */
export const NOBODYS_TOKEN: InvitationToken = { accountId: '0'.repeat(26), userId: '0'.repeat(26), secret: new Uint8Array(32) };

const unknown = (): Refusal =>
  new Refusal(
    'missing',
    'INVITATION_UNKNOWN',
    'This link is not valid, or was replaced by a newer one. Look for a newer e-mail, or ask your administrator for a new invitation.',
  );

const changeByPerson = (needs: InvitationNeeds, user: User, action: string, origin: Origin) =>
  changeBy(needs.chance, { kind: 'person', id: user.userId }, action, origin);
