import { DEMO_CONTENT, keepContent, productTokens } from './contents.ts';
import { openDirectory, type Directory } from './directory.ts';
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
  for (const [productId, product] of Object.entries(CATALOGUE)) await door.ask('PUT', `/v1/products/${productId}`, operatorToken, product);
  const tokens: Tokens = { operator: operatorToken, products: await productTokens(door, operatorToken) };
  const [accountId, otherAccountId] = await Promise.all([
    openAccount(door, DEMO_ACCOUNTS[0], tokens, password),
    openAccount(door, DEMO_ACCOUNTS[1], tokens, password),
  ]);
  return { accountId, otherAccountId, superAdmin: { email: DEMO_ACCOUNTS[0].superAdmin.email, password } };
}

/** Of the company's own staff, and of each product's service. */
interface Tokens {
  readonly operator: string;
  readonly products: ReadonlyMap<string, string>;
}

async function openAccount(door: FrontDoor, demo: DemoAccount, tokens: Tokens, password: string): Promise<string> {
  const { name, locale, superAdmin } = demo;
  const { accountId } = (await door.ask('POST', '/v1/accounts', tokens.operator, { name, locale, superAdmin })) as { accountId: string };
  for (const [productId, seats] of Object.entries(demo.seats))
    await door.ask('PUT', `/v1/accounts/${accountId}/license-pools/${productId}`, tokens.operator, { seats });
  await accept(door, superAdmin.email, password);
  const { token } = (await door.ask('POST', '/v1/sign-in', undefined, { email: superAdmin.email, password })) as { token: string };

  const account = `/v1/accounts/${accountId}`;
  const users = `${account}/users`;
  const directory = await openDirectory(door, account, token, demo.directory);
  const { settingsTemplateId, welcomeTemplateId } = directory;
  const rows = demo.rows.map((person) => rowOf(person, directory));
  await door.ask('POST', users, token, { users: rows, settingsTemplateId, welcomeTemplateId });
  const list = demo.pasted.map((person) => `${person.firstName} ${person.lastName} ${person.email}`).join(';');
  await door.ask('POST', users, token, { list, products: demo.pastedProducts });
  const people = [...demo.rows, ...demo.pasted];
  for (const person of people) await decide(door, person, password);
  for (const { email } of people.filter(({ becomes }) => becomes === 'removed')) {
    const userId = await userOf(door, users, token, email);
    await door.ask('DELETE', `${users}/${userId}`, token);
  }
  for (const { email } of people.filter((person) => person.email in DEMO_CONTENT)) {
    const userId = await userOf(door, users, token, email);
    await keepContent(door, email, `${users}/${userId}`, tokens.products);
  }
  return accountId;
}

/** What of a demo person is told to the API. */
function rowOf({ firstName, lastName, email, products, role, locale, group }: DemoPerson, { groups }: Directory): object {
  return { firstName, lastName, email, products, role, locale, groupId: group === undefined ? undefined : groups.get(group) };
}

async function userOf(door: FrontDoor, users: string, token: string, email: string): Promise<string> {
  const { items } = (await door.ask('GET', `${users}?q=${encodeURIComponent(email)}`, token)) as { items: readonly { userId: string }[] };
  const [user] = items;
  if (!user) throw new Error(`${email} is not in the list of users`);
  return user.userId;
}

async function decide(door: FrontDoor, { email, becomes }: DemoPerson, password: string): Promise<void> {
  if (becomes === 'active' || becomes === 'removed') await accept(door, email, password);
  if (becomes === 'suspended') await door.ask('POST', '/v1/invitations/decline', undefined, { token: await door.invitationTo(email) });
}

async function accept(door: FrontDoor, email: string, password: string): Promise<void> {
  await door.ask('POST', '/v1/invitations/accept', undefined, { token: await door.invitationTo(email), password });
}
