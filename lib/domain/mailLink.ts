import { opens, secretHash } from './invitationToken.ts';
import type { Mail } from './mail.ts';
import { bytesUlid, ulidBytes } from './ulid.ts';

/** What the link of an e-mail says: which mail it came with, and the secret that proves it. */
export interface MailLink {
  readonly mailId: string;
  readonly secret: Uint8Array;
}

const TOKEN = /^[A-Za-z0-9_-]{64}$/;

/** `base64url(mailId 16 bytes ‖ secret 32 bytes)`: the key inside makes a lookup one read. */
export const writeMailLink = ({ mailId, secret }: MailLink): string => Buffer.concat([ulidBytes(mailId), secret]).toString('base64url');

/** Undefined for what no sender ever wrote. */
export function readMailLink(token: string): MailLink | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  return { mailId: bytesUlid(bytes.subarray(0, 16)), secret: bytes.subarray(16) };
}

/** A send's own secret, beside the older ones: a second copy after a lost answer kills no link. */
export const withSecret = (mail: Mail, secret: Uint8Array): Mail => ({
  ...mail,
  secretHashes: [...(mail.secretHashes ?? []), secretHash(secret)],
});

/** Whether this secret came with this mail. Compared in constant time; a mail without a link opens nothing. */
export const linkOpens = (mail: Mail, { secret }: MailLink): boolean => opens(secret, mail.secretHashes ?? []);
