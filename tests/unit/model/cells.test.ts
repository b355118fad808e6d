/** Cells are read as what they mean: an empty one is missing, never zero. One kind of cell a test. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { decimal, decimalOrNull, exactText, filledText, wholeNumber } from '../../../src/model/cells.ts';
import { describeIssue } from '../../../src/import/describeIssue.ts';

/** The value of a cell, or what is said of it. */
function read(schema: z.core.$ZodType, cell: string): unknown {
  const { success, data, error } = z.safeParse(schema, cell, { error: describeIssue });
  return success ? data : error.issues.map(({ message }) => message).join(' | ');
}

describe('a number', () => {
  test('is read through the spaces around it', () => expect(read(decimal(), ' -12.50 ')).toBe(-12.5));
  test('of an empty cell is missing', () => expect(read(decimalOrNull(), ' ')).toBeNull());
  test('that must be there is not zero when its cell is empty', () =>
    expect(read(wholeNumber(), '')).toBe('nombre attendu'));
  test.each(['1,5', '1 284', '1e3', '0x10', 'Infinity', '5 %'])('is not « %s »', (cell) =>
    expect(read(decimalOrNull(), cell)).toBe(`nombre attendu, « ${cell} » lu (décimale : un point)`),
  );
  test('that is whole has no decimals', () => expect(read(wholeNumber(), '1.5')).toBe('nombre entier attendu'));
  test('below its least', () => expect(read(wholeNumber({ least: 1 }), '0')).toBe('1 au moins'));
  test('above its most', () => expect(read(decimal({ most: 90 }), '90.1')).toBe('90 au plus'));
  test('at its bounds', () => expect(read(decimal({ least: -90, most: 90 }), '-90')).toBe(-90));
});

describe('a text', () => {
  test('loses the spaces around it', () => expect(read(filledText, ' a b ')).toBe('a b'));
  test('of spaces alone is empty', () => expect(read(filledText, '  ')).toBe('texte attendu, la case est vide'));
  test('that is quoted keeps its spaces', () => expect(read(exactText, ' a ')).toBe(' a '));
});
