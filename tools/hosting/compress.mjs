/** Files beside the built ones, compressed once and for all: `index.html.br`, `index.html.gz`. */
import { readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible, TYPES } from './headers.mjs';

const compressors = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Smaller ones fit one packet either way. */
const LEAST_BYTES = 1024;
/** Brotli's best quality takes 3 seconds a megabyte: a file beyond this is compressed a little less. */
const MOST_AT_BEST = 1_500_000;

/** Every file below `dir`, in the order of their names. */
export const filesBelow = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();

const isCopy = (path) => /\.(br|gz)$/.test(path);

/**
 * Writes `.br` and `.gz` beside each text below `dir`, where that saves bytes, and takes away those of before. The same
 * bytes give the same bytes. `quality`: brotli's, 0 to 11.
 * @returns bytes of all texts as they are, by brotli and by gzip, what is not compressed counted as it is.
 */
export async function compressFolder(dir, quality = 11) {
  for (const path of filesBelow(dir)) if (isCopy(path)) rmSync(path);
  const left = filesBelow(dir).filter((path) => isCompressible(TYPES[extname(path).slice(1)] ?? ''));
  const total = { texts: left.length, plain: 0, br: 0, gz: 0 };
  const worker = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const bytes = await readFile(path);
      total.plain += bytes.length;
      const options = {
        br: {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: bytes.length > MOST_AT_BEST ? Math.min(quality, 9) : quality,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        },
        gz: { level: constants.Z_BEST_COMPRESSION },
      };
      for (const [end, compress] of Object.entries(compressors)) {
        const packed = bytes.length < LEAST_BYTES ? bytes : await compress(bytes, options[end]);
        const isSmaller = packed.length < bytes.length;
        total[end] += isSmaller ? packed.length : bytes.length;
        if (isSmaller) await writeFile(`${path}.${end}`, packed);
      }
    }
  };
  // As many at once as there are processors: the compressors run beside this thread.
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return total;
}
