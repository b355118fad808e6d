/** Fewer points on the arcs of a topology: what neighbours share stays shared. */
import { filter, filterAttachedWeight, presimplify, sphericalRingArea, sphericalTriangleArea } from 'topojson-simplify';
import { arcsOf, type MapTopology } from '../../src/outlines/mapTopology.ts';
import { scaleWeights, simplifyShared, steradians } from '../../src/outlines/simplifyShared.ts';

/** Square metres: the smallest triangle that a kept point forms with its neighbours (Visvalingam's effective area). */
export interface Tolerances {
  /** On borders of the drawn départements. */
  tolerance: number;
  /** On borders elsewhere. */
  contextTolerance: number;
}

/** Detached islands of the surroundings below this (m²) are dropped. */
const MIN_ISLAND = 20e6;
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
  const large = filter(joined, isLarge) as MapTopology;
  // Of an island without land around filter() leaves no collection.
  large.objects.voisins = { type: 'GeometryCollection', geometries: large.objects.voisins.geometries ?? [] };
  const weighed = presimplify(large, sphericalTriangleArea) as MapTopology;
  const drawnArcs = arcsOf(weighed.objects.departements.geometries);
  // simplify() takes one threshold: the weights of the other arcs are scaled to it.
  weighed.arcs.forEach((arc, index) => drawnArcs.has(index) || scaleWeights(arc, tolerance / contextTolerance));
  return simplifyShared(weighed, steradians(tolerance), steps);
}
