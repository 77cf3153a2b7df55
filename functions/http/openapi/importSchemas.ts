import * as z from 'zod/mini';
import type { importedRowShape, importShape } from '../imports/importShape.ts';
import { AddedRow } from './outcomeSchemas.ts';
import { schemaOf } from './schemaOf.ts';

const count = z.int().check(z.nonnegative());

export const Import = schemaOf<ReturnType<typeof importShape>>()(
  z.object({
    importId: z.ulid(),
    status: z.enum(['queued', 'running', 'completed', 'cancelled']),
    dryRun: z.boolean(),
    total: count,
    processed: count,
    invited: count,
    transferInvited: count,
    reinvited: count,
    refused: count,
    retriable: count,
    sent: count,
    createdAt: z.iso.datetime(),
    endedAt: z.optional(z.iso.datetime()),
  }),
);

const nextCursor = z.optional(z.string());
export const ImportPage = z.object({ items: z.array(Import), nextCursor });

export const ImportResults = z.object({ items: z.array(schemaOf<ReturnType<typeof importedRowShape>>()(AddedRow)), nextCursor });
