import type { EndpointName } from '../../routes.ts';
import type { RouteDoc } from '../routeDoc.ts';
import { apiTokensDocs } from './apiTokens.ts';
import { groupsDocs } from './groups.ts';
import { rolesDocs } from './roles.ts';
import { settingsTemplatesDocs } from './settingsTemplates.ts';
import { welcomeTemplatesDocs } from './welcomeTemplates.ts';

export const directoryDocs = {
  ...groupsDocs,
  ...rolesDocs,
  ...apiTokensDocs,
  ...settingsTemplatesDocs,
  ...welcomeTemplatesDocs,
} as const satisfies Record<EndpointName<'directory'>, RouteDoc>;
