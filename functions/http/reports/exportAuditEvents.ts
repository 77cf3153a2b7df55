import { csvLine } from '../../../lib/domain/csv.ts';
import { listAuditEvents as list } from '../../../lib/usecases/audit.ts';
import { endpoint, knownActor } from '../edge/endpoint.ts';
import { auditEventShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';
import { AuditQuery } from './auditQuery.ts';
import { csvPages } from './csvPages.ts';
import { reportNeeds } from './reportNeeds.ts';

const COLUMNS = ['at', 'action', 'actorKind', 'actorId', 'targetKind', 'targetId', 'changes', 'sourceIp', 'requestId', 'eventId'];

export const exportAuditEvents = endpoint({ path: AccountPath, query: AuditQuery }, ({ actor, path, query }) =>
  csvPages(`/v1/accounts/${path.accountId}/audit-events/export`, query, COLUMNS, async (cursor) => {
    const page = await list(reportNeeds(), knownActor(actor), { accountId: path.accountId, ...query, limit: 100, cursor });
    return { lines: page.items.map((event) => csvLine(cells(auditEventShape(event)))), next: page.next };
  }),
);

const cells = ({ at, action, actor, target, changes, sourceIp, requestId, eventId }: ReturnType<typeof auditEventShape>): string[] => [
  at,
  action,
  actor.kind,
  actor.id,
  target.kind,
  target.id,
  JSON.stringify(changes),
  sourceIp ?? '',
  requestId,
  eventId,
];
