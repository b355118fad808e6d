/** How a time grows with a size: the exponent that the measured points follow. */

/** What the clock tells apart: a pass that seems to take no time takes less than this. */
const LEAST_MS = 0.001;

/** One measured point: a size, above 0, and the milliseconds it took. */
export interface Point {
  size: number;
  ms: number;
}

/**
 * The exponent b of ms = a × size^b that fits the points best: the slope of log time against log size by least squares.
 * NaN with fewer than two sizes.
 */
export function exponentOf(points: readonly Point[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ ms }) => Math.log(Math.max(ms, LEAST_MS)));
  const [x, y] = [meanOf(xs), meanOf(ys)];
  const spread = xs.reduce((sum, one) => sum + (one - x) ** 2, 0);
  return spread === 0 ? NaN : xs.reduce((sum, one, i) => sum + (one - x) * ((ys[i] ?? 0) - y), 0) / spread;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
