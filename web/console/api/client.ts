import createClient from 'openapi-fetch';
import type { paths } from './schema.ts';

/** What the service refused, with the code and the sentence that it gave. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly { readonly path: string; readonly code: string; readonly detail: string }[];

  constructor(status: number, { code, detail, errors }: { code?: string; detail?: string; errors?: Refused['errors'] }) {
    super(detail ?? '');
    this.status = status;
    this.code = code ?? '';
    this.errors = errors ?? [];
  }
}

/** No answer came, or one that says nothing about what was asked: the same call may well succeed in a moment. */
export class Unanswered extends Error {}

const PATIENCE_MS = 35_000;

/** The API, on the origin that this page came from; the session is a cookie that no script can read. */
export const client = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  cache: 'no-store',
  fetch: (request) => (isWish(request) ? sendOnce(request) : send(request)),
});

const send = (request: Request): Promise<Response> => heard(fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }));

const isWish = ({ method, url }: Request): boolean => method === 'POST' && new URL(url).pathname.startsWith('/v1/accounts/');

/** What was asked last and is not decided, with the key that it was asked under. */
let open: { readonly wish: string; readonly key: string } | undefined;

/**
 * What was asked and got no answer is asked again under the same key, and so has one effect, whether or not the first
 * try was heard. Once somebody has decided, or something else is asked, the same words are another wish.
 */
async function sendOnce(request: Request): Promise<Response> {
  const wish = `${request.url} ${await request.clone().text()}`;
  const mine = open?.wish === wish ? open : { wish, key: crypto.randomUUID() };
  open = mine;
  request.headers.set('Idempotency-Key', mine.key);
  const response = await send(request);
  if (response.status < 500 && open === mine) open = undefined;
  return response;
}

/** Whatever keeps an answer from coming is one thing to who waits for it. */
export async function heard(asked: Promise<Response>): Promise<Response> {
  try {
    return await asked;
  } catch {
    throw new Unanswered();
  }
}

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** Called when the session is over, whichever call noticed. */
let onSignedOut: () => void = () => undefined;
export const whenSignedOut = (then: () => void): void => {
  onSignedOut = then;
};

/** The body of an answer. Throws Refused, or Unanswered where nobody decided anything. */
export async function body<Data>(asked: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await asked;
  if (response.ok) return data as Data;
  const problem = typeof error === 'object' && error !== null ? (error as Partial<Refused>) : {};
  if (response.status === 401 && problem.code !== 'CREDENTIALS_INVALID') onSignedOut();
  if (response.status >= 500 && problem.code !== 'POOL_BUSY') throw new Unanswered();
  throw new Refused(response.status, problem);
}
