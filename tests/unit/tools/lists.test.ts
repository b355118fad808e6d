/** The lists of `npm run bench -- --scale lists`: the same in every run, and what is said of their weight. */
import { describe, expect, it } from 'vitest';
import { buildList, weightTable } from '../../../tools/bench/scale/lists.ts';

describe('buildList', () => {
  const list = buildList(24);
  it('the same number, the same list', () => expect(buildList(24).index).toEqual(list.index));
  it('a summary of forty words each, all of which search looks in', () => {
    const [first] = list.dataset.projets;
    const words = list.summaryOf(first?.id ?? '').split(' ');
    expect(words).toHaveLength(40);
    expect(list.index[first?.id ?? '']).toMatch(new RegExp(` ${words.join(' ').replaceAll('é', 'e')}$`));
  });
  it('the columns have a place for every project', () => expect(list.packed.unit).toHaveLength(24));
});

describe('weightTable', () => {
  const lines = (points: [size: number, bytes: number][]) => {
    const table = weightTable({ rows: points.map(([size, ms]) => ({ size, ms })) });
    return { ...table, lines: table.lines.map((line) => line.replace(/ {2,}/g, ' | ')) };
  };
  it('says kilobytes and the exponent of what grows as the list', () =>
    expect(lines([[10, 1500], [1000, 150_000]])).toEqual({ lines: ['rows | 1.5 KB | 150 KB | 1.00'], faults: [] })); // prettier-ignore
  it('names what grows with the square', () =>
    expect(lines([[10, 1000], [100, 100_000]])).toEqual({ lines: ['rows | 1.0 KB | 100 KB | 2.00 | FAIL'], faults: ['rows'] })); // prettier-ignore
});
