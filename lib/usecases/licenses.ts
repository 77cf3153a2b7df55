import type { AdminActor } from '../domain/actor.ts';
import type { ContentKind } from '../domain/content.ts';
import { contentMove, give, move, take, type LicenseMoved } from '../domain/licensing.ts';
import type { User } from '../domain/user.ts';
import { accessNotices } from './accessNotices.ts';
import { actorOf, changeBy, isOwn, type Origin } from './change.ts';
import { changeUser, decideOnSeats, getChangeable, type ChangeUserNeeds } from './changeUser.ts';
import { untilKept } from './overtaken.ts';
import type { UserStep } from './ports.ts';

export interface LicenseAsk {
  readonly userId: string;
  readonly productId: string;
}

export const giveLicense = (needs: ChangeUserNeeds, actor: AdminActor, { userId, productId }: LicenseAsk, origin: Origin): Promise<User> =>
  changeUser(needs, actor, {
    userId,
    action: 'license.given',
    origin,
    decide: (user) => decideOnSeats(needs, user, [productId], (seats) => give(user, productId, seats)),
  });

export const takeLicense = (needs: ChangeUserNeeds, actor: AdminActor, { userId, productId }: LicenseAsk, origin: Origin): Promise<User> =>
  changeUser(needs, actor, {
    userId,
    action: 'license.taken',
    origin,
    decide: (user) => take(user, productId, needs.chance.now()),
  });

export interface MoveLicenseAsk {
  readonly productId: string;
  readonly fromUserId: string;
  readonly toUserId: string;
  /** Kinds of what the product keeps that go along. */
  readonly moveContent?: readonly ContentKind[] | undefined;
}

/** One transaction moves the seat, and begins the move of the content where some goes along. */
export function moveLicense(
  needs: ChangeUserNeeds,
  actor: AdminActor,
  ask: MoveLicenseAsk,
  origin: Origin,
): Promise<LicenseMoved & { readonly transferId?: string }> {
  return untilKept(async () => {
    const [from, to] = await Promise.all([getChangeable(needs, actor, ask.fromUserId), getChangeable(needs, actor, ask.toUserId)]);
    // An earlier try of this very call has moved it, and died before it could answer.
    if (origin.keyed && to.products.includes(ask.productId) && isOwn(origin, await needs.users.lastRequest(to))) return { from, to };
    const now = needs.chance.now();
    const moved = move(from, to, ask.productId, now);
    const transfer = ask.moveContent?.length
      ? contentMove(needs.chance.newId(), { from, to }, [ask.productId], ask.moveContent, now)
      : undefined;
    const noticed = (before: User, after: User): UserStep => ({
      before,
      after,
      notices: accessNotices(needs.chance, actor, before, after),
    });
    const steps = [{ ...noticed(from, moved.from), told: false }, noticed(to, moved.to)];
    await needs.users.keepLicenseMoved(steps, transfer, changeBy(needs.chance, actorOf(actor), 'license.moved', origin));
    return { ...moved, ...(transfer ? { transferId: transfer.transferId } : {}) };
  });
}
