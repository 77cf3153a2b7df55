import * as z from 'zod/mini';
import type { auditEventShape } from '../shapes.ts';
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
