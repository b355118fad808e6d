/** The cube as it is sent: what goes in comes out, by level, year and category. */
import { describe, expect, it } from 'vitest';
import {
  CUBE_FORMAT,
  CUBE_VERSION,
  NOWHERE,
  packCells,
  partsOf,
  unpackCells,
  unpackCube,
  type CubeCell,
  type PackedCube,
} from '../../../src/model/cube.ts';

const SCALES = { years: [2021, 2022], axes: ['Emploi', 'Logement'] };
const cell = (unit: string, year: number, axis: string, count: number, amount: number | null, known?: number) =>
  ({ unit, year, axis, count, known: known ?? (amount === null ? 0 : count), amount }) satisfies CubeCell;

const CELLS = [
  cell('38', 2021, 'Logement', 2, 35_050),
  cell('38', 2021, 'Emploi', 3, 10_000, 1),
  cell('38', 2022, 'Emploi', 1, 0),
  cell('01', 2021, 'Emploi', 4, null),
  cell(NOWHERE, 2022, 'Logement', 1, -200),
];
const level = () => unpackCells(packCells(CELLS, SCALES), SCALES);

const cube = (more: Partial<PackedCube> = {}): PackedCube => ({
  format: CUBE_FORMAT,
  version: CUBE_VERSION,
  name: 'Liste',
  publisher: null,
  rows: 11,
  rejected: 0,
  ...SCALES,
  levels: { departement: packCells(CELLS, SCALES) },
  communes: ['01', '38'],
  parts: [],
  ...more,
});

describe('packCells', () => {
  it('numbers cells by unit, year and axis, each from the one before', () => {
    // Units: '', 01, 38; the number is (unit * 2 + year) * 2 + axis.
    // '' 2022 Logement 3, 01 2021 Emploi 4, 38 2021 Emploi 8, 38 2021 Logement 9, 38 2022 Emploi 10.
    expect(packCells(CELLS, SCALES)).toEqual({
      units: ['', '01', '38'],
      steps: [3, 1, 4, 1, 1],
      counts: [1, 4, 3, 2, 1],
      amounts: [-200, null, 10_000, 35_050, 0],
      known: [1, 0, 1, 2, 1],
    });
  });

  it('says how many amounts are known only where some of a cell are', () => {
    expect(
      packCells([cell('38', 2021, 'Emploi', 2, 5), cell('01', 2021, 'Emploi', 2, null)], SCALES),
    ).not.toHaveProperty('known');
  });
});

describe('unpackCells', () => {
  it('gives one category of one year by unit', () => {
    expect(level().at(2021, 'Emploi')).toEqual(
      new Map([
        ['01', { count: 4, known: 0, amount: null }],
        ['38', { count: 3, known: 1, amount: 10_000 }],
      ]),
    );
  });

  it('adds all categories of a year where none is asked for', () => {
    expect(level().at(2021).get('38')).toEqual({ count: 5, known: 3, amount: 45_050 });
  });

  it('never adds years', () => {
    expect(level().at(2022).get('38')).toEqual({ count: 1, known: 1, amount: 0 });
  });

  it('keeps a sum of zero apart from no amount', () => {
    expect([level().at(2022, 'Emploi').get('38')?.amount, level().at(2021).get('01')?.amount]).toEqual([0, null]);
  });

  it('has what no unit holds under no code, with a negative amount as it is', () => {
    expect(level().at(2022).get(NOWHERE)).toEqual({ count: 1, known: 1, amount: -200 });
  });

  it('gives nothing for a year that the list does not have', () => {
    expect(level().at(2020).size).toBe(0);
  });

  it('gives nothing for a category that the list does not have', () => {
    expect(level().at(2021, 'Mobilité').size).toBe(0);
  });
});

describe('unpackCube', () => {
  const parts: PackedCube['parts'] = [
    ['', 5, 900, '', ''],
    ['38', 20, 3000, '38001', '38185'],
    ['38', 19, 2900, '38185', '38567'],
    ['69', 1, 100, '69123', '69123'],
  ];

  it('numbers the parts of each département from 1, those without one under 00', () => {
    expect(unpackCube(cube({ parts })).parts.map(({ file }) => file)).toEqual([
      '00-1.parquet',
      '38-1.parquet',
      '38-2.parquet',
      '69-1.parquet',
    ]);
  });

  it('finds a commune in both parts where it is cut', () => {
    const read = unpackCube(cube({ parts }));
    expect(partsOf(read, '38', '38185').map(({ file }) => file)).toEqual(['38-1.parquet', '38-2.parquet']);
    expect(partsOf(read, '38', '38002').map(({ file }) => file)).toEqual(['38-1.parquet']);
    expect(partsOf(read, '38')).toHaveLength(2);
  });

  it('keeps the levels by name', () => {
    expect(unpackCube(cube()).levels.get('departement')?.at(2021, 'Logement').get('38')?.count).toBe(2);
  });

  it('refuses a file of another version', () => {
    expect(() => unpackCube({ ...cube(), version: 2 })).toThrow('cube');
  });
});
