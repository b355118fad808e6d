/** Where each row of a text begins and ends: a cell in quotes may hold line breaks, a stray quote must not eat rows. */

export interface TextRecord {
  /** Physical line where it begins, from 1. */
  line: number;
  text: string;
  /** Its quotes do not fit: it is to be read as it stands. */
  isLiteral: boolean;
}

/** Longest cell in quotes, in lines: beyond it, a quote was opened by mistake. */
const MOST_LINES = 500;

/**
 * Parts a text, whose line ends are `\n`, into rows. A row spans several lines only where a cell in quotes is closed
 * further down; if its lines alone all have `width` cells, and together they have not, the quote was a stray one.
 */
export function* listRecords(text: string, delimiter: string, width?: number): Generator<TextRecord> {
  let line = 1;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    const first = text.slice(start, lineEnd);
    const end = first.includes('"') ? endOfRecord(text, start, delimiter) : lineEnd;
    let record = { line, text: first, isLiteral: end === undefined };
    if (end !== undefined && end > lineEnd) {
      const whole = text.slice(start, end);
      const isStray = width !== undefined && width > 1 && eatsRows(whole, delimiter, width);
      record = isStray ? { ...record, isLiteral: true } : { ...record, text: whole };
    }
    yield record;
    start += record.text.length + 1;
    line += 1 + (record.text.length === first.length ? 0 : record.text.split('\n').length - 1);
  }
}

/** Cells of a row whose quotes fit, by count alone. */
export function countCells(record: string, delimiter: string): number {
  if (!record.includes('"')) return record.split(delimiter).length;
  let count = 1;
  for (let at = 0; (at = endOfCell(record, at, delimiter) ?? record.length) < record.length; count++) {
    at += delimiter.length;
    if (at >= record.length) return count + 1;
  }
  return count;
}

function eatsRows(record: string, delimiter: string, width: number): boolean {
  const isFull = (row: string) => row.split(delimiter).length === width;
  return countCells(record, delimiter) !== width && record.split('\n').every(isFull);
}

/** Where the row ends that begins here; undefined where a quote is never closed, or text follows a closing one. */
function endOfRecord(text: string, start: number, delimiter: string): number | undefined {
  let at = start;
  for (;;) {
    const end = endOfCell(text, at, delimiter);
    if (end === undefined) return undefined;
    if (end >= text.length || text[end] === '\n') return end;
    at = end + delimiter.length;
  }
}

function endOfCell(text: string, start: number, delimiter: string): number | undefined {
  if (text[start] !== '"') {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    const next = text.slice(start, lineEnd).indexOf(delimiter);
    return next < 0 ? lineEnd : start + next;
  }
  let at = start + 1;
  let lines = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 && ++lines > MOST_LINES) return undefined;
    if (code !== 34) continue;
    if (text.charCodeAt(at + 1) === 34) at++;
    else break;
  }
  if (at >= text.length) return undefined;
  at++;
  while (text[at] === ' ' && delimiter !== ' ') at++;
  return at >= text.length || text[at] === '\n' || text.startsWith(delimiter, at) ? at : undefined;
}
