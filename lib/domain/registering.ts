import type { Content } from './content.ts';
import { Refusal } from './refusal.ts';
import type { User } from './user.ts';

/** What a product tells of something that it keeps. */
export type Registration = Omit<Content, 'registeredAt' | 'readOnly'>;

/** One product's things of a user have a name of their own in each kind. */
export const contentName = ({ kind, productId, contentId }: Pick<Content, 'kind' | 'productId' | 'contentId'>): string =>
  `${kind} ${productId} ${contentId}`;

/** A product reaches those who hold it, and those who did until they were suspended. Throws `PERMISSION_MISSING`. */
export function checkHolds(user: User, productId: string): void {
  if (!holds(user, productId))
    throw new Refusal('forbidden', 'PERMISSION_MISSING', 'This user does not hold the product of this token. Give it to them first.');
}

function holds(user: User, productId: string): boolean {
  switch (user.status) {
    case 'invited':
    case 'active':
      return user.products.includes(productId);
    case 'suspended':
      return user.statusReason !== 'noAccess' && user.lastProducts.includes(productId);
    case 'removed':
      return false;
  }
}

/** Each thing once: of those that a call names twice, the last. */
export const lastOfEach = (registrations: readonly Registration[]): Registration[] => [
  ...new Map(registrations.map((one) => [contentName(one), one])).values(),
];

/** What becomes of a thing that may be known already: the same is not registered anew, and so keeps its time. */
export function registered(known: Content | undefined, asked: Registration, now: Date): Content {
  return known && !known.readOnly && isSame(known, asked) ? known : { ...asked, registeredAt: now };
}

const isSame = (known: Content, asked: Registration): boolean =>
  known.title === asked.title &&
  known.startsAt?.getTime() === asked.startsAt?.getTime() &&
  known.endsAt?.getTime() === asked.endsAt?.getTime() &&
  known.bytes === asked.bytes &&
  known.movable === asked.movable;
