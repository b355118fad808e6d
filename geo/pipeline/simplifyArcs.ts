/** Fewer points on the arcs of a topology: what neighbours share stays shared. */
import { quantize } from 'topojson-client';
import {
  filter,
  filterAttachedWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import { crossingArcs } from '../../src/outlines/crossings.ts';
import { arcsOf, type MapTopology } from '../../src/outlines/mapTopology.ts';

/** Square metres: the smallest triangle that a kept point forms with its neighbours (Visvalingam's effective area). */
export interface Tolerances {
  /** On borders of the drawn départements. */
  tolerance: number;
  /** On borders elsewhere. */
  contextTolerance: number;
}

/** Detached islands of the surroundings below this (m²) are dropped. */
const MIN_ISLAND = 20e6;
/** Mean radius of the earth in metres (IUGG R1): spherical areas come in steradians. */
const EARTH_RADIUS = 6371008.8;

/** How often arcs that cross are drawn finer, and by which factor of the tolerance. */
const REPAIRS = 8;
const FINER = 4;

/**
 * The topology simplified by Visvalingam's method and quantised to `steps` per axis, without arcs that nothing uses.
 * The method may make lines cross: the arcs concerned are simplified again with a finer tolerance.
 */
export function simplifyArcs(
  joined: MapTopology,
  { tolerance, contextTolerance }: Tolerances,
  steps: number,
): MapTopology {
  const isLarge = filterAttachedWeight(joined, steradians(MIN_ISLAND), sphericalRingArea as () => number);
  const weighed = presimplify(filter(joined, isLarge), sphericalTriangleArea) as MapTopology;
  const drawnArcs = arcsOf(weighed.objects.departements.geometries);
  // simplify() takes one threshold: the weights of the other arcs are scaled to it.
  weighed.arcs.forEach((arc, index) => drawnArcs.has(index) || scaleWeights(arc, tolerance / contextTolerance));
  for (let repair = 0; ; repair++) {
    const simple = quantize(simplify(weighed, steradians(tolerance)), steps) as MapTopology;
    const crossing = crossingArcs(simple.arcs.map(absolute));
    if (crossing.size === 0 || repair === REPAIRS) return simple;
    for (const index of crossing) scaleWeights(weighed.arcs[index] ?? [], FINER);
  }
}

/** Changes the weights that presimplify() put into the third place of points. */
function scaleWeights(arc: number[][], factor: number): void {
  for (const point of arc) point[2] = (point[2] ?? 0) * factor;
}

/** A quantised arc as integer points: in the file each point is a difference from the one before. */
export function absolute(arc: readonly (readonly number[])[]): number[][] {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
}

function steradians(squareMetres: number): number {
  return squareMetres / EARTH_RADIUS ** 2;
}
