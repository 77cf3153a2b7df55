import { api } from '../edge/api.ts';
import { getHealth } from './getHealth.ts';
import { getImportTemplate } from './getImportTemplate.ts';
import { getOpenApi } from './getOpenApi.ts';

export const handler = api('site', { getHealth, getOpenApi, getImportTemplate });
