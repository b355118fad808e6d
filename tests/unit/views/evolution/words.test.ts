import { formatEuros } from '../../../../src/words/amounts.ts';
import { withYears } from '../../../../src/model/years.ts';
import { describe, expect, it } from 'vitest';
import { Dashboard } from '../../../../src/state/dashboard.svelte.ts';
import { answers } from '../../../../src/views/evolution/answers.ts';
import { buildFile } from '../../../../src/views/evolution/files.ts';
import { pairOf } from '../../../../src/views/evolution/pair.ts';
import { buildEvolution } from '../../../../src/views/evolution/select.ts';
import { buildTerritoireTable } from '../../../../src/views/evolution/table.ts';
import { describeChange, describeEvolution } from '../../../../src/views/evolution/reading.ts';
import { describeSwatch, evolutionWords, formatSigned } from '../../../../src/views/evolution/words.ts';
import { REAL, TINY_TEXTS, GEOMETRY } from '../../selection/support.ts';
import { sideOf, YEARS } from './lists.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');
const ALL = buildEvolution(sideOf(2029), sideOf(2030), { shown: 'taux', axe: null });
const NAMES = ['2029', '2030'] as const;
const open = (search: string, list = YEARS) => {
  const dashboard = new Dashboard(list, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
  dashboard.open(search);
  return dashboard;
};

describe('signed', () => {
  it.each([
    [3, 0, '+3'],
    [-2, 0, '−2'],
    [0, 0, '='],
    [0.25, 1, '+0,3'],
    [1234, 0, '+1 234'],
    [0.04, 1, '< +0,1'],
    [-0.04, 1, '> −0,1'],
  ])('%s with %s decimals', (value, decimals, text) => expect(plain(formatSigned(value, decimals))).toBe(text));
  it.each([
    [21_649_103, '21 649 103 €'],
    [1930.54, '1 930,54 €'],
    [-500, '−500 €'],
    [0, '0 €'],
  ])('%s euros', (value, text) => expect(plain(formatEuros(value))).toBe(text));
});

describe('the reading', () => {
  const reading = plain(describeEvolution(ALL, NAMES));
  it('in all, both years', () => expect(reading).toContain('14 projets en 2029, 7 en 2030 : −7.'));
  it('who differs beyond chance, and that the others do not', () =>
    expect(reading).toContain(
      'Au-delà du hasard à 95 % : en baisse le Alpha ; ailleurs (1 département), le hasard suffit (probabilités corrigées pour 2 comparaisons).',
    ));
  it('amounts, without an interval', () =>
    expect(reading).toContain('Montant : 51 € en 2029, 650 € en 2030 (+599 €).'));
  it('nothing on either side', () =>
    expect(
      describeEvolution(
        buildEvolution(
          { ...sideOf(2029), projets: [] },
          { ...sideOf(2030), projets: [] },
          { shown: 'taux', axe: null },
        ),
        NAMES,
      ),
    ).toBe(evolutionWords.empty));
  it('a list without amounts: none is spoken of', () => {
    const bare = (annee: number) => {
      const side = sideOf(annee);
      return { ...side, projets: side.projets.map((one) => ({ ...one, amount: null })) };
    };
    expect(
      describeEvolution(buildEvolution(bare(2029), bare(2030), { shown: 'taux', axe: null }), NAMES),
    ).not.toContain('Montant');
  });
  it('projects of several units are said for each year', () => {
    const after = sideOf(2030);
    const projets = after.projets.map((one, i) => (i === 0 ? { ...one, territoires: ['10', '20'] } : one));
    expect(
      plain(
        describeEvolution(buildEvolution(sideOf(2029), { ...after, projets }, { shown: 'taux', axe: null }), NAMES),
      ),
    ).toContain('En 2030, 1 projet est compté dans plusieurs départements');
  });
  it('only in one list', () => {
    const [row] = ALL.rows;
    if (!row) throw new Error('the list has units');
    expect(plain(describeChange('Alpha', { ...row, after: null, difference: null }, NAMES))).toBe(
      'Alpha : seulement en 2029',
    );
  });
  it('unchanged', () => expect(plain(evolutionWords.unchanged(ALL.level, 5))).toBe('5 départements inchangés'));
  it('one unchanged', () => expect(plain(evolutionWords.unchanged(ALL.level, 1))).toBe('1 département inchangé'));
  it.each([
    [0, 0, 'autant'],
    [-3, -1, 'de −3,0 à −1,0'],
    [2, 2, '+2,0'],
  ])('a swatch from %s to %s', (low, high, text) =>
    expect(plain(describeSwatch('taux', { low, high, fill: '' }))).toBe(text),
  );
});

describe('the years that are compared', () => {
  const yearsIn = (search: string) => pairOf(open(search))?.names;
  const THREE = withYears({
    ...YEARS,
    campagnes: [...YEARS.campagnes, ...YEARS.campagnes.slice(0, 1).map((one) => ({ ...one, annee: 2028 }))],
  });
  const inThree = (search: string) => pairOf(open(search, THREE))?.names;
  it('without a choice the two latest', () => expect(inThree('?vue=evolution')).toEqual(['2029', '2030']));
  it('asked for', () => expect(inThree('?vue=evolution&de=2028&a=2030')).toEqual(['2028', '2030']));
  it('backwards, as asked', () => expect(yearsIn('?vue=evolution&de=2030&a=2029')).toEqual(['2030', '2029']));
  it('to a year alone: from the one before', () => expect(inThree('?vue=evolution&a=2029')).toEqual(['2028', '2029']));
  it('to the first alone: from the next', () => expect(inThree('?vue=evolution&a=2028')).toEqual(['2029', '2028']));
  it('from the latest alone: to the one before', () =>
    expect(inThree('?vue=evolution&de=2030')).toEqual(['2030', '2029']));
  it('a year with itself is no comparison', () =>
    expect(inThree('?vue=evolution&de=2029&a=2029')).toEqual(['2028', '2029']));
  it('one year: no pair', () => expect(pairOf(open('?vue=evolution', REAL))).toBeNull());
  it('a search counts on both sides', () => {
    const pair = pairOf(open('?vue=evolution&q=garage'));
    expect([pair?.before.projets.length, pair?.after.projets.length]).toEqual([1, 0]);
  });
});

describe('taken away', () => {
  it('one year: the view says what to do', () =>
    expect(answers.describe(open('?vue=evolution', REAL)).reading).toBe(evolutionWords.oneYear));
  it('one year: no file', async () => expect(await buildFile('table', open('?vue=evolution', REAL), '')).toBeNull());
  it('a row a unit, then the sums', () => {
    const { lines } = buildTerritoireTable(ALL, NAMES, 'REG');
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      ['10', 'Alpha', 'département', 10, 2, -8],
      ['20', 'Bêta', 'département', 1, 3, 2],
      ['30', 'Gamma', 'département', 1, 1, 0],
      ['', '', 'somme des départements', 12, 6, -6],
      ['REG', '', 'région entière', 2, 1, -1],
      ['', '', 'tous les projets', 14, 7, -7],
    ]);
  });
  it('the file says both years, both sums, both populations', async () => {
    const file = await buildFile('table', open('?vue=evolution'), 'https://exemple.fr/');
    const text = plain((await file?.content.text()) ?? '');
    expect(file?.nom).toBe('evolution-2029-2030.csv');
    for (const part of [
      'Campagnes : 2029, 2030',
      '2029, Projets comptés : 12 dans un département + 2 pour toute la région = 14',
      '2030, Projets comptés : 6 dans un département + 1 pour toute la région = 7',
      'Projets 2029 : Préfecture',
      'Projets 2030 : Préfecture',
      'Population 2029 (Insee)',
      'Population 2030 (Insee)',
      'Przyborowski',
    ])
      expect(text).toContain(part);
  });
  it('the workbook too', async () => {
    const file = await buildFile('workbook', open('?vue=evolution'), 'https://exemple.fr/');
    expect(file?.nom).toBe('evolution-2029-2030.xlsx');
    expect(file?.content.size).toBeGreaterThan(1000);
  });
});
