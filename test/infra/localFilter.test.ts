import { describe, expect, it } from '@jest/globals';
import { parsePattern, passes } from '../../infra/local/sources/filter.ts';

const matches = (pattern: object, record: object): boolean => {
  const parsed = parsePattern(JSON.stringify(pattern));
  if (typeof parsed === 'string') throw new Error(parsed);
  return passes([parsed], record);
};

describe('a filter', () => {
  const cases: [string, object, object, boolean][] = [
    ['one of the listed values is enough', { a: { b: ['x', 'y'] } }, { a: { b: 'y' } }, true],
    ['another value does not pass', { a: { b: ['x', 'y'] } }, { a: { b: 'z' } }, false],
    ['every named field has to match', { a: [1], b: [2] }, { a: 1, b: 3 }, false],
    ['a number is not its text', { a: [1] }, { a: '1' }, false],
    ['true and null are values too', { a: [true], b: [null] }, { a: true, b: null }, true],
    ['what is missing matches no value', { a: ['x'] }, {}, false],
    ['exists asks for a leaf', { a: [{ exists: true }] }, { a: { b: 1 } }, false],
    ['exists true', { a: { S: [{ exists: true }] } }, { a: { S: '' } }, true],
    ['exists false', { a: [{ exists: false }] }, { b: 1 }, true],
    ['exists false, but it is there', { a: [{ exists: false }] }, { a: 1 }, false],
    ['the beginning of a text', { a: [{ prefix: 'U#' }] }, { a: 'U#1' }, true],
    ['another beginning', { a: [{ prefix: 'U#' }] }, { a: 'P#1' }, false],
    ['anything but', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'z' }, true],
    ['anything but, yet it is that', { a: [{ 'anything-but': 'x' }] }, { a: 'x' }, false],
    ['anything but asks for a value', { a: [{ 'anything-but': 'x' }] }, {}, false],
    ['one of a list in the record', { a: ['x'] }, { a: ['w', 'x'] }, true],
    ['a name of every object is only the record’s own', { constructor: { name: ['Object'] } }, {}, false],
  ];
  it.each(cases)('%s', (_rule, pattern, record, expected) => {
    expect(matches(pattern, record)).toBe(expected);
  });

  it('lets everything through where there is none', () => {
    expect(passes([], {})).toBe(true);
  });

  it('lets through what one of several patterns matches', () => {
    const [first, second] = [parsePattern('{"a":[1]}'), parsePattern('{"b":[1]}')];
    if (typeof first === 'string' || typeof second === 'string') throw new Error('unreadable');
    expect(passes([first, second], { b: 1 })).toBe(true);
  });

  it.each(['{"a":[{"numeric":["=",1]}]}', '{"$or":[{"a":[1]}]}', '{"a":"x"}', '[]', 'nonsense', '{"a":[{"exists":"yes"}]}'])(
    'is refused where it says what is not supported: %s',
    (written) => {
      expect(typeof parsePattern(written)).toBe('string');
    },
  );
});
