/** Sums and years as anybody may type them: what is printed is read again, and what is no sum is not read as one. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { inferMarks, readAmount, unitIn } from '../../../../src/import/values/amounts.ts';
import { readYear, yearInName } from '../../../../src/import/values/dates.ts';
import { isDestroyed, isIdentifier } from '../../../../src/import/values/identifiers.ts';
import type { Cell } from '../../../../src/import/workbook.ts';
import { formatEuros } from '../../../../src/words/amounts.ts';
import { hostileNumber, hostileText } from '../../../support/arbitraries.ts';
import { holds } from '../../../support/fuzz.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  hostileText(),
  hostileNumber(),
  fc.constantFrom(null, true, false, new Date(NaN), new Date('2022-03-12')),
  fc
    .array(fc.constantFrom('1', '23', '456', ' ', '\u202f', '.', ',', '-', '(', ')', '€', 'k', 'M€', 'e', '’', '%'), {
      maxLength: 9,
    })
    .map((all) => all.join('')),
);
/** Whole cents up to a million millions. */
const cents = fc.integer({ min: -100_000_000_000_00, max: 100_000_000_000_00 });

describe('sums', () => {
  holds('any cell is a finite sum, two, none, or not read', cell, (given) => {
    const read = readAmount(given);
    if (read.kind === 'value' || read.kind === 'converted') expect(Number.isFinite(read.value)).toBe(true);
    if (read.kind === 'ambiguous') expect([read.thousands, read.decimals].every(Number.isFinite)).toBe(true);
  });
  holds('what the site prints is read as the same sum', fc.integer({ min: -1e12, max: 1e12 }), (euros) => {
    expect(readAmount(formatEuros(euros))).toEqual({ kind: 'value', value: euros });
  });
  holds('with French marks and two decimals', cents, (amount) => {
    const text = (amount / 100).toLocaleString('fr-FR', {
      minimumFractionDigits: 2,
      style: 'currency',
      currency: 'EUR',
    });
    expect(readAmount(text)).toEqual({ kind: 'value', value: amount / 100 });
  });
  holds('with a point and no group', cents, (amount) => {
    expect(readAmount((amount / 100).toFixed(2))).toEqual({ kind: 'value', value: amount / 100 + 0 });
  });
  holds('marks of any column mean one thing or nothing', fc.array(cell, { maxLength: 12 }), (cells) => {
    for (const meaning of Object.values(inferMarks(cells))) expect(['thousands', 'decimals']).toContain(meaning);
  });
  holds('a title says a unit that can be multiplied with', hostileText(), (title) => {
    expect([1, 1e3, 1e6, 1e9]).toContain(unitIn(title));
  });
});

describe('years and numbers of organisations', () => {
  holds('any cell says a year of our time, or none', cell, (given) => {
    const year = readYear(given);
    expect(year === null || (Number.isInteger(year) && year >= 1990 && year <= 2099), String(year)).toBe(true);
  });
  holds('the name of a file too', hostileText(), (name) => {
    const year = yearInName(name);
    expect(year === null || (year >= 2000 && year <= 2099)).toBe(true);
  });
  holds('any cell is an identifier or not', cell, (given) => {
    expect([typeof isIdentifier(given), typeof isDestroyed(given)]).toEqual(['boolean', 'boolean']);
  });
});
