/** A long CSV file in short: its head, and rows from all over it, since the first may all be of one year or place. */
import { statSync } from 'node:fs';
import { findDelimiter, usualWidth } from '../../../src/import/sheets/delimiter.ts';
import { countCells } from '../../../src/import/sheets/records.ts';
import { readSlice } from './encoding.ts';

const HEAD = 256_000;
const SLICE = 32_000;
const SLICES = 24;
const LINE_BREAK = 10;

/** The text of the sample: whole rows, those of the head as they are. `path` is a file in UTF-8. */
export function sampleFile(path: string): string {
  const { size } = statSync(path);
  if (size <= HEAD + SLICE * SLICES) return readSlice(path, 0, size).toString('utf8');
  const head = wholeLines(readSlice(path, 0, HEAD), false);
  const delimiter = findDelimiter(head);
  const width = usualWidth(head.split('\n').map((line) => countCells(line, delimiter)));
  const step = (size - HEAD) / SLICES;
  const slices = Array.from({ length: SLICES }, (_, i) =>
    wholeLines(readSlice(path, Math.floor(HEAD + i * step), SLICE), true)
      .split('\n')
      // A slice may begin within a cell that has line breaks.
      .filter((line) => isWhole(line, delimiter, width))
      .join('\n'),
  );
  return [head, ...slices.filter(Boolean)].join('\n');
}

const isWhole = (line: string, delimiter: string, width: number) =>
  (line.match(/"/g)?.length ?? 0) % 2 === 0 && countCells(line.replace(/\r$/, ''), delimiter) === width;

/** Without the line that is cut at the end and, within a file, the one at the beginning. */
function wholeLines(bytes: Buffer, isWithin: boolean): string {
  const from = isWithin ? bytes.indexOf(LINE_BREAK) + 1 : 0;
  return bytes.subarray(from, bytes.lastIndexOf(LINE_BREAK)).toString('utf8');
}
