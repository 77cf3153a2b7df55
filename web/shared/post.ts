export type Answer<Body> =
  | { readonly kind: 'done'; readonly body: Body }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  /** No answer, or one that says nothing about what was asked: the same call may well succeed in a moment. */
  | { readonly kind: 'unanswered' };

const PATIENCE_MS = 35_000;
/** A limit is an answer where the call is one that has its own. */
const passes = (status: number, code: unknown): boolean => status >= 500 || (status === 429 && code !== 'RATE_LIMITED');

/** Asks our own API. Nothing but the body goes with it: no cookie, no token of a session. */
export async function post<Body>(path: string, question: object): Promise<Answer<Body>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, application/problem+json' },
      body: JSON.stringify(question),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'done', body: body as Body };
    const { code, detail } = body as { code?: unknown; detail?: unknown };
    if (passes(response.status, code)) return { kind: 'unanswered' };
    return { kind: 'refused', code: typeof code === 'string' ? code : '', detail: typeof detail === 'string' ? detail : '' };
  } catch {
    return { kind: 'unanswered' };
  }
}
