/** A cube in a data folder as the list of its site: each project once, at the finest place that is known of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axesOf, readCubeList } from '../../../../data/pipeline/cube/cubeList.ts';
import { CUBE_FORMAT, CUBE_VERSION, packCells, type CubeCell } from '../../../../src/model/cube.ts';
import { sizeOf } from '../../../../src/model/tally.ts';
import type { Unit } from '../../../../src/model/units.ts';

const unit = (level: string, code: string, parent: string | null): Unit => ({
  ...{ level, code, nom: code, parent, note: '', avec_article: code, locatif: code, prefecture: '' },
  measures: {},
});
/** Auvergne-Rhône-Alpes is region 84 of the official code. */
const REGION = [
  unit('region', 'ARA', null),
  ...['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74'].map((code) =>
    unit('departement', code, 'region:ARA'),
  ),
];
const COUNTRY = [
  unit('pays', 'FRA', null),
  unit('region', 'ARA', 'pays:FRA'),
  unit('region', 'BRE', 'pays:FRA'),
  unit('departement', '38', 'region:ARA'),
  unit('departement', '35', 'region:BRE'),
];

const SCALES = { years: [2021], axes: ['Emploi', 'Logement'] };
type Row = [unit: string, axis: string, count: number, known: number, cents: number | null];
const pack = (rows: readonly Row[]) =>
  packCells(
    rows.map(([code, axis, count, known, amount]): CubeCell => ({
      unit: code,
      year: 2021,
      axis,
      count,
      known,
      amount,
    })),
    SCALES,
  );

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cube-'));
  mkdirSync(join(folder, 'cube/communes'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a cube; `communes` by département. */
function write(levels: Record<string, Row[]>, communes: Record<string, Row[]>, categories: object): void {
  const packed = Object.fromEntries(Object.entries(levels).map(([level, rows]) => [level, pack(rows)]));
  const rest = { name: 'Essai', publisher: null, rows: 0, rejected: 0, parts: [] };
  const cube = { format: CUBE_FORMAT, version: CUBE_VERSION, ...rest, ...SCALES, levels: packed };
  writeFileSync(join(folder, 'cube/cube.json'), JSON.stringify({ ...cube, communes: Object.keys(communes) }));
  for (const [code, rows] of Object.entries(communes))
    writeFileSync(join(folder, `cube/communes/${code}.json`), JSON.stringify(pack(rows)));
  writeFileSync(join(folder, 'cube/categories.json'), JSON.stringify(categories));
}
const NAMES = { categories: { Emploi: 'emploi', Logement: 'logement' }, autres: 'autres' };
const listed = (units: readonly Unit[]) => {
  const list = readCubeList(folder, units);
  return list?.projets.map(({ unit: held, axe, weight, known, amount }, i) => [
    ...[list.places[i]?.[0] ?? held, held, axe],
    ...[weight, known, amount],
  ]);
};

describe('a list of seven projects in a region', () => {
  beforeEach(() =>
    write(
      {
        region: [
          ['84', 'Emploi', 5, 4, 25_025],
          ['84', 'Logement', 2, 2, 100_000],
          ['53', 'Emploi', 3, 3, 300],
        ],
        departement: [
          ['38', 'Emploi', 5, 4, 25_025],
          ['', 'Logement', 1, 1, 100_000],
          ['38', 'Logement', 1, 1, 0],
          ['35', 'Emploi', 3, 3, 300],
        ],
        epci: [
          ['200040715', 'Emploi', 4, 4, 25_025],
          ['200040715', 'Logement', 1, 1, 0],
        ],
      },
      {
        38: [
          ['', 'Emploi', 2, 1, -5025],
          ['38185', 'Emploi', 2, 2, 10_050],
          ['38421', 'Emploi', 1, 1, 20_000],
          ['38185', 'Logement', 1, 1, 0],
        ],
        35: [['35238', 'Emploi', 3, 3, 300]],
      },
      NAMES,
    ),
  );

  it('has each where it is known: in a commune, an EPCI, a département or the whole region', () => {
    expect(listed(REGION)).toEqual([
      ['commune:38185', 'departement:38', 'emploi', 2, 2, 100.5],
      ['commune:38421', 'departement:38', 'emploi', 1, 1, 200],
      ['epci:200040715', 'departement:38', 'emploi', 1, 1, -50.25],
      ['departement:38', 'departement:38', 'emploi', 1, 0, null],
      ['commune:38185', 'departement:38', 'logement', 1, 1, 0],
      ['region:ARA', 'region:ARA', 'logement', 1, 1, 1000],
    ]);
  });

  it('leaves out what other regions have, and counts it', () => {
    expect(readCubeList(folder, REGION)?.outside).toBe(3);
  });

  it('is counted by département and region where the site is of the country', () => {
    expect(listed(COUNTRY)).toEqual([
      ['departement:35', 'departement:35', 'emploi', 3, 3, 3],
      ['departement:38', 'departement:38', 'emploi', 5, 4, 250.25],
      ['departement:38', 'departement:38', 'logement', 1, 1, 0],
      ['region:ARA', 'region:ARA', 'logement', 1, 1, 1000],
    ]);
    expect(readCubeList(folder, COUNTRY)?.outside).toBe(0);
  });
});

describe('a group of communes of two regions', () => {
  // Of the CC Enclave des Papes-Pays de Grignan most communes are in the Drôme, some in the Vaucluse.
  it('has what is said of it alone at the département, since a part of it is elsewhere', () => {
    write(
      {
        region: [
          ['84', 'Emploi', 2, 0, null],
          ['93', 'Emploi', 5, 0, null],
        ],
        departement: [
          ['26', 'Emploi', 2, 0, null],
          ['84', 'Emploi', 5, 0, null],
        ],
        epci: [['200040681', 'Emploi', 7, 0, null]],
      },
      {
        26: [
          ['26070', 'Emploi', 1, 0, null],
          ['', 'Emploi', 1, 0, null],
        ],
      },
      NAMES,
    );
    expect(listed(REGION)).toEqual([
      ['commune:26070', 'departement:26', 'emploi', 1, undefined, undefined],
      ['departement:26', 'departement:26', 'emploi', 1, undefined, undefined],
    ]);
  });
});

describe('categories', () => {
  it('that are one axis of the site are one row a place', () => {
    write(
      {
        region: [
          ['84', 'Emploi', 2, 2, 100],
          ['84', 'Logement', 1, 1, 50],
        ],
        departement: [
          ['38', 'Emploi', 2, 2, 100],
          ['38', 'Logement', 1, 1, 50],
        ],
        epci: [],
      },
      {},
      { categories: {}, autres: 'autres' },
    );
    expect(listed(REGION)).toEqual([['departement:38', 'departement:38', 'autres', 3, 3, 1.5]]);
  });
});

describe('the axis of a category', () => {
  it('is the same for all ways of writing it, and that of the others where none is named', () => {
    write({ region: [], departement: [], epci: [] }, {}, { categories: { Emploi: 'emploi' }, autres: 'autres' });
    expect(axesOf(folder, { axes: ['EMPLOI', 'emploi ', 'Rare'] })).toEqual({
      ...{ EMPLOI: 'emploi', 'emploi ': 'emploi', Rare: 'autres' },
    });
  });
});

describe('a folder without a cube', () => {
  it('has no such list', () => {
    rmSync(join(folder, 'cube'), { recursive: true });
    expect(readCubeList(folder, REGION)).toBeNull();
  });
});

describe('an empty cube', () => {
  it('is an empty list', () => {
    write({ region: [], departement: [], epci: [] }, {}, NAMES);
    const list = readCubeList(folder, REGION);
    expect([sizeOf(list?.projets ?? []), list?.places, list?.outside]).toEqual([0, [], 0]);
  });
});

describe('counts of a part that are more than those of its whole', () => {
  it('are no cube: a file is of another one', () => {
    write({ region: [['84', 'Emploi', 2, 0, null]], departement: [['38', 'Emploi', 3, 0, null]], epci: [] }, {}, NAMES);
    expect(() => readCubeList(folder, REGION)).toThrow(/cube\/cube\.json.*region:ARA/);
  });
});
