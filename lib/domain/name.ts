import { Refusal } from './refusal.ts';
import { isBlank, isHarmful, isLongerThan } from './text.ts';

const NAME_LENGTH = 32;
const LABEL_LENGTH = 100;

/**
 * A first or last name as it is kept: trimmed, NFC, at most 32 code points; a last name may be empty.
 * Throws `NAME_MISSING`, `NAME_INVALID` or `NAME_TOO_LONG`; `field` names what was wrong, as the caller wrote it.
 */
export const readName = (raw: string, field: 'firstName' | 'lastName'): string =>
  read(raw, { field, called: field === 'firstName' ? 'first name' : 'last name', limit: NAME_LENGTH, optional: field === 'lastName' });

/** The name of a thing, an account or a product: at most 100 code points. Throws as `readName` does. */
export const readLabel = (raw: string): string => read(raw, { field: 'name', called: 'name', limit: LABEL_LENGTH, optional: false });

interface Rule {
  readonly field: string;
  readonly called: string;
  readonly limit: number;
  readonly optional: boolean;
}

// Letters of ASCII with a visible one at each end: nothing to trim, to compose or to refuse.
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

function read(raw: string, { field, called, limit, optional }: Rule): string {
  if (raw.length <= limit && PLAIN.test(raw)) return raw;
  const name = raw.trim().normalize('NFC');
  if (isHarmful(name))
    throw wrong(field, 'NAME_INVALID', `The ${called} contains control or text-direction characters. Type it again without them.`);
  if (isBlank(name)) {
    if (optional) return '';
    throw wrong(field, 'NAME_MISSING', `The ${called} is missing. Give one of 1 to ${limit} characters.`);
  }
  if (isLongerThan(name, limit)) throw wrong(field, 'NAME_TOO_LONG', `The ${called} is too long. Shorten it to ${limit} characters.`);
  return name;
}

const wrong = (path: string, code: string, detail: string): Refusal =>
  new Refusal('invalid', code, detail, { errors: [{ path, code, detail }] });
