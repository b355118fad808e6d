/** Texts of a cube, read by territory: rows of a part as projects of the list, in the place of what counted them. */
import type { CubePart } from './cube.ts';
import type { Dataset, ProjetText } from './dataset.ts';
import { slugOf } from './fold.ts';
import type { SentProjet } from './packedRows.ts';
import { listOf, placeAt } from './placing.ts';
import { sizeOf } from './tally.ts';
import { keyOf, type Unit, type UnitKey } from './units.ts';
import { withYears } from './years.ts';

/** A row as a part has it; `amount` in euros, null where the list says none. Codes are empty where nothing is known. */
export interface PartRow {
  id: string;
  year: number;
  axis: string;
  unit: UnitKey;
  commune: string;
  epci: string;
  structure: string;
  title: string;
  summary: string;
  amount: number | null;
}

/**
 * What is known of the parts of a site. `axes`: the site's by category; `regions`:
 * keys of the site's units by Insee's codes of regions, that of a country by an empty one; `cut`: groups of communes of
 * which some are no unit of the site.
 */
export interface PartIndex {
  folder: string;
  axes: Readonly<Record<string, string>>;
  regions: Readonly<Record<string, UnitKey>>;
  cut: readonly string[];
  parts: readonly CubePart[];
}

/** The parts that have the projects of a unit of the list, or of its whole (what is for all of it). */
export function partsOfUnit({ parts }: Pick<PartIndex, 'parts'>, dataset: Dataset, unit: Unit): CubePart[] {
  if (unit.parent === null) return parts.filter(({ departement }) => departement === '');
  const codes = departementsOf(dataset, unit);
  const isFinest = unit.within !== undefined;
  const isWide = unit.level === 'region';
  return parts.filter(({ departement, first, last }) => {
    if (departement === '') return isWide;
    return codes.has(departement) && (!isFinest || (first <= unit.code && unit.code <= last));
  });
}

/** Codes of the départements that a unit is, lies in, or holds communes of. */
function departementsOf(dataset: Dataset, unit: Unit): Set<string> {
  const key = keyOf(unit);
  const held = listOf(dataset).allUnits.filter(({ parent, within }) => parent === key || within === key);
  const codeOf = ({ level, code, parent }: Unit) => (level === 'departement' ? code : (parent?.split(':')[1] ?? ''));
  return new Set([unit, ...held].map(codeOf));
}

/** The row as a project, null for one of another region; `holder`: its unit where the list has no finer one. */
export function projetOfRow(
  { id, year: annee, axis, unit, structure, title, amount }: PartRow,
  { axes, regions, cut }: Omit<PartIndex, 'parts' | 'folder'>,
  { known, holder, hasAmounts }: { known: ReadonlySet<UnitKey>; holder: UnitKey; hasAmounts: boolean },
): SentProjet | null {
  const [level = '', code = ''] = unit.split(':');
  const own = level === '' || level === 'region' ? regions[code] : unit;
  if (own === undefined) return null;
  const isCut = level === 'epci' && cut.includes(code);
  const name = structure || title;
  return {
    ...{ id, annee, axe: axes[axis] ?? '', unit: known.has(own) && !isCut ? own : holder },
    ...{ structure: name, structure_id: slugOf(name), ...(hasAmounts && { amount }) },
  };
}

/** What is read of a row: title and summary as one text. */
export function textOfRow({ id, structure, title, summary }: PartRow): ProjetText {
  const resume = [title, summary].filter(Boolean).join(/[.!?…]$/.test(title) ? ' ' : '. ');
  const source_ligne = Number(id.split('-')[1]);
  return { structure_source: structure || title, resume, source_ligne, source_texte: '', corrections: '' };
}

/**
 * The list, all years of it, with projects one by one where rows counted those of a unit.
 * @param code of a unit at the level of `dataset`, or of the whole; @param projets all of this unit, or others beside.
 * @throws RangeError where they are not as many as were counted: the parts are those of another list.
 */
export function putRows(dataset: Dataset, code: string, projets: readonly SentProjet[]): Dataset {
  const list = { ...listOf(dataset) };
  delete list.years;
  delete list.ofYear;
  delete list.whole;
  const at = (rows: readonly SentProjet[]) => placeAt({ ...list, projets: rows }, dataset.level.id).projets;
  const counted = at(list.projets);
  const own = at(projets).flatMap(({ territoire }, i) => (territoire === code ? [projets[i] as SentProjet] : []));
  const [before, after] = [sizeOf(counted.filter(({ territoire }) => territoire === code)), own.length];
  if (before !== after) throw new RangeError(`${code}: ${before} projects were counted, ${after} are in the parts.`);
  const others = list.projets.filter((_, i) => counted[i]?.territoire !== code);
  const projetsOfAll = [...others, ...own].sort((a, b) => a.annee - b.annee);
  return withYears(placeAt({ ...list, projets: projetsOfAll }));
}
