import * as z from 'zod/mini';
import { decodeText } from '../../../lib/domain/importing/decodeText.ts';
import type { ImportRow } from '../../../lib/domain/importing/importRow.ts';
import { IMPORT_BYTES_AT_MOST, importTooLarge, readRows } from '../../../lib/domain/importing/readRows.ts';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { startImport as start, type ImportAsk } from '../../../lib/usecases/imports.ts';
import { asAdmin, endpoint, type Ask } from '../edge/endpoint.ts';
import { readAs } from '../edge/read.ts';
import { AccountPath, locale, text } from '../text.ts';
import { Defaults, defaultsOf, Rows, rowsOf } from './importBody.ts';
import { importNeeds } from './importNeeds.ts';
import { importShape } from './importShape.ts';

const Format = z.enum(['csv', 'list', 'json']);

const Body = z.strictObject({
  format: Format,
  /** A text, or for `json` the rows themselves. */
  content: z.union([z.string(), Rows]),
  defaults: z.optional(Defaults),
  sendInvitation: z.optional(z.boolean()),
  dryRun: z.optional(z.boolean()),
});

const yesOrNo = z.optional(z.enum(['true', 'false']));

/** What stands beside a file. */
const Query = z.strictObject({
  format: z.optional(Format),
  dryRun: yesOrNo,
  sendInvitation: yesOrNo,
  /** With commas between them. */
  products: z.optional(text(2_000)),
  role: z.optional(text(100)),
  groupId: z.optional(text(2_000)),
  welcomeTemplateId: z.optional(text(200)),
  settingsTemplateId: z.optional(text(200)),
  locale: z.optional(locale),
});

const accepts = {
  path: AccountPath,
  query: Query,
  body: Body,
  file: { most: IMPORT_BYTES_AT_MOST, tooLarge: importTooLarge },
} as const;

export const startImport = endpoint(accepts, async (ask) => {
  const one = await start(importNeeds(), asAdmin(ask.actor), read(ask), ask.origin);
  return {
    status: 202,
    headers: { location: `/v1/accounts/${one.accountId}/imports/${one.importId}` },
    body: importShape({ ...one, sent: 0 }),
  };
});

function read({ file, query, body }: Pick<Ask<typeof accepts>, 'file' | 'query' | 'body'>): ImportAsk {
  if (file) return readWithFile(file, query);
  if (Object.keys(query).length > 0)
    throw new Refusal('invalid', 'BODY_INVALID', 'Beside JSON nothing stands in the query. Put format, defaults and dryRun into the body.');
  // Without a file there is a body, or it was refused.
  const { format, content, defaults = {}, sendInvitation, dryRun = false } = body ?? readAs(Body, undefined);
  return { rows: rowsIn(format, content), defaults: defaultsOf(defaults), dryRun, isHeld: sendInvitation === false };
}

function readWithFile(
  file: Uint8Array,
  { format = 'csv', dryRun, sendInvitation, products, role, ...said }: z.output<typeof Query>,
): ImportAsk {
  const named = products?.split(',').flatMap((product) => product.trim() || []);
  const defaults = { ...said, ...(named ? { products: named } : {}), ...(role === undefined ? {} : { role: { name: role } }) };
  return {
    rows: rowsIn(format, decodeText(file)),
    defaults: defaultsOf(readAs(Defaults, defaults)),
    dryRun: dryRun === 'true',
    isHeld: sendInvitation === 'false',
  };
}

function rowsIn(format: z.output<typeof Format>, content: z.output<typeof Body>['content']): ImportRow[] {
  if (format === 'json') return rowsOf(typeof content === 'string' ? rowsInJson(content) : content);
  if (typeof content === 'string') return readRows(format, content);
  throw new Refusal('invalid', 'BODY_INVALID', `content: This must be a text, since format is ${format}. Send rows with format json.`, {
    errors: [{ path: 'content', code: 'BODY_INVALID', detail: 'This must be a string.' }],
  });
}

function rowsInJson(content: string): z.output<typeof Rows> {
  let rows: unknown;
  try {
    rows = JSON.parse(content);
  } catch {
    throw new Refusal('invalid', 'BODY_INVALID', 'The content is not valid JSON. Send a list of rows: [{ "firstName": …, "email": … }].');
  }
  return readAs(z.strictObject({ content: Rows }), { content: rows }).content;
}
