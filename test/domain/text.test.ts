import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codePoints, fold, foldedKey, isBlank, isHarmful } from '../../lib/domain/text.ts';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
const name = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), { maxLength: 32 }).map((letters) => letters.join(''));

describe('text as lists compare it', () => {
  it.each([
    ['Ada', 'ada'],
    ['ÉCLAIR', 'eclair'],
    ['Žižek', 'zizek'],
    ['Müller', 'muller'],
    ['O’Brien', 'o’brien'],
    ['van  der\tBerg', 'van der berg'],
    ['  Ada  ', 'ada'],
    ['Ｆｕｌｌ', 'full'],
    ['ﬁne', 'fine'],
    ['\u212Aelvin', 'kelvin'],
    ['İstanbul', 'istanbul'],
    ['Nguyễn', 'nguyen'],
    ['', ''],
  ])('%s is %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('is found by however it is written: composed, decomposed, in either case', () => {
    expect(fold('E\u0301va')).toBe(fold('\u00E9VA'));
  });

  it('knows the Greek s by one form, at the end of a word or in it', () => {
    expect(fold('ΚΏΣΤΑΣ').startsWith(fold('ΚΩΣ'))).toBe(true);
    expect(fold('κως')).toBe(fold('ΚΩΣ'));
  });

  it('does not change when it is folded again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('folded text in a key', () => {
  it('has at most 200 characters, and is the beginning of what is folded', () => {
    expect(foldedKey('a'.repeat(200))).toBe('a'.repeat(200));
    expect(foldedKey('a'.repeat(201))).toBe('a'.repeat(200));
  });

  it('cuts no character in two', () => {
    expect(foldedKey('𠮷'.repeat(201))).toBe('𠮷'.repeat(200));
  });

  it('of two names of 32 characters each, and an id, stays under the 1,024 bytes of a key, also where one letter becomes eighteen', () => {
    const longest = `${'\uFDFA'.repeat(32)} ${'\uFDFA'.repeat(32)}`;
    expect(bytes(`${foldedKey(longest)}#01HZX3V7Q8N5M4K2J1G0F9E8D7`)).toBeLessThan(1024);
    fc.assert(fc.property(name, name, (one, other) => bytes(foldedKey(`${one} ${other}`)) + 27 < 1024));
  });

  it('of the beginning of a name is the beginning of its key', () => {
    expect(foldedKey('Lovelace Ada').startsWith(foldedKey('LÔVE'))).toBe(true);
    expect(foldedKey('\uFDFA'.repeat(40)).startsWith(foldedKey('\uFDFA'.repeat(20)))).toBe(true);
  });
});

describe('text', () => {
  it('is counted in characters, not in halves of them', () => {
    expect(codePoints('a😀b')).toBe(3);
  });

  it('of marks that join letters or show direction is blank, and does no harm', () => {
    expect(isBlank('\u200D\u200E\u00A0')).toBe(true);
    expect(isBlank('\u200Da')).toBe(false);
    expect(isHarmful('\u200E')).toBe(false);
    expect(isHarmful('\u202E')).toBe(true);
  });
});
