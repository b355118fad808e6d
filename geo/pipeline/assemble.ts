/** Shapes of one or several levels on one topology, at several degrees of simplification: mapshaper's work. */
import { group } from 'd3';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { OBJECT_OF, type LevelId } from '../../src/outlines/known.ts';
import { listSome } from '../../src/outlines/listSome.ts';
import { aroundAll, boundsOf, lonLatOfWorld, worldOf, type Bounds } from '../../src/outlines/mercator.ts';
import { piecesOf } from '../../src/outlines/pieces.ts';
import { polygonsOf } from '../../src/outlines/polygons.ts';
import { GeometryError, type Unit } from '../../src/outlines/units.ts';
import type { KnownRegion } from './knownRegion.ts';
import { collectionOf, runCommands, type Mapshaper } from './mapshaper.ts';
import { paddingOf } from './join.ts';

/** Metres between points, from fine to coarse: the first whose files all keep the budget is written. */
export const INTERVALS = [60, 120, 200, 300, 400, 550, 700, 850, 1100, 1600, 2500] as const;
/**
 * Steps per axis in the files, over land around as well: about 50 m for a region of the mainland. With communes about
 * 80 m: what a finer grid costs in bytes, more points use better (112 m from the source instead of 171 m).
 */
const FILE_STEPS = 20_000;
const FILE_STEPS_OF_COMMUNES = 12_000;
/** The name of land around in the topology. */
export const AROUND = 'around';

export type Land = Feature<Polygon | MultiPolygon, { id: string; code?: string; nom: string; type: string }>;

/** One topology for each interval; `source` is as fine as the file. Objects are those of `OBJECT_OF`, and `around`. */
export interface Assembled {
  source: Topology;
  bySteps: { interval: number; text: string }[];
}

/**
 * @param levels shapes by level; where there are communes, EPCI and départements are composed from them.
 * @param around land around, cut along the outline of the départements and at the frame's padded box.
 */
export async function assemble(
  mapshaper: Mapshaper,
  levels: ReadonlyMap<LevelId, readonly Unit[]>,
  around: readonly Land[],
  known: KnownRegion,
): Promise<Assembled> {
  const input: Record<string, object> = {};
  for (const [level, units] of levels)
    input[`${OBJECT_OF[level]}.json`] = collectionOf(units.map((unit) => featureOf(unit, known)));
  const hasDepartements = levels.has('commune') || levels.has('departement');
  const isSurrounded = hasDepartements && around.length > 0;
  if (isSurrounded) input[`${AROUND}.json`] = collectionOf([...around]);
  const box = paddedBoxOf([...levels.values()].flat(), known).join(',');
  const grid = levels.has('commune') ? FILE_STEPS_OF_COMMUNES : FILE_STEPS;
  const steps = [
    `-i ${Object.keys(input).join(' ')} combine-files`,
    ...[...levels.keys()].map((level) => `-dissolve2 code copy-fields=nom,departement,epci target=${OBJECT_OF[level]}`),
    ...(levels.has('commune') ? composeFrom('communes') : []),
    ...(isSurrounded ? [`-erase source=departements target=${AROUND}`, `-clip bbox=${box} target=${AROUND}`] : []),
    '-o source.json format=topojson no-quantization target=*',
    ...INTERVALS.flatMap((interval) => [
      `-simplify weighted interval=${interval} keep-shapes target=*`,
      `-o step${interval}.json format=topojson quantization=${grid} target=*`,
    ]),
  ];
  const out = await runCommands(mapshaper, steps.join(' '), input, 'L’assemblage des contours');
  return {
    source: JSON.parse(out['source.json'] ?? '{}') as Topology,
    bySteps: INTERVALS.map((interval) => ({ interval, text: out[`step${interval}.json`] ?? '' })),
  };
}

/** EPCI and départements of the communes' layer, which stays. */
function composeFrom(communes: string): string[] {
  return [
    `-filter "epci !== ''" + name=grouped target=${communes}`,
    `-dissolve2 epci target=grouped name=epci`,
    `-each "code = epci" target=epci`,
    `-dissolve2 departement + name=departements target=${communes}`,
    `-each "code = departement" target=departements`,
  ];
}

function featureOf({ code, nom, geometry }: Unit, known: KnownRegion): Feature {
  const departement = known.departementOf.get(code ?? '') ?? '';
  return {
    type: 'Feature',
    properties: { code, nom, departement, epci: known.epciOf.get(code ?? '') ?? '' },
    geometry,
  };
}

/** The box in degrees around shapes with the margin of the map's frame; what is far from most of it has insets. */
function paddedBoxOf(units: readonly Unit[], { departementOf }: KnownRegion): Bounds {
  const boxes = [...group(units, ({ code }) => departementOf.get(code ?? '') ?? code).values()].map((own) =>
    boundsOf(own.flatMap(({ geometry }) => polygonsOf(geometry).flat(2)).map(worldOf)),
  );
  const [main = []] = piecesOf(boxes);
  const [x0, y0, x1, y1] = aroundAll(main.map((index) => boxes[index] as Bounds));
  const [dx, dy] = paddingOf([x0, y0, x1, y1]);
  return boundsOf([lonLatOfWorld([x0 - dx, y0 - dy]), lonLatOfWorld([x1 + dx, y1 + dy])]);
}

/** @throws GeometryError (French) where a département of the region has no shape. */
export function checkDepartements(given: ReadonlySet<string>, known: KnownRegion, level: LevelId): void {
  const missing = known.places.filter(({ code }) => !given.has(code));
  if (missing.length === 0) return;
  const what = level === 'commune' ? 'Aucune commune n’a de polygone dans' : 'Il manque un polygone pour';
  throw new GeometryError(
    `${what} ${listSome(
      missing.map(({ code, nom }) => `${code} (${nom})`),
      14,
    )} : le fichier ne couvre pas toute la région. ` +
      'Choisissez un fichier qui couvre tous les départements de territoires.csv, ou ajoutez les autres avec --from.',
  );
}
