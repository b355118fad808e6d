/** The frame of a chart with two axes: where a value stands in the drawing, and which values its axes name. */
import { ticks } from 'd3';

/**
 * Width and height of the drawing, and the room around the field for the words of the axes, all in units of the
 * drawing.
 */
export interface FrameSize {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Lowest and highest value of an axis. */
export type Domain = readonly [number, number];

/** `x` and `y` turn values into places; `left`, `right`, `top` and `bottom` are the edges of the field. */
export interface PlotFrame {
  x: (value: number) => number;
  y: (value: number) => number;
  xTicks: number[];
  yTicks: number[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A frame with linear scales; about `count` ticks an axis. A domain without any width is drawn in the middle. */
export function plotFrame(size: FrameSize, xDomain: Domain, yDomain: Domain, count = 6): PlotFrame {
  const edges = {
    left: size.left,
    right: size.width - size.right,
    top: size.top,
    bottom: size.height - size.bottom,
  };
  return {
    ...edges,
    x: scale(xDomain, edges.left, edges.right),
    y: scale(yDomain, edges.bottom, edges.top),
    xTicks: ticks(xDomain[0], xDomain[1], count),
    yTicks: ticks(yDomain[0], yDomain[1], count),
  };
}

function scale([low, high]: Domain, from: number, to: number): (value: number) => number {
  const share = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  return (value) => Math.round(10 * (from + share(value) * (to - from))) / 10;
}

/** A straight piece of a line, from one point to another. */
export type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/** The line across the field at the height `y`, and the upright one at `x`, both in units of the drawing. */
export const across = ({ left, right }: PlotFrame, y: number): Segment => [left, y, right, y];
export const upright = ({ top, bottom }: PlotFrame, x: number): Segment => [x, top, x, bottom];

/** The straight pieces of a line through points. */
export function segmentsOf(points: readonly (readonly [number, number])[]): Segment[] {
  return points.slice(1).map(([x1, y1], i) => [...(points[i] ?? [x1, y1]), x1, y1]);
}

/** A line through points, as the path of an SVG; empty without a point. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
