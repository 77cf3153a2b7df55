import { describe, expect, it } from '@jest/globals';
import { readRow } from '../../../lib/domain/addRow.ts';
import { decodeText } from '../../../lib/domain/importing/decodeText.ts';
import { importRowOf } from '../../../lib/domain/importing/importRow.ts';
import { importTemplate } from '../../../lib/domain/importing/importTemplate.ts';
import { readCsv } from '../../../lib/domain/importing/readCsv.ts';
import { LOCALES } from '../../../lib/domain/locale.ts';
import { orRefusal, Refusal } from '../../../lib/domain/refusal.ts';
import { AWKWARD_FILES } from './awkwardFiles.ts';

const codeOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code;
  throw error;
};

/** What becomes of each row, as far as the file alone decides it. */
function readRows(bytes: Uint8Array): string[] | string {
  try {
    const addresses = new Set<string>();
    return readCsv(decodeText(bytes)).map((cells) => {
      try {
        const row = importRowOf(cells);
        const raw = { ...row, products: ['meeting'], role: { name: 'member' }, locale: 'en' as const };
        const { firstName, lastName, address } = readRow(raw);
        if (addresses.has(address.normalised)) return 'ROW_DUPLICATE';
        addresses.add(address.normalised);
        return [firstName, lastName, address.normalised].join('|');
      } catch (error) {
        return codeOf(error);
      }
    });
  } catch (error) {
    return codeOf(error);
  }
}

describe('a file with', () => {
  it.each(AWKWARD_FILES)('$says', ({ bytes, rows }) => {
    expect(readRows(bytes)).toEqual(rows);
  });

  it('is one of many, each another one', () => {
    expect(new Set(AWKWARD_FILES.map(({ says }) => says)).size).toBe(AWKWARD_FILES.length);
    expect(AWKWARD_FILES.length).toBeGreaterThanOrEqual(40);
  });
});

describe('the template', () => {
  it.each(LOCALES)('in %s is read as it is, with each column once', (locale) => {
    const file = Buffer.from(importTemplate(locale));
    expect(readCsv(decodeText(file))).toEqual([]);
    const separator = locale === 'en' ? ',' : ';';
    const row = readCsv(decodeText(file) + Array.from({ length: 9 }, (_, at) => `cell ${at}`).join(separator));
    expect(row).toEqual([
      {
        ...{ firstName: 'cell 0', lastName: 'cell 1', email: 'cell 2', products: 'cell 3', role: 'cell 4', group: 'cell 5' },
        ...{ locale: 'cell 6', welcomeTemplate: 'cell 7', settingsTemplate: 'cell 8' },
      },
    ]);
  });
});

describe('a column that means nothing here', () => {
  it('is named', () => {
    const read = (): unknown => readCsv('E-mail,Department,Cost centre\nada@example.com,Engines,12');
    expect(read).toThrow('The file has columns that mean nothing here.');
    expect(orRefusal(read)).toMatchObject({ details: { errors: [{ path: 'content.Department' }, { path: 'content.Cost centre' }] } });
  });

  it('is left out where our own results made it', () => {
    expect(readCsv('E-mail,Problem code,Problem\nada@example.com,NAME_MISSING,The first name is missing.')).toEqual([
      { email: 'ada@example.com' },
    ]);
  });
});

describe('the cells of a row', () => {
  const cells = { email: 'ada@example.com', firstName: 'Ada' };
  it('may name several products, whatever stands between them', () => {
    for (const products of ['meeting, Webinar', 'meeting;Webinar', 'meeting | Webinar', 'meeting/Webinar', 'meeting\nWebinar;'])
      expect(importRowOf({ ...cells, products }).products).toEqual(['meeting', 'Webinar']);
  });

  it('name a role in any spelling, and a language by its code or its name', () => {
    for (const role of ['superAdmin', 'Super Admin', 'SUPER-ADMIN', 'super admin'])
      expect(importRowOf({ ...cells, role }).role).toEqual({ name: 'superAdmin' });
    expect(importRowOf({ ...cells, role: 'Help desk' }).role).toEqual({ name: 'Help desk' });
    for (const locale of ['de', 'DE', 'de-CH', 'de_AT', 'German', 'Deutsch', 'allemand', 'tedesco', 'alemán', 'Duits'])
      expect(importRowOf({ ...cells, locale }).locale).toBe('de');
    expect(importRowOf({ ...cells, locale: 'Klingon' }).locale).toBe('Klingon');
    expect(importRowOf(cells)).toEqual({ ...cells, lastName: '' });
  });
});
