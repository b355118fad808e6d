/** Reading and writing CSV, one edge case per test. */
import { describe, expect, test } from 'vitest';
import { formatCsv, parseCsv } from '../../../src/import/csv.ts';

describe('csv', () => {
  test('a row after a cell with line breaks knows its line in the file', () => {
    const { table } = parseCsv('a,b\n1,"x\ny"\n2,z\n', 't.csv');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  test('a byte order mark is no part of the first column', () => {
    expect(parseCsv('\uFEFFa,b\n1,2\n', 't.csv').table.columns).toEqual(['a', 'b']);
  });

  test('carriage returns are no part of the last column', () => {
    expect(parseCsv('a,b\r\n1,2\r\n', 't.csv').table.rows[0]?.cells).toEqual({ a: '1', b: '2' });
  });

  test('a row after cells with carriage returns knows its line in the file', () => {
    const { table } = parseCsv('a,b\r\n1,"x\r\ny"\r\n2,z\r\n', 't.csv');
    expect(table.rows.map(({ line, cells }) => [line, cells['b']])).toEqual([
      [2, 'x\ny'],
      [4, 'z'],
    ]);
  });

  test('lines that end in two ways are counted once each', () => {
    const { table } = parseCsv('a,b\n1,x\r\n2,y\r\n3,z\n', 't.csv');
    expect(table.rows.map(({ line, cells }) => [line, cells['b']])).toEqual([
      [2, 'x'],
      [3, 'y'],
      [4, 'z'],
    ]);
  });

  test('blank lines before the header count', () => {
    const { table } = parseCsv('\n\na,b\n\n1,x\n', 't.csv');
    expect([table.line, table.columns, table.rows[0]?.line]).toEqual([3, ['a', 'b'], 5]);
  });

  test('a row with too few cells is named by its line, behind a cell with a line break', () => {
    expect(parseCsv('a,b\n1,"x\ny"\n2\n', 't.csv').problems).toEqual([
      { file: 't.csv', line: 4, reason: '2 cases attendues, 1 lues' },
    ]);
  });

  test('a quote that is not closed is named by its own line, not by the rank of its row', () => {
    // Lines 3 to 5 are one row: the open quote is in the fifth row, the header counted, and on line 7.
    const text = 'a,b\n1,x\n2,"y\ny\ny"\n3,z\n4,"ouvert\n5,v\n';
    expect(parseCsv(text, 't.csv').problems).toEqual([
      { file: 't.csv', line: 7, reason: expect.stringContaining('jamais refermé : fermez-le') },
    ]);
  });

  test('a quote within quotes is named once, by the line where its cell begins', () => {
    const text = 'a,b\n"x\nx",1\n"le "bon" mot",2\n';
    expect(parseCsv(text, 't.csv').problems).toEqual([
      { file: 't.csv', line: 4, reason: expect.stringContaining('doublez-le') },
    ]);
  });

  test('a file without anything is a fault', () => {
    expect(parseCsv(' \n\n', 't.csv').problems[0]?.reason).toBe('fichier vide, ligne d’en-tête attendue');
  });

  test('what is written is read back', () => {
    const rows = [{ a: 'x, "y"', b: 'z\nw' }];
    expect(parseCsv(formatCsv(['a', 'b'], rows), 't.csv').table.rows.map(({ cells }) => cells)).toEqual(rows);
  });
});
