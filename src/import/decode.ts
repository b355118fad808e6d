/** From the bytes of a file to its text, whichever program saved it: `TextDecoder` is in Node and in workers too. */

/** How the bytes were read. `windows-1252` is a guess: every byte has a meaning in it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes 0x80 to 0x9F in Windows-1252 (WHATWG Encoding Standard); the five that it leaves undefined stay. */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/**
 * The text of a file, without its byte order mark: UTF-16 where such a mark says so, else UTF-8, and Windows-1252 where
 * the bytes are no UTF-8.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const mark = encodingOfMark(bytes);
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark };
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

/** Node 20.18.3 to 24 reads 0x80 to 0x9F as control characters (nodejs/node#56542): they are put right here. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (control) => UPPER.charAt(control.charCodeAt(0) - 0x80));
}
