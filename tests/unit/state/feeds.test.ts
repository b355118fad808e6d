/** Which projects a feed takes: whole years, the newest first, while there is room. */
import { describe, expect, test } from 'vitest';
import type { ProjetIndex } from '../../../src/model/dataset.ts';
import { feedYears, hasFeed, latestDate, MOST_ENTRIES } from '../../../src/state/feeds.ts';
import { projet, TINY } from '../selection/support.ts';

const ofYear = (annee: number, count: number): ProjetIndex[] =>
  Array.from({ length: count }, (_, i) => ({ ...projet(`${annee}-${i}`, '10', 'velo'), annee }));
const HALF = MOST_ENTRIES / 2;

describe('the years', () => {
  test('all of them, newest first', () =>
    expect(feedYears([...ofYear(2028, 1), ...ofYear(2030, 2)])).toEqual([2030, 2028]));
  test('as many as fill it to the last entry', () =>
    expect(feedYears([...ofYear(2029, HALF), ...ofYear(2030, HALF)])).toEqual([2030, 2029]));
  test('no part of a year, and none behind a gap', () =>
    expect(feedYears([...ofYear(2028, 1), ...ofYear(2029, HALF + 1), ...ofYear(2030, HALF)])).toEqual([2030]));
  test('none where the newest is too long', () => expect(feedYears(ofYear(2030, MOST_ENTRIES + 1))).toEqual([]));
  test('rows that stand for several projects count as these', () =>
    expect(feedYears([{ annee: 2030, weight: MOST_ENTRIES + 1 }])).toEqual([]));
});

describe('a feed', () => {
  test('is there for a département without a project', () => expect(hasFeed(TINY, [])).toBe(true));
  test('is not where no list is published', () => expect(hasFeed({ ...TINY, campagnes: [] }, [])).toBe(false));
  test('is not where counts alone are known', () =>
    expect(hasFeed({ ...TINY, tally: 'cube' }, TINY.projets)).toBe(false));
  test('is where the list is on its way', () => expect(hasFeed({ ...TINY, tally: 'list' }, TINY.projets)).toBe(true));
  test('is not for a year that is too long', () => expect(hasFeed(TINY, ofYear(2030, MOST_ENTRIES + 1))).toBe(false));
});

test('the day of the data is that of the newest list, whatever its year', () =>
  expect(
    latestDate([{ source_date: '2031-05-01' }, { source_date: '2032-01-01' }, { source_date: '2029-09-09' }]),
  ).toBe('2032-01-01'));
test('no list has no day', () => expect(latestDate([])).toBe(''));
