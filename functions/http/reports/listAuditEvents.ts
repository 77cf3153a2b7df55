import { listAuditEvents as list } from '../../../lib/usecases/audit.ts';
import { endpoint, knownActor } from '../edge/endpoint.ts';
import { auditEventShape, pageShape } from '../shapes.ts';
import { AccountPath } from '../text.ts';
import { AuditQuery } from './auditQuery.ts';
import { reportNeeds } from './reportNeeds.ts';

export const listAuditEvents = endpoint({ path: AccountPath, query: AuditQuery }, async ({ actor, path, query }) => ({
  status: 200,
  body: pageShape(await list(reportNeeds(), knownActor(actor), { accountId: path.accountId, ...query }), auditEventShape),
}));
