import * as z from 'zod/mini';
import type { RawRow } from '../../../lib/domain/addRow.ts';
import type { Locale } from '../../../lib/domain/locale.ts';
import { readPastedList } from '../../../lib/domain/pastedList.ts';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { locale, text } from '../text.ts';

const ROWS_AT_MOST = 100;
const TOO_MANY = `At most ${ROWS_AT_MOST} people can be added in one call. Split the list.`;

export const some = z.optional(z.array(text(64)).check(z.maxLength(50)));
export const Role = z.strictObject({ name: text(100), permissions: some, groupIds: some });

/** What a call says for all its rows, and each row may say otherwise. */
const forRows = {
  products: z.optional(z.array(text(64)).check(z.maxLength(50))),
  role: z.optional(Role),
  groupId: z.optional(text(64)),
  welcomeTemplateId: z.optional(text(64)),
  settingsTemplateId: z.optional(text(64)),
  locale: z.optional(locale),
};

// Names and addresses may come in any length and be missing here: their rules speak for each row on its own.
const Row = z.strictObject({
  firstName: z._default(text(10_000), ''),
  lastName: z._default(text(10_000), ''),
  email: z._default(text(10_000), ''),
  ...forRows,
});

export const AddUsersBody = z.strictObject({
  users: z.optional(z.pipe(notTooMany(), z.array(Row))),
  list: z.optional(text(1_000_000)),
  /** False: nothing is sent before somebody sends it again. */
  sendInvitation: z.optional(z.boolean()),
  dryRun: z.optional(z.boolean()),
  ...forRows,
});

/** Counted before any row is read, since reading tells all that is wrong with each. */
function notTooMany() {
  return z.transform((rows: unknown, context) => {
    if (!Array.isArray(rows) || rows.length <= ROWS_AT_MOST) return rows;
    context.issues.push({ code: 'custom', message: TOO_MANY, params: { code: 'USERS_TOO_MANY' }, input: undefined });
    return z.NEVER;
  });
}

/** The rows of a call, its defaults filled in. Throws `USERS_EMPTY`, `USERS_TOO_MANY`, or `BODY_INVALID` for both kinds at once. */
export function rowsOf(body: z.output<typeof AddUsersBody>, accountLocale: Locale): RawRow[] {
  if (body.users !== undefined && body.list !== undefined)
    throw new Refusal('invalid', 'BODY_INVALID', 'Send either users or list, not both.');
  const given: readonly z.output<typeof Row>[] = body.users ?? readPastedList(body.list ?? '');
  if (given.length === 0) throw new Refusal('invalid', 'USERS_EMPTY', 'There is nobody to add. Give at least one person.');
  if (given.length > ROWS_AT_MOST) throw new Refusal('invalid', 'USERS_TOO_MANY', TOO_MANY);
  return given.map((row) => ({
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    products: row.products ?? body.products ?? [],
    role: row.role ?? body.role ?? { name: 'member' },
    groupId: row.groupId ?? body.groupId,
    settingsTemplateId: row.settingsTemplateId ?? body.settingsTemplateId,
    welcomeTemplateId: row.welcomeTemplateId ?? body.welcomeTemplateId,
    locale: row.locale ?? body.locale ?? accountLocale,
  }));
}
