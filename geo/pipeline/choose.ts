/** Which layers of the files are taken: the finest level, and what the files have of others. Pure. */
import { LEVEL_WORDS, type Known, type LevelId } from '../../src/outlines/known.ts';
import { readCodes, type ReadCodes } from '../../src/outlines/officialCodes.ts';
import { refuse } from '../../src/outlines/officialReport.ts';
import { GeometryError } from '../../src/outlines/units.ts';
import { labelOf, type RawLayer } from './layers.ts';

export interface Chosen {
  layer: RawLayer;
  read: ReadCodes;
}

/** Layers with units of the region by level; several files of one level complete one another. */
export type ChosenLayers = ReadonlyMap<LevelId, readonly Chosen[]>;

/** What was found in the files: `beside` has codes, but none of the region; départements around, perhaps. */
export interface Choice {
  chosen: ChosenLayers;
  beside: readonly Chosen[];
}

const AREA = /polygon|surface|geometry|polygone|sans/i;

/** @throws GeometryError (French) where no layer has a unit of the region, with what each has instead. */
export function chooseLayers(layers: readonly RawLayer[], known: Known): Choice {
  const chosen = new Map<LevelId, Chosen[]>();
  const beside: Chosen[] = [];
  const reasons: string[] = [];
  for (const layer of layers) {
    const label = labelOf(layer);
    if (!layer.kinds.some((kind) => AREA.test(kind))) {
      reasons.push(`${label} : aucun polygone (${layer.kinds.join(', ') || 'aucune entité'}), il faut des contours.`);
      continue;
    }
    const read = readCodes(layer.rows, known.levels);
    if (read.level === null || read.faults.length > 0) {
      reasons.push(`${label} : ${read.faults.join(' ')}`);
      if (read.level !== null) beside.push({ layer, read });
    } else chosen.set(read.level, [...(chosen.get(read.level) ?? []), { layer, read }]);
  }
  if (chosen.size > 0) return { chosen, beside };
  if (layers.length === 0) throw new GeometryError('Le fichier ne contient aucune couche : donnez des contours.');
  const properties = Object.entries(layers[0]?.rows[0]?.properties ?? {}).slice(0, 8);
  const found = properties.map(([key, value]) => `${key} = ${JSON.stringify(value)?.slice(0, 30)}`).join(', ');
  refuse(
    reasons,
    `Dans le fichier : ${layers.map(labelOf).join(', ')} ; propriétés de la première entité : ${found || 'aucune'}.`,
  );
  return { chosen, beside };
}

/** The finest level of those that were found. */
export function finestOf(chosen: ChosenLayers, known: Known): LevelId {
  return known.levels.map(({ level }) => level).find((level) => chosen.has(level)) ?? 'departement';
}

/** « Couche prise : COMMUNE (communes) ; laissées : EPCI… » */
export function describeChoice(chosen: ChosenLayers, finest: LevelId): string {
  const labels = (level: LevelId) => (chosen.get(level) ?? []).map(({ layer }) => labelOf(layer)).join(', ');
  const others = [...chosen.keys()].filter((level) => level !== finest);
  const rest = others.map((level) => `${labels(level)} (${LEVEL_WORDS[level].many})`).join(', ');
  return `Couche prise, la plus fine : ${labels(finest)} (${LEVEL_WORDS[finest].many})${rest && ` ; aussi là : ${rest}`}.`;
}
