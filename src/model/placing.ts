/** A dataset as one of its levels shows it. */
import type { Dataset, ProjetIndex } from './dataset.ts';
import type { Level } from './levels.ts';
import { keyOf, type Unit, type UnitKey } from './units.ts';

/** A dataset before a level is chosen. */
export type UnplacedDataset = Omit<Dataset, 'level' | 'units' | 'projets'> & {
  projets: readonly Omit<ProjetIndex, 'territoire' | 'territoires'>[];
};

type Placed = Pick<ProjetIndex, 'territoire' | 'territoires'>;

/** The codes that a project is counted under, each once; in every total it counts once. */
export const placesOf = ({ territoire, territoires }: Placed): readonly string[] => territoires ?? [territoire];

/** Whether a project is counted under a code. */
export const isAt = (projet: Placed, code: string): boolean => placesOf(projet).includes(code);

/**
 * The dataset as a level shows it: the units of that level in the order of their codes, and each project at the unit
 * that holds the one it names. The code of the whole is none of its units': the tables hold each code once. A project
 * of several units is at each that the level has; the whole beside one of them adds nothing.
 * @param id of a level below the whole; without it the first one.
 */
export function placeAt<D>(dataset: D & UnplacedDataset, id?: string): Omit<D, 'projets'> & Dataset {
  const { levels, region, allUnits, projets } = dataset;
  // The schema of levels wants two.
  const level = levels.find((one) => one.id === id) ?? (levels[1] as Level);
  const units = new Map([region, ...allUnits].map((unit) => [keyOf(unit), unit]));
  const codes = new Map<UnitKey, string>();
  for (const [key, unit] of units) {
    let at: Unit | undefined = unit;
    // What names a wider unit than those shown is nowhere among them; the whole alone is for all of them.
    while (at && at.level !== level.id) {
      const group: Unit | undefined = units.get(at.within ?? '');
      at = group?.level === level.id ? group : units.get(at.parent ?? '');
    }
    codes.set(key, unit === region ? region.code : (at?.code ?? ''));
  }
  return {
    ...dataset,
    level,
    units: allUnits.filter((unit) => unit.level === level.id),
    projets: projets.map((projet) => {
      const all = (projet.units ?? [projet.unit]).map((key) => codes.get(key) ?? '');
      const own = [...new Set(all)].filter((code) => code && code !== region.code);
      const territoire = own[0] ?? (all.includes(region.code) ? region.code : '');
      return { ...projet, territoire, territoires: own[1] ? own : undefined };
    }),
  };
}

const placed = new WeakMap<Dataset, Map<string | null, Dataset>>();

/** The list that a dataset is one level and one year of. */
export const listOf = (dataset: Dataset): Dataset => dataset.whole ?? dataset;

/** The years of a list, ascending, each once: of a list that has several, or one twice, as `withYears` gives it. */
export const yearsOf = ({ years, campagnes }: Pick<Dataset, 'years' | 'campagnes'>): readonly number[] =>
  years ?? campagnes.map(({ annee }) => annee);

/**
 * The same list at one of its levels and one of its years (see `withYears`), made once: the first level below the
 * whole and the latest year where none is named that it has.
 */
export function datasetAt(dataset: Dataset, id: string | null, annee: number | null = null): Dataset {
  const list = listOf(dataset);
  const one = list.ofYear?.(annee) ?? list;
  // The whole, which is first, is no level to be shown.
  if (id === one.level.id || one.levels.findIndex((level) => level.id === id) < 1) return one;
  const known = placed.get(one) ?? new Map<string | null, Dataset>();
  placed.set(one, known);
  let made = known.get(id);
  if (!made) {
    made = { ...placeAt(one, id as string), whole: list };
    made = list.atLevel?.(made) ?? made;
    known.set(id, made);
  }
  return made;
}
