import { readAddress } from '../address.ts';
import { readName } from '../name.ts';
import { orRefusal, Refusal } from '../refusal.ts';
import type { ImportRow } from './importRow.ts';

/** A row as it waits for its turn. */
export interface StoredRow extends ImportRow {
  /** Counts from 1. */
  readonly row: number;
  /** An earlier row that can be read has this address. */
  readonly isDuplicate?: true;
}

/** What is longer breaks every rule for it, and says so as well when it is cut. */
const TEXT_LENGTH = 2_000;
const PRODUCTS = 50;

/** Rows in their order, as they are stored with the call: bounded, and each that repeats an address marked. */
export function storedRows(rows: readonly ImportRow[]): StoredRow[] {
  const addresses = new Set<string>();
  return rows.map((row, at) => {
    const address = addressOf(row);
    const isDuplicate = address !== undefined && addresses.has(address);
    if (address !== undefined) addresses.add(address);
    return { ...bounded(row), row: at + 1, ...(isDuplicate ? { isDuplicate } : {}) };
  });
}

/** Of a row that can be read. */
function addressOf({ firstName, lastName, email }: ImportRow): string | undefined {
  const read = orRefusal(() => {
    readName(firstName, 'firstName');
    readName(lastName, 'lastName');
    return readAddress(email).normalised;
  });
  return read instanceof Refusal ? undefined : read;
}

function bounded(row: ImportRow): ImportRow {
  const isLong = Object.values(row).some((value) => typeof value !== 'string' || value.length > TEXT_LENGTH);
  if (!isLong) return row;
  const cut = Object.entries(row).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? value.slice(0, TEXT_LENGTH) : value,
  ]);
  const products = row.products?.slice(0, PRODUCTS).map((product) => product.slice(0, TEXT_LENGTH / PRODUCTS));
  return { ...(Object.fromEntries(cut) as unknown as ImportRow), ...(products ? { products } : {}) };
}
