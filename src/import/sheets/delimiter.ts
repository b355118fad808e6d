/** Which character parts the cells of a text: the one that gives its rows the same number of cells. */
import { countCells, listRecords } from './records.ts';

/** In the order in which they are preferred. */
export const DELIMITERS: readonly string[] = ['\t', ';', '|', ','];

const SAMPLE_ROWS = 300;
const SAMPLE_LENGTH = 400_000;

/** « ; » where no character parts anything: a list of one column. */
export function findDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(sample, delimiter);
    if (score > best.score + 0.02) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The number of cells that most rows have, of at least two, the first of equals; 1 where none has two. */
export function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 1;
  for (const [width, count] of counts) {
    const most = counts.get(usual) ?? 0;
    if (count > most) usual = width;
  }
  return usual;
}

/** Share of the rows that have the usual number of cells; a comma between digits is a decimal mark, most likely. */
function scoreOf(sample: string, delimiter: string): number {
  const widths: number[] = [];
  for (const { text, isLiteral } of listRecords(sample, delimiter)) {
    if (text.trim() === '') continue;
    widths.push(isLiteral ? text.split(delimiter).length : countCells(text, delimiter));
    if (widths.length >= SAMPLE_ROWS) break;
  }
  const usual = usualWidth(widths);
  if (usual < 2) return 0;
  const share = widths.filter((width) => width === usual).length / widths.length;
  const all = sample.split(delimiter).length - 1;
  const decimals = delimiter === ',' ? (sample.match(/\d,(?=\d)/g)?.length ?? 0) : 0;
  return share * (decimals > all / 2 ? 0.5 : 1) + Math.min(usual, 20) / 1000;
}
