/** Simplification on the arcs of a topology that leaves no lines crossing: what neighbours share stays shared. */
import { quantize } from 'topojson-client';
import { simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { crossingArcs } from './crossings.ts';

/** Objects of any properties, as topojson-simplify has them. */
type Arcs = Topology<Objects<object>>;

/** How often arcs that are wrong are drawn finer, and by which factor of the tolerance. */
const REPAIRS = 8;
const FINER = 4;
/** Mean radius of the earth in metres (IUGG R1): spherical areas come in steradians. */
const EARTH_RADIUS = 6371008.8;

/** Arcs that are wrong beside those that cross. */
type Suspects<T extends Arcs> = (simple: T) => Iterable<number>;

/**
 * A topology that `presimplify` has weighed, without points of less than `threshold` and quantised to `steps` per axis.
 * The method may make lines cross: the arcs concerned, and those that `suspects` names, are simplified again with a
 * finer tolerance. Changes the weights of `weighed`.
 */
export function simplifyShared<T extends Arcs>(
  weighed: T,
  threshold: number,
  steps: number,
  suspects: Suspects<T> = () => [],
): T {
  for (let repair = 0; ; repair++) {
    const simple = quantize(simplify(weighed, threshold), steps) as T;
    const wrong = crossingArcs(simple.arcs.map(absolute));
    for (const index of suspects(simple)) wrong.add(index);
    if (wrong.size === 0 || repair === REPAIRS) return simple;
    for (const index of wrong) scaleWeights(weighed.arcs[index] ?? [], FINER);
  }
}

/** Changes the weights that presimplify() put into the third place of points. */
export function scaleWeights(arc: number[][], factor: number): void {
  for (const point of arc) point[2] = (point[2] ?? 0) * factor;
}

/** A quantised arc as integer points: in the file each point is a difference from the one before. */
export function absolute(arc: readonly (readonly number[])[]): number[][] {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
}

export function steradians(squareMetres: number): number {
  return squareMetres / EARTH_RADIUS ** 2;
}
