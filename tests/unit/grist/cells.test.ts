/** Each type of column that Grist has, as the cell that the import reads. */
import { expect, test } from 'vitest';
import { cellOf, rowsOfTable } from '../../../src/grist/cells.ts';

test('Text and Choice stand as they are', () => expect(cellOf('Isère')).toBe('Isère'));
test('Numeric and Integer stay numbers, zero too', () => expect([cellOf(2000.5), cellOf(0)]).toEqual([2000.5, 0]));
test('Toggle stays a truth value', () => expect([cellOf(true), cellOf(false)]).toEqual([true, false]));
test('Date: seconds become the day', () => expect(cellOf(['d', 1_640_995_200])).toEqual(new Date('2022-01-01')));
test('DateTime: seconds with a zone become the moment', () =>
  expect(cellOf(['D', 1_640_995_200.5, 'Europe/Paris'])).toEqual(new Date('2022-01-01T00:00:00.500Z')));
test('Choice List: parted by commas', () => expect(cellOf(['L', 'Isère', 'Drôme'])).toBe('Isère, Drôme'));
test('Choice List: an empty one is an empty cell', () => expect(cellOf(['L'])).toBeNull());
test('Reference: what it shows comes as text', () => expect(cellOf('Grenoble')).toBe('Grenoble'));
test('Reference that shows a number (a code): the number', () =>
  expect(cellOf(['R', 'Communes', 38_185])).toBe(38_185));
test('Reference to no row is an empty cell', () => expect(cellOf(['R', 'Communes', 0])).toBeNull());
test('Reference List: what is shown, parted by commas', () =>
  expect([cellOf(['L', 'Ain', 'Loire']), cellOf(['r', 'Depts', [1, 42]])]).toEqual(['Ain, Loire', '1, 42']));
test('Reference List that shows dates: days', () =>
  expect(cellOf(['L', ['d', 1_640_995_200], ['d', 1_641_081_600]])).toBe('2022-01-01, 2022-01-02'));
test('Attachments: the numbers of the files, which say nothing of a place', () =>
  expect(cellOf(['L', 7, 8])).toBe('7, 8'));
test('a formula that failed is one that the import counts as such', () =>
  expect(cellOf(['E', 'ZeroDivisionError', 'division by zero'])).toBe('#VALUE!'));
test('a cell that an access rule hides is empty', () => expect(cellOf(['C'])).toBeNull());
test('a value that is not there yet is empty', () => expect(cellOf(['P'])).toBeNull());
test('what Grist cannot send is its text', () => expect(cellOf(['U', '<object>'])).toBe('<object>'));
test('a dictionary of a formula is empty', () => expect(cellOf(['O', { a: 1 }])).toBeNull());
test('what is no value of Grist is empty', () =>
  expect([cellOf(undefined), cellOf({ a: 1 }), cellOf([]), cellOf(['d', 'demain']), cellOf(['?', 1])]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]));
test('a date beyond all calendars is one in a list too', () => expect(cellOf(['L', ['d', 1e300]])).toBe('#VALUE!'));
test('lists in lists without end end', () => {
  let value: unknown[] = ['L', 'x'];
  for (let i = 0; i < 10_000; i++) value = ['L', value];
  expect(cellOf(value)).toBeNull();
});

test('a table: ids of columns first, then a row each', () =>
  expect(
    rowsOfTable({
      ids: [4, 9],
      columns: [
        { id: 'Code_postal', values: ['38000', '07000'] },
        { id: 'Montant_en_euros', values: [1000, null] },
      ],
    }),
  ).toEqual([
    ['Code_postal', 'Montant_en_euros'],
    ['38000', 1000],
    ['07000', null],
  ]));
