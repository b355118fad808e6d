/** How a time grows with a size: the exponent that the measured points follow. */

/** One measured point: a size and the milliseconds it took, both above 0. */
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
  const ys = points.map(({ ms }) => Math.log(ms));
  const [x, y] = [meanOf(xs), meanOf(ys)];
  const spread = xs.reduce((sum, one) => sum + (one - x) ** 2, 0);
  return spread === 0 ? NaN : xs.reduce((sum, one, i) => sum + (one - x) * ((ys[i] ?? 0) - y), 0) / spread;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
