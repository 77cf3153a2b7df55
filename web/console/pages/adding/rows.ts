import { readAddress } from '../../../../lib/domain/address.ts';
import { readName } from '../../../../lib/domain/name.ts';
import { readPastedList } from '../../../../lib/domain/pastedList.ts';
import { Refusal } from '../../../../lib/domain/refusal.ts';

/** A person as they were typed or pasted. */
export interface TypedRow {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** What the service said of it, until it is changed. */
  readonly refused?: { readonly code: string; readonly detail: string } | undefined;
}

export type RowField = 'firstName' | 'lastName' | 'email';
export type Mistakes = Partial<Record<RowField, string>>;

export const isBlank = ({ firstName, lastName, email }: TypedRow): boolean => `${firstName}${lastName}${email}`.trim() === '';

let lastId = 0;
export const newRow = (given: Partial<Omit<TypedRow, 'id'>> = {}): TypedRow => ({
  firstName: '',
  lastName: '',
  email: '',
  ...given,
  id: ++lastId,
});

/** Read by the very rules that the service reads by. */
export const readList = (text: string): TypedRow[] => readPastedList(text).map((entry) => newRow(entry));

/** The code of what is wrong with each field of each row; blank rows are left out, and say nothing. */
export function mistakesOf(rows: readonly TypedRow[]): ReadonlyMap<number, Mistakes> {
  const seen = new Set<string>();
  const found = new Map<number, Mistakes>();
  for (const row of rows) {
    if (isBlank(row)) continue;
    const mistakes: Mistakes = {
      ...codeOf('firstName', () => readName(row.firstName, 'firstName')),
      ...codeOf('lastName', () => readName(row.lastName, 'lastName')),
      ...codeOf('email', () => {
        const { normalised } = readAddress(row.email);
        if (seen.has(normalised)) throw new Refusal('conflict', 'ROW_DUPLICATE', '');
        seen.add(normalised);
      }),
    };
    if (Object.keys(mistakes).length > 0) found.set(row.id, mistakes);
  }
  return found;
}

function codeOf(field: RowField, read: () => unknown): Mistakes {
  try {
    read();
    return {};
  } catch (error) {
    if (error instanceof Refusal) return { [field]: error.code };
    throw error;
  }
}
