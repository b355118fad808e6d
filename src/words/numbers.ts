/**
 * French numbers. Written by hand because the first `Intl.NumberFormat` costs 50 to 100 ms on a slow machine, in the
 * middle of the first paint; a test holds these against Intl.
 */
import { roundTo } from '../selection/precision.ts';

export { roundTo };

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** `value` with so many decimals: « 8 114 361 », « 3,9 »; narrow no-break space for thousands. */
export function formatNumber(value: number, decimals = 0): string {
  const rounded = roundTo(value, decimals);
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return `${rounded < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** A class bound as short as it can be: « 1 », « 1,5 », « 0,25 ». */
export function formatBound(value: number): string {
  return formatNumber(value, Math.min(6, (String(value).split('.')[1] ?? '').length));
}

/** « 13,3 % ». */
export function formatPercent(value: number, decimals = 1): string {
  return `${formatNumber(value, decimals)}${NO_BREAK_SPACE}%`;
}

/** French plural: 0 and 1 (and 1,9) are singular. */
export function agree(value: number, singular: string, plural = `${singular}s`): string {
  return Math.abs(value) < 2 ? singular : plural;
}

/** « 1 projet », « 12 projets », « aucun projet ». */
export function formatProjets(count: number): string {
  return count === 0 ? 'aucun projet' : `${formatNumber(count)}${NO_BREAK_SPACE}${agree(count, 'projet')}`;
}

/** « 1er », « 9e ». */
export function formatOrdinal(rank: number): string {
  return rank === 1 ? '1er' : `${formatNumber(rank)}e`;
}

/** « l’Ain, l’Isère et la Loire ». */
export function enumerate(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;
}

/** First letter in upper case: « L’Ardèche ». */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
