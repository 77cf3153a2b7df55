import { request, type Agent } from 'node:http';
import { call, mailTo } from '../scripts/demo/client.ts';
import type { BenchStack } from './localStack.ts';

export const PASSWORD = 'a bench wants a password';

/** An account with seats enough, and the session of its administrator. */
export interface BenchAccount {
  readonly accountId: string;
  readonly token: string;
}

/** Who administers the account that was opened so. */
export const administrator = (at: number): string => `admin${at}@bench.example`;

export async function openAccount(stack: BenchStack, at: number): Promise<BenchAccount> {
  const token = stack.operatorToken;
  const email = administrator(at);
  const { accountId } = await call<{ accountId: string }>(stack, 'POST /v1/accounts', {
    token,
    body: { name: 'Bench', locale: 'en', superAdmin: { firstName: 'Ada', lastName: 'Lovelace', email } },
  });
  await call(stack, `PUT /v1/accounts/${accountId}/license-pools/meeting`, { token, body: { seats: 1_000_000 } });
  const mail = await mailTo(stack, email);
  await call(stack, 'POST /v1/invitations/accept', { body: { token: mail.token, password: PASSWORD } });
  const session = await call<{ token: string }>(stack, 'POST /v1/sign-in', { body: { email, password: PASSWORD } });
  return { accountId, token: session.token };
}

export const somebody = (n: number) => ({ firstName: `First${n}`, lastName: `Last${n}`, email: `somebody.${n}@bench.example` });

/** One call that adds people. */
export function postAdd(agent: Agent, { apiUrl }: BenchStack, { accountId, token }: BenchAccount, body: object): Promise<void> {
  const url = `${apiUrl}/v1/accounts/${accountId}/users`;
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 201) resolve();
        else reject(new Error(`an add answered ${response.statusCode ?? 0}`));
      });
    });
    sent.once('error', reject);
    sent.end(JSON.stringify(body));
  });
}
