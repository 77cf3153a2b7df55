import type { EndpointName } from '../../routes.ts';
import { cancelImport } from '../../imports/cancelImport.ts';
import { getImport } from '../../imports/getImport.ts';
import { listImports } from '../../imports/listImports.ts';
import { readImportResults } from '../../imports/readImportResults.ts';
import { retryImport } from '../../imports/retryImport.ts';
import { startImport } from '../../imports/startImport.ts';
import { rowProblem } from '../codes.ts';
import { accountId, graceId, importId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';
import { usersDocs } from './users.ts';

const queued = {
  importId,
  status: 'queued',
  dryRun: false,
  total: 3,
  ...{ processed: 0, invited: 0, transferInvited: 0, reinvited: 0, refused: 0, retriable: 0, sent: 0 },
  createdAt: '2026-11-24T10:30:00.482Z',
} as const;
const completed = {
  ...queued,
  status: 'completed',
  ...{ processed: 3, invited: 1, transferInvited: 1, refused: 1, retriable: 1, sent: 2 },
  endedAt: '2026-11-24T10:30:01.904Z',
} as const;

const results = {
  items: [
    { row: 1, email: 'grace.hopper@example.com', outcome: 'invited', userId: graceId },
    { row: 2, email: 'radia.perlman@example.com', outcome: 'refused', problem: rowProblem('LICENSE_POOL_EXHAUSTED') },
  ],
} as const;

export const importsDocs = {
  startImport: {
    endpoint: startImport,
    tag: 'Imports',
    summary: 'Add up to 10,000 people in one call',
    description:
      'Takes a CSV file, a pasted list or rows in JSON, as a body in JSON or as the bytes of the file itself, with what is said for all rows in `defaults` (beside a file: in the query). Answers at once; the rows are worked off in their order from then on, each with one outcome of its own. Products, groups and templates may be named by id or by name, a group also by its path (`Sales / North`). `dryRun` decides every row as the import would, seats and people included, and stores nobody.\n\nCSV: commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252; the first line names the columns, in any order and in any of the seven languages (`GET /v1/import-template`). A column that means nothing is refused by its name.',
    requests: {
      csv: {
        format: 'csv',
        content: 'First name,Last name,E-mail,Products\nGrace,Hopper,grace.hopper@example.com,Meetings',
        defaults: { products: ['meeting'] },
      },
      list: {
        format: 'list',
        content: 'Grace Hopper grace.hopper@example.com;Radia Perlman radia.perlman@example.com',
        defaults: { products: ['meeting'], locale: 'fr' },
        dryRun: true,
      },
      json: {
        format: 'json',
        content: [
          { firstName: 'Grace', lastName: 'Hopper', email: 'grace.hopper@example.com', products: ['meeting'], group: 'Sales / North' },
        ],
      },
    },
    answers: {
      202: {
        description: 'It is taken in.',
        schema: 'Import',
        examples: { queued },
        headers: { location: `Where to look: \`/v1/accounts/${accountId}/imports/${importId}\`.` },
      },
    },
    refusals: ['IMPORT_TOO_LARGE', 'USERS_EMPTY', 'CSV_INVALID', 'COLUMN_MISSING', 'COLUMN_DUPLICATE', 'RATE_LIMITED', 'POOL_BUSY'],
  },
  listImports: {
    endpoint: listImports,
    tag: 'Imports',
    summary: 'List the imports of an account',
    description: 'The newest first, for 30 days. Who administers some groups only sees their own.',
    answers: { 200: { description: 'A page of imports.', schema: 'ImportPage', examples: { page: { items: [completed] } } } },
    refusals: [],
  },
  getImport: {
    endpoint: getImport,
    tag: 'Imports',
    summary: 'Follow an import',
    description:
      'Counts while it runs: `processed` of `total`, by outcome, and how many e-mails have gone out. `retriable` are refused rows that may go through later as they are, when there are seats again.',
    answers: { 200: { description: 'The import.', schema: 'Import', examples: { queued, completed } } },
    refusals: ['IMPORT_UNKNOWN'],
  },
  readImportResults: {
    endpoint: readImportResults,
    tag: 'Imports',
    summary: 'Read what became of each row',
    description:
      'Rows in their order, those that were reached; at most 1,000 a page. With `Accept: text/csv` the rows that were refused or not reached, with the columns of the template and what was wrong: mend it and send it again as it is. The next page of the file is at the header `Link`.',
    answers: {
      200: {
        description: 'A page of rows.',
        schema: 'ImportResults',
        examples: { results },
        contentTypes: ['text/csv'],
        headers: { link: 'Of a CSV file: where its next page is, `rel="next"`.' },
      },
    },
    refusals: ['IMPORT_UNKNOWN'],
    rowRefusals: [...usersDocs.addUsers.rowRefusals, 'LOCALE_UNKNOWN', 'ACCOUNT_CLOSED'],
  },
  cancelImport: {
    endpoint: cancelImport,
    tag: 'Imports',
    summary: 'Stop an import',
    description: 'Before its next step; who was added stays. Try it again to go on.',
    answers: {
      200: {
        description: 'Stopped.',
        schema: 'Import',
        examples: { cancelled: { ...queued, status: 'cancelled', processed: 1, invited: 1, endedAt: '2026-11-24T10:30:01.104Z' } },
      },
    },
    refusals: ['IMPORT_UNKNOWN', 'IMPORT_NOT_CANCELLABLE', 'POOL_BUSY'],
  },
  retryImport: {
    endpoint: retryImport,
    tag: 'Imports',
    summary: 'Go on with what is left',
    description:
      'Rows that were not reached, and those refused that may go through by now: for want of seats, permission, or something that they name. What is done is not done again. It runs in the name of who asks for it.',
    answers: {
      202: {
        description: 'It goes on; read it again to follow.',
        schema: 'Import',
        examples: { again: { ...queued, processed: 2, invited: 2 } },
      },
    },
    refusals: ['IMPORT_UNKNOWN', 'IMPORT_NOT_RETRIABLE', 'RATE_LIMITED', 'POOL_BUSY'],
  },
} as const satisfies Record<EndpointName<'imports'>, RouteDoc>;
