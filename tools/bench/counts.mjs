/** Counts of a built page that no machine disturbs: what its bytes hold, and how soon the map is among them. */
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const optionsOf = (html) => ({ params: { [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(html) } });

/** A page as the server sends it, brotli at its best. */
export const compress = (html) => brotliCompressSync(Buffer.from(html), optionsOf(html));

const compressLater = promisify(brotliCompress);

/** The same beside the main thread, on all processors. */
export const compressAside = (html) => compressLater(Buffer.from(html), optionsOf(html));

/** The text that a browser has of a page once the first `bytes` of its compressed stream have come. */
export const textWithin = (html, bytes) => beginningOf(compress(html), bytes);

/** The text of the first `bytes` of a compressed page. */
function beginningOf(stream, bytes) {
  const part = stream.subarray(0, bytes);
  // A flush instead of an end: a stream that is cut gives what it holds.
  return brotliDecompressSync(part, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
}

/**
 * Where in the text the map is whole: its end tag, and the end of every outline that it refers to; Infinity without a
 * map.
 */
export function mapEnd(html) {
  const start = html.search(/<svg\b[^>]*data-map-svg/);
  const end = html.indexOf('</svg>', start);
  if (start < 0 || end < 0) return Infinity;
  const map = html.slice(start, end);
  const uses = [...map.matchAll(/<use\b[^>]*href="#([^"]+)"/g)].map(([, id]) => id);
  const ends = uses.map((id) => {
    const at = html.indexOf(`id="${id}"`);
    return at < 0 ? Infinity : html.indexOf('>', at) + 1;
  });
  return Math.max(end + '</svg>'.length, html.indexOf('</style>') + '</style>'.length, ...ends);
}

/** Bytes of the compressed stream after which the map is whole, outlines and style included; Infinity without a map. */
export const mapBytes = (html) => (mapEnd(html) === Infinity ? Infinity : mapBytesOf(html, compress(html)));

/** The same of a page whose compressed stream is known. */
export function mapBytesOf(html, stream) {
  const end = mapEnd(html);
  let low = 1;
  let high = stream.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginningOf(stream, middle).length >= end) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Elements that begin in this text; what a script or a style sheet says is none. */
export function countElements(html) {
  const plain = html.replace(/(<(script|style)\b[^>]*>).*?(<\/\2>)/gs, '$1$3').replace(/<!--.*?-->/gs, '');
  return (plain.match(/<[a-z][^>]*>/gi) ?? []).length;
}

/** Bytes of the style that stands in the page. */
export const styleBytes = (html) =>
  [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].reduce((sum, [, style]) => sum + Buffer.byteLength(style), 0);
