/** What a finer level is drawn with: the shapes that the region has of it, and points where it has none. */
import { group } from 'd3';
import { pointOf } from '../map/world.ts';
import type { DashboardGeometry, MapFeature, MapLayout, SourcedShapes } from '../model/geometry.ts';
import { keyOf, type Unit } from '../model/units.ts';
import { neighbourFinder } from '../outlines/neighbours.ts';
import { noShapes } from '../words/finer.ts';
import { topologyOf } from './levelTopology.ts';

/** What is known of places and outlines. `points`: degrees by INSEE code; `units`: of all finer levels. */
export interface LevelSources extends Pick<DashboardGeometry, 'loadContext'> {
  units: readonly Unit[];
  points: ReadonlyMap<string, readonly [number, number]>;
  shapes: SourcedShapes | null;
  layout: MapLayout;
}

/** Half the side of the box around a point, in frame units: what a camera shows when the point is chosen. */
const ROOM = 20;

/** @param own the units of the level, in the order in which they are drawn. */
export function geometryOfLevel(level: string, own: readonly Unit[], sources: LevelSources): DashboardGeometry {
  const { shapes, layout, loadContext } = sources;
  const drawn = new Map(shapes?.features.map((feature) => [feature.code, feature]));
  const partsOf = group(sources.units, ({ within }) => within);
  const placed = own.flatMap(
    (unit) => drawn.get(unit.code) ?? pointFeature(unit, partsOf.get(keyOf(unit)) ?? [], sources) ?? [],
  );
  const isWhole = placed.length === drawn.size;
  const features = isWhole ? placed : withNeighbours(placed);
  const source = shapes?.source ?? { nom: noShapes };
  return {
    layout: {
      scope: level,
      source,
      frame: layout.frame,
      features: features.map(({ code, label, bbox, neighbours }) => ({ code, label, bbox, neighbours })),
    },
    shapes: { features, outline: shapes?.outline ?? '', borders: shapes?.borders ?? '' },
    loadContext,
    loadTopology: async () => topologyOf(features, layout.frame, source),
  };
}

/** A unit without an outline, where its place is known: its own, or that of its most peopled part. */
function pointFeature(unit: Unit, parts: readonly Unit[], { points, layout }: LevelSources): MapFeature | null {
  const peopled = [unit, ...[...parts].sort((a, b) => peopleOf(b) - peopleOf(a))];
  const place = peopled.map(({ code }) => points.get(code)).find((point) => point !== undefined);
  if (!place) return null;
  const [x, y] = pointOf(layout.frame, place).map(Math.round) as [number, number];
  return { code: unit.code, d: '', label: [x, y], bbox: [x - ROOM, y - ROOM, x + ROOM, y + ROOM], neighbours: {} };
}

const peopleOf = ({ measures }: Unit): number => Object.values(measures['population'] ?? {})[0] ?? 0;

function withNeighbours(features: readonly MapFeature[]): MapFeature[] {
  const places = features.map(({ code, label }) => ({ code, label, adjacent: [] }));
  const neighboursOf = neighbourFinder(places);
  return features.map((feature, i) => ({ ...feature, neighbours: neighboursOf(places[i] as (typeof places)[number]) }));
}
