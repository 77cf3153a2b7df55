/**
 * The text of a file, in whatever encoding spreadsheets save one: UTF-8 or UTF-16 by their marks, UTF-16 without one by its
 * zeros, UTF-8 where all of it can be read as that, else Windows-1252, in which every byte means something.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = zerosAt(bytes);
  if (zeros) return zeros;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** How much of a file is looked at for zeros. */
const LOOKED_AT = 512;

/** Names of columns and addresses are mostly Latin, of which every other byte is a zero in UTF-16. */
function zerosAt(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const some = bytes.subarray(0, LOOKED_AT);
  const [even, odd] = [0, 1].map((from) => some.filter((byte, at) => byte === 0 && at % 2 === from).length) as [number, number];
  if (even === 0 && odd > some.length / 8) return 'utf-16le';
  if (odd === 0 && even > some.length / 8) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
