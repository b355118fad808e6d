/** `--from`: official files turned into the files of a region. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { GeometrySource } from '../../src/model/geometry.ts';
import { OBJECT_OF, type KnownLevel, type LevelId } from '../../src/outlines/known.ts';
import type { MapTopology } from '../../src/outlines/mapTopology.ts';
import { GeometryError, type Unit } from '../../src/outlines/units.ts';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { assemble, checkDepartements, type Land } from './assemble.ts';
import { BUDGET } from './budget.ts';
import { chooseLayers, describeChoice, finestOf, type Chosen, type ChosenLayers } from './choose.ts';
import { bordersOf, distancesBetween, type Distances } from './distance.ts';
import type { KnownRegion } from './knownRegion.ts';
import type { RawLayer } from './layers.ts';
import { buildFiles, gzippedSize, type LevelFiles } from './levelFiles.ts';
import { openLayers, type Readers } from './open.ts';
import type { Built } from './summary.ts';
import { surround } from './surroundings.ts';
import { takeUnits } from './take.ts';

export interface Task {
  paths: readonly string[];
  known: KnownRegion;
  source: GeometrySource;
  /** The file of before, for what lies around; null where there is none. */
  before: MapTopology | null;
  readers: Readers;
  /** Progress, a line a step. */
  tell: (line: string) => void;
}

/** Metres between the points at which distances are measured: along all borders of communes there are many. */
const MEASURED_EVERY = { commune: 4000, epci: 1000, departement: 250 } as const;

/** The files and what is to be said of them. @throws GeometryError (French). */
export async function buildOfficial({ paths, known, source, before, readers, tell }: Task): Promise<Built> {
  const layers = await openAll(paths, readers, tell);
  const { chosen, beside } = chooseLayers(layers, known);
  const finest = finestOf(chosen, known);
  tell(describeChoice(chosen, finest));
  const { levels, notes } = await takeLevels(chosen, finest, known, readers, tell);
  const drawnDepartements = departementsOf(levels, known);
  if (drawnDepartements) checkDepartements(drawnDepartements, known, finest);
  const mapshaper = await readers.mapshaper();
  const around = await landAround([...(chosen.get('departement') ?? []), ...beside], before, known, readers);
  tell(`Assemblage de ${[...levels.values()].flat().length} contours…`);
  const { source: fine, bySteps } = await assemble(mapshaper, levels, around.land, known);
  tell('Simplification au budget de chaque fichier…');
  const { files, interval, topology } = fitFiles(bySteps, known, source);
  return {
    ...{ files, interval, finest, notes, around: around.words },
    drawn: drawnOf(topology, known),
    composed: finest === 'commune' ? ['epci', 'departement'] : [],
    distances: measure(topology, fine, finest),
    merged: mergedOf(chosen, finest),
  };
}

async function openAll(paths: readonly string[], readers: Readers, tell: Task['tell']): Promise<RawLayer[]> {
  const layers: RawLayer[] = [];
  for (const path of paths) {
    tell(`Lecture de ${basename(path)}…`);
    layers.push(...(await openLayers(readBytes(path), basename(path), readers)));
  }
  return layers;
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const isLarge = (error as { code?: string }).code === 'ERR_FS_FILE_TOO_LARGE';
    const advice = isLarge
      ? 'est trop grand pour être lu d’un bloc (2 Go) : donnez le fichier de la région seule, ou le Shapefile de la couche COMMUNE'
      : 'n’existe pas ou n’est pas lisible : vérifiez le chemin donné à --from';
    throw new GeometryError(`Le fichier ${path} ${advice}.`, { cause: error });
  }
}

/** Communes make the wider levels; without them, each level that a file has is taken. */
async function takeLevels(
  chosen: ChosenLayers,
  finest: LevelId,
  known: KnownRegion,
  readers: Readers,
  tell: Task['tell'],
): Promise<{ levels: Map<LevelId, Unit[]>; notes: string[] }> {
  const levels = new Map<LevelId, Unit[]>();
  const notes: string[] = [];
  for (const level of known.levels) {
    const some = chosen.get(level.level);
    if (!some || (finest === 'commune' && level.level !== 'commune')) continue;
    tell(`Contours de la région : ${OBJECT_OF[level.level]}…`);
    const taken = await takeUnits(some, level, known.places, new Set(), readers.mapshaper);
    levels.set(level.level, taken.units);
    notes.push(...taken.notes);
  }
  return { levels, notes };
}

/** Codes of the départements that will be drawn; null where no level gives any. */
function departementsOf(levels: ReadonlyMap<LevelId, readonly Unit[]>, known: KnownRegion): Set<string> | null {
  const communes = levels.get('commune');
  if (communes) return new Set(communes.map(({ code }) => known.departementOf.get(code ?? '') ?? ''));
  const departements = levels.get('departement');
  return departements ? new Set(departements.map(({ code }) => code ?? '')) : null;
}

/** Départements around of the files where they have some, and what the file of before has beyond them. */
async function landAround(
  layers: readonly Chosen[],
  before: MapTopology | null,
  known: KnownRegion,
  readers: Readers,
): Promise<{ land: Land[]; words: string }> {
  const neighbours = before?.objects.voisins.geometries ?? [];
  const codes = new Set(neighbours.flatMap(({ properties }) => (properties as { code?: string }).code ?? []));
  const level = known.levels.at(-1) as KnownLevel;
  const has = (some: (code: string) => boolean) => layers.some(({ read }) => read.codes.some(some));
  const given = has((code) => codes.has(code)) && has((code) => level.units.has(code));
  const units = given ? (await takeUnits(layers, level, known.places, codes, readers.mapshaper)).units : [];
  if (!before) return { land: [], words: 'rien (aucun fichier d’avant, et pas de département voisin dans le fichier)' };
  const land = await surround(before, units, known, readers);
  const own = units.filter(({ code }) => codes.has(code ?? '')).length;
  const words =
    own > 0 ? `${own} départements du fichier, le reste du fichier d’avant` : 'ce que dessinait le fichier d’avant';
  return { land, words };
}

interface Fitted {
  files: LevelFiles;
  interval: number;
  topology: Topology;
}

/**
 * The finest files that keep the budget, found by halves: coarser ones are smaller.
 * @throws GeometryError where even the coarsest do not keep it.
 */
function fitFiles(
  bySteps: readonly { interval: number; text: string }[],
  known: KnownRegion,
  source: GeometrySource,
): Fitted {
  let found: Fitted | null = null;
  let [low, high] = [0, bySteps.length - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const { interval, text } = bySteps[middle] as { interval: number; text: string };
    const topology = JSON.parse(text) as Topology;
    const files = buildFiles(topology, known, source);
    if ([...files.values()].every((one) => gzippedSize(one) <= BUDGET)) {
      found = { files, interval, topology };
      high = middle - 1;
    } else low = middle + 1;
  }
  if (found) return found;
  throw new GeometryError(
    'Un des fichiers dépasse 29 ko compressés même très simplifié : donnez un fichier limité à la région et à ses voisins.',
  );
}

function drawnOf(topology: Topology, known: KnownRegion): Map<LevelId, string[]> {
  return new Map(
    known.levels.flatMap(({ level, units }): [LevelId, string[]][] => {
      const object = topology.objects[OBJECT_OF[level]] as GeometryCollection<{ code: string }> | undefined;
      const codes = object?.geometries.map(({ properties }) => (properties as { code: string }).code);
      return codes ? [[level, codes.filter((code) => units.has(code))]] : [];
    }),
  );
}

function measure(drawn: Topology, source: Topology, finest: LevelId): Distances | null {
  const [own, fine] = [drawn, source].map((one) => one.objects[OBJECT_OF[finest]] as GeometryCollection | undefined);
  if (!own || !fine) return null;
  return distancesBetween(bordersOf(drawn, own), bordersOf(source, fine), { step: MEASURED_EVERY[finest] });
}

function mergedOf(chosen: ChosenLayers, finest: LevelId): Map<string, string[]> {
  return new Map((chosen.get(finest) ?? []).flatMap(({ read }) => [...read.merged]));
}
