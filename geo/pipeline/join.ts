/** Units -> one topology: clipped to a padded frame, countries dissolved, simplified on shared arcs, quantised. */
import { group } from 'd3';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as AreaArcs, Topology } from 'topojson-specification';
import { clipToBox } from '../../src/outlines/clip.ts';
import { polygonsOf } from '../../src/outlines/polygons.ts';
import type { MapTopology } from '../../src/outlines/mapTopology.ts';
import { aroundAll, boundsOf, lonLatOfWorld, worldOf, type Bounds, type Point } from '../../src/outlines/mercator.ts';
import { piecesOf } from '../../src/outlines/pieces.ts';
import { simplifyArcs, type Tolerances } from './simplifyArcs.ts';
import { pickDrawn, type DrawnTerritoire, type Unit } from '../../src/outlines/units.ts';

/** Frame margin on each side, in parts of the width and height of the drawn départements. */
const PADDING = 0.65;
/** Steps per axis before joining: about 1 m, far below the source's accuracy, so that equal points become equal. */
const JOIN_STEPS = 1e6;
/** Steps per axis in the file: about 50 m, a tenth of a unit of the drawn frame. */
const FILE_STEPS = 2e4;

type Joined = Topology<{ units: GeometryCollection<Unit> }>;
type Area = AreaArcs<Unit>;

/** The map's topology. Throws a GeometryError where a drawn code has no unit. */
export function joinUnits(
  units: readonly Unit[],
  territoires: readonly DrawnTerritoire[],
  tolerances: Tolerances,
): MapTopology {
  const drawn = pickDrawn(units, territoires);
  const { box, far, ratio } = surroundingsOf(drawn);
  const clipped = units.flatMap((unit) => {
    const geometry = clipToBox(unit.geometry, far.get(unit) ?? box);
    return geometry ? [{ ...unit, geometry }] : [];
  });
  const collection: FeatureCollection<MultiPolygon, Unit> = {
    type: 'FeatureCollection',
    features: clipped.map((unit) => ({ type: 'Feature', properties: unit, geometry: unit.geometry })),
  };
  const joined = topology({ units: collection }, JOIN_STEPS) as unknown as Joined;
  const named = { ...joined, objects: objectsOf(joined, territoires) } as MapTopology;
  return withBounds(simplifyArcs(named, tolerances, Math.round(FILE_STEPS * ratio)));
}

/**
 * The box in degrees around the drawn units with a margin on each side, as the map's frame pads it; what is far from
 * most of them has a frame of its own (`far`: its own box). `ratio`: how much wider all together are.
 */
export function surroundingsOf(drawn: readonly Unit[]): { box: Bounds; far: Map<Unit, Bounds>; ratio: number } {
  const boxes = drawn.map(({ geometry }) => boundsOf(polygonsOf(geometry).flat(2).map(worldOf)));
  const [main = [], ...others] = piecesOf(boxes).map((piece) => piece.map((index) => boxes[index] as Bounds));
  const [x0, y0, x1, y1] = aroundAll(main);
  const [dx, dy] = paddingOf([x0, y0, x1, y1]);
  const box: Bounds = [x0 - dx, y0 - dy, x1 + dx, y1 + dy];
  const isFar = new Set(others.flat());
  const far = drawn.flatMap((unit, i): [Unit, Bounds][] => {
    const own = boxes[i] as Bounds;
    return isFar.has(own) ? [[unit, degreesOf(own)]] : [];
  });
  const all = aroundAll([box, ...boxes]);
  return { box: degreesOf(box), far: new Map(far), ratio: (all[2] - all[0]) / (box[2] - box[0]) };
}

/** What is taller than wide is drawn in the middle of a wide frame: more of what lies beside it is seen. */
export function paddingOf([x0, y0, x1, y1]: Bounds): Point {
  return [Math.max(x1 - x0, y1 - y0) * PADDING, (y1 - y0) * PADDING];
}

const degreesOf = ([x0, y0, x1, y1]: Bounds): Bounds => boundsOf([lonLatOfWorld([x0, y0]), lonLatOfWorld([x1, y1])]);

/** The two objects of the file: drawn départements in the order of the table, then other départements and countries. */
function objectsOf(joined: Joined, territoires: readonly DrawnTerritoire[]): MapTopology['objects'] {
  const areas = joined.objects.units.geometries as Area[];
  const byCode = group(areas, ({ properties }) => properties?.code ?? null);
  const byCountry = group(byCode.get(null) ?? [], ({ properties }) => properties?.country ?? '');
  const drawn = new Set<string | null>(territoires.map(({ code }) => code));
  const others = [...byCode].filter(([code]) => code !== null && !drawn.has(code));
  const dissolved = (parts: Area[]) => mergeArcs(joined, parts);
  return {
    departements: {
      type: 'GeometryCollection',
      geometries: territoires.map(({ code, nom }) => ({
        ...dissolved(byCode.get(code) ?? []),
        id: code,
        properties: { code, nom },
      })),
    },
    voisins: {
      type: 'GeometryCollection',
      geometries: [
        ...others.map(([id, parts]) => {
          const code = id ?? '';
          const nom = parts[0]?.properties?.nom ?? code;
          return { ...dissolved(parts), id: code, properties: { code, nom, type: 'departement' as const } };
        }),
        ...[...byCountry].map(([country, parts]) => ({
          ...dissolved(parts),
          id: country,
          properties: { nom: countryName(country), type: 'pays' as const },
        })),
      ],
    },
  };
}

/** `bbox` is that of the drawn départements: what a camera fits. */
function withBounds(map: MapTopology): MapTopology {
  const drawn = feature(map, map.objects.departements).features.map(({ geometry }) => geometry as MultiPolygon);
  const [x0, y0, x1, y1] = boundsOf(drawn.flatMap(({ coordinates }) => coordinates.flat(2)));
  return { ...map, bbox: [x0, y0, x1, y1] };
}

/** French name of a country, from the platform: no list to keep. */
function countryName(code: string): string {
  return new Intl.DisplayNames(['fr'], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
