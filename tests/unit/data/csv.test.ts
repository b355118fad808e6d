/** Reading and writing CSV, one edge case per test. */
import { describe, expect, test } from 'vitest';
import { formatCsv, parseCsv } from '../../../data/pipeline/csv.ts';

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

  test('a quote that is not closed is a fault', () => {
    expect(parseCsv('a,b\n1,"2\n', 't.csv').problems[0]?.reason).toBe('guillemets mal fermés');
  });

  test('what is written is read back', () => {
    const rows = [{ a: 'x, "y"', b: 'z\nw' }];
    expect(parseCsv(formatCsv(['a', 'b'], rows), 't.csv').table.rows.map(({ cells }) => cells)).toEqual(rows);
  });
});
