/**
 * Points of a chart with two axes: what they stand for, and the mark that says without colour where a value stands to
 * the region's.
 */

/** Above, below, or no telling; null where it is not known. */
export type PointDeviation = 'au-dessus' | 'au-dessous' | 'indistinct' | null;

/** One territory in a chart; `x` and `y` are values, not places. */
export interface ChartPoint {
  code: string;
  nom: string;
  x: number;
  y: number;
  deviation: PointDeviation;
}

/** Half the size of a mark, in units of the drawing. */
export const MARK = 5;

/** The mark at a place: a triangle up, a triangle down, or a disc. */
export function markPath(x: number, y: number, deviation: PointDeviation): string {
  const r = deviation === 'indistinct' || deviation === null ? MARK : MARK + 1.5;
  if (deviation === 'au-dessus') return `M${x} ${y - r}L${x + r} ${y + r * 0.8}H${x - r}Z`;
  if (deviation === 'au-dessous') return `M${x} ${y + r}L${x + r} ${y - r * 0.8}H${x - r}Z`;
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}
