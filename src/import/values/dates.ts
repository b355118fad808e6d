/** Years and dates as people write them in lists. */
import type { Cell } from '../workbook.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const MONTH_AND_YEAR = new RegExp(`(?:${MONTHS.join('|')}|fevrier|aout|decembre)\\s+(\\d{4})`, 'i');
const EARLIEST = 1990;
const LATEST = 2099;

const inRange = (year: number) => (year >= EARLIEST && year <= LATEST ? year : null);
const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/**
 * The year that a cell says: « 2022 », a date, « 12/03/2022 », « 2022-03-12 », « mars 2022 », « exercice 2022 »; of a
 * period (« 2022-2024 », « 2022-01-01/2022-12-31 ») its first. Null where it says none.
 */
export function readYear(cell: Cell): number | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : inRange(cell.getUTCFullYear());
  if (typeof cell === 'number') return Number.isInteger(cell) ? inRange(cell) : null;
  if (typeof cell !== 'string') return null;
  // Most texts of a list have no number at all.
  if (!/\d\d/.test(cell)) return null;
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{1,2})(-\d{1,2})?([T ].*|\/.*)?$/.exec(text);
  if (iso && Number(iso[2]) <= 12 && Number(iso[2]) > 0) return inRange(Number(iso[1]));
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(text);
  if (french) return inRange(fullYear(french[3] ?? ''));
  const words = MONTH_AND_YEAR.exec(text);
  if (words) return inRange(Number(words[1]));
  const alone = /(?:^|[^\d])((?:19|20)\d{2})(?:[^\d]|$)/.exec(text);
  return alone && text.length <= 40 ? inRange(Number(alone[1])) : null;
}

/** The year that a title, the name of a sheet or of a file says where it says just one: « Projets 2023 ». */
export function yearInName(name: string): number | null {
  const years = new Set([...name.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(([, year]) => Number(year)));
  return years.size === 1 ? ([...years][0] as number) : null;
}
