import * as z from 'zod/mini';
import type { AuditEvent } from '../../domain/auditEvent.ts';
import { StoredChange, Time } from './schemas.ts';
import type { Item } from './table.ts';

export const StoredEvent = z.object({
  eventId: z.string(),
  accountId: z.exactOptional(z.string()),
  at: Time,
  actor: StoredChange.shape.actor,
  action: z.string(),
  target: z.object({ kind: z.string(), id: z.string() }),
  changes: z.readonly(z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))),
  requestId: z.string(),
  sourceIp: z.exactOptional(z.string()),
});

export const readEvent = (item: Item): AuditEvent => z.decode(StoredEvent, item as z.input<typeof StoredEvent>);
