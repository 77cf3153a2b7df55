import { describe, expect, it } from '@jest/globals';
import { checkPassword } from '../../lib/domain/password.ts';
import { refused } from './refused.ts';

const owner = { firstName: 'Adélaïde', lastName: 'Lovelace-King', address: 'adelaide.king@example.com' };
const choose = (password: string) => () => {
  checkPassword(password, owner);
};
const weak = (password: string): string => {
  const { kind, code, paths, detail } = refused(choose(password));
  expect({ kind, code, paths }).toEqual({ kind: 'invalid', code: 'PASSWORD_WEAK', paths: ['password'] });
  return detail;
};
const LETTERS = 'correct horse battery staple ';

describe('a password', () => {
  it('may have 12 characters, and not 11', () => {
    expect(choose('kettle drums')).not.toThrow();
    expect(weak('kettle drum')).toBe('This password is too short. Choose one of at least 12 characters; a few words do well.');
  });

  it('may have 128 characters, and not 129', () => {
    expect(choose(LETTERS.repeat(5).slice(0, 128))).not.toThrow();
    expect(weak(LETTERS.repeat(5).slice(0, 129))).toBe('This password is too long. It may have 128 characters at most.');
  });

  it('is counted as people count, an emoji as one', () => {
    expect(weak('🍎🍐🍊🍋🍌🍉🍇🍓🫐🍈🍒')).toContain('too short');
    expect(choose('🍎🍐🍊🍋🍌🍉🍇🍓🫐🍈🍒🍑')).not.toThrow();
  });

  it.each(['kettledrumsy', 'пароль из слов', '正しい馬電池ホチキスの箱だ', '  kettle drums  ', 'KETTLEDRUMSX', '914723650184'])(
    'needs no classes of characters: %s',
    (password) => {
      expect(choose(password)).not.toThrow();
    },
  );

  it.each([
    ['a common one', 'password1234'],
    ['a common one in other case', 'PassWord1234'],
    ['a common one with an accent', 'pàssword1234'],
    ['a common one in full-width letters', 'ｐａｓｓｗｏｒｄ１２３４'],
    ['a common one with spaces', 'pass word 1234'],
    ['a common one with a year behind it', 'Sunshine2026!'],
    ['a common one in another language', 'motdepasse2026'],
    ['one character over and over', 'aaaaaaaaaaaa'],
    ['a short piece over and over', 'abcabcabcabc'],
    ['digits in a row', '123456789012'],
    ['digits in a row backwards', '210987654321'],
    ['letters in a row', 'abcdefghijkl'],
    ['a row of keys', 'qwertyuiopas'],
    ['spaces', ' '.repeat(12)],
    ['one letter and spaces', `a${' '.repeat(11)}`],
    ['nothing but accents', '\u0301'.repeat(12)],
  ])('is refused where anybody would guess it: %s', (_what, password) => {
    expect(weak(password)).toBe('This password is among the first that anybody would guess. Choose another one.');
  });

  it.each([
    ['the last name', 'lovelace-king'],
    ['first and last name', 'AdelaideLovelace-King'],
    ['last and first name, with spaces', 'Lovelace-King Adélaïde'],
    ['the address', 'Adelaide.King@Example.com'],
    ['the first part of the address', 'adelaide.king'],
  ])('may not be %s', (_what, password) => {
    expect(weak(password)).toBe('This password is your own name or e-mail address. Choose another one.');
  });

  it('may have a name in it', () => {
    expect(choose('adelaide likes kettle drums')).not.toThrow();
  });
});
