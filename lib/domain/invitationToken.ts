import { createHash, timingSafeEqual } from 'node:crypto';
import { bytesUlid, ulidBytes } from './ulid.ts';

/** What a link's token says: whose invitation, and the secret that proves it. */
export interface InvitationToken {
  readonly accountId: string;
  readonly userId: string;
  readonly secret: Uint8Array;
}

const TOKEN = /^[A-Za-z0-9_-]{86}$/;

/** `base64url(accountId 16 bytes ‖ userId 16 bytes ‖ secret 32 bytes)`: the key inside makes a lookup one read. */
export function writeInvitationToken({ accountId, userId, secret }: InvitationToken): string {
  return Buffer.concat([ulidBytes(accountId), ulidBytes(userId), secret]).toString('base64url');
}

/** Undefined for what no sender ever wrote. */
export function readInvitationToken(token: string): InvitationToken | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 64) return undefined;
  return { accountId: bytesUlid(bytes.subarray(0, 16)), userId: bytesUlid(bytes.subarray(16, 32)), secret: bytes.subarray(32) };
}

export const secretHash = (secret: Uint8Array): string => createHash('sha256').update(secret).digest('base64url');

export function opens(secret: Uint8Array, secretHashes: readonly string[]): boolean {
  const mine = Buffer.from(secretHash(secret));
  return secretHashes.some((hash) => hash.length === mine.length && timingSafeEqual(Buffer.from(hash), mine));
}
