import type { EndpointName } from '../../routes.ts';
import { getAsset } from '../../site/getAsset.ts';
import { getEmailChangePage } from '../../site/getEmailChangePage.ts';
import { getHealth } from '../../site/getHealth.ts';
import { getImportTemplate } from '../../site/getImportTemplate.ts';
import { getInvitationPage } from '../../site/getInvitationPage.ts';
import { getPasswordResetPage } from '../../site/getPasswordResetPage.ts';
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
  getInvitationPage: {
    endpoint: getInvitationPage,
    tag: 'Site',
    summary: 'Open the page of an invitation',
    description:
      'Where the link of an e-mail leads: `/invitation#{token}`. The token stands behind `#`, so it reaches no server; the page sends it in the body of `lookUpInvitation`, and only a person’s click accepts or declines.',
    answers: { 200: { description: 'The page.', contentTypes: ['text/html'] } },
    refusals: [],
  },
  getPasswordResetPage: {
    endpoint: getPasswordResetPage,
    tag: 'Site',
    summary: 'Open the page for a new password',
    description:
      'Without a token behind `#` it asks for an address, and `askPasswordReset` sends the link; with one, `/password-reset#{token}`, it asks for the new password.',
    answers: { 200: { description: 'The page.', contentTypes: ['text/html'] } },
    refusals: [],
  },
  getEmailChangePage: {
    endpoint: getEmailChangePage,
    tag: 'Site',
    summary: 'Open the page that confirms an address',
    description: 'Where the link of an e-mail leads: `/email-change#{token}`. Only a person’s click confirms.',
    answers: { 200: { description: 'The page.', contentTypes: ['text/html'] } },
    refusals: [],
  },
  getAsset: {
    endpoint: getAsset,
    tag: 'Site',
    summary: 'Read a file of a page',
    description: 'The scripts and the style of the pages, and nothing else.',
    answers: { 200: { description: 'The file.', contentTypes: ['text/javascript', 'text/css'] } },
    refusals: ['ASSET_UNKNOWN'],
  },
} as const satisfies Record<EndpointName<'site'>, RouteDoc>;
