import * as z from 'zod/mini';
import { Scheduled } from '../../events/scheduled.ts';
import { openTable } from '../../lib/adapters/dynamo/table.ts';
import { unsent } from '../../lib/adapters/dynamo/unsent.ts';
import { requeueUnsent, type Requeued } from '../../lib/usecases/requeueUnsent.ts';
import { environment, RequeueUnsentEnvironment } from '../environment.ts';
import { guarded, log } from '../log.ts';
import { outboxes } from '../outboxes.ts';

const { TABLE_NAME, ...urls } = environment(RequeueUnsentEnvironment);
const table = openTable(TABLE_NAME);
const needs = { outboxes: outboxes(urls), unsent: (before: Date) => unsent(table, before) };

/** Takes its time from the event: a run that comes late finds what was due when it should have come. */
export const handler = guarded(async (event: unknown): Promise<Requeued> => {
  const { scheduledTime } = z.parse(Scheduled, event);
  const requeued = await requeueUnsent(needs, new Date(scheduledTime));
  log.info('requeued', { ...requeued });
  return requeued;
});
