import type { ProductActor } from '../domain/actor.ts';
import { isId } from '../domain/id.ts';
import type { Home } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { checkHolds } from '../domain/registering.ts';
import { userUnknown } from './getUser.ts';
import type { Chance, UserStore } from './ports.ts';
import { whoIsNow } from './whereabouts.ts';

/** A product's clock may be ahead of ours. */
const AHEAD_AT_MOST_MS = 5 * 60_000;

/**
 * A product tells that somebody signed in there, now or then; never backwards, and the same told twice changes nothing.
 * Throws `USER_UNKNOWN`, `PERMISSION_MISSING` for who does not hold the product, `BODY_INVALID` for the future.
 */
export async function reportSignIn(
  needs: { readonly users: UserStore; readonly chance: Chance },
  actor: ProductActor,
  { at, ...asked }: Home & { readonly at: Date | undefined },
): Promise<void> {
  const now = needs.chance.now();
  if (at && at.getTime() > now.getTime() + AHEAD_AT_MOST_MS) {
    const detail = 'This is in the future. Send when it was.';
    throw new Refusal('invalid', 'BODY_INVALID', detail, { errors: [{ path: 'at', code: 'BODY_INVALID', detail }] });
  }
  const user = isId(asked.userId) ? await whoIsNow(needs.users, asked) : undefined;
  if (!user) throw userUnknown();
  checkHolds(user, actor.productId);
  await needs.users.keepSignIn(user, at ?? now);
}
