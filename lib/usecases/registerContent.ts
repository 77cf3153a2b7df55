import type { ProductActor } from '../domain/actor.ts';
import type { Content } from '../domain/content.ts';
import { isId } from '../domain/id.ts';
import type { Home } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { checkHolds, contentName, lastOfEach, registered, type Registration } from '../domain/registering.ts';
import { userUnknown } from './getUser.ts';
import { untilKept } from './overtaken.ts';
import type { Chance, UserStore } from './ports.ts';
import type { ContentStore } from './ports/content.ts';
import { whoIsNow } from './whereabouts.ts';

export interface ContentNeeds {
  readonly users: UserStore;
  readonly content: ContentStore;
  readonly chance: Chance;
}

/** A transaction has room for a hundred writes, and one of them looks whether the person is there still. */
const AT_ONCE = 50;

/**
 * Keeps what a product tells of a user, wherever the person is by now, so that nothing falls behind a mover. The same
 * told twice changes nothing. Throws `USER_UNKNOWN`, `PERMISSION_MISSING`.
 */
export async function registerContent(
  needs: ContentNeeds,
  actor: ProductActor,
  user: Home,
  asked: readonly Registration[],
): Promise<readonly Content[]> {
  if (asked.some(({ productId }) => productId !== actor.productId))
    throw new Refusal(
      'forbidden',
      'PERMISSION_MISSING',
      'This token is of another product. Register what that product keeps with its own.',
    );
  const registrations = lastOfEach(asked);
  const contents: Content[] = [];
  for (let from = 0; from < registrations.length; from += AT_ONCE)
    contents.push(...(await keepSome(needs, actor.productId, user, registrations.slice(from, from + AT_ONCE))));
  return contents;
}

function keepSome(needs: ContentNeeds, productId: string, asked: Home, some: readonly Registration[]): Promise<readonly Content[]> {
  return untilKept(async () => {
    const user = isId(asked.userId) ? await whoIsNow(needs.users, asked) : undefined;
    if (!user) throw userUnknown();
    checkHolds(user, productId);
    const found = await needs.content.findMany(user, some);
    const known = new Map(found.map((content) => [contentName(content), content]));
    const now = needs.chance.now();
    const contents = some.map((registration) => registered(known.get(contentName(registration)), registration, now));
    const news = contents.filter((content) => known.get(contentName(content)) !== content);
    if (news.length > 0) await needs.content.keep(user, productId, news);
    return contents;
  });
}
