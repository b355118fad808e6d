/** Texts of a cube by territory: rows of parts in the place of what counted them. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import {
  partsOfUnit,
  projetOfRow,
  putRows,
  textOfRow,
  type PartIndex,
  type PartRow,
} from '../../../src/model/partRows.ts';
import { placeAt, type UnplacedDataset } from '../../../src/model/placing.ts';
import type { SentProjet } from '../../../src/model/packedRows.ts';
import { emptyCell, sizeOf } from '../../../src/model/tally.ts';
import type { Unit } from '../../../src/model/units.ts';

const unit = (level: string, code: string, parent: string | null, within?: string): Unit => ({
  ...{ level, code, nom: code, parent, note: '', avec_article: code, locatif: code, prefecture: '', measures: {} },
  ...(within && { within }),
});
const level = (id: string) => ({
  id,
  nom: id,
  pluriel: `${id}s`,
  article: 'le' as const,
  genre: 'm' as const,
  chefLieu: '',
});
const REGION = unit('region', 'R', null);
const UNITS = [
  unit('departement', '38', 'region:R'),
  unit('departement', '69', 'region:R'),
  unit('epci', '2000', 'departement:38'),
  unit('commune', '38185', 'departement:38', 'epci:2000'),
  unit('commune', '69266', 'departement:69', 'epci:2000'),
];
const cell = (key: string, weight: number, annee = 2021): SentProjet => ({
  ...emptyCell(annee),
  unit: key,
  axe: 'a',
  weight,
});
const datasetOf = (projets: readonly SentProjet[], id = 'departement'): Dataset =>
  placeAt(
    {
      ...{ levels: ['region', 'departement', 'epci', 'commune'].map(level), region: REGION, allUnits: UNITS, projets },
      ...{ axes: [], campagnes: [{ annee: 2021 }, { annee: 2022 }], indicateurs: [], tally: 'cube' },
    } as unknown as UnplacedDataset,
    id,
  ) as unknown as Dataset;

const part = (departement: string, number: number, first: string, last: string) => ({
  ...{ file: `${departement || '00'}-${number}.parquet`, departement, rows: 1, bytes: 1, first, last },
});
const INDEX: PartIndex = {
  ...{ folder: 'parts/', axes: { Emploi: 'emploi', Rare: 'autres' } },
  ...{ regions: { 84: 'region:R' }, cut: ['999'] },
  parts: [
    part('', 1, '', ''),
    part('38', 1, '', '38200'),
    part('38', 2, '38200', '38999'),
    part('69', 1, '69001', '69299'),
  ],
};
const filesOf = (one: Unit) => partsOfUnit(INDEX, datasetOf([]), one).map(({ file }) => file);

describe('the parts of a unit', () => {
  it('that is a département are all of its own', () =>
    expect(filesOf(UNITS[0] as Unit)).toEqual(['38-1.parquet', '38-2.parquet']));
  it('that is a commune are those between whose communes it lies', () =>
    expect(filesOf(UNITS[3] as Unit)).toEqual(['38-1.parquet']));
  it('that is a group are those of all départements that it has communes in', () =>
    expect(filesOf(UNITS[2] as Unit)).toEqual(['38-1.parquet', '38-2.parquet', '69-1.parquet']));
  it('that is the whole are those of no département', () => expect(filesOf(REGION)).toEqual(['00-1.parquet']));
});

const ROW: PartRow = {
  ...{ id: '2021-007', year: 2021, axis: 'Emploi', unit: 'commune:38185', commune: '38185', epci: '2000' },
  ...{ structure: 'Relais', title: 'Atelier', summary: 'Réparer des vélos.', amount: 12.5 },
};
const SETTING = { known: new Set(['region:R', 'departement:38']), holder: 'departement:38', hasAmounts: true };

describe('a row', () => {
  it('is a project of the unit that holds its commune, where no commune is known', () =>
    expect(projetOfRow(ROW, INDEX, SETTING)).toEqual({
      ...{ id: '2021-007', annee: 2021, unit: 'departement:38', axe: 'emploi', amount: 12.5 },
      ...{ structure: 'Relais', structure_id: 'relais' },
    }));
  it('is one of its commune where communes are shown', () =>
    expect(projetOfRow(ROW, INDEX, { ...SETTING, known: new Set(['commune:38185']) })?.unit).toBe('commune:38185'));
  it('of a category that has no axis is of the others', () =>
    expect(projetOfRow({ ...ROW, axis: 'Rare' }, INDEX, SETTING)?.axe).toBe('autres'));
  it('without an organisation is known by its title', () =>
    expect(projetOfRow({ ...ROW, structure: '' }, INDEX, SETTING)?.structure).toBe('Atelier'));
  it('for the whole region is one of the site’s', () =>
    expect(projetOfRow({ ...ROW, unit: 'region:84' }, INDEX, SETTING)?.unit).toBe('region:R'));
  it('for another region is none of the site’s', () =>
    expect(projetOfRow({ ...ROW, unit: 'region:53' }, INDEX, SETTING)).toBeNull());
  it('for nothing known is none of a region’s', () =>
    expect(projetOfRow({ ...ROW, unit: '' }, INDEX, SETTING)).toBeNull());
  it('of a group that reaches into another region stays at its département', () =>
    expect(projetOfRow({ ...ROW, unit: 'epci:999' }, INDEX, { ...SETTING, known: new Set(['epci:999']) })?.unit).toBe(
      'departement:38',
    ));
  it('says no amount where the list says none', () =>
    expect(projetOfRow(ROW, INDEX, { ...SETTING, hasAmounts: false })).not.toHaveProperty('amount'));
  it('is read with title and summary as sentences', () => {
    expect(textOfRow(ROW)).toMatchObject({ resume: 'Atelier. Réparer des vélos.', source_ligne: 7 });
    expect(textOfRow({ ...ROW, title: 'Pourquoi ?' }).resume).toBe('Pourquoi ? Réparer des vélos.');
    expect(textOfRow({ ...ROW, title: '' }).resume).toBe('Réparer des vélos.');
  });
});

describe('the rows of a unit', () => {
  const own = (id: string, annee: number): SentProjet => ({
    ...{ id, annee, unit: 'departement:38', axe: 'a', structure: 'S', structure_id: 's' },
  });
  const LIST = [cell('departement:38', 2), cell('departement:69', 5), cell('departement:38', 1, 2022)];
  const ROWS = [own('2021-001', 2021), own('2022-002', 2022), own('2021-003', 2021)];

  it('take the place of what counted them, in all years', () => {
    const whole = putRows(datasetOf(LIST), '38', ROWS);
    expect(whole.projets.map(({ id, weight }) => [id, weight])).toEqual([
      ['2021-000', 5],
      ['2021-001', undefined],
      ['2021-003', undefined],
      ['2022-002', undefined],
    ]);
    expect(sizeOf(whole.projets)).toBe(8);
    expect(whole.years).toEqual([2021, 2022]);
  });
  it('leave out those of other units of the same part', () => {
    const other = { ...own('2021-009', 2021), unit: 'departement:69' };
    expect(sizeOf(putRows(datasetOf(LIST), '38', [...ROWS, other]).projets)).toBe(8);
  });
  it('are put in again without change', () => {
    const once = putRows(datasetOf(LIST), '38', ROWS);
    expect(putRows(once, '38', ROWS).projets).toEqual(once.projets);
  });
  it('that are not as many as were counted are of another list', () =>
    expect(() => putRows(datasetOf(LIST), '38', ROWS.slice(1))).toThrow(RangeError));
  it('of a commune take the place of what was counted there alone', () => {
    const list = datasetOf([cell('commune:38185', 1), cell('departement:38', 1)], 'commune');
    const row = { ...own('2021-001', 2021), unit: 'commune:38185' };
    expect(putRows(list, '38185', [row]).projets.map(({ unit: at, weight }) => [at, weight])).toEqual([
      ['departement:38', 1],
      ['commune:38185', undefined],
    ]);
  });
});
