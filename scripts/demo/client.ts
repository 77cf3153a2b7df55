import { setTimeout as pause } from 'node:timers/promises';
import type { RunningStack } from './stack.ts';

/** Where the API and the inbox are. */
export type Doors = Pick<RunningStack, 'apiUrl' | 'inboxUrl'>;

const MAIL_WITHIN_MS = 15_000;

export interface Mail {
  readonly subject: string;
  readonly text: string;
  /** What stands behind `#` in the link. */
  readonly token: string;
  readonly link: string;
}

/** Calls the API as any client would; an answer that is no success is an error with the server's own sentence. */
export async function call<T>(stack: Doors, request: string, options: { token?: string; body?: object } = {}): Promise<T> {
  const [method = 'GET', path = '/'] = request.split(' ');
  const response = await fetch(stack.apiUrl + path, {
    method,
    headers: {
      ...(options.body ? { 'content-type': 'application/json' } : {}),
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    },
    ...(options.body ? { body: JSON.stringify(options.body) } : {}),
  });
  const text = await response.text();
  const answer = (text === '' ? undefined : JSON.parse(text)) as T & { detail?: string; code?: string };
  if (!response.ok) throw new Error(`${request} answered ${response.status}: ${answer.detail ?? text} (${answer.code ?? 'no code'})`);
  return answer;
}

interface Store {
  readonly emails: readonly {
    readonly destination: { readonly to: readonly string[] };
    readonly subject: string;
    readonly body: { readonly text?: string };
  }[];
}

/** Waits for the e-mail to this address, as a person waits. */
export async function mailTo(stack: Doors, address: string): Promise<Mail> {
  const until = performance.now() + MAIL_WITHIN_MS;
  while (performance.now() < until) {
    const { emails } = (await (await fetch(`${stack.inboxUrl}/store`)).json()) as Store;
    const mail = emails.findLast(({ destination }) => destination.to.some((to) => to.includes(address)));
    const text = mail?.body.text ?? '';
    const link = /https?:\/\/\S+\/invitation#([\w-]+)/.exec(text);
    if (mail && link) return { subject: mail.subject, text, link: link[0], token: link[1] ?? '' };
    await pause(50);
  }
  throw new Error('An e-mail that should have come did not come. Look at the logs of sendInvitation in .local/logs.');
}
