const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID is 128 bits in 26 letters of five. */
export function ulidBytes(ulid: string): Buffer {
  let bits = 0n;
  for (const letter of ulid) bits = (bits << 5n) | BigInt(CROCKFORD.indexOf(letter));
  return Buffer.from(bits.toString(16).padStart(32, '0'), 'hex');
}

export function bytesUlid(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`);
  let ulid = '';
  for (let at = 0; at < 26; at++, bits >>= 5n) ulid = CROCKFORD.charAt(Number(bits & 31n)) + ulid;
  return ulid;
}

/** The ULID of a moment that is random otherwise: 80 bits of `bytes`, the same ones for the same bytes. */
export function ulidOf(at: Date, bytes: Uint8Array): string {
  const time = Buffer.alloc(6);
  time.writeUIntBE(at.getTime(), 0, 6);
  return bytesUlid(Buffer.concat([time, bytes.subarray(0, 10)]));
}
