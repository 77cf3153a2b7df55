import { COMMON_PASSWORDS } from './commonPasswords.ts';
import { Refusal } from './refusal.ts';
import { codePoints, fold } from './text.ts';

const SHORTEST = 12;
const LONGEST = 128;

/** What a password must not be made of. */
export interface PasswordOwner {
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
}

/** Length decides, not classes of characters (NIST SP 800-63B). Throws `PASSWORD_WEAK` with what to change. */
export function checkPassword(password: string, owner: PasswordOwner): void {
  const length = codePoints(password);
  if (length < SHORTEST) throw weak(`This password is too short. Choose one of at least ${SHORTEST} characters; a few words do well.`);
  if (length > LONGEST) throw weak(`This password is too long. It may have ${LONGEST} characters at most.`);
  const folded = fold(password).replaceAll(' ', '');
  if (isCommon(folded)) throw weak('This password is among the first that anybody would guess. Choose another one.');
  if (namesOf(owner).includes(folded)) throw weak('This password is your own name or e-mail address. Choose another one.');
}

// Twelve characters made of a common password, or of one short piece over and over, are as easy to guess as the piece.
function isCommon(folded: string): boolean {
  const piece = /^(.{1,6}?)\1+$/u.exec(folded)?.[1];
  const stem = folded.replace(/[0-9!?.#*_-]+$/u, '');
  return piece !== undefined || COMMON_PASSWORDS.has(folded) || COMMON_PASSWORDS.has(stem) || isSequence(folded);
}

const RUNS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '1234567890qwertyuiop'];
const BACKWARDS = RUNS.map((run) => Array.from(run).reverse().join(''));
const isSequence = (folded: string): boolean => [...RUNS, ...BACKWARDS].some((run) => run.includes(folded));

function namesOf({ firstName, lastName, address }: PasswordOwner): string[] {
  const [first, last] = [fold(firstName).replaceAll(' ', ''), fold(lastName).replaceAll(' ', '')];
  return [first, last, first + last, last + first, address, address.slice(0, address.lastIndexOf('@'))];
}

const weak = (detail: string): Refusal =>
  new Refusal('invalid', 'PASSWORD_WEAK', detail, { errors: [{ path: 'password', code: 'PASSWORD_WEAK', detail }] });
