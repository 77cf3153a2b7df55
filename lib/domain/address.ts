import { domainToASCII } from 'node:url';
import { Refusal } from './refusal.ts';
import { isLongerThan } from './text.ts';

/** An e-mail address: as it was typed, for people to see, and as addresses compare. */
export interface Address {
  readonly typed: string;
  readonly normalised: string;
}

const ADDRESS_LENGTH = 128;
const LOCAL_LENGTH = 64;
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
const PLAIN_DOMAIN = /^[a-z0-9.-]+$/;
// What a URL parser would read as something else than a host name: user info, ports, paths, percent-encoding.
const NEVER_IN_A_DOMAIN = /[\s%:/?#[\]@\\<>^|]/u;

/**
 * Addresses compare by: domain to ASCII (IDNA) and lower case, local part lower-cased over A–Z only.
 * Unicode case folding would let one address collide with another: `'\u212A'.toLowerCase()` is `'k'`.
 * Throws `EMAIL_INVALID` or `EMAIL_TOO_LONG`.
 */
export function readAddress(raw: string): Address {
  const typed = raw.trim();
  if (isLongerThan(typed, ADDRESS_LENGTH))
    throw wrong('EMAIL_TOO_LONG', `The e-mail address is too long. It may have ${ADDRESS_LENGTH} characters at most.`);
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, at);
  const domain = asciiDomain(typed.slice(at + 1));
  if (at < 1 || local.length > LOCAL_LENGTH || !LOCAL.test(local) || !domain)
    throw wrong('EMAIL_INVALID', 'This is not an e-mail address that can receive mail. Check it; it should look like ada@example.com.');
  return { typed, normalised: `${lowerAscii(local)}@${domain}` };
}

/** Whether it can be written to. */
export function isAddress(raw: string): boolean {
  try {
    readAddress(raw);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** The address to write on the envelope: the local part as typed, the domain as mail servers know it. */
export function deliverable(address: Address): string {
  return address.typed.slice(0, address.typed.lastIndexOf('@')) + address.normalised.slice(address.normalised.lastIndexOf('@'));
}

function asciiDomain(domain: string): string | undefined {
  if (NEVER_IN_A_DOMAIN.test(domain)) return undefined;
  // IDNA leaves as it is what has nothing but small letters, digits and hyphens, and no label of its own.
  const ascii = PLAIN_DOMAIN.test(domain) && !domain.includes('xn--') ? domain : domainToASCII(domain);
  return ascii.length <= 253 && DOMAIN.test(ascii) ? ascii : undefined;
}

const lowerAscii = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const wrong = (code: string, detail: string): Refusal =>
  new Refusal('invalid', code, detail, { errors: [{ path: 'email', code, detail }] });
