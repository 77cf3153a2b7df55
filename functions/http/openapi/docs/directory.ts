import type { EndpointName } from '../../routes.ts';
import type { RouteDoc } from '../routeDoc.ts';
import { apiTokensDocs } from './apiTokens.ts';
import { groupsDocs } from './groups.ts';
import { rolesDocs } from './roles.ts';

export const directoryDocs = { ...groupsDocs, ...rolesDocs, ...apiTokensDocs } as const satisfies Record<
  EndpointName<'directory'>,
  RouteDoc
>;
