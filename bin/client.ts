import { setTimeout as pause } from 'node:timers/promises';
import { EXIT, exitOf, Failure, Misuse } from './failure.ts';
import type { Settings } from './profile.ts';

interface Problem {
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly path: string; readonly detail: string }[];
}

export interface Asked {
  readonly body?: object | undefined;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** In place of a body in JSON. */
  readonly file?: Uint8Array;
  /** The content type that is wished for. */
  readonly accept?: string;
  /** Statuses that are answers and not refusals, beside the successes. */
  readonly also?: readonly number[];
}

export interface Answered<T> {
  readonly status: number;
  readonly body: T;
  /** Of an export: where its next part is. */
  readonly next?: string;
}

/** A server that is busy says when to come back; longer than this a person should decide. */
const WAITS_AT_MOST_S = 30;
const TRIES = 4;

/** The public API, and nothing else. Throws Failure with the server's own sentence. */
export class Client {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The account that the profile, a flag or the environment names. */
  get account(): string {
    const { accountId } = this.#settings;
    if (accountId === undefined) throw new Misuse('Which account? Name it with --account, or sign in as one of its users.');
    return `/v1/accounts/${encodeURIComponent(accountId)}`;
  }

  async call<T = unknown>(method: string, path: string, asked: Asked = {}): Promise<T> {
    return (await this.ask<T>(method, path, asked)).body;
  }

  async ask<T = unknown>(method: string, path: string, { query = {}, also = [], ...sent }: Asked = {}): Promise<Answered<T>> {
    const url = new URL(this.#settings.apiUrl + path);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
    for (let tries = 1; ; tries++) {
      const response = await this.#send(method, url, sent);
      const wait = Number(response.headers.get('retry-after'));
      if ((response.status === 429 || response.status === 503) && tries < TRIES && wait > 0 && wait <= WAITS_AT_MOST_S) {
        await pause(wait * 1000);
        continue;
      }
      return answered<T>(response, also);
    }
  }

  async #send(method: string, url: URL, { body, file, accept }: Pick<Asked, 'body' | 'file' | 'accept'>): Promise<Response> {
    const { token } = this.#settings;
    const headers = {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(file ? { 'content-type': 'application/octet-stream' } : {}),
      ...(accept === undefined ? {} : { accept }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    try {
      return await fetch(url, {
        method,
        headers,
        redirect: 'error',
        ...(body || file ? { body: file ? Buffer.from(file) : JSON.stringify(body) } : {}),
      });
    } catch {
      throw new Failure(EXIT.unavailable, `${url.origin} does not answer. Check the address and your connection, then try again.`);
    }
  }
}

async function answered<T>(response: Response, also: readonly number[]): Promise<Answered<T>> {
  const text = await response.text();
  const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
  const body = (isJson && text !== '' ? JSON.parse(text) : text) as T;
  // On this very service: the token goes nowhere else.
  const next = /<(\/v1\/[^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  if (response.ok || also.includes(response.status)) return { status: response.status, body, ...(next === undefined ? {} : { next }) };
  throw refused(response.status, isJson ? (body as Problem) : {});
}

function refused(status: number, problem: Problem): Failure {
  const { detail = `The service answered ${status} and no more. Try again in a moment.`, code, errors = [] } = problem;
  const more = errors.filter((error) => !detail.includes(error.detail)).map((error) => `\n  ${error.path}: ${error.detail}`);
  return new Failure(exitOf(status), `${detail}${code === undefined ? '' : ` (${code})`}${more.join('')}`, problem);
}
