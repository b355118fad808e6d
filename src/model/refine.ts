/** A list with levels below those of its tables: finer units, and each project at the finest that it names. */
import type { Dataset, IndicateurIndex, ProjetIndex } from './dataset.ts';
import type { Level } from './levels.ts';
import { listOf, placeAt } from './placing.ts';
import { keyOf, measureIn, type Unit, type UnitKey } from './units.ts';
import { withYears } from './years.ts';

/**
 * Levels finer than a list's own, widest first; `holder`: the level of the units that hold them; `people`: the column
 * that they are measured by.
 */
export interface FinerLevels {
  levels: readonly Level[];
  holder: string;
  people: IndicateurIndex;
}

/** What a list gets: the levels and their units. */
export interface Finer extends Pick<FinerLevels, 'levels' | 'people'> {
  units: readonly Unit[];
}

/**
 * The list with the finer levels behind its own, all years of it. A place that is none of the finer units stays at the
 * unit that the list has it at. Wider units get the people of the finer ones beside their own, since a rate compares
 * like with like.
 * @param placesOf the keys of the finest places that a project names, by its index in the list.
 */
export function refine(dataset: Dataset, finer: Finer, placesOf: (index: number) => readonly UnitKey[]): Dataset {
  const list = { ...listOf(dataset) };
  delete list.years;
  delete list.ofYear;
  delete list.whole;
  const allUnits = [...withPeople(list.allUnits, finer), ...finer.units];
  const known = new Set([list.region, ...allUnits].map(keyOf));
  const own = new Set(list.levels.map(({ id }) => id));
  const placed = placeAt({
    ...list,
    levels: [...list.levels, ...finer.levels],
    region: withPeople([list.region], finer)[0] as Unit,
    allUnits,
    indicateurs: [...list.indicateurs.filter(({ colonne }) => colonne !== finer.people.colonne), finer.people],
    projets: list.projets.map((projet, i) => refined(projet, placesOf(i), known)),
    atLevel: (shown: Dataset) => (own.has(shown.level.id) ? shown : withRoles(shown, finer.people)),
  });
  return withYears(placed);
}

/** A project of several places has each of them once, the first first. */
function refined(projet: ProjetIndex, places: readonly UnitKey[], known: ReadonlySet<UnitKey>): ProjetIndex {
  const units = [...new Set(places)];
  // Where one of its places is not known, what the list says of all of them stands.
  if (units.length === 0 || !units.every((key) => known.has(key))) return projet;
  return { ...projet, unit: units[0] as UnitKey, ...(units.length > 1 && { units }) };
}

/** Wider units with the people of all communes that they hold, of the year that these were counted in. */
function withPeople(units: readonly Unit[], { units: finer, levels, people }: Finer): Unit[] {
  const finest = levels.at(-1)?.id;
  const sums = new Map<UnitKey | null, number>();
  let all = 0;
  for (const unit of finer) {
    if (unit.level !== finest) continue;
    const count = measureIn(unit, people) ?? 0;
    sums.set(unit.parent, (sums.get(unit.parent) ?? 0) + count);
    all += count;
  }
  return units.map((unit) => {
    const sum = unit.parent === null ? all : sums.get(keyOf(unit));
    if (sum === undefined) return unit;
    const population = { [people.millesime]: sum, ...unit.measures['population'] };
    return { ...unit, measures: { ...unit.measures, population } };
  });
}

/** At a level that the tables do not measure the people of the official list count, and nothing else has a role. */
function withRoles(shown: Dataset, people: IndicateurIndex): Dataset {
  const indicateurs = shown.indicateurs.map((column): IndicateurIndex => ({
    ...column,
    role: column.colonne === people.colonne ? 'population' : '',
  }));
  return { ...shown, indicateurs };
}
