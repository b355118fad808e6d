/** A published cube as the list of a site: a row for what is known of each place, by category and year. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { categoryKey } from '../../../src/model/categoryName.ts';
import { unpackCells, unpackCube, type Cube, type CubeValue, type PackedCells } from '../../../src/model/cube.ts';
import { COMMUNE } from '../../../src/model/finerUnits.ts';
import type { SentProjet } from '../../../src/model/packedRows.ts';
import { emptyCell, tallyProjets } from '../../../src/model/tally.ts';
import { keyOf, type Unit, type UnitKey } from '../../../src/model/units.ts';
import { DataError } from '../../../src/import/problems.ts';
import { readJson } from '../files.ts';
import { scopeOf, type Scope } from './cubeScope.ts';

export const CUBE_FILE = 'cube/cube.json';
export const CATEGORIES_FILE = 'cube/categories.json';

/** Which axis of the site a category of the list is; what is not named is of the others. */
export const cubeCategories = z.object({ categories: z.record(z.string(), z.string()), autres: z.string() });
export type CubeCategories = z.infer<typeof cubeCategories>;

/** `places`: the keys of the finest place of each row, none where it is the row's own unit; `outside`: not counted. */
export interface CubeList {
  cube: Cube;
  projets: SentProjet[];
  places: UnitKey[][];
  outside: number;
}

/** What is counted at a place: `held` by a unit of the tables. */
interface Cell extends CubeValue {
  place: UnitKey;
  held: UnitKey;
}

/** The counts of a level at one year and category, by unit. */
type Counts = ReadonlyMap<string, CubeValue>;

/** The cube in the folder of a site's tables; null where there is none. */
export function readCube(directory: string): Cube | null {
  const file = join(directory, CUBE_FILE);
  return existsSync(file) ? unpackCube(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** The axis of the site by category, as the cube writes it. @throws DataError where the categories cannot be read. */
export function axesOf(directory: string, { axes }: Pick<Cube, 'axes'>): Record<string, string> {
  const { categories, autres } = readJson(directory, CATEGORIES_FILE, cubeCategories);
  const ids = new Map(Object.entries(categories).map(([name, id]) => [categoryKey(name), id]));
  return Object.fromEntries(axes.map((axis) => [axis, ids.get(categoryKey(axis)) ?? autres]));
}

/**
 * The cube in the folder of a site's tables as its list; null where there is none.
 * @param units of the tables, the whole among them. @throws DataError where the categories cannot be read.
 */
export function readCubeList(directory: string, units: readonly Unit[]): CubeList | null {
  const cube = readCube(directory);
  if (!cube) return null;
  const axes = axesOf(directory, cube);
  const scope = scopeOf(units);
  const communes = new Map(
    cube.communes
      .filter((code) => scope.departements.has(code) && scope.isRegion)
      .map((code) => [code, unpackCells(readCommunes(directory, code), cube)]),
  );
  const held = new Map<UnitKey, UnitKey>();
  const rows: SentProjet[] = [];
  let outside = 0;
  for (const annee of cube.years) {
    for (const axis of cube.axes) {
      const at = (level: string) => cube.levels.get(level)?.at(annee, axis) ?? new Map<string, CubeValue>();
      const byCommune = new Map([...communes].map(([code, level]) => [code, level.at(annee, axis)]));
      const cells = partCells(
        { regions: at('region'), departements: at('departement'), epcis: at('epci'), byCommune },
        scope,
      );
      outside += sum(at('region').values()).count - sum(cells).count;
      for (const { place, held: holder, count, known, amount } of cells) {
        if (count === 0) continue;
        if (count < 0) throw new DataError([{ file: CUBE_FILE, reason: lessThanParts(place) }]);
        held.set(place, holder);
        const said = { weight: count, known, amount: amount === null ? null : amount / 100 };
        rows.push({ ...emptyCell(annee), unit: place, axe: axes[axis] as string, ...said });
      }
    }
  }
  // Several categories may be one axis of the site.
  const tallied = tallyProjets(rows);
  const hasAmounts = tallied.some(({ amount }) => amount != null);
  return {
    cube,
    projets: tallied.map(({ unit, amount, known, ...row }) => {
      return {
        ...row,
        unit: held.get(unit) as UnitKey,
        ...(hasAmounts && { amount: amount ?? null, known: known ?? 0 }),
      };
    }),
    places: tallied.map(({ unit }) => (held.get(unit) === unit ? [] : [unit])),
    outside,
  };
}

const lessThanParts = (place: UnitKey) =>
  `${place} compte moins de projets que ce qu’il contient : un fichier vient d’un autre cube. Publiez la liste de nouveau`;

function readCommunes(directory: string, code: string): PackedCells {
  return JSON.parse(readFileSync(join(directory, `cube/communes/${code}.json`), 'utf8')) as PackedCells;
}

interface LevelCounts {
  regions: Counts;
  departements: Counts;
  epcis: Counts;
  byCommune: ReadonlyMap<string, Counts>;
}

/** Each project once, at the finest place that is known of it; what other regions have is left out. */
function partCells({ regions, departements, epcis, byCommune }: LevelCounts, scope: Scope): Cell[] {
  const cells: Cell[] = [];
  for (const [code, { key, departements: own }] of scope.regions) {
    for (const departement of own) {
      const holder = keyOf({ level: 'departement', code: departement });
      const parts: Cell[] = [...(byCommune.get(departement) ?? [])]
        .filter(([commune]) => commune !== '')
        .map(([commune, value]) => ({ ...value, place: keyOf({ level: COMMUNE, code: commune }), held: holder }));
      for (const group of scope.isRegion ? scope.groups : []) {
        if (group.departement !== departement) continue;
        const members = scope.communesOf.get(group.epci) ?? [];
        // What other regions' communes of it have is not known here.
        if (!members.every((one) => scope.departements.has(one.departement))) continue;
        const named = members.flatMap((one) => byCommune.get(one.departement)?.get(one.commune) ?? []);
        parts.push({ ...without(epcis.get(group.epci), named), place: group.unit, held: holder });
      }
      cells.push(...parts, { ...without(departements.get(departement), parts), place: holder, held: holder });
    }
    const placed = own.flatMap((one) => departements.get(one) ?? []);
    cells.push({ ...without(regions.get(code), placed), place: key, held: key });
  }
  if (!scope.isRegion) {
    const known = [...scope.regions.keys()].flatMap((code) => regions.get(code) ?? []);
    cells.push({ ...without(sum(regions.values()), known), place: scope.whole, held: scope.whole });
  }
  return cells;
}

const NOTHING: CubeValue = { count: 0, known: 0, amount: null };

/** What a unit has beside its parts. */
function without(whole: CubeValue = NOTHING, parts: Iterable<CubeValue>): CubeValue {
  const named = sum(parts);
  const known = whole.known - named.known;
  const amount = known === 0 ? null : (whole.amount ?? 0) - (named.amount ?? 0);
  return { count: whole.count - named.count, known, amount };
}

function sum(values: Iterable<CubeValue>): CubeValue {
  const all = { ...NOTHING };
  for (const { count, known, amount } of values) {
    all.count += count;
    all.known += known;
    if (amount !== null) all.amount = (all.amount ?? 0) + amount;
  }
  return all;
}
