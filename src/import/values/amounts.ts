/** Sums of money as people write them in lists. A spelling that can mean two sums is told, never chosen in silence. */
import type { Cell } from '../workbook.ts';

/**
 * What a cell says. `none`: it says that there is no sum, or nothing. `ambiguous`: « 1.234 », a thousand or one;
 * `converted`: « 1,5 M€ »; `unreadable`: no sum. Euros, as exactly as the cell says.
 */
export type Amount =
  | { kind: 'value' | 'converted'; value: number }
  | { kind: 'ambiguous'; mark: '.' | ','; thousands: number; decimals: number }
  | { kind: 'none' | 'unreadable' };

/** What the marks of a column mean, as its other cells, or the person asked, say. */
export interface AmountMarks {
  '.'?: 'thousands' | 'decimals';
  ','?: 'thousands' | 'decimals';
}

const NONE =
  /^(|[-–—.?/]+|n\.?\s?[cdrs]\.?|n\/[acd]|na|nan|null|non (communiqué|connu|précisé|renseigné|disponible|défini|déterminé)e?|néant|sans objet|so|s\.?o\.?|inconnu|à (définir|préciser|venir)|aucun|en attente)$/i;
const MULTIPLIERS: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  md: 1e9,
  mds: 1e9,
  million: 1e6,
  millions: 1e6,
  milliers: 1e3,
};
const CURRENCY = /(€|euros?|eur)(\s*(ttc|ht|net))?/gi;
const SPACES = /[\s\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;

/** What a header or a title says sums are counted in, in euros: « Montant (k€) » is 1000; 1 where it says nothing. */
export function unitIn(text: string): number {
  if (/\bk\s?(€|eur)|milliers?\s(d['’]\s?)?(euros?|€|eur\b)|\ben milliers\b/i.test(text)) return 1e3;
  if (/\bm(io)?\s?(€|eur)|millions?\s(d['’]\s?)?(euros?|€|eur\b)|\ben millions\b/i.test(text)) return 1e6;
  return /\bmds?\s?(€|eur)|milliards?\s(d['’]\s?)?(euros?|€|eur\b)/i.test(text) ? 1e9 : 1;
}

/** Whether a cell says by itself what its sum is counted in: « 15 000 € » stays so below « Montant (k€) ». */
export const saysUnit = (cell: Cell): boolean =>
  typeof cell === 'string' && /€|eur|\d\s?(k|m|mds?|millions?|milliers)\b/i.test(cell);

/** Euros beyond which a cell holds no sum: its cents are lost long before, and what is added up would end as ∞. */
const LARGEST = 1e15;

/** Reads a cell; `marks` says what an ambiguous mark means in its column. */
export function readAmount(cell: Cell, marks: AmountMarks = {}): Amount {
  const amount = readAny(cell, marks);
  return 'value' in amount && Math.abs(amount.value) > LARGEST ? { kind: 'unreadable' } : amount;
}

function readAny(cell: Cell, marks: AmountMarks): Amount {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { kind: 'value', value: withoutNoise(cell) } : { kind: 'none' };
  if (cell === null) return { kind: 'none' };
  if (typeof cell !== 'string') return { kind: 'unreadable' };
  const trimmed = cell.replace(SPACES, ' ').trim();
  if (NONE.test(trimmed)) return { kind: 'none' };
  if (!/\d/.test(trimmed)) return { kind: 'unreadable' };
  const unit = /^(.*?)\s?(k|m|mds?|millions?|milliers)\s?(d['’]\s?)?(€|euros?|eur)?$/i.exec(trimmed);
  const isUnit = unit !== null && /\d$/.test(unit[1] ?? '') && (unit[2] !== 'm' || unit[4] !== undefined);
  const factor = isUnit ? (MULTIPLIERS[(unit[2] ?? '').toLowerCase()] ?? 1) : 1;
  // « 300,- » has no cents: its dash is no minus.
  const body = (isUnit ? (unit[1] ?? '') : trimmed)
    .replace(CURRENCY, '')
    .trim()
    .replace(/(\d)[.,]\s?[-–—]+$/, '$1');
  const inBrackets = /^\(\s*(.*?)\s*\)$/.exec(body);
  const signed = /^([-−–+]?)\s?(.*?)\s?([-−–]?)$/.exec(inBrackets?.[1] ?? body);
  const isNegative = inBrackets !== null || (signed !== null && /[-−–]/.test((signed[1] ?? '') + (signed[3] ?? '')));
  const read = readDigits(signed?.[2] ?? '', marks);
  if (read.kind === 'ambiguous') {
    const turn = (value: number) => withoutNoise((isNegative ? -value : value) * factor);
    return { ...read, thousands: turn(read.thousands), decimals: turn(read.decimals) };
  }
  if (read.kind !== 'value') return read;
  const value = withoutNoise(read.value * factor * (isNegative && read.value !== 0 ? -1 : 1));
  return { kind: factor === 1 ? 'value' : 'converted', value };
}

/**
 * Sums are rounded to the cent once they are added: a list may state shares of a cent. By its
 * digits, since thousands of millions times a million are no longer exact.
 */
export const withoutNoise = (value: number) => Number(value.toFixed(6));

/** Digits with their marks, without sign, unit and currency. */
function readDigits(text: string, marks: AmountMarks): Amount {
  const value = (digits: string): Amount => ({ kind: 'value', value: Number(digits) });
  if (!/^\d[\d .,'’]*$/.test(text)) return { kind: 'unreadable' };
  // Spaces and apostrophes group by three, or they are no grouping.
  if (/[ '’]/.test(text) && !/^\d{1,3}([ '’]\d{3})+([.,]\d*)?$/.test(text)) return { kind: 'unreadable' };
  const plain = text.replace(/[ '’]/g, '');
  if (/^\d+$/.test(plain)) return value(plain);
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const mark = plain[last] as '.' | ',';
  const other = mark === '.' ? ',' : '.';
  const [head, tail] = [plain.slice(0, last), plain.slice(last + 1)];
  if (head.includes(other)) {
    // Two marks: the last is the decimal one, the other groups by three.
    const grouped = new RegExp(`^\\d{1,3}(\\${other}\\d{3})+$`).test(head);
    return grouped && !head.includes(mark) ? value(`${head.replaceAll(other, '')}.${tail}`) : { kind: 'unreadable' };
  }
  if (head.includes(mark)) {
    return new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(plain)
      ? value(plain.replaceAll(mark, ''))
      : { kind: 'unreadable' };
  }
  if (tail.length !== 3 || text !== plain || !/^[1-9]\d{0,2}$/.test(head)) return value(`${head}.${tail}`);
  const [thousands, decimals] = [Number(head + tail), Number(`${head}.${tail}`)];
  const meaning = marks[mark];
  if (meaning === undefined) return { kind: 'ambiguous', mark, thousands, decimals };
  return { kind: 'value', value: meaning === 'thousands' ? thousands : decimals };
}

/**
 * What the marks of a column mean where its own cells agree: a mark that is only ever decimal, or only ever groups,
 * means the same in the cell that leaves it open. Cells that contradict each other say nothing.
 */
export function inferMarks(cells: Iterable<Cell>): AmountMarks {
  const seen = { '.': new Set<'thousands' | 'decimals'>(), ',': new Set<'thousands' | 'decimals'>() };
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const found = /([.,])(\d+)\D*$/.exec(cell);
    const kind = found ? readAmount(cell).kind : 'none';
    if (!found || kind === 'ambiguous' || kind === 'unreadable') continue;
    const [mark, digits] = [found[1] as '.' | ',', found[2] ?? ''];
    const before = cell.slice(0, found.index);
    const other = mark === '.' ? ',' : '.';
    const isGroup = digits.length === 3 && before.includes(mark);
    seen[mark].add(isGroup ? 'thousands' : 'decimals');
    if (before.includes(other)) seen[other].add('thousands');
    if (isGroup) continue;
    // A decimal mark that is known leaves the other one for thousands.
    seen[other].add('thousands');
  }
  const only = (mark: '.' | ',') => (seen[mark].size === 1 ? [...seen[mark]][0] : undefined);
  const [point, comma] = [only('.'), only(',')];
  return { ...(point && { '.': point }), ...(comma && { ',': comma }) };
}
