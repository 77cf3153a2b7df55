import { EXIT, Failure } from '../failure.ts';
import type { Context } from '../world.ts';

/** As the API answers it, of what is shown. */
export interface User {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly role: { readonly name: string };
  readonly products: readonly string[];
  readonly lastProducts?: readonly string[];
  readonly locale: string;
  readonly groupId?: string;
  readonly createdAt: string;
  readonly lastSignInAt?: string;
  readonly invitation?: {
    readonly kind: string;
    readonly state: string;
    readonly delivery: string;
    readonly sends: number;
    readonly expiresAt?: string;
  };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

export const nameOf = ({ firstName, lastName }: Pick<User, 'firstName' | 'lastName'>): string => `${firstName} ${lastName}`.trim();

/** As people read it. */
export function statusOf({ status, statusReason, invitation }: User): string {
  if (status === 'invited') {
    const { delivery = '', sends = 0 } = invitation ?? {};
    if (delivery === 'held') return 'Invite not sent yet';
    if (delivery === 'bounced' || delivery === 'failed' || delivery === 'complained') return `Invite ${delivery}`;
    return sends === 0 ? 'Invite being sent' : sends === 1 ? 'Invite sent' : `Invite sent (${sends})`;
  }
  const word = `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
  return statusReason === undefined ? word : `${word} (${statusReason})`;
}

/** By id or by address. */
export async function findUser({ client }: Context, who: string): Promise<User> {
  if (!who.includes('@')) return client.call('GET', `${client.account}/users/${encodeURIComponent(who)}`);
  const { items } = await client.call<Page<User>>('GET', `${client.account}/users`, { query: { q: who, limit: 100 } });
  const user = items.find(({ email }) => email.toLowerCase() === who.toLowerCase());
  if (!user) throw new Failure(EXIT.notFound, 'Nobody here has this address. Look for them: seatwise users list --search NAME');
  return user;
}
