/**
 * A list of any size, counted: how many projects and how much by unit, level, category and year. The file `cube.json`
 * has every level but communes, which come by département, and the index of the parts that hold the texts.
 */

export const CUBE_FORMAT = 'carte-des-solidarites/cube';
export const CUBE_VERSION = 1;

/** Of a project that no unit of a level holds; such projects are counted apart, never left out. */
export const NOWHERE = '';

/** `known` of the `count` projects say an amount; `amount`: their sum in cents, null where none does: not zero. */
export interface CubeValue {
  count: number;
  known: number;
  amount: number | null;
}

/** One cell as it is counted; `year` and `axis` as in the list, `axis` empty where it says none. */
export interface CubeCell extends CubeValue {
  unit: string;
  year: number;
  axis: string;
}

/**
 * Cells of a level in the order of unit, year, axis: `steps` from the number of one cell to that of the next, its
 * number being `(unit * years + year) * axes + axis`. `known` is absent where every project says its amount or none.
 */
export interface PackedCells {
  units: string[];
  steps: number[];
  counts: number[];
  amounts: (number | null)[];
  known?: number[];
}

/** Of a part: département (empty: none), rows, bytes, first and last commune; its file follows from its place. */
export type PackedPart = [departement: string, rows: number, bytes: number, first: string, last: string];

/** Codes are those of Insee (a region's too) and SIREN of EPCI. `communes`: départements that have a file of theirs. */
export interface PackedCube {
  format: typeof CUBE_FORMAT;
  version: typeof CUBE_VERSION;
  name: string;
  publisher: string | null;
  rows: number;
  rejected: number;
  years: number[];
  axes: string[];
  levels: Record<string, PackedCells>;
  communes: string[];
  parts: PackedPart[];
}

/** What cells are counted by. */
export type CubeScales = Pick<PackedCube, 'years' | 'axes'>;

/** The cells of a level; `at` without an axis counts all of them. Units without a project are not in it. */
export interface CubeLevel {
  units: readonly string[];
  at: (year: number, axis?: string | null) => Map<string, CubeValue>;
}

export interface CubePart {
  file: string;
  departement: string;
  rows: number;
  bytes: number;
  first: string;
  last: string;
}

export interface Cube extends Pick<PackedCube, 'name' | 'publisher' | 'rows' | 'rejected' | 'communes'>, CubeScales {
  levels: ReadonlyMap<string, CubeLevel>;
  parts: readonly CubePart[];
}

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Cells of one level, each of a unit, year and axis of its own, in any order. */
export function packCells(cells: readonly CubeCell[], { years, axes }: CubeScales): PackedCells {
  const units = [...new Set(cells.map(({ unit }) => unit))].sort(ascending);
  const places = [units, years, axes].map((list) => new Map(list.map((one, i) => [one as string | number, i])));
  const placeOf = (scale: number, value: string | number) => places[scale]?.get(value) ?? 0;
  const numbered = cells
    .map((cell) => {
      const row = placeOf(0, cell.unit) * years.length + placeOf(1, cell.year);
      return { cell, number: row * axes.length + placeOf(2, cell.axis) };
    })
    .sort((a, b) => a.number - b.number);
  const isPlain = cells.every(({ count, known }) => known === 0 || known === count);
  return {
    units,
    steps: numbered.map(({ number }, i) => number - (numbered[i - 1]?.number ?? 0)),
    counts: numbered.map(({ cell }) => cell.count),
    amounts: numbered.map(({ cell }) => (cell.known === 0 ? null : cell.amount)),
    ...(!isPlain && { known: numbered.map(({ cell }) => cell.known) }),
  };
}

/** The inverse of `packCells`, asked by year and axis. */
export function unpackCells({ units, steps, counts, amounts, known }: PackedCells, scales: CubeScales): CubeLevel {
  const { years, axes } = scales;
  let last = 0;
  const numbers = steps.map((step) => (last += step));
  const at: CubeLevel['at'] = (year, axis = null) => {
    const found = new Map<string, CubeValue>();
    const [wantedYear, wantedAxis] = [years.indexOf(year), axis === null ? null : axes.indexOf(axis)];
    numbers.forEach((number, i) => {
      const row = Math.floor(number / axes.length);
      if (row % years.length !== wantedYear) return;
      if (wantedAxis !== null && number % axes.length !== wantedAxis) return;
      const unit = units[Math.floor(row / years.length)] as string;
      const [count, amount] = [counts[i] as number, amounts[i] ?? null];
      const before = found.get(unit) ?? { count: 0, known: 0, amount: null };
      found.set(unit, {
        count: before.count + count,
        known: before.known + (known?.[i] ?? (amount === null ? 0 : count)),
        amount: amount === null ? before.amount : (before.amount ?? 0) + amount,
      });
    });
    return found;
  };
  return { units, at };
}

/** « 38-2.parquet »; parts of what no département holds are those of « 00 ». */
export const partFile = (departement: string, number: number) => `${departement || '00'}-${number}.parquet`;

/** @throws Error for what is no cube of this version: the site was built with another one. */
export function unpackCube(json: unknown): Cube {
  const { format, version, levels, parts, ...rest } = json as PackedCube;
  if (format !== CUBE_FORMAT || version !== CUBE_VERSION) throw new Error(`cube: ${format} ${version}`);
  const counts = new Map<string, number>();
  return {
    ...rest,
    levels: new Map(Object.entries(levels).map(([level, cells]) => [level, unpackCells(cells, rest)])),
    parts: parts.map(([departement, rows, bytes, first, last]) => {
      const number = (counts.get(departement) ?? 0) + 1;
      counts.set(departement, number);
      return { file: partFile(departement, number), departement, rows, bytes, first, last };
    }),
  };
}

/** The parts that hold the texts of a département, or of one commune of it. */
export function partsOf({ parts }: Pick<Cube, 'parts'>, departement: string, commune: string | null = null) {
  const own = parts.filter((part) => part.departement === departement);
  return commune === null ? own : own.filter(({ first, last }) => first <= commune && commune <= last);
}
