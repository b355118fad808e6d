import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { INDICATEURS, type IndicateurId } from '../../../src/model/names.ts';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import {
  choicesIn,
  denominatorIn,
  denominatorsOf,
  filledMeasures,
  hasPoverty,
  indicateurIn,
  indicateursOf,
  measuresOf,
  ordersOf,
} from '../../../src/selection/offered.ts';
import { buildRankings, columnsOf, movesOf } from '../../../src/selection/rankings.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { describeSituation } from '../../../src/words/lacunes.ts';
import { comparedStep, describeRankings } from '../../../src/words/rankings.ts';
import { describeSources } from '../../../src/words/sources.ts';
import { TINY, TINY_AMOUNTS } from './support.ts';

const without = (dataset: Dataset, ...roles: string[]): Dataset => ({
  ...dataset,
  indicateurs: dataset.indicateurs.filter(({ role }) => !roles.includes(role)),
});
const POOR_REGION_ALONE: Dataset = {
  ...TINY,
  units: TINY.units.map((unit) => ({ ...unit, measures: { ...unit.measures, poor_share: { 2028: null } } })),
};
const NO_POVERTY = without(TINY, 'taux_pauvrete');
const NO_PEOPLE = without(TINY, 'taux_pauvrete', 'population');
const POVERTY_ALONE = without(TINY, 'population');

describe('what a dataset offers', () => {
  it.each<[string, Dataset, string, string, string, string]>([
    [
      'people and poverty',
      TINY,
      'habitants pauvres',
      'taux nombre besoin pauvrete',
      'nombre taux besoin indice',
      'code total population pauvrete',
    ],
    ['no column of poverty', NO_POVERTY, 'habitants', 'taux nombre', 'nombre taux indice', 'code total population'],
    [
      'a poverty rate of the region alone',
      POOR_REGION_ALONE,
      'habitants',
      'taux nombre',
      'nombre taux indice',
      'code total population',
    ],
    ['neither', NO_PEOPLE, '', 'nombre', 'nombre', 'code total'],
    [
      'poverty without people: nobody is counted by it',
      POVERTY_ALONE,
      '',
      'nombre pauvrete',
      'nombre',
      'code total pauvrete',
    ],
  ])('%s', (_title, dataset, denominators, indicateurs, measures, orders) => {
    const lists = [denominatorsOf, indicateursOf, measuresOf, ordersOf].map((list) => list(dataset).join(' '));
    expect(lists).toEqual([denominators, indicateurs, measures, orders]);
  });
  it('amounts by inhabitant only where there are inhabitants', () => {
    const offered = indicateursOf({ ...TINY_AMOUNTS, indicateurs: [] });
    expect(offered).toEqual(['nombre', 'montant', 'montant-moyen', 'montant-median']);
  });
  it('one unit that knows its people is enough', () =>
    expect(denominatorsOf({ ...TINY, units: TINY.units.slice(1) })).toEqual(['habitants', 'pauvres']));
  it('columns that no unit fills are no measures', () =>
    expect(filledMeasures(POOR_REGION_ALONE).map(({ colonne }) => colonne)).toEqual(['habitants']));
});

describe('what is shown for what is asked', () => {
  it('people in poverty where nobody knows them: inhabitants', () =>
    expect([denominatorIn(NO_POVERTY, 'pauvres'), denominatorIn(TINY, 'pauvres')]).toEqual(['habitants', 'pauvres']));
  it('the default order of the gaps', () => expect(choicesIn(NO_POVERTY, DEFAULT_VIEW).classer).toBe('habitants'));
  it('a measure, and an order: counts, by code', () =>
    expect(choicesIn(NO_POVERTY, { ...DEFAULT_VIEW, mesure: 'besoin', ordre: '-pauvrete' })).toMatchObject({
      mesure: 'nombre',
      ordre: 'code',
    }));
  it('an axis is no order of the data’s', () =>
    expect(choicesIn(NO_PEOPLE, { ...DEFAULT_VIEW, ordre: '-velo' }).ordre).toBe('-velo'));
  // The map and what lists its indicators decide apart: the first view has no room for the list.
  it.each([
    TINY,
    NO_POVERTY,
    POOR_REGION_ALONE,
    NO_PEOPLE,
    POVERTY_ALONE,
    TINY_AMOUNTS,
    { ...TINY_AMOUNTS, indicateurs: [] },
  ])('the map shows what is said to be shown, %#', (dataset) => {
    const counts = countProjets(dataset.projets, dataset.region.code);
    const asked: IndicateurId[] = [...INDICATEURS, ...(dataset.offers?.indicateur ?? [])];
    const shown = asked.map((id) => buildSeries(dataset, counts, id).indicateur);
    expect(shown).toEqual(asked.map((id) => indicateurIn(dataset, id)));
  });
});

describe('rankings', () => {
  const rankingsOf = (dataset: Dataset) => buildRankings(dataset, countProjets(dataset.projets, dataset.region.code));
  it('without poverty: two columns, and who has a project and inhabitants is ranked', () => {
    expect(columnsOf(NO_POVERTY)).toEqual(['nombre', 'taux']);
    expect(rankingsOf(NO_POVERTY).map(({ ranks }) => ranks && [ranks.nombre.rank, ranks.taux.rank])).toEqual([
      [1, 1],
      null,
      null,
    ]);
  });
  it('without people: one column, and everybody with a project is ranked', () =>
    expect(rankingsOf(NO_PEOPLE).map(({ ranks }) => ranks?.nombre.rank ?? null)).toEqual([1, 2, null]));
  it('without people nothing is said to change', () =>
    expect(describeRankings(movesOf(rankingsOf(NO_PEOPLE), 'nombre', 'nombre'), comparedStep('nombre'))).toMatch(
      /^Un seul classement est possible/,
    ));
});

describe('words', () => {
  const [alpha] = TINY.units as [(typeof TINY.units)[number]];
  it('a situation without poverty is that of inhabitants', () =>
    expect(describeSituation(NO_POVERTY, alpha)).toBe('200\u202f000\u00a0habitants'));
  it('and without people there is none', () => expect(describeSituation(NO_PEOPLE, alpha)).toBe(''));
  it('sources are those of what is shown', () =>
    expect([NO_POVERTY, NO_PEOPLE].map((one) => describeSources(one).length)).toEqual([2, 1]));
  it('poverty of the region alone is none of the level', () => expect(hasPoverty(POOR_REGION_ALONE)).toBe(false));
});
