import type { ProductNames } from '../../lib/domain/mails/contentWords.ts';
import type { Manifest } from '../../lib/domain/transfer.ts';
import { post } from '../shared/post.ts';

/** Of a person who is at home in another account: what accepting would move, and what not. */
export interface Move extends Manifest {
  readonly fromAccountName: string;
  readonly productNames?: ProductNames;
}

/** What the page asks of the API, and what it makes of the answers. */
export interface Invitation {
  readonly accountName: string;
  readonly firstName: string;
  readonly locale: string;
  readonly products: readonly string[];
  readonly productNames?: readonly string[];
  readonly productUrls?: Readonly<Record<string, string>>;
  readonly inviterName?: string;
  readonly expiresAt: string;
  readonly passwordNeeded: boolean;
  readonly transfer?: Move;
}

export const lookUp = (token: string) => post<Invitation>('/v1/invitations/lookup', { token });

export const accept = (token: string, password: string | undefined) =>
  post<unknown>('/v1/invitations/accept', password === undefined ? { token } : { token, password });

export const requestNew = (token: string) => post<unknown>('/v1/invitations/request-new', { token });

export const decline = (token: string, reason: string) =>
  post<unknown>('/v1/invitations/decline', reason === '' ? { token } : { token, reason });
