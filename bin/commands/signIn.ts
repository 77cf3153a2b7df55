import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '../client.ts';
import { EXIT, Failure, Misuse } from '../failure.ts';
import { profileName, serviceUrl } from '../profile.ts';
import type { Given, World } from '../world.ts';

export interface SignInAsk {
  readonly email?: string;
  readonly local?: boolean;
  readonly tokenStdin?: boolean;
}

interface LocalStack {
  readonly apiUrl: string;
  readonly demo: { readonly superAdmin: { readonly email: string; readonly password: string } };
}

/** Keeps a token in a file that only the user can read; a password goes to the service and nowhere else. */
export async function signIn(world: World, given: Given, ask: SignInAsk): Promise<string> {
  const { environment, profiles } = world;
  const name = profileName(given, environment);
  const stack = ask.local ? localStack(world) : undefined;
  const where = given.api ?? stack?.apiUrl ?? environment['SEATWISE_API_URL'] ?? profiles.find(name)?.apiUrl;
  if (where === undefined)
    throw new Misuse('Where? Name the service with --api https://seats.example.com, or --local for the stack on this machine.');
  const apiUrl = serviceUrl(where);
  const accountId = given.account;
  if (ask.tokenStdin) {
    const token = (await world.readAll()).trim();
    if (token === '') throw new Misuse('No token came in. Pipe one: seatwise sign-in --token-stdin < token.txt');
    profiles.keep(name, { apiUrl, accountId }, token);
    return `The token is kept in the profile "${name}".`;
  }
  const client = new Client({ apiUrl, accountId, token: undefined });
  const { token } = await client.call<{ token: string }>('POST', '/v1/sign-in', { body: await credentials(world, ask, stack) });
  const me = await new Client({ apiUrl, accountId, token }).call<{ accountId: string; accountName: string; email: string }>(
    'GET',
    '/v1/me',
  );
  profiles.keep(name, { apiUrl, accountId: accountId ?? me.accountId }, token);
  return `You are signed in to ${me.accountName} as ${me.email}, in the profile "${name}".`;
}

export async function signOut(world: World, given: Given, client: Client): Promise<string> {
  const name = profileName(given, world.environment);
  await client.ask('POST', '/v1/sign-out', { also: [401, 403] });
  world.profiles.forget(name);
  return `You are signed out of the profile "${name}".`;
}

async function credentials({ person }: World, { email }: SignInAsk, stack: LocalStack | undefined): Promise<object> {
  if (stack && (email === undefined || email === stack.demo.superAdmin.email)) return stack.demo.superAdmin;
  if (!person) throw new Misuse('Nobody is there to type a password. Pipe a token instead: seatwise sign-in --token-stdin < token.txt');
  const given = email ?? (await person.type('E-mail'));
  const password = given === undefined ? undefined : await person.typeSecret('Password (not shown)');
  if (password === undefined) throw new Failure(EXIT.refused, 'You are not signed in.');
  return { email: given, password };
}

export function localStack({ stackFolder }: World): LocalStack {
  try {
    return JSON.parse(readFileSync(join(stackFolder, 'stack.json'), 'utf8')) as LocalStack;
  } catch {
    throw new Misuse('No stack runs in this folder. Start it with: npm start');
  }
}
