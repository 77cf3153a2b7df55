import type { EndpointName } from '../../routes.ts';
import type { RouteDoc } from '../routeDoc.ts';
import { groupsDocs } from './groups.ts';
import { rolesDocs } from './roles.ts';

export const directoryDocs = { ...groupsDocs, ...rolesDocs } as const satisfies Record<EndpointName<'directory'>, RouteDoc>;
