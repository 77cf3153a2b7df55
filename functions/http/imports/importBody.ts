import * as z from 'zod/mini';
import type { ImportDefaults } from '../../../lib/domain/importing/import.ts';
import type { ImportRow } from '../../../lib/domain/importing/importRow.ts';
import { locale, text } from '../text.ts';
import { Role, some } from '../users/addUsersBody.ts';

/** What an import says for all its rows, by ids or by names, and each row may say otherwise. */
const forRows = {
  products: some,
  role: z.optional(Role),
  groupId: z.optional(text(2_000)),
  group: z.optional(text(2_000)),
  welcomeTemplateId: z.optional(text(200)),
  settingsTemplateId: z.optional(text(200)),
};

// What a row says is judged for each row on its own, half characters and unknown languages too.
const Row = z.strictObject({
  firstName: z._default(z.string(), ''),
  lastName: z._default(z.string(), ''),
  email: z._default(z.string(), ''),
  locale: z.optional(z.string()),
  ...forRows,
});
export const Rows = z.array(Row);
export const Defaults = z.strictObject({ locale: z.optional(locale), ...forRows });

type Said = Pick<z.output<typeof Row>, keyof typeof forRows>;

function saidBy({ products, role, groupId, group, welcomeTemplateId, settingsTemplateId }: Said) {
  const said = {
    products,
    role: role && withoutNothing(role),
    group: group ?? groupId,
    welcomeTemplate: welcomeTemplateId,
    settingsTemplate: settingsTemplateId,
  };
  return withoutNothing(said);
}

/** What is left out is not there, rather than nothing. */
const withoutNothing = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

export const rowsOf = (rows: z.output<typeof Rows>): ImportRow[] =>
  rows.map(({ firstName, lastName, email, locale: wished, ...said }) => ({
    ...saidBy(said),
    firstName,
    lastName,
    email,
    ...(wished === undefined ? {} : { locale: wished }),
  }));

export const defaultsOf = ({ locale: wished, ...said }: z.output<typeof Defaults>): ImportDefaults => ({
  ...saidBy(said),
  ...(wished === undefined ? {} : { locale: wished }),
});
