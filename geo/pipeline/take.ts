/** The shapes of chosen layers in longitude and latitude, each with the code of today. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { LEVEL_WORDS, type KnownLevel } from '../../src/outlines/known.ts';
import { boundsOf } from '../../src/outlines/mercator.ts';
import { nameOf } from '../../src/outlines/official.ts';
import { findMisplaced } from '../../src/outlines/officialChecks.ts';
import { polygonsOf } from '../../src/outlines/polygons.ts';
import { GeometryError, type DrawnTerritoire, type Unit } from '../../src/outlines/units.ts';
import type { Chosen } from './choose.ts';
import { labelOf, type RawLayer } from './layers.ts';
import { collectionOf, runCommands, type Mapshaper } from './mapshaper.ts';
import { systemOf, type CoordinateSystem } from './systems.ts';

/** What was taken, and what is to be said of it. */
export interface Taken {
  units: Unit[];
  notes: string[];
}

/**
 * Units of one level whose codes are known, or are among `others`. A code that one file has is not taken from the next.
 * @throws GeometryError (French) where coordinates are of no system that is known, or lie elsewhere.
 */
export async function takeUnits(
  some: readonly Chosen[],
  known: KnownLevel,
  places: readonly DrawnTerritoire[],
  others: ReadonlySet<string>,
  loadMapshaper: () => Promise<Mapshaper>,
): Promise<Taken> {
  const units: Unit[] = [];
  const notes: string[] = [];
  const had = new Set<string>();
  for (const { layer, read } of some) {
    const wanted = read.codes.flatMap((code, row) => {
      return (known.units.has(code) || others.has(code)) && !had.has(code) ? [row] : [];
    });
    for (const row of wanted) had.add(read.codes[row] ?? '');
    const shapes = (await layer.load(wanted)).map((shape) => shape && withoutBrokenRings(shape));
    const { features, note } = await inDegrees(layer, shapes, places, loadMapshaper);
    notes.push(...read.notes, ...(note ? [`${labelOf(layer)} : ${note}.`] : []));
    for (const { properties, geometry } of features) {
      const row = wanted[Number(properties?.['row'])] ?? -1;
      const code = read.codes[row] ?? '';
      const nom = known.units.get(code) ?? nameOf(layer.rows[row]?.properties ?? null) ?? code;
      units.push({ code, nom, country: 'FR', geometry });
    }
  }
  const own = units.filter(({ code }) => known.units.has(code ?? ''));
  if (own.length === 0) {
    throw new GeometryError(
      `Aucune ${LEVEL_WORDS[known.level].one} de la région n’a de polygone dans le fichier : donnez des contours (surfaces).`,
    );
  }
  const [misplaced] = findMisplaced(own, places, known.departementOf);
  if (misplaced) throw new GeometryError(misplaced);
  return { units, notes };
}

type Shape = Polygon | MultiPolygon;
type Placed = Feature<Shape>;

async function inDegrees(
  layer: RawLayer,
  shapes: readonly (Shape | null)[],
  places: readonly DrawnTerritoire[],
  loadMapshaper: () => Promise<Mapshaper>,
): Promise<{ features: Placed[]; note: string | null }> {
  const features = shapes.flatMap((geometry, row): Placed[] =>
    geometry ? [{ type: 'Feature', properties: { row }, geometry }] : [],
  );
  if (features.length === 0) return { features, note: null };
  const box = boundsOf(features.flatMap(({ geometry }) => polygonsOf(geometry).flat(2)));
  const points = places.flatMap(({ prefecture }) => (prefecture ? [prefecture] : []));
  const system = systemOf(layer.announced, box, points);
  if (!system) {
    const corner = box
      .slice(0, 2)
      .map((value) => Math.round(value))
      .join(' ; ');
    throw new GeometryError(
      `${labelOf(layer)} : système de coordonnées inconnu (premier coin : ${corner}), ni annoncé, ni reconnu à ses nombres. ` +
        'Donnez le fichier .prj avec le .shp, ou convertissez en WGS84, par exemple avec « ogr2ogr -t_srs EPSG:4326 ».',
    );
  }
  return { features: await projected(features, system, labelOf(layer), loadMapshaper), note: system.note };
}

async function projected(
  features: Placed[],
  { epsg, isSwapped }: CoordinateSystem,
  label: string,
  loadMapshaper: () => Promise<Mapshaper>,
): Promise<Placed[]> {
  const ordered = isSwapped ? features.map((one) => ({ ...one, geometry: swapped(one.geometry) })) : features;
  if (epsg === null) return ordered;
  const commands = `-i forms.json -proj wgs84 from=EPSG:${epsg} -o degrees.json format=geojson`;
  const out = await runCommands(
    await loadMapshaper(),
    commands,
    { 'forms.json': collectionOf(ordered) },
    `${label}, EPSG:${epsg}`,
  );
  const { features: found } = JSON.parse(out['degrees.json'] ?? '{"features":[]}') as { features: Placed[] };
  return found.filter(({ geometry }) => geometry as Shape | null);
}

function swapped(geometry: Shape): MultiPolygon {
  const turn = ([x = 0, y = 0]: Position): Position => [y, x];
  return {
    type: 'MultiPolygon',
    coordinates: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(turn))),
  };
}

/** Without rings of too few points or of no numbers, heights left out; null where nothing is left. */
function withoutBrokenRings(geometry: Shape): MultiPolygon | null {
  const isRight = (ring: readonly Position[]) =>
    ring.length > 3 && ring.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const coordinates = polygonsOf(geometry)
    .filter(([outer]) => outer && isRight(outer))
    .map((rings) => rings.filter(isRight).map((ring) => ring.map(([x = 0, y = 0]): Position => [x, y])));
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}
