import type { EndpointName } from '../../routes.ts';
import { getHealth } from '../../site/getHealth.ts';
import { getImportTemplate } from '../../site/getImportTemplate.ts';
import { getOpenApi } from '../../site/getOpenApi.ts';
import type { RouteDoc } from '../routeDoc.ts';

export const siteDocs = {
  getHealth: {
    endpoint: getHealth,
    tag: 'Site',
    summary: 'Say that the API is there',
    description: 'Answers without asking the table or anybody else.',
    answers: { 200: { description: 'It is there.', schema: 'Health', examples: { ok: { status: 'ok' } } } },
    refusals: [],
  },
  getOpenApi: {
    endpoint: getOpenApi,
    tag: 'Site',
    summary: 'Read this document',
    description: 'The document is made from the routes and schemas when the API is built.',
    answers: { 200: { description: 'The API in OpenAPI 3.1.', contentTypes: ['application/json'] } },
    refusals: [],
  },
  getImportTemplate: {
    endpoint: getImportTemplate,
    tag: 'Site',
    summary: 'Download an empty file of people',
    description:
      'A CSV file with the names of all columns in a language, English if `locale` is left out, and nobody in it: first and last name, address, products, role, group, language and templates. UTF-8 with a byte-order mark, and with semicolons where a spreadsheet in that language wants them.',
    answers: { 200: { description: 'The file.', contentTypes: ['text/csv'] } },
    refusals: [],
  },
} as const satisfies Record<EndpointName<'site'>, RouteDoc>;
