import { BYTE_ORDER_MARK } from '../csv.ts';
import type { Locale } from '../locale.ts';
import { columnNames } from './columns.ts';

/**
 * A file with the names of all columns and nobody in it yet, as a spreadsheet in that language opens it: where numbers have a
 * decimal comma, semicolons stand between cells.
 */
export const importTemplate = (locale: Locale): string => `${BYTE_ORDER_MARK}${columnNames(locale).join(locale === 'en' ? ',' : ';')}\r\n`;
