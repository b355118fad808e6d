/** A funnel of thousands: hexagons of those that chance explains, marks of the others, names of the largest of them. */
import { hexBins, type Bin } from './bins.ts';
import { plotFrame, type FrameSize, type PlotFrame } from './plotFrame.ts';
import { markPath, type ChartPoint } from './points.ts';

/** More points than these cannot be told apart. */
export const MOST_POINTS = 120;
export const HEXAGON = 9;
const MOST_NAMED = 14;
/** The field ends at so many times the region's rate: a project among five inhabitants would flatten all others. */
const HIGHEST = 5;

/**
 * What is drawn. `bins`: points within the limits; `marks`: by side, the outlines of those beyond them that have no
 * name; `named`: the largest of them and the chosen one; `beyond`: how many lie above the field and stand at its edge.
 */
export interface Crowd {
  frame: PlotFrame;
  bins: Bin[];
  marks: Record<'au-dessus' | 'au-dessous', string>;
  named: ChartPoint[];
  outside: number;
  beyond: number;
}

/** How many rates lie above the field. */
export const countBeyond = (rated: readonly { taux: number | null }[], region: number): number =>
  rated.filter(({ taux: rate }) => (rate ?? 0) > region * HIGHEST).length;

/** Arranges the points of a funnel; people on a logarithmic scale, as they go from five to half a million. */
export function arrangeCrowd(
  size: FrameSize,
  points: readonly ChartPoint[],
  region: number,
  selected: string | null,
): Crowd {
  const people = points.map(({ x }) => x).filter((x) => x > 0);
  const [fewest, most] = people.reduce(([low, high], x) => [Math.min(low, x), Math.max(high, x)], [Infinity, 1]);
  const frame = logFrame(size, [Math.min(fewest, most), most * 1.05], [0, region * HIGHEST]);
  const top = region * HIGHEST;
  const placed = points
    .filter(({ x }) => x > 0)
    .map((point) => ({ ...point, y: Math.min(point.y, top), isBeyond: point.y > top }));
  const isOut = ({ deviation }: ChartPoint) => deviation === 'au-dessus' || deviation === 'au-dessous';
  const out = placed.filter(isOut).sort((a, b) => b.x - a.x);
  const chosen = placed.filter(({ code }) => code === selected);
  const named = [...new Set([...out.slice(0, MOST_NAMED), ...chosen])];
  const isNamed = new Set(named.map(({ code }) => code));
  const marksOf = (side: ChartPoint['deviation']) =>
    out
      .filter(({ deviation, code }) => deviation === side && !isNamed.has(code))
      .map(({ x, y }) => markPath(frame.x(x), frame.y(y), side))
      .join('');
  const within = placed.filter((point) => !isOut(point));
  return {
    frame,
    bins: hexBins(
      within.map(({ x, y }) => ({ px: frame.x(x), py: frame.y(y) })),
      HEXAGON,
    ),
    marks: { 'au-dessus': marksOf('au-dessus'), 'au-dessous': marksOf('au-dessous') },
    named,
    outside: out.length,
    beyond: placed.filter(({ isBeyond }) => isBeyond).length,
  };
}

/** A frame whose x grows by factors: its ticks are the powers of ten. */
export function logFrame(
  size: FrameSize,
  [low, high]: readonly [number, number],
  y: readonly [number, number],
): PlotFrame {
  const plain = plotFrame(size, [Math.log10(low), Math.log10(high)], y);
  const powers = Array.from({ length: 10 }, (_, i) => 10 ** i);
  return { ...plain, x: (value) => plain.x(Math.log10(value)), xTicks: powers.filter((at) => at >= low && at <= high) };
}
