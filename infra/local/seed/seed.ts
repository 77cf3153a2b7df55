import { CATALOGUE, DEMO_ACCOUNTS, type DemoAccount, type DemoPerson } from './people.ts';
import { frontDoor, type FrontDoor } from './frontDoor.ts';

export interface Demo {
  readonly accountId: string;
  readonly otherAccountId: string;
  readonly superAdmin: { readonly email: string; readonly password: string };
}

export interface SeedNeeds {
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly operatorToken: string;
  /** Everybody's in the demo accounts. */
  readonly password: string;
}

/** Fills an empty stack as people would: through the API and the invitations in the inbox, so that each part has worked once. */
export async function seed({ apiUrl, inboxUrl, operatorToken, password }: SeedNeeds): Promise<Demo> {
  const door = frontDoor(apiUrl, inboxUrl);
  // One after the other: many calls at once would start many copies of each function, which costs more than it saves.
  for (const [productId, name] of Object.entries(CATALOGUE)) await door.ask('PUT', `/v1/products/${productId}`, operatorToken, { name });
  const [accountId, otherAccountId] = await Promise.all([
    openAccount(door, DEMO_ACCOUNTS[0], operatorToken, password),
    openAccount(door, DEMO_ACCOUNTS[1], operatorToken, password),
  ]);
  return { accountId, otherAccountId, superAdmin: { email: DEMO_ACCOUNTS[0].superAdmin.email, password } };
}

async function openAccount(door: FrontDoor, demo: DemoAccount, operatorToken: string, password: string): Promise<string> {
  const { name, locale, superAdmin } = demo;
  const { accountId } = (await door.ask('POST', '/v1/accounts', operatorToken, { name, locale, superAdmin })) as { accountId: string };
  for (const [productId, seats] of Object.entries(demo.seats))
    await door.ask('PUT', `/v1/accounts/${accountId}/license-pools/${productId}`, operatorToken, { seats });
  await accept(door, superAdmin.email, password);
  const { token } = (await door.ask('POST', '/v1/sign-in', undefined, { email: superAdmin.email, password })) as { token: string };

  const users = `/v1/accounts/${accountId}/users`;
  await door.ask('POST', users, token, { users: demo.rows.map(rowOf) });
  const list = demo.pasted.map((person) => `${person.firstName} ${person.lastName} ${person.email}`).join(';');
  await door.ask('POST', users, token, { list, products: demo.pastedProducts });
  for (const person of [...demo.rows, ...demo.pasted]) await decide(door, person, password);
  return accountId;
}

/** What of a demo person is told to the API. */
function rowOf({ firstName, lastName, email, products, role, locale }: DemoPerson): object {
  return { firstName, lastName, email, products, role, locale };
}

async function decide(door: FrontDoor, { email, becomes }: DemoPerson, password: string): Promise<void> {
  if (becomes === 'active') await accept(door, email, password);
  if (becomes === 'suspended') await door.ask('POST', '/v1/invitations/decline', undefined, { token: await door.invitationTo(email) });
}

async function accept(door: FrontDoor, email: string, password: string): Promise<void> {
  await door.ask('POST', '/v1/invitations/accept', undefined, { token: await door.invitationTo(email), password });
}
