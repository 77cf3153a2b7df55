import type { OldHome } from '../domain/deciding.ts';
import { manifestOf } from '../domain/manifest.ts';
import type { Home } from '../domain/person.ts';
import type { Manifest } from '../domain/transfer.ts';
import type { InvitedUser } from '../domain/user.ts';
import type { AccountStore, ProductStore, UserStore } from './ports.ts';
import type { ContentStore } from './ports/content.ts';

export interface ManifestNeeds {
  readonly accounts: AccountStore;
  readonly users: UserStore;
  readonly content: ContentStore;
  readonly products: ProductStore;
}

/** What a person is asked to move, counted for them alone. */
export interface MoveLook {
  readonly fromAccountName: string;
  readonly manifest: Manifest;
  /** Of all products that it speaks of, by productId. */
  readonly productNames: Readonly<Record<string, string>>;
}

/** What accepting would move now, and what not and why. Undefined where the invitation asks nobody to move. */
export async function lookAtMove(
  needs: ManifestNeeds,
  { invitation: { kind, home }, products }: InvitedUser,
): Promise<MoveLook | undefined> {
  if (kind !== 'transfer' || !home) return undefined;
  const [{ account, user }, tallies, catalogue] = await Promise.all([
    oldHomeOf(needs, home),
    needs.content.tally(home),
    needs.products.list(),
  ]);
  const manifest = manifestOf(tallies, { products, catalogue, takesAlong: user.status === 'active' });
  const spokenOf = new Set([...manifest.moves, ...manifest.stays].map(({ productId }) => productId));
  return {
    fromAccountName: account.name,
    manifest,
    productNames: Object.fromEntries(catalogue.flatMap(({ productId, name }) => (spokenOf.has(productId) ? [[productId, name]] : []))),
  };
}

/** The account and the user that somebody is at home in. */
export async function oldHomeOf(
  { accounts, users }: Pick<ManifestNeeds, 'accounts' | 'users'>,
  { accountId, userId }: Home,
): Promise<OldHome> {
  const [account, user] = await Promise.all([accounts.find(accountId), users.find(accountId, userId)]);
  if (!account || !user) throw new Error('a person is at home where there is no user');
  return { account, user };
}
