import * as z from 'zod/mini';
import { CONTENT_KINDS } from '../../../lib/domain/content.ts';
import type { transferShape } from '../transfers/transferShape.ts';
import { schemaOf } from './schemaOf.ts';

const count = z.int().check(z.nonnegative());
const time = z.iso.datetime();

const ContentKind = z.enum(CONTENT_KINDS);

const counted = { productId: z.string(), kind: ContentKind, count };
const Moves = z.array(z.object(counted));
const Stays = z.array(z.object({ ...counted, reason: z.enum(['productNotHeld', 'notMovable', 'kindNotMovable', 'userSuspended']) }));

/** What a person is asked to move: for them alone. */
export const MoveAsked = z.object({
  fromAccountName: z.string(),
  moves: Moves,
  stays: Stays,
  productNames: z.record(z.string(), z.string()),
});

const MoveFailure = z.object({
  kind: ContentKind,
  contentId: z.string(),
  productId: z.string(),
  reason: z.enum(['productNotHeld', 'recipientGone']),
});

export const Transfer = schemaOf<ReturnType<typeof transferShape>>()(
  z.object({
    transferId: z.ulid(),
    userId: z.ulid(),
    fromUserId: z.optional(z.ulid()),
    direction: z.enum(['in', 'out', 'within']),
    state: z.enum(['pending', 'moving', 'completed', 'declined', 'expired', 'cancelled']),
    moves: z.optional(Moves),
    stays: z.optional(Stays),
    moved: count,
    total: count,
    failed: count,
    failures: z.array(MoveFailure),
    createdAt: time,
    acceptedAt: z.optional(time),
    endedAt: z.optional(time),
  }),
);
