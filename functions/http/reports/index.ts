import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { exportAuditEvents } from './exportAuditEvents.ts';
import { exportUsers } from './exportUsers.ts';
import { getSeatsReport } from './getSeatsReport.ts';
import { listAuditEvents } from './listAuditEvents.ts';
import { readTimeline } from './readTimeline.ts';

export const handler = api('reports', { listAuditEvents, exportAuditEvents, getSeatsReport, exportUsers, readTimeline }, needs);
