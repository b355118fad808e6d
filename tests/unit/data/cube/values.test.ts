/** Sums and years that a long list writes in ways of its own. */
import { describe, expect, it } from 'vitest';
import { readSums, yearOf } from '../../../../data/pipeline/cube/values.ts';

const unit = (factor = 1) => ({ unit: { factor, said: '' } });
const centsOf = (text: string, marks: string[] = [], factor = 1) => readSums([text], marks, unit(factor))[0];

describe('readSums', () => {
  it('reads millions in words to the cent', () => {
    expect(centsOf('1,5 M€')).toEqual({ text: '1,5 M€', cents: 150_000_000, reason: '' });
  });

  it('takes « NC » for no sum, not for a fault', () => {
    expect(centsOf('NC')).toEqual({ text: 'NC', cents: null, reason: '' });
  });

  it('rejects what is no sum', () => {
    expect(centsOf('douze')?.reason).toBe('montant-illisible');
  });

  it('rejects a mark that can mean two things', () => {
    expect(centsOf('1.234')?.reason).toBe('montant-ambigu');
  });

  it('takes the mark for thousands where plain sums have decimals after a comma', () => {
    expect(centsOf('1.234', [','])).toMatchObject({ cents: 123_400, reason: '' });
  });

  it('multiplies by the unit of the column but for a cell that says its own', () => {
    expect([centsOf('(12)', [], 1000)?.cents, centsOf('12 euros', [], 1000)?.cents]).toEqual([-1_200_000, 1200]);
  });
});

describe('yearOf', () => {
  it.each([
    ['2022', 2022],
    ['12/03/2021', 2021],
    ['2021-03-12 00:00:00', 2021],
    ['', null],
    ['1998', null],
  ])('of « %s » is %s', (text, year) => {
    expect(yearOf(text, null)).toBe(year);
  });

  it('is that of all rows where the cell says none', () => {
    expect(yearOf('', 2023)).toBe(2023);
  });
});
