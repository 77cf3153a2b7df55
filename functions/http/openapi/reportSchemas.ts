import * as z from 'zod/mini';
import type { SeatsLine } from '../../../lib/usecases/seatsReport.ts';
import { TIMELINE_TYPES } from '../../../lib/domain/timeline.ts';
import type { auditEventShape, timelineShape } from '../shapes.ts';
import { schemaOf } from './schemaOf.ts';

const AuditEvent = schemaOf<ReturnType<typeof auditEventShape>>()(
  z.object({
    eventId: z.ulid(),
    at: z.iso.datetime(),
    actor: z.object({ kind: z.enum(['user', 'apiToken', 'operator', 'product', 'person', 'system']), id: z.string() }),
    action: z.string(),
    target: z.object({ kind: z.string(), id: z.string() }),
    changes: z.readonly(z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))),
    requestId: z.string(),
    sourceIp: z.optional(z.string()),
  }),
);

export const AuditEventPage = z.object({ items: z.array(AuditEvent), nextCursor: z.optional(z.string()) });

const TimelineEntry = schemaOf<ReturnType<typeof timelineShape>>()(
  z.object({
    at: z.iso.datetime(),
    type: z.enum(TIMELINE_TYPES),
    sends: z.optional(z.int().check(z.positive())),
    detail: z.optional(z.string()),
    actor: z.optional(AuditEvent.shape.actor),
  }),
);

export const TimelinePage = z.object({ items: z.array(TimelineEntry), nextCursor: z.optional(z.string()) });

const count = z.int().check(z.nonnegative());

export const SeatsReport = z.object({
  items: z.array(
    schemaOf<SeatsLine>()(
      z.object({
        productId: z.string(),
        seats: count,
        allocated: count,
        invited: count,
        active: count,
        inactive: count,
        free: count,
        reclaimable: count,
      }),
    ),
  ),
});
