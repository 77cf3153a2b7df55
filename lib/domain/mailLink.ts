import { opens, secretHash } from './invitationToken.ts';
import { Refusal } from './refusal.ts';
import { bytesUlid, ulidBytes } from './ulid.ts';

/** What the link of an e-mail says: which mail it came with, and the secret that proves it. */
export interface MailLink {
  readonly mailId: string;
  readonly secret: Uint8Array;
}

/** What a mail keeps of its links, one a send. */
export interface MailLinkState {
  /** SHA-256 of the secret of each send; empty until the first one. */
  readonly secretHashes: readonly string[];
  /** From the first send on. */
  readonly endsAt?: Date;
  /** Of the person at the first send: by another password since then, a link to choose one is dead. */
  readonly passwordEpoch?: number;
}

/** Of a mail that was not sent yet. */
export const UNSENT_LINK: MailLinkState = { secretHashes: [] };

const TOKEN = /^[A-Za-z0-9_-]{64}$/;

/** `base64url(mailId 16 bytes ‖ secret 32 bytes)`: the key inside makes a lookup one read. */
export const writeMailLink = ({ mailId, secret }: MailLink): string => Buffer.concat([ulidBytes(mailId), secret]).toString('base64url');

/** Undefined for what no sender ever wrote. */
export function readMailLink(token: string): MailLink | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  return { mailId: bytesUlid(bytes.subarray(0, 16)), secret: bytes.subarray(16) };
}

/** Read in place of what is none, so that garbled and unknown links cost the same. */
export const NO_LINK: MailLink = { mailId: '0'.repeat(26), secret: new Uint8Array(32) };

/** A send's own secret, beside the older ones: a second copy after a lost answer kills no link, and prolongs none. */
export const withSecret = (
  link: MailLinkState,
  secret: Uint8Array,
  first: Required<Omit<MailLinkState, 'secretHashes'>>,
): MailLinkState => ({
  endsAt: link.endsAt ?? first.endsAt,
  passwordEpoch: link.passwordEpoch ?? first.passwordEpoch,
  secretHashes: [...link.secretHashes, secretHash(secret)],
});

/** Whether this secret came with this mail. Compared in constant time. */
export const linkOpens = (link: MailLinkState, { secret }: MailLink): boolean => opens(secret, link.secretHashes);

/** Throws `LINK_EXPIRED`. */
export function checkLinkRuns({ endsAt }: MailLinkState, now: Date): void {
  if (!endsAt || endsAt <= now)
    throw new Refusal('conflict', 'LINK_EXPIRED', 'This link has expired. Ask for a new e-mail, and open the link in it in time.');
}

export const linkUsed = (): Refusal =>
  new Refusal(
    'conflict',
    'LINK_USED',
    'This link was used already, or a newer change has replaced it. Ask for a new e-mail if you still need one.',
  );

export const linkUnknown = (): Refusal =>
  new Refusal('missing', 'LINK_UNKNOWN', 'This link is not valid. Open it from the e-mail once more, or ask for a new e-mail.');

const HOUR = 3600 * 1000;
/** How long a link works, from its first send. */
export const LINK_MS = { passwordReset: HOUR, emailChange: 24 * HOUR };
