/** The lists that the bench makes are read as what they are meant to be. */
import { expect, test } from 'vitest';
import { openFile } from '../../../src/import/sheets/openFile.ts';
import { findTable } from '../../../src/import/sheets/table.ts';
import { generateRows, odsOf, xlsxOf } from '../../../tools/bench/lists/generate.mjs';

const rows = generateRows(40, 8, ['63', '15']);

test.each([
  ['liste.xlsx', xlsxOf],
  ['liste.ods', odsOf],
] as const)('%s comes back cell by cell', async (name, write) => {
  const { sheets } = await openFile(new Uint8Array(write(rows)), name);
  const table = findTable(sheets[0] as (typeof sheets)[number]);
  expect(table.columns.map((column) => column.name)).toEqual(rows[0]);
  expect(table.rows.map(({ cells }) => cells)).toEqual(rows.slice(1));
});

test('so many rows are in the départements that are asked for, all over the file', () => {
  const own = rows.flatMap((row, i) => (row[3] === '63' || row[3] === '15' ? [i] : []));
  expect(own).toEqual([5, 10, 15, 20, 25, 30, 35, 40]);
});
