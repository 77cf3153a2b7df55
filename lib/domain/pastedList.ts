/** One entry of a pasted list, not yet judged: what stood where. */
export interface PastedEntry {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

const ANGLE = /^(.*?)<([^<>]*)>$/su;

/**
 * Reads `first last email;first last email`: entries end with `;` or a new line; in an entry the last word is the
 * e-mail, the first the first name, what lies between the last name. `Ada Lovelace <ada@example.com>` and
 * `first,last,email` (or tabs) are read too, and quotes keep words together. It judges nothing: a bad entry comes
 * out as it was, so that its row can say what is wrong with it.
 */
export function readPastedList(list: string): PastedEntry[] {
  return spaced(list)
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(readEntry);
}

// No-break spaces and byte-order marks come along when people copy from documents and mail programs.
const spaced = (list: string): string => list.replace(/[\uFEFF\u00A0\u202F\u2007]/g, ' ').replace(/\r\n?/g, '\n');

function readEntry(entry: string): PastedEntry {
  const angle = entry.endsWith('>') ? ANGLE.exec(entry) : undefined;
  if (angle) return { ...readDisplayName((angle[1] ?? '').trim()), email: (angle[2] ?? '').trim() };
  const separator = has(entry, '\t') ? '\t' : has(entry, ',') ? ',' : undefined;
  const words = separator ? splitAt(entry, separator).map((field) => unquoted(field.trim())) : wordsOf(entry);
  if (words.length === 1) return { firstName: '', lastName: '', ...soleWord(words[0] ?? '') };
  return { firstName: words[0] ?? '', lastName: words.slice(1, -1).filter(isThere).join(' '), email: words.at(-1) ?? '' };
}

/** As mail programs write it: `Ada Lovelace`, or `Lovelace, Ada`, in quotes or not. */
export function readDisplayName(written: string): Pick<PastedEntry, 'firstName' | 'lastName'> {
  const [last = '', first] = written.replace(/^"([^"]*)"$/u, '$1').split(/,(.*)/su);
  if (first !== undefined) return { firstName: first.trim(), lastName: last.trim() };
  const words = splitAt(last).map(unquoted).filter(isThere);
  return { firstName: words[0] ?? '', lastName: words.slice(1).join(' ') };
}

/** Few entries have quotes, and the words of those without are split at once. */
const wordsOf = (entry: string): string[] =>
  entry.includes('"') ? splitOutsideQuotes(entry, isSpace).map(unquoted).filter(isThere) : entry.split(/\s+/u);

// A lone word is an address without a name, or a name without an address; the row says which is missing.
const soleWord = (word: string): Partial<PastedEntry> & { email: string } =>
  word.includes('@') ? { email: word } : { firstName: word, email: '' };

const isSpace = (char: string): boolean => /\s/u.test(char);
const isThere = (word: string): boolean => word !== '';
const has = (entry: string, separator: string): boolean => entry.includes(separator) && splitAt(entry, separator).length > 1;

/** At each separator, or at spaces where none is given. Few entries have quotes, and those without are split at once. */
function splitAt(entry: string, separator?: string): string[] {
  if (!entry.includes('"')) return entry.split(separator ?? /\s/u);
  return splitOutsideQuotes(entry, separator === undefined ? isSpace : (char) => char === separator);
}

/** `"van der Berg"` → `van der Berg`; a doubled quote inside stands for one. */
function unquoted(word: string): string {
  return word.length > 1 && word.startsWith('"') && word.endsWith('"') ? word.slice(1, -1).replaceAll('""', '"').trim() : word;
}

/** Quotes count only where a word begins and where another one closes them, so that a stray inch mark is a letter like others. */
function splitOutsideQuotes(entry: string, separates: (char: string) => boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  let atWordStart = true;
  for (let at = 0; at < entry.length; at++) {
    const char = entry.charAt(at);
    if (char === '"' && (quoted || (atWordStart && entry.includes('"', at + 1)))) quoted = !quoted;
    else if (!quoted && separates(char)) {
      parts.push(entry.slice(from, at));
      from = at + 1;
    }
    atWordStart = /[\s,"]/u.test(char);
  }
  parts.push(entry.slice(from));
  return parts;
}
