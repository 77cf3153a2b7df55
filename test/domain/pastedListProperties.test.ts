import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPastedList } from '../../lib/domain/pastedList.ts';

const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öÿ王'.-]{1,12}$/u);
const address = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{1,10}$/), fc.stringMatching(/^[a-z]{1,10}$/))
  .map(([local, domain]) => `${local}@${domain}.example`);
const person = fc.record({ first: word, last: fc.array(word, { minLength: 1, maxLength: 3 }), email: address });
type Written = readonly [entry: string, row: { firstName: string; lastName: string; email: string }];

/** A good entry in each of the forms that are read, with what it says. */
const good: fc.Arbitrary<Written> = fc
  .tuple(person, fc.constantFrom('words', 'quoted', 'angle', 'commas', 'tabs'))
  .map(([{ first, last, email }, form]) => {
    const lastName = last.join(' ');
    const entry = {
      words: `${first} ${lastName} ${email}`,
      quoted: `"${first}" "${lastName}" ${email}`,
      angle: `${first} ${lastName} <${email}>`,
      commas: `${first},"${lastName}",${email}`,
      tabs: `${first}\t${lastName}\t${email}`,
    }[form];
    return [entry, { firstName: first, lastName, email }];
  });
const separator = fc.constantFrom(';', '\n', '\r\n', ';\n', ' ; ');

const hostile = fc.constantFrom('"', "'", '<', '>', ',', '\t', '@', ' ', '\u00A0', '\uFEFF', '\\', 'a', '😀', '\uD800', '\0');
/** Anything without the two signs that end an entry; something is left of it when it is trimmed. */
const bad = fc.array(hostile, { minLength: 1, maxLength: 12 }).map((signs) => `x${signs.join('')}`);

describe('any pasted list', () => {
  it('is read without a fault, whatever stands in it', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.oneof(hostile, fc.constantFrom(';', '\n', '\r')), { maxLength: 80 }).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(anything, (list) => readPastedList(list).every((entry) => typeof entry.email === 'string')),
      { numRuns: 500 },
    );
  });

  it('of n good entries, in whatever forms, has n rows that say what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(good, separator), { maxLength: 20 }), (entries) => {
        const list = entries.map(([[entry], end]) => entry + end).join('');
        expect(readPastedList(list)).toEqual(entries.map(([[, row]]) => row));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps good entries as they are beside a bad one, which has one row of its own', () => {
    fc.assert(
      fc.property(
        good,
        bad,
        good,
        fc.constantFrom(';', '\n'),
        fc.constantFrom(';', '\n'),
        ([one, its], wrong, [other, others], after, before) => {
          const rows = readPastedList(`${one}${after}${wrong}${before}${other}`);
          expect(rows).toHaveLength(3);
          expect(rows[0]).toEqual(its);
          expect(rows[2]).toEqual(others);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a megabyte of a pasted list', () => {
  it.each([
    ['quotes', '" '],
    ['quotes of two kinds of writing', '"王 '],
    ['angles', '<a'],
    ['commas', ','],
    ['semicolons', ';'],
    ['spaces', ' '],
    ['carriage returns', '\r'],
    ['entries', 'a b c@d.example;'],
  ])('costs two seconds of a processor at most when it is made of %s', (_what, piece) => {
    const list = piece.repeat(1_000_000 / piece.length);
    // Of the processor, not of the clock: others may be at work on this machine.
    const from = process.cpuUsage();
    readPastedList(list);
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});
