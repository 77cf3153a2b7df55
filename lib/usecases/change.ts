import type { Account } from '../domain/account.ts';
import type { Actor, AdminActor, Change } from '../domain/actor.ts';
import type { Group } from '../domain/group.ts';
import type { SettingsTemplate } from '../domain/settingsTemplate.ts';
import type { LicensePool, Product } from '../domain/product.ts';
import type { CustomRole } from '../domain/role.ts';
import type { User } from '../domain/user.ts';
import type { WelcomeTemplate } from '../domain/welcomeTemplate.ts';
import type { Chance } from './ports.ts';

/** A resource as a write saw it, before it decided. */
export type Checked =
  | { readonly user: User; readonly account: Account }
  | { readonly account: Account }
  | { readonly group: Group }
  | { readonly role: CustomRole }
  | { readonly pool: LicensePool }
  | { readonly product: Product }
  | { readonly welcomeTemplate: WelcomeTemplate }
  | { readonly settingsTemplate: SettingsTemplate };

/** Where a request came from, as the change that it causes will say. */
export interface Origin {
  readonly requestId: string;
  readonly ip?: string;
  /** The call was made under a key: another try of it has the same request. */
  readonly keyed?: true;
  /** The caller changes only what they have read: throws `PRECONDITION_FAILED` where it is another by now. */
  readonly ifUnchanged?: (seen: Checked) => void;
}

/** Whether an earlier try of this very call has made the change, and died before it could answer. */
export const isOwn = ({ keyed, requestId }: Origin, changedBy: string | undefined): boolean => keyed === true && changedBy === requestId;

export function actorOf(actor: Actor): Change['actor'] {
  switch (actor.kind) {
    case 'user':
      return { kind: 'user', id: actor.user.userId };
    case 'apiToken':
      return { kind: 'apiToken', id: actor.tokenId };
    case 'operator':
      return { kind: 'operator', id: 'operator' };
    case 'product':
      return { kind: 'product', id: actor.productId };
  }
}

/** As the people read it whom this administrator invites. */
export function nameOf(actor: AdminActor): string {
  const { firstName, lastName } = actor.kind === 'user' ? actor.user : actor.maker;
  return `${firstName} ${lastName}`.trim();
}

export const changeBy = (chance: Chance, actor: Change['actor'], action: string, { requestId, ip }: Origin): Change => ({
  id: chance.newId(),
  at: chance.now(),
  actor,
  action,
  requestId,
  ...(ip === undefined ? {} : { ip }),
});
