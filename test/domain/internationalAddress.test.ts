import { describe, expect, it } from '@jest/globals';
import { deliverable, readAddress } from '../../lib/domain/address.ts';
import { personIdOf } from '../../lib/domain/person.ts';
import { code } from './refused.ts';

const compared = (raw: string): string => readAddress(raw).normalised;
const person = (raw: string): string => personIdOf(compared(raw));

describe('an international domain', () => {
  it('is the same as its ASCII form, in any case and composition', () => {
    expect(compared('ada@bücher.example')).toBe('ada@xn--bcher-kva.example');
    for (const same of ['ada@xn--bcher-kva.example', 'ADA@BÜCHER.EXAMPLE', 'ada@bu\u0308cher.example', 'ada@XN--BCHER-KVA.example'])
      expect(person(same)).toBe(person('ada@bücher.example'));
  });

  it('keeps ß, so that faß.de and fass.de are two', () => {
    expect(compared('ada@faß.de')).toBe('ada@xn--fa-hia.de');
    expect(compared('ada@fass.de')).toBe('ada@fass.de');
  });

  it('reads the Kelvin sign, full-width letters and the ideographic full stop as what they stand for', () => {
    expect(compared('ada@\u212Aelvin.example')).toBe('ada@kelvin.example');
    expect(compared('ada@ｅｘａｍｐｌｅ.com')).toBe('ada@example.com');
    expect(compared('ada@example。com')).toBe('ada@example.com');
  });

  it('with a soft hyphen or a zero-width space goes to the domain without', () => {
    expect(compared('ada@exam\u00ADple.com')).toBe('ada@example.com');
    expect(deliverable(readAddress('ada@exam\u200Bple.com'))).toBe('ada@example.com');
  });

  it('with a capital dotted İ is another one than with i', () => {
    expect(compared('ada@İstanbul.example')).toBe('ada@xn--istanbul-o0e.example');
    expect(compared('ada@Istanbul.example')).toBe('ada@istanbul.example');
  });

  it('with a Cyrillic а is another one than with a Latin a', () => {
    expect(compared('ada@p\u0430ypal.example')).toBe('ada@xn--pypal-4ve.example');
  });

  it('may have 63 characters between two dots in its ASCII form, and not 64', () => {
    // Each further ü adds one character to the ASCII form here.
    expect(compared(`ada@${'ü'.repeat(57)}.example`)).toMatch(/^ada@xn--[a-z0-9-]{59}\.example$/);
    expect(code(() => readAddress(`ada@${'ü'.repeat(58)}.example`))).toBe('EMAIL_INVALID');
  });

  it('may be a top-level domain of its own', () => {
    expect(compared('ada@пример.рф')).toBe('ada@xn--e1afmkfd.xn--p1ai');
  });
});

describe('what stands before the @', () => {
  it.each([
    ['a Kelvin sign', '\u212Aelly@example.com'],
    ['a long s', 'je\u017Fsie@example.com'],
    ['a capital dotted İ', 'İbrahim@example.com'],
    ['a dotless ı', 'ıbrahim@example.com'],
    ['full-width letters', 'ａｄａ@example.com'],
    ['an umlaut', 'jürgen@example.com'],
    ['a Cyrillic а', '\u0430da@example.com'],
    ['a combining accent', 'ada\u0301@example.com'],
    ['an emoji', '😀@example.com'],
  ])('is ASCII: %s is refused, so that no two addresses meet in one', (_what, raw) => {
    expect(code(() => readAddress(raw))).toBe('EMAIL_INVALID');
  });
});
