/** CSV files of any size as UTF-8, which DuckDB reads: what is in another encoding is copied, piece by piece. */
import { createReadStream, createWriteStream, openSync, readSync, closeSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { decodeText, type Encoding } from '../../../src/import/decode.ts';

const HEAD = 65_536;

/** The encoding of a whole file: the first bytes tell UTF-16, every byte whether it is UTF-8. */
export async function encodingOfFile(path: string): Promise<Encoding> {
  const { encoding } = decodeText(readSlice(path, 0, HEAD));
  if (encoding.startsWith('utf-16')) return encoding;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The path of the file in UTF-8: itself, or a copy at `copy`. */
export async function toUtf8(path: string, encoding: Encoding, copy: string): Promise<string> {
  if (encoding === 'utf-8') return path;
  // A character of UTF-16 may be parted between two pieces; one of Windows-1252 never is.
  const wide = encoding === 'windows-1252' ? null : new TextDecoder(encoding);
  const decode = (chunk: Buffer) =>
    wide ? wide.decode(chunk, { stream: true }) : decodeText(chunk, 'windows-1252').text;
  await pipeline(
    createReadStream(path, { highWaterMark: 1 << 20 }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decode(chunk);
    },
    createWriteStream(copy),
  );
  return copy;
}

/** So many bytes of a file from a place on; fewer at its end. */
export function readSlice(path: string, from: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, from));
  } finally {
    closeSync(file);
  }
}
