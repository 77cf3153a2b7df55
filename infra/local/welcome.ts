import { relative } from 'node:path';
import { stateFolder } from './folder.ts';
import type { Demo } from './seed/seed.ts';
import type { RunningStack } from './stack.ts';

/** What a person reads when it is up: where everything is, and what to try. */
export function welcome(
  { apiUrl, inboxUrl, databaseUrl, operatorToken }: RunningStack,
  { accountId, superAdmin }: Demo,
  { seconds, kept }: { readonly seconds: number; readonly kept: boolean },
): string {
  const json = `-H 'content-type: application/json'`;
  const signIn = JSON.stringify({ email: superAdmin.email, password: superAdmin.password });
  return `Seatwise is up, after ${seconds.toFixed(1)} s.

  Console   ${apiUrl}   sign in as ${superAdmin.email} with ${superAdmin.password}
  API       ${apiUrl}/v1
  Inbox     ${inboxUrl}
  Database  ${databaseUrl} (open to your network: DynamoDB Local cannot be bound to this machine)
  Logs      ${relative(process.cwd(), stateFolder()) || '.'}/logs

Try, in another terminal:

  curl -s ${apiUrl}/v1/sign-in ${json} -d '${signIn}'
  curl -s ${apiUrl}/v1/accounts/${accountId}/license-pools -H 'Authorization: Bearer ${operatorToken}'
  npm run demo

Ctrl-C stops it. ${kept ? 'What it holds is kept for the next start.' : 'What it holds is then gone.'}
`;
}
