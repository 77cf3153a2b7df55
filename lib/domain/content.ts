/** What a product keeps for a user. */
export const CONTENT_KINDS = ['sessionHistory', 'scheduledSession', 'recording'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export const CONTENT_ID = /^[A-Za-z0-9._~-]{1,128}$/;

/** One thing that a product keeps for a user, as the product registered it. */
export interface Content {
  readonly kind: ContentKind;
  /** The product's own id, unique for a user, a kind and a product. */
  readonly contentId: string;
  readonly productId: string;
  readonly title: string;
  readonly startsAt?: Date;
  readonly endsAt?: Date;
  readonly bytes?: number;
  /** What the product says: whether it can follow a person to another user. */
  readonly movable: boolean;
  readonly registeredAt: Date;
  /** The line that is left of a past session whose person has moved away. */
  readonly readOnly?: true;
}
