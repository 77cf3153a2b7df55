import { randomBytes } from 'node:crypto';
import { nodePasswords } from '../../lib/adapters/node/passwords.ts';
import type { UserActor } from '../../lib/domain/actor.ts';
import type { RoleWish } from '../../lib/domain/addRow.ts';
import { tokenHash, writeToken, type Session } from '../../lib/domain/session.ts';
import type { House } from './house.ts';
import { openHistory, type History } from './eventsTable.ts';
import { openApi, type Call, type HttpAnswer } from './httpApi.ts';
import { stored } from './stored.ts';
import { openWorld, type World } from './world.ts';

/** The API with two accounts, one of which knows nothing of the other. */
export interface HttpWorld {
  readonly world: World;
  readonly call: Call;
  readonly history: History;
  /** `Analytical Engines`, with 10 seats each of `meeting` and `webinar`, and its super admin's token. */
  readonly house: House;
  readonly admin: string;
  /** `Difference Works`, likewise. */
  readonly other: House;
  readonly otherAdmin: string;
  /** Signs somebody in, without the cost of a password. `changes` makes the session older, or another password's. */
  signIn(actor: UserActor, changes?: Partial<Session>): Promise<string>;
  /** The token of somebody new of `house` who has accepted. */
  join(email: string, role?: RoleWish, products?: readonly string[]): Promise<string>;
  /** The answer, and whether all that is stored is as it was before, but for the counts of limits. */
  untouched(ask: () => Promise<HttpAnswer>): Promise<HttpAnswer & { readonly untouched: boolean }>;
}

export async function openHttpWorld(logLevel?: string): Promise<HttpWorld> {
  const world = await openWorld(nodePasswords);
  // The handlers have the real clock.
  world.clock.set(new Date().toISOString());
  const history = await openHistory(world.table, world);
  const call = openApi(world.table, logLevel);
  const house = await world.account('Analytical Engines');
  const other = await world.account('Difference Works');
  // All but counts of calls, and the lines that dry runs leave for the history.
  const all = async (): Promise<string> =>
    JSON.stringify((await stored(world.table)).filter(({ sk }) => !/^(LIMIT$|DRY#)/.test(String(sk))));

  const signIn = async ({ user, person }: UserActor, changes: Partial<Session> = {}): Promise<string> => {
    const token = writeToken('sws', randomBytes(32));
    const { accountId, userId } = user;
    const { personId, passwordEpoch } = person;
    const now = new Date();
    await world.sessions.keep({
      tokenHash: tokenHash(token),
      accountId,
      userId,
      personId,
      passwordEpoch,
      createdAt: now,
      seenAt: now,
      ...changes,
    });
    return token;
  };

  return {
    world,
    call,
    history,
    house,
    other,
    signIn,
    admin: await signIn(house.actor),
    otherAdmin: await signIn(other.actor),
    join: async (email, role, products) => signIn(await world.join(house, email, role, products)),
    untouched: async (ask) => {
      const before = await all();
      const answer = await ask();
      return { ...answer, untouched: (await all()) === before };
    },
  };
}

/** What a refusal says: status, code, and where in the request. */
export function problem({ status, body }: HttpAnswer): string {
  const errors = (body['errors'] ?? []) as readonly { path: string }[];
  return [status, body['code'], ...errors.map(({ path }) => path)].map(String).join(' ');
}
