/**
 * French numbers. Written by hand because the first `Intl.NumberFormat` costs 50 to 100 ms on a slow machine, in the middle
 * of the first paint; a test holds these against Intl.
 */
import { rounded as arrondi } from '../selection/precision.ts';

export { arrondi };

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** `value` with so many decimals: « 8 114 361 », « 3,9 »; narrow no-break space for thousands. */
export function nombre(value: number, decimals = 0): string {
  const rounded = arrondi(value, decimals);
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return `${rounded < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** A class bound as short as it can be: « 1 », « 1,5 », « 0,25 ». */
export function borne(value: number): string {
  return nombre(value, Math.min(6, (String(value).split('.')[1] ?? '').length));
}

/** « 13,3 % ». */
export function pourcentage(value: number, decimals = 1): string {
  return `${nombre(value, decimals)}${NO_BREAK_SPACE}%`;
}

/** French plural: 0 and 1 (and 1,9) are singular. */
export function accorde(value: number, singulier: string, pluriel = `${singulier}s`): string {
  return Math.abs(value) < 2 ? singulier : pluriel;
}

/** « 1 projet », « 12 projets », « aucun projet ». */
export function projets(count: number): string {
  return count === 0 ? 'aucun projet' : `${nombre(count)}${NO_BREAK_SPACE}${accorde(count, 'projet')}`;
}

/** « 1er », « 9e ». */
export function ordinal(rank: number): string {
  return rank === 1 ? '1er' : `${nombre(rank)}e`;
}

/** « l’Ain, l’Isère et la Loire ». */
export function enumere(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;
}

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** An ISO date in words: « 25 septembre 2023 », « 1er mai 2024 ». */
export function date(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day) === 1 ? '1er' : Number(day)} ${MOIS[Number(month) - 1] ?? ''} ${year}`;
}

/** First letter in upper case: « L’Ardèche ». */
export function majuscule(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** « 14 h 05 »: an hour of the day. */
export function heure(time: Date): string {
  return `${time.getHours()}\u00a0h\u00a0${deuxChiffres(time.getMinutes())}`;
}

/** « 4 min 07 s »: a span of milliseconds. */
export function duree(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}\u00a0min\u00a0${deuxChiffres(seconds % 60)}\u00a0s`;
}

const deuxChiffres = (value: number) => String(value).padStart(2, '0');
