import { CONTENT_ID, CONTENT_KINDS } from '../../../lib/domain/content.ts';
import { LOCALES } from '../../../lib/domain/locale.ts';
import { accountId, graceId, groupId, importId, roleId, templateId, tokenId, transferId } from './examples.ts';

interface ParameterDoc {
  readonly description: string;
  readonly example: string | number;
  /** Said here where the endpoint takes any text and refuses what is nobody's. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export const ULID = { type: 'string', pattern: '^[0-7][0-9A-HJKMNP-TV-Z]{25}$' } as const;

/** What stands in a path or a query, by its name. */
export const parameters: Readonly<Record<string, ParameterDoc>> = {
  accountId: { description: 'The account’s id, a ULID.', example: accountId, schema: ULID },
  userId: { description: 'The user’s id in this account, a ULID.', example: graceId, schema: ULID },
  transferId: { description: 'The transfer’s id, a ULID.', example: transferId, schema: ULID },
  importId: { description: 'The import’s id, a ULID.', example: importId, schema: ULID },
  groupId: { description: 'The group’s id, a ULID.', example: groupId, schema: ULID },
  roleId: { description: 'The role’s id, a ULID.', example: roleId, schema: ULID },
  templateId: { description: 'The template’s id, a ULID.', example: templateId, schema: ULID },
  locale: { description: 'A language.', example: 'de', schema: { type: 'string', enum: LOCALES } },
  contentTo: { description: 'The colleague to whom what they keep moves: a userId.', example: graceId, schema: ULID },
  from: {
    description: 'What was done from this moment on.',
    example: '2026-11-01T00:00:00Z',
    schema: { type: 'string', format: 'date-time' },
  },
  to: {
    description: 'What was done before this moment.',
    example: '2026-12-01T00:00:00Z',
    schema: { type: 'string', format: 'date-time' },
  },
  actorId: { description: 'What this actor did.', example: graceId, schema: { type: 'string', maxLength: 64 } },
  action: { description: 'What was done in this way.', example: 'user.suspended', schema: { type: 'string', maxLength: 64 } },
  status: {
    description: 'Only users of this status. `inactive` ones are active and were not here for long; removed ones are listed only so.',
    example: 'active',
    schema: { type: 'string', enum: ['invited', 'active', 'inactive', 'suspended', 'removed'] },
  },
  delivery: {
    description: 'Only users whose last e-mail did not arrive.',
    example: 'failed',
    schema: { type: 'string', enum: ['bounced', 'complained', 'failed'] },
  },
  role: { description: 'Only users of this role, by its name.', example: 'manager', schema: { type: 'string', maxLength: 100 } },
  moveTo: {
    description: 'Its users, and the groups below it, move to the group above.',
    example: 'parent',
    schema: { type: 'string', enum: ['parent'] },
  },
  direction: {
    description: 'Only those that come in, or only those that have left.',
    example: 'in',
    schema: { type: 'string', enum: ['in', 'out'] },
  },
  tokenId: { description: 'The token’s id, a ULID.', example: tokenId, schema: ULID },
  kind: {
    description: 'What kind of thing it is.',
    example: 'scheduledSession',
    schema: { type: 'string', enum: [...CONTENT_KINDS] },
  },
  contentId: {
    description: 'The product’s own id of the thing.',
    example: 's-4711',
    schema: { type: 'string', pattern: CONTENT_ID.source },
  },
  productId: {
    description: 'The product’s id: small letters, digits and hyphens.',
    example: 'meeting',
    schema: { type: 'string', pattern: '^[a-z][a-z0-9-]{1,31}$' },
  },
  file: {
    description: 'The file’s name.',
    example: 'invitation.js',
    schema: { type: 'string', enum: ['invitation.js', 'invitation.css'] },
  },
  format: {
    description: 'What the file is: rows with columns, a pasted list, or a list of rows in JSON.',
    example: 'csv',
    schema: { type: 'string', enum: ['csv', 'list', 'json'], default: 'csv' },
  },
  dryRun: {
    description: 'Decides every row, and stores nobody.',
    example: 'true',
    schema: { type: 'string', enum: ['true', 'false'], default: 'false' },
  },
  sendInvitation: {
    description: 'False keeps the e-mails until somebody sends them.',
    example: 'false',
    schema: { type: 'string', enum: ['true', 'false'], default: 'true' },
  },
  products: {
    description: 'For rows that name none: products by id or name, with commas between them.',
    example: 'meeting,webinar',
    schema: { type: 'string', maxLength: 2_000 },
  },
  welcomeTemplateId: {
    description: 'For rows that name none: the welcome template, by id or name.',
    example: templateId,
    schema: { type: 'string', maxLength: 200 },
  },
  settingsTemplateId: {
    description: 'For rows that name none: the settings template, by id or name.',
    example: templateId,
    schema: { type: 'string', maxLength: 200 },
  },
  q: { description: 'What the entries begin with; left out, all are listed.', example: 'hop', schema: { type: 'string', maxLength: 128 } },
  limit: {
    description: 'How many entries a page has at most.',
    example: 50,
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
  },
  cursor: {
    description: 'The `nextCursor` of the page before. It is opaque, and belongs to the query that it came from.',
    example: 'eyJxdWVyeSI6IjV0S0hvWVFyVHJ4RSIsInBoYXNlIjowfQ',
    schema: { type: 'string', maxLength: 2_000 },
  },
};
