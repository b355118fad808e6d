/** What is said after a build: how many of each level, sizes, distances, what was merged, what is missing. Pure. */
import { LEVEL_WORDS, type LevelId } from '../../src/outlines/known.ts';
import { listSome } from '../../src/outlines/listSome.ts';
import type { Distances } from './distance.ts';
import type { KnownRegion } from './knownRegion.ts';
import { gzippedSize, type LevelFiles } from './levelFiles.ts';

const SHOWN = 8;
const NARROW = '\u202f';

/** What is known of a build when its files are made. */
export interface Built {
  files: LevelFiles;
  /** Codes with an outline by level. */
  drawn: ReadonlyMap<LevelId, readonly string[]>;
  /** Levels that were composed of communes. */
  composed: readonly LevelId[];
  interval: number;
  /** Of the borders of the finest level. */
  distances: Distances | null;
  finest: LevelId;
  /** Codes of before by the code of today that took them in. */
  merged: ReadonlyMap<string, readonly string[]>;
  /** How many pieces of land around, and whose. */
  around: string;
  notes: readonly string[];
}

/** Lines of text, in French. */
export function describeBuilt(built: Built, known: KnownRegion): string[] {
  return [
    ...known.levels.flatMap(({ level }) => describeLevel(level, built, known)),
    ...(built.drawn.has('departement') ? ['- région : réunion des départements, sur les mêmes lignes'] : []),
    ...describeFiles(built),
    ...(built.distances ? [describeDistances(built.distances, built)] : []),
    ...describeMerged(built.merged, known),
    ...describeCut(built, known),
    describeRest(built),
    ...built.notes,
  ];
}

function describeLevel(level: LevelId, { drawn, composed }: Built, known: KnownRegion): string[] {
  const codes = drawn.get(level);
  if (!codes) return [];
  const { one, many } = LEVEL_WORDS[level];
  const units = known.levels.find((entry) => entry.level === level)?.units ?? new Map<string, string>();
  const given = new Set(codes);
  const missing = [...units].filter(([code]) => !given.has(code)).map(([code, nom]) => `${code} (${nom})`);
  const origin = composed.includes(level) ? ', composés à partir des communes' : '';
  const lacking = missing.length > 0 ? ` ; sans contour : ${listSome(missing, SHOWN)}` : '';
  return [`- ${grouped(codes.length)} ${codes.length > 1 ? many : one} sur ${grouped(units.size)}${origin}${lacking}`];
}

/** Files of one folder are told together: the smallest, the largest. */
function describeFiles({ files, interval }: Built): string[] {
  const sized = [...files].map(([path, text]) => ({ path, size: gzippedSize(text) }));
  const alone = sized.filter(({ path }) => !path.includes('/')).map(({ path, size }) => `${path} ${kilobytes(size)}`);
  const parts = sized.filter(({ path }) => path.includes('/')).sort((a, b) => a.size - b.size);
  const [least, most] = [parts[0], parts.at(-1)];
  const folder =
    least && most
      ? [`communes/ : ${parts.length} fichiers de ${kilobytes(least.size)} à ${kilobytes(most.size)} (${most.path})`]
      : [];
  return [
    `Fichiers, compressés : ${[...alone, ...folder].join(' ; ')} ; un point tous les ${grouped(interval)} m environ.`,
  ];
}

function describeDistances({ mean, p95, max }: Distances, { finest }: Built): string {
  const metres = (value: number) => `${grouped(Math.round(value))} m`;
  return (
    `Écart à la ligne du fichier (limites des ${LEVEL_WORDS[finest].many}) : ${metres(mean)} en moyenne, ` +
    `${metres(p95)} pour 95 % des points, ${metres(max)} au plus.`
  );
}

function describeMerged(merged: Built['merged'], known: KnownRegion): string[] {
  const names = known.levels[0]?.units ?? new Map<string, string>();
  const own = [...merged].filter(([code]) => names.has(code));
  const old = own.flatMap(([, codes]) => codes);
  if (old.length === 0) return [];
  const list = own.map(([code, codes]) => `${codes.join(' + ')} → ${code} (${names.get(code) ?? ''})`);
  const several = old.length > 1;
  return [
    `${grouped(old.length)} commune${several ? 's' : ''} d’avant ${several ? 'réunies à celles' : 'réunie à celle'} ` +
      `d’aujourd’hui : ${listSome(list, SHOWN)}.`,
  ];
}

/** EPCI that go beyond the region: composed of communes they end at its edge, in a file of their own they do not. */
function describeCut({ drawn, composed }: Built, { crossing, levels }: KnownRegion): string[] {
  const names = levels.find(({ level }) => level === 'epci')?.units;
  const beyond = (drawn.get('epci') ?? []).filter((code) => crossing.has(code)).map((code) => names?.get(code) ?? code);
  if (beyond.length === 0) return [];
  const several = beyond.length > 1;
  const how = composed.includes('epci')
    ? `dessiné${several ? 's' : ''} pour ${several ? 'leur' : 'sa'} partie dans la région`
    : `dessiné${several ? 's' : ''} comme dans le fichier`;
  return [`${beyond.length} EPCI dépasse${several ? 'nt' : ''} la région, ${how} : ${listSome(beyond, SHOWN)}.`];
}

/** What lies around, or that the lines of before were not renewed with these. */
function describeRest({ drawn, around }: Built): string {
  return drawn.has('departement')
    ? `Autour : ${around}.`
    : 'Les départements restent ceux d’avant, sur d’autres lignes que ces contours : ajoutez-les avec --from, de la même source.';
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).replace('.', ',')}${NARROW}ko`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, NARROW);
}
