/** From the bytes of a file to its text, whichever program saved it: `TextDecoder` is in Node and in workers too. */

/** How the bytes were read. `windows-1252` is a guess: every byte has a meaning in it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes 0x80 to 0x9F in Windows-1252 (WHATWG Encoding Standard); the five that it leaves undefined stay. */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** What an encoding can be set to by who reads the file, when the guess was wrong. */
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];

/**
 * The text of a file, without its byte order mark: UTF-16 where such a mark, or every other byte being zero, says so,
 * else UTF-8, and Windows-1252 where the bytes are no UTF-8. A `wanted` encoding is used as it is, faults and all.
 */
export function decodeText(bytes: Uint8Array, wanted?: Encoding): { text: string; encoding: Encoding } {
  if (wanted === 'windows-1252') return { text: decodeWindows1252(bytes), encoding: wanted };
  const wide = wanted ?? encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

function encodingOfMark([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Most characters of a European text have one byte of zero: where it is the second, the text is little-endian. */
function encodingOfZeros(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  if (odd > many && even * 10 < odd) return 'utf-16le';
  if (even > many && odd * 10 < even) return 'utf-16be';
  return undefined;
}

/** Node 20.18.3 to 24 reads 0x80 to 0x9F as control characters (nodejs/node#56542): they are put right here. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (control) => UPPER.charAt(control.charCodeAt(0) - 0x80));
}
