import { describe, expect, it } from '@jest/globals';
import { readPastedList } from '../../lib/domain/pastedList.ts';

/** The entries as `first|last|email`. */
const read = (list: string): string[] =>
  readPastedList(list).map(({ firstName, lastName, email }) => [firstName, lastName, email].join('|'));

const ADA = 'Ada|Lovelace|ada@example.com';
const GRACE = 'Grace|Hopper|grace@example.com';

describe('a pasted list', () => {
  it('has its entries separated by a semicolon', () => {
    expect(read('Ada Lovelace ada@example.com;Grace Hopper grace@example.com')).toEqual([ADA, GRACE]);
  });

  it.each([
    ['a line feed', '\n'],
    ['a carriage return and a line feed', '\r\n'],
    ['a carriage return', '\r'],
    ['a semicolon and a line feed', ';\n'],
    ['a semicolon and a space', '; '],
    ['several of them', ';\r\n;;\n\n ; '],
    ['a semicolon between no-break spaces', '\u00A0;\u00A0'],
  ])('may separate them by %s', (_what, separator) => {
    expect(read(`Ada Lovelace ada@example.com${separator}Grace Hopper grace@example.com`)).toEqual([ADA, GRACE]);
  });

  it('may end with a semicolon or a new line, which makes no entry', () => {
    expect(read('Ada Lovelace ada@example.com;')).toEqual([ADA]);
    expect(read('Ada Lovelace ada@example.com;\r\n')).toEqual([ADA]);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['semicolons', ';;;'],
    ['new lines', '\r\n\n\r'],
    ['no-break spaces and a byte-order mark', '\uFEFF\u00A0\u202F;\u2007'],
  ])('of %s has no entries', (_what, list) => {
    expect(read(list)).toEqual([]);
  });

  it('may begin with a byte-order mark, and separate words by no-break spaces, tabs or several spaces', () => {
    expect(read('\uFEFFAda\u00A0Lovelace\u202Fada@example.com')).toEqual([ADA]);
    expect(read('Ada   Lovelace \u2007 ada@example.com')).toEqual([ADA]);
  });
});

describe('an entry of a pasted list', () => {
  it('has its address last, its first name first, and what lies between is the last name', () => {
    expect(read('Ludwig van der Berg ludwig@example.com')).toEqual(['Ludwig|van der Berg|ludwig@example.com']);
  });

  it('of two words has no last name', () => {
    expect(read('Ada ada@example.com')).toEqual(['Ada||ada@example.com']);
  });

  it('of one word is an address without a name, or a name without an address', () => {
    expect(read('ada@example.com')).toEqual(['||ada@example.com']);
    expect(read('Ada')).toEqual(['Ada||']);
  });

  it.each([
    ['Ada Lovelace <ada@example.com>', ADA],
    ['Ada Lovelace<ada@example.com>', ADA],
    ['"Ada Lovelace" <ada@example.com>', ADA],
    ['"Lovelace, Ada" <ada@example.com>', ADA],
    ['Lovelace, Ada <ada@example.com>', ADA],
    ['"Mary Ann" "Smith Jones" <mary@example.com>', 'Mary Ann|Smith Jones|mary@example.com'],
    ['<ada@example.com>', '||ada@example.com'],
    ['Ada < ada@example.com >', 'Ada||ada@example.com'],
    ['Ludwig van der Berg <ludwig@example.com>', 'Ludwig|van der Berg|ludwig@example.com'],
  ])('is read as mail programs write it: %s', (entry, row) => {
    expect(read(entry)).toEqual([row]);
  });

  it.each([
    ['Ada,Lovelace,ada@example.com', ADA],
    ['Ada, Lovelace, ada@example.com', ADA],
    ['"Ada","Lovelace","ada@example.com"', ADA],
    ['Ada,,ada@example.com', 'Ada||ada@example.com'],
    [',Lovelace,ada@example.com', '|Lovelace|ada@example.com'],
    ['Ada,"Lovelace, Countess",ada@example.com', 'Ada|Lovelace, Countess|ada@example.com'],
    ['Anna Maria,van der Berg,anna@example.com', 'Anna Maria|van der Berg|anna@example.com'],
    ['Ada,Lovelace,', 'Ada|Lovelace|'],
    ['Ada\tLovelace\tada@example.com', ADA],
    ['Anna Maria\tvan der Berg\tanna@example.com', 'Anna Maria|van der Berg|anna@example.com'],
    ['Ada\tLovelace, Countess\tada@example.com', 'Ada|Lovelace, Countess|ada@example.com'],
  ])('is read as spreadsheets write it: %j', (entry, row) => {
    expect(read(entry)).toEqual([row]);
  });

  it.each([
    ['"Anna Maria" Muster anna@example.com', 'Anna Maria|Muster|anna@example.com'],
    ['Ludwig "van der Berg" ludwig@example.com', 'Ludwig|van der Berg|ludwig@example.com'],
    ['Grace "Amazing ""G""" grace@example.com', 'Grace|Amazing "G"|grace@example.com'],
    ['Ada "" ada@example.com', 'Ada||ada@example.com'],
    ['Grace "" Hopper grace@example.com', GRACE],
  ])('keeps words together by quotes: %s', (entry, row) => {
    expect(read(entry)).toEqual([row]);
  });

  it.each([
    ["Sean O'Brien sean@example.com", "Sean|O'Brien|sean@example.com"],
    ['Disk 5.25" disk@example.com', 'Disk|5.25"|disk@example.com'],
    ['Ada "Lovelace ada@example.com', 'Ada|"Lovelace|ada@example.com'],
  ])('keeps a stray quote as it was: %s', (entry, row) => {
    expect(read(entry)).toEqual([row]);
  });

  it('comes out as it was where it bears what a name may not, so that its row can say so', () => {
    expect(read('A\u202Eda Lovelace ada@example.com')).toEqual(['A\u202Eda|Lovelace|ada@example.com']);
    expect(read('A\0da Lovelace ada@example.com')).toEqual(['A\0da|Lovelace|ada@example.com']);
  });
});

describe('a bad entry of a pasted list', () => {
  it.each([
    ['an opening quote', 'Ada "Lovelace ada@example.com'],
    ['a closing quote', 'Ada Lovelace" ada@example.com'],
    ['an inch mark', 'Disk 5.25" disk@example.com'],
    ['a lone quote', '"'],
    ['a quote before the name', '"Ada Lovelace ada@example.com'],
    ['a quote before the address', 'Ada Lovelace "ada@example.com'],
    ['an opening angle', 'Ada Lovelace <ada@example.com'],
    ['a closing angle', 'Ada Lovelace ada@example.com>'],
    ['only commas', ',,,'],
    ['only a tab', 'Ada\t'],
    ['a null', 'A\0da'],
    ['half a character', 'A\uD83Dda ada@example.com'],
  ])('leaves its neighbours as they are, on its line and on others: %s', (_what, bad) => {
    const quoted = 'Ludwig "van der Berg" ludwig@example.com';
    const rows = read(`${quoted};${bad};${quoted}\n${bad}\n${quoted}`);
    expect(rows).toHaveLength(5);
    for (const at of [0, 2, 4]) expect(rows[at]).toBe('Ludwig|van der Berg|ludwig@example.com');
  });
});
