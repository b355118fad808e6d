/** A list of several years: one is shown, each with the population of its own. */
import { withYears } from '../../../src/model/years.ts';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { datasetAt, listOf, yearsOf } from '../../../src/model/placing.ts';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { decodeView, encodeView } from '../../../src/state/url.ts';
import { listPages } from '../../../src/state/pages.ts';
import { describeSources } from '../../../src/words/sources.ts';
import { projet, TINY, territoire } from '../selection/support.ts';

const campagne = (annee: number) => ({
  annee,
  source_fichier: `source/${annee}.txt`,
  source_editeur: 'Préfecture',
  source_date: '2031-05-01',
});
const column = (year: number, role: '' | 'population') => ({
  colonne: `habitants_${year}`,
  role,
  libelle: `Population ${year}`,
  unite: 'habitants',
  millesime: String(year),
  producteur: 'Insee',
});
const people = (code: string, in2029: number, in2030: number) => ({
  ...territoire(code, `Nom ${code}`, null, null),
  measures: { habitants: { 2029: in2029, 2030: in2030 } },
});

/** 2029: one project in 10 and one for all; 2030: two in 10 and one in 30. 10 has 100 000 inhabitants, then 200 000. */
const YEARS: Dataset = withYears({
  ...TINY,
  campagnes: [campagne(2030), campagne(2029)],
  units: [people('10', 100_000, 200_000), people('30', 50_000, 50_000)],
  allUnits: [people('10', 100_000, 200_000), people('30', 50_000, 50_000)],
  indicateurs: [column(2029, ''), column(2030, 'population')],
  projets: [
    { ...projet('2029-001', '10', 'lecture'), annee: 2029 },
    { ...projet('2029-002', 'REG', 'velo'), annee: 2029 },
    projet('2030-001', '10', 'lecture'),
    projet('2030-002', '10', 'velo'),
    projet('2030-003', '30', 'velo'),
  ],
});
const at = (year: number | null) => datasetAt(YEARS, null, year);
const ratesOf = (dataset: Dataset) =>
  buildSeries(dataset, countProjets(dataset.projets, 'REG'), 'taux').rows.map(({ value }) => value);

describe('datasetAt with a year', () => {
  it('without one the latest', () => expect(at(null).projets).toHaveLength(3));
  it('an earlier one: its projects and its source alone', () => {
    expect(at(2029).projets.map(({ id }) => id)).toEqual(['2029-001', '2029-002']);
    expect(at(2029).campagnes.map(({ annee }) => annee)).toEqual([2029]);
  });
  it('all years stay known, ascending', () =>
    expect([yearsOf(YEARS), yearsOf(at(2029))]).toEqual([
      [2029, 2030],
      [2029, 2030],
    ]));
  it('one that it does not have: the latest', () => expect(at(2020)).toBe(at(null)));
  it('made once', () => expect(at(2029)).toBe(at(2029)));
  it('from another year of the same list', () => expect(datasetAt(at(2029), null, 2030)).toBe(at(2030)));
  it('the list is known by each', () => expect(listOf(at(2029))).toBe(YEARS));
  it('a year that stands twice is one, in whatever order', () => {
    const [first, second] = YEARS.campagnes;
    if (!first || !second) throw new Error('the list has two years');
    const plain = { ...YEARS };
    delete plain.years;
    delete plain.ofYear;
    expect(yearsOf(withYears({ ...plain, campagnes: [second, first, second] }))).toEqual([2029, 2030]);
    expect(yearsOf(withYears({ ...plain, campagnes: [second, second] }))).toEqual([second.annee]);
  });
  it('a list of one year is as it is', () => expect(datasetAt(TINY, null, 2029)).toBe(TINY));
  // 1 for 100 000 is 1; 2 for 200 000 is 1; 1 for 50 000 is 2.
  it('a rate divides by the people of its year', () => {
    expect(ratesOf(at(2029))).toEqual([1, 0]);
    expect(ratesOf(at(2030))).toEqual([1, 2]);
  });
  it('sources say the year', () =>
    expect(describeSources(at(2029)).slice(0, 2)).toEqual([
      'Projets 2029\u00a0: Préfecture, page du 1er mai 2031',
      'Population 2029 (Insee)',
    ]));
  it('of one year they say no year', () =>
    expect(describeSources(TINY)[0]).toBe('Projets\u00a0: Préfecture, page du 1er mai 2031'));
});

describe('the year in a link', () => {
  it('read', () => expect(decodeView('?annee=2029', YEARS)).toMatchObject({ view: { annee: 2029 }, notices: [] }));
  it('written and read again', () => {
    const view = { ...DEFAULT_VIEW, annee: 2029, dep: '10' };
    expect(encodeView(view)).toBe('?annee=2029&dep=10');
    expect(decodeView(encodeView(view), YEARS).view).toEqual(view);
  });
  it('unknown: said', () =>
    expect(decodeView('?annee=2020', YEARS)).toMatchObject({
      view: { annee: null },
      notices: [{ parameter: 'annee', value: '2020' }],
    }));
  it('all years at once: not understood', () => expect(decodeView('?annee=toutes', YEARS).notices).toHaveLength(1));
  it('a project of an earlier year brings its year', () =>
    expect(decodeView('?projet=2029-001', YEARS)).toMatchObject({
      view: { annee: 2029, dep: '10', projet: '2029-001' },
      notices: [],
    }));
  it('a project of the latest needs none', () => expect(decodeView('?projet=2030-001', YEARS).view.annee).toBeNull());
  it('a project of another year than the one that is asked for is none of it', () =>
    expect(decodeView('?annee=2030&projet=2029-001', YEARS).notices).toEqual([
      { parameter: 'projet', value: '2029-001' },
    ]));
  it('a list of one year: no year in the link', () =>
    expect(encodeView(decodeView('?projet=2030-001', TINY).view)).toBe('?dep=10&projet=2030-001'));
  it('the page of a project of an earlier year says the year', () => {
    const pages = listPages(YEARS).filter(({ path }) => path.startsWith('projet/'));
    expect(pages.map(({ view }) => view.annee)).toEqual([2029, 2029, null, null, null]);
  });
});
