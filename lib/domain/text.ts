// Control characters, line and paragraph separators, bidirectional embeddings, overrides and isolates, half surrogates.
const HARMFUL = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/u;
const VISIBLE = /[^\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** True for text that could break a header, a log line or the direction of the text around it. */
export const isHarmful = (text: string): boolean => HARMFUL.test(text);

/** True where nothing would be seen: empty, or made of spaces and format characters only. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

/** Length in code points, as a person counts, not in UTF-16 units. */
export const codePoints = (text: string): number => Array.from(text).length;

/** Whether it has more code points than that; never more than it has UTF-16 units, so that most texts need no counting. */
export const isLongerThan = (text: string, limit: number): boolean => text.length > limit && codePoints(text) > limit;

/** Text as lists compare it: no accents, no case, single spaces. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // Lower-casing writes a sigma in another way at the end of a word, which the beginning of a word does not know.
      .replaceAll('ς', 'σ')
      .replace(/[\s\p{Z}]+/gu, ' ')
      .trim()
  );
}

// A key of the table holds 1,024 bytes, and folding can make eighteen letters of one.
const KEY_LENGTH = 200;

/** Folded text as part of a key, and the beginning of such a key to search by. */
export const foldedKey = (text: string): string => Array.from(fold(text)).slice(0, KEY_LENGTH).join('');
