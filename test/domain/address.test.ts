import { describe, expect, it } from '@jest/globals';
import { deliverable, readAddress } from '../../lib/domain/address.ts';
import { code, refused } from './refused.ts';

const compared = (raw: string): string => readAddress(raw).normalised;
/** An address of this many characters, whose parts are all within their own limits. */
const ofLength = (length: number): string =>
  `${'l'.repeat(60)}@${'d'.repeat(length - 60 - 1 - 4)}.com`.replace(/d{62}/, `${'d'.repeat(61)}.`);

describe('an e-mail address', () => {
  it('is kept as it was typed, and compared in lower case', () => {
    expect(readAddress(' Ada.Lovelace@Example.COM ')).toEqual({
      typed: 'Ada.Lovelace@Example.COM',
      normalised: 'ada.lovelace@example.com',
    });
  });

  it('goes out with its first part as it was typed', () => {
    expect(deliverable(readAddress('Ada@Bücher.Example'))).toBe('Ada@xn--bcher-kva.example');
  });

  it('may have 128 characters, and not 129', () => {
    expect(ofLength(128)).toHaveLength(128);
    expect(compared(ofLength(128))).toBe(ofLength(128));
    expect(refused(() => readAddress(ofLength(129)))).toMatchObject({ kind: 'invalid', code: 'EMAIL_TOO_LONG', paths: ['email'] });
  });

  it('is counted without the spaces around it', () => {
    expect(compared(`  ${ofLength(128)}  `)).toBe(ofLength(128));
  });

  it('may have 64 characters before the @, and not 65', () => {
    expect(compared(`${'a'.repeat(64)}@example.com`)).toBe(`${'a'.repeat(64)}@example.com`);
    expect(code(() => readAddress(`${'a'.repeat(65)}@example.com`))).toBe('EMAIL_INVALID');
  });

  it('may have 63 characters between two dots of its domain, and not 64', () => {
    expect(compared(`ada@${'d'.repeat(63)}.com`)).toBe(`ada@${'d'.repeat(63)}.com`);
    expect(code(() => readAddress(`ada@${'d'.repeat(64)}.com`))).toBe('EMAIL_INVALID');
    expect(compared(`ada@example.${'c'.repeat(63)}`)).toBe(`ada@example.${'c'.repeat(63)}`);
    expect(code(() => readAddress(`ada@example.${'c'.repeat(64)}`))).toBe('EMAIL_INVALID');
  });

  it.each([
    'ada+seats@example.com',
    "o'brien@example.com",
    'a.b.c@example.com',
    '!#$%&*/=?^_`{|}~-@example.com',
    '1@example.com',
    '-ada-@example.com',
    'ada@a-b.example.co.uk',
    'ada@1und1.de',
    'ada@x--y.example',
  ])('may be %s', (address) => {
    expect(compared(address)).toBe(address);
  });

  it('tells a dot and a plus apart from none: those are other people elsewhere', () => {
    expect(compared('a.da+x@gmail.com')).toBe('a.da+x@gmail.com');
  });

  it.each([
    ['nothing', ''],
    ['only spaces', '   '],
    ['no @', 'ada.example.com'],
    ['nothing before the @', '@example.com'],
    ['nothing behind the @', 'ada@'],
    ['two @', 'ada@lovelace@example.com'],
    ['two @ in a row', 'ada@@example.com'],
    ['a space before the @', 'ada lovelace@example.com'],
    ['a space behind the @', 'ada@ example.com'],
    ['a space in the domain', 'ada@exam ple.com'],
    ['a no-break space', 'ada\u00A0@example.com'],
    ['a zero-width space', 'a\u200Bda@example.com'],
    ['a line break and a header', 'ada@example.com\r\nBcc: eve@example.com'],
    ['NUL', 'ada\0@example.com'],
    ['NUL in the domain', 'ada@exam\0ple.com'],
    ['half a character', 'ada\uD800@example.com'],
    ['half a character in the domain', 'ada@exam\uD800ple.com'],
    ['a right-to-left override', 'ada\u202E@example.com'],
    ['a right-to-left override in the domain', 'ada@\u202Eexample.com'],
    ['quotes', '"ada lovelace"@example.com'],
    ['a comment', 'ada(work)@example.com'],
    ['angle brackets', '<ada@example.com>'],
    ['a name before it', 'Ada <ada@example.com>'],
    ['two addresses', 'ada@example.com,eve@example.com'],
    ['a dot at the beginning', '.ada@example.com'],
    ['a dot before the @', 'ada.@example.com'],
    ['two dots in a row', 'a..da@example.com'],
    ['a dot at the end', 'ada@example.com.'],
    ['two dots in the domain', 'ada@example..com'],
    ['a dot at the beginning of the domain', 'ada@.example.com'],
    ['no dot in the domain', 'ada@localhost'],
    ['a hyphen at the beginning of a label', 'ada@-example.com'],
    ['a hyphen at the end of a label', 'ada@example-.com'],
    ['an underscore in the domain', 'ada@exam_ple.com'],
    ['a domain of one letter at the end', 'ada@example.c'],
    ['digits at the end of the domain', 'ada@example.123'],
    ['an IP address', 'ada@127.0.0.1'],
    ['an IP address in hexadecimal', 'ada@0x7f.0.0.1'],
    ['an IP address as one number', 'ada@2130706433'],
    ['an IP address in brackets', 'ada@[127.0.0.1]'],
    ['an IPv6 address', 'ada@[IPv6:::1]'],
    ['percent-encoding in the domain', 'ada@ex%61mple.com'],
    ['percent-encoding of a dot', 'ada@example%2Ecom'],
    ['full-width percent-encoding', 'ada@ex％61mple.com'],
    ['a port', 'ada@example.com:25'],
    ['a full-width colon', 'ada@example.com：25'],
    ['a path', 'ada@example.com/x'],
    ['a backslash', 'ada@example.com\\x'],
    ['a question mark', 'ada@example.com?x'],
    ['a number sign', 'ada@example.com#x'],
    ['a full-width @', 'ada＠example.com'],
  ])('is refused with %s', (_what, raw) => {
    expect(code(() => readAddress(raw))).toBe('EMAIL_INVALID');
  });

  it('says in its refusal what to do, and not which address was sent', () => {
    const { detail } = refused(() => readAddress('eve@localhost'));
    expect(detail).toBe('This is not an e-mail address that can receive mail. Check it; it should look like ada@example.com.');
  });
});
