import { describe, expect, it } from '@jest/globals';
import { readLabel, readName } from '../../lib/domain/name.ts';
import { code, refused } from './refused.ts';

const first = (raw: string): string => readName(raw, 'firstName');
const last = (raw: string): string => readName(raw, 'lastName');

describe('a name', () => {
  it('may have 32 characters, and not 33', () => {
    expect(first('a'.repeat(32))).toBe('a'.repeat(32));
    expect(code(() => first('a'.repeat(33)))).toBe('NAME_TOO_LONG');
  });

  it('is counted as people count, an emoji or a rare Chinese character as one', () => {
    expect(first('😀'.repeat(32))).toBe('😀'.repeat(32));
    expect(first('𠮷'.repeat(32))).toBe('𠮷'.repeat(32));
    expect(code(() => first('😀'.repeat(33)))).toBe('NAME_TOO_LONG');
    expect(code(() => first('𠮷'.repeat(33)))).toBe('NAME_TOO_LONG');
  });

  it('is kept in composed form, and counted in it', () => {
    expect(first('Rene\u0301e')).toBe('Ren\u00E9e');
    expect(first('e\u0301'.repeat(32))).toBe('\u00E9'.repeat(32));
    expect(code(() => first('e\u0301'.repeat(33)))).toBe('NAME_TOO_LONG');
  });

  it('counts what has no composed form letter by letter', () => {
    // U+0958 becomes two characters in composed form.
    expect(first('\u0958'.repeat(16))).toBe('\u0915\u093C'.repeat(16));
    expect(code(() => first('\u0958'.repeat(17)))).toBe('NAME_TOO_LONG');
  });

  it('is trimmed before it is counted, of no-break spaces and byte-order marks too', () => {
    expect(first('  Ada \t')).toBe('Ada');
    expect(first('\u00A0\u3000Ada\uFEFF')).toBe('Ada');
    expect(first(` ${'a'.repeat(32)} `)).toBe('a'.repeat(32));
  });

  it.each([
    ["O'Brien", "O'Brien"],
    ['Jean-Luc', 'Jean-Luc'],
    ['van der Berg', 'van der Berg'],
    ['王', '王'],
    ['محمد', 'محمد'],
    ['<b>Ada</b>', '<b>Ada</b>'],
    ['Ada & "Co"', 'Ada & "Co"'],
    ['=1+1', '=1+1'],
    ['\u0928\u094D\u200D', '\u0928\u094D\u200D'],
    ['👩\u200D💻', '👩\u200D💻'],
  ])('is kept as the person writes it: %s', (raw, kept) => {
    expect(first(raw)).toBe(kept);
  });

  it.each([
    ['a line feed', 'A\nda'],
    ['a carriage return with a header behind it', 'Ada\r\nBcc: eve@example.com'],
    ['NUL', 'A\0da'],
    ['a tab', 'A\tda'],
    ['escape', 'A\u001Bda'],
    ['delete', 'A\u007Fda'],
    ['a C1 control character', 'A\u0085da'],
    ['a line separator', 'A\u2028da'],
    ['a paragraph separator', 'A\u2029da'],
    ['a right-to-left override', 'A\u202Eda'],
    ['a left-to-right embedding', 'A\u202Ada'],
    ['a text-direction pop', 'A\u202Cda'],
    ['a text-direction isolate', 'A\u2066da'],
    ['the end of an isolate', 'A\u2069da'],
    ['an annotation anchor', 'A\uFFF9da'],
    ['half a character, the first', 'A\uD800da'],
    ['half a character, the second', 'A\uDC00da'],
  ])('is refused with %s in it', (_what, raw) => {
    expect(refused(() => first(raw))).toMatchObject({ kind: 'invalid', code: 'NAME_INVALID', paths: ['firstName'] });
    expect(refused(() => last(raw))).toMatchObject({ kind: 'invalid', code: 'NAME_INVALID', paths: ['lastName'] });
  });

  it('is refused with a half character in it even where only half characters stand', () => {
    expect(code(() => first('\uD83D'))).toBe('NAME_INVALID');
  });

  it('that is too long and has a control character in it is told about the character', () => {
    expect(code(() => first(`${'a'.repeat(40)}\0a`))).toBe('NAME_INVALID');
  });

  it('says in its refusal what to do, and not what was sent', () => {
    expect(refused(() => first(`Lovelace${'e'.repeat(30)}`)).detail).toBe('The first name is too long. Shorten it to 32 characters.');
    expect(refused(() => last(`Lovelace${'e'.repeat(30)}`)).detail).toBe('The last name is too long. Shorten it to 32 characters.');
    expect(refused(() => first('')).detail).toBe('The first name is missing. Give one of 1 to 32 characters.');
  });
});

describe('a name of which nothing would be seen', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['no-break spaces', '\u00A0\u202F'],
    ['a zero-width space', '\u200B'],
    ['zero-width joiners', '\u200D\u200C\u2060'],
    ['a soft hyphen', '\u00AD'],
    ['a left-to-right mark', '\u200E'],
    ['a Mongolian vowel separator', '\u180E'],
    ['invisible tags', '\u{E0061}\u{E007F}'],
    ['a Hangul filler', '\u3164'],
    ['a half-width Hangul filler', '\uFFA0'],
    ['a variation selector', '\uFE0F'],
  ])('is missing as a first name, and empty as a last one: %s', (_what, raw) => {
    expect(code(() => first(raw))).toBe('NAME_MISSING');
    expect(last(raw)).toBe('');
  });
});

describe("a thing's name", () => {
  it('may have 100 characters, and not 101', () => {
    expect(readLabel('é'.repeat(100))).toBe('é'.repeat(100));
    expect(refused(() => readLabel('é'.repeat(101)))).toMatchObject({ code: 'NAME_TOO_LONG', paths: ['name'] });
  });

  it('may not be missing, and not bear a line break', () => {
    expect(refused(() => readLabel(' ')).code).toBe('NAME_MISSING');
    expect(refused(() => readLabel('Analytical\nEngines')).code).toBe('NAME_INVALID');
  });
});
