/**
 * How exactly values are shown. Breaks of classes are chosen by the same rule, so that no printed figure contradicts
 * its colour.
 */
import type { CommonIndicateur, IndicateurId, Measure } from '../model/view.ts';

/** Decimals that a value is shown with: rates of few projects bear no more. */
export const DECIMALS = {
  taux: 1,
  nombre: 0,
  besoin: 1,
  pauvrete: 1,
  indice: 0,
} satisfies Record<CommonIndicateur | 'indice', number> as Record<IndicateurId | Measure, number>;

/**
 * `value` rounded to so many decimals as it is written, half away from zero: 1.005 becomes 1.01, unlike with `toFixed`.
 */
export function roundTo(value: number, decimals = 0): number {
  const size = Math.abs(value);
  // Smaller ones are written with a power of ten of their own (« 5e-7 »).
  const rounded = size < 1e-6 ? 0 : +`${Math.round(+`${size}e${decimals}`)}e-${decimals}`;
  return value < 0 ? -rounded : rounded;
}

/** Whether a rate is too small for its decimals: it is shown as less than the smallest figure, never as 0. */
export function isTiny(id: IndicateurId | Measure, value: number): boolean {
  return id !== 'pauvrete' && value > 0 && roundTo(value, DECIMALS[id]) === 0;
}

/** Just below 1: « less than 0.1 » leaves 0.1 itself to a break. */
const BELOW = 1 - 1e-9;

/**
 * The interval ]low, high] that no break may stand in, for the figure of `value` to lie in the class of `value`: what
 * is between both, or all that « < 0,1 » can mean.
 */
export function shownInterval(id: IndicateurId | Measure, value: number): [low: number, high: number] {
  if (isTiny(id, value)) return [0, 10 ** -DECIMALS[id] * BELOW];
  const shown = roundTo(value, DECIMALS[id]);
  return [Math.min(value, shown), Math.max(value, shown)];
}
