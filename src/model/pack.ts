/** Projects and units from rows to columns; the way back (`packed.ts`) is all that the first view needs. */
import { idOf, idsOf, type PackedProjets, type PackedUnits, type SentProjet, type Tree } from './packed.ts';
import type { Unit, UnitKey } from './units.ts';

/**
 * Rows to columns. `known`: units that the reader knows, which come first in `units`. An organisation with two names
 * (a change between campaigns) gets two entries.
 * @throws RangeError for an id that is not a year with a number of three digits or more: it would not come back.
 */
export function packProjets(projets: readonly SentProjet[], known: readonly UnitKey[] = []): PackedProjets {
  const structures = listOnce(
    projets.map(({ structure_id: id, structure: nom }): PackedProjets['structures'][number] => {
      const rule = idsOf(nom).indexOf(id);
      return rule === 0 ? [nom] : [nom, rule < 0 ? id : rule];
    }),
  );
  const named = projets.flatMap(({ unit, units: own = [] }) => [unit, ...own]);
  const units = listOnce([...known, ...named]).items;
  const places = new Map(units.map((key, place) => [key, place]));
  const placeOf = (key: UnitKey) => places.get(key) as number;
  const several = projets.flatMap(({ units: own }, i): [number, ...number[]][] =>
    own ? [[i, ...own.map(placeOf)]] : [],
  );
  const axes = listOnce(projets.map(({ axe }) => axe));
  const numbers = projets.map(({ id }) => Number(id.split('-')[1]));
  const lost = projets.find(({ annee, id }, i) => id !== idOf(annee, numbers[i] ?? 0));
  if (lost) throw new RangeError(`The id ${lost.id} cannot be sent.`);
  return {
    structures: structures.items,
    axes: axes.items,
    units,
    annee: projets.map(({ annee }) => annee),
    step: numbers.map((number, i) => number - (numbers[i - 1] ?? 0)),
    axe: axes.places,
    structure: structures.places,
    unit: projets.map(({ unit }) => placeOf(unit)),
    ...(projets.some(({ amount }) => amount !== undefined) && { amount: projets.map(({ amount = null }) => amount) }),
    ...(several[0] && { several }),
    ...(projets.some(({ weight }) => weight) && { weight: projets.map(({ weight = 1 }) => weight) }),
    ...(projets.some(({ known }) => known !== undefined) && { known: projets.map(({ known = 0 }) => known) }),
  };
}

/** Every item once, in the order of appearance, and where each of the list stands among them. */
function listOnce<T>(list: readonly T[]): { items: T[]; places: number[] } {
  const known = new Map<string, number>();
  const items: T[] = [];
  const places = list.map((item) => {
    const key = JSON.stringify(item);
    const place = known.get(key) ?? items.push(item) - 1;
    known.set(key, place);
    return place;
  });
  return { items, places };
}

/** Rows to columns. Every unit has the indicators and years of the first. */
export function packUnits(units: readonly Unit[]): PackedUnits {
  const columnsOf = (trees: readonly Tree[]): Tree =>
    Object.fromEntries(
      Object.entries(trees[0] ?? {}).map(([key, first]) => {
        const column = trees.map((tree) => tree[key]);
        return [key, typeof first === 'object' && first !== null ? columnsOf(column as Tree[]) : column];
      }),
    );
  return columnsOf(units as unknown as Tree[]) as unknown as PackedUnits;
}
