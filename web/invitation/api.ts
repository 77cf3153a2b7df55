import type { ProductNames } from '../../lib/domain/mails/contentWords.ts';
import type { Manifest } from '../../lib/domain/transfer.ts';

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
  readonly inviterName?: string;
  readonly expiresAt: string;
  readonly passwordNeeded: boolean;
  readonly transfer?: Move;
}

export type Answer<Body> =
  | { readonly kind: 'done'; readonly body: Body }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  /** No answer, or one that says nothing about the invitation: the same call may well succeed in a moment. */
  | { readonly kind: 'unanswered' };

const PATIENCE_MS = 35_000;

async function ask<Body>(path: string, question: object): Promise<Answer<Body>> {
  try {
    const response = await fetch(`/v1/invitations/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, application/problem+json' },
      body: JSON.stringify(question),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status >= 500 || response.status === 429) return { kind: 'unanswered' };
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'done', body: body as Body };
    const problem = body as { code?: unknown; detail?: unknown };
    return {
      kind: 'refused',
      code: typeof problem.code === 'string' ? problem.code : '',
      detail: typeof problem.detail === 'string' ? problem.detail : '',
    };
  } catch {
    return { kind: 'unanswered' };
  }
}

export const lookUp = (token: string) => ask<Invitation>('lookup', { token });

export const accept = (token: string, password: string | undefined) =>
  ask<unknown>('accept', password === undefined ? { token } : { token, password });

export const decline = (token: string, reason: string) => ask<unknown>('decline', reason === '' ? { token } : { token, reason });
