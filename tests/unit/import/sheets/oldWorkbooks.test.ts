import { describe, expect, it } from 'vitest';
import { xls, xlsb, type BinarySheet } from './binary.ts';
import { open, refusalOf } from './support.ts';

const SHEETS: BinarySheet[] = [
  { name: 'Listes', isHidden: true, rows: [['x', 1]] },
  {
    name: 'Projets',
    rows: [
      ['Projet', 'Montant'],
      ['École', 12.5],
    ],
  },
];

describe.each([
  ['xls', xls],
  ['xlsb', xlsb],
] as const)('%s', (kind, build) => {
  it('is read, and its hidden sheets are known', async () => {
    const file = await open(build(SHEETS));
    expect(file.kind).toBe(kind);
    expect(file.sheets.map(({ name, isHidden, rows }) => ({ name, isHidden, rows }))).toEqual(
      SHEETS.map(({ name, isHidden = false, rows }) => ({ name, isHidden, rows })),
    );
    expect(file.sheets[1]?.lines).toEqual([1, 2]);
  });

  it('says that a cell holds the failure of a formula', async () => {
    const file = await open(build([{ name: 'P', rows: [['#N/A', 1]] }]));
    expect(file.sheets[0]?.rows).toEqual([[null, 1]]);
    expect(file.notes).toEqual([{ code: 'errorValue', lines: [1], detail: 'P' }]);
  });
});

it('reads dates of an .xls by the system of the workbook', async () => {
  // 42585 days after 1904-01-01 is 2020-08-04; after 1899-12-30 it is 2016-08-03.
  const sheets = [{ name: 'P', rows: [[42_585]] }];
  expect((await open(xls(sheets, { is1904: true }))).sheets[0]?.rows).toEqual([[new Date('2020-08-04T00:00:00Z')]]);
  expect((await open(xls(sheets))).sheets[0]?.rows).toEqual([[new Date('2016-08-03T00:00:00Z')]]);
});

it('refuses an .xls with a password', async () => {
  expect(await refusalOf(xls(SHEETS, { isEncrypted: true }))).toBe('encrypted');
});

it('refuses an .xlsb whose rows reach to the last column', async () => {
  const row: (string | number)[] = [];
  row[16_383] = 1;
  expect(await refusalOf(xlsb([{ name: 'P', rows: Array<(string | number)[]>(300).fill(row) }]))).toBe('cells');
});
