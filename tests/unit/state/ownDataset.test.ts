/** A visitor's list as the dataset that every view is given. */
import { describe, expect, it } from 'vitest';
import { datasetAt, yearsOf } from '../../../src/model/placing.ts';
import { datasetOfList, textsOfList } from '../../../src/state/ownDataset.ts';
import { AMOUNT_OFFERS } from '../../../src/selection/amounts.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { REAL } from '../selection/support.ts';
import { withAmounts } from '../../../src/words/amounts.ts';
import { YEARS as SITE_YEARS } from '../views/evolution/lists.ts';
import { listOf } from '../views/liste/support.ts';

const REGION = REAL.region.code;
const WHOLE = `${REAL.region.level}:${REGION}`;

describe('counts', () => {
  const dataset = datasetOfList(
    listOf([
      { unit: 'departement:01' },
      { unit: 'departement:38', units: ['departement:38', 'departement:42'] },
      { unit: WHOLE },
    ]),
    REAL,
  );
  const counts = countProjets(dataset.projets, REGION);
  it('each project once in the total', () => expect(counts.total).toBe(3));
  it('a project of two units is at both', () =>
    expect(['01', '38', '42', '69'].map((code) => counts.byTerritoire.get(code) ?? 0)).toEqual([1, 1, 1, 0]));
  it('the units are those of the site, whether the list names them or not', () =>
    expect(dataset.units.map(({ code }) => code)).toEqual(REAL.units.map(({ code }) => code)));
  it('a unit that the site does not have is refused', () =>
    expect(() => datasetOfList(listOf([{ unit: 'departement:75' }]), REAL)).toThrow(RangeError));
});

describe('years', () => {
  const dataset = datasetOfList(listOf([{ annee: 2023 }, { annee: 2021 }, { annee: 2023 }]), REAL);
  it('are known, ascending', () => expect(yearsOf(dataset)).toEqual([2021, 2023]));
  it('the latest is shown', () =>
    expect(datasetAt(dataset, null).projets.map(({ annee }) => annee)).toEqual([2023, 2023]));
  it('a list of one year has none of the site’s, where that has several', () => {
    const own = datasetOfList(listOf([{ annee: 2021, unit: 'departement:10' }]), SITE_YEARS);
    expect(yearsOf(own)).toEqual([2021]);
    expect(datasetAt(own, null).projets).toHaveLength(1);
  });
  it('another is shown where it is asked for', () => expect(datasetAt(dataset, null, 2021).projets).toHaveLength(1));
});

describe('amounts', () => {
  it('zero is an amount, unsaid is none', () => {
    const { projets } = datasetOfList(listOf([{ amount: 0 }, { amount: null }, { amount: -300 }]), REAL);
    expect(projets.map(({ amount }) => amount)).toEqual([0, null, -300]);
  });
  it('each year of a list that states them lets choose what goes by them', () => {
    const dataset = datasetOfList(listOf([{ annee: 2021 }, { annee: 2022, amount: 500 }]), REAL);
    expect([null, 2021].map((year) => datasetAt(dataset, null, year).offers)).toEqual([AMOUNT_OFFERS, AMOUNT_OFFERS]);
  });
  it('of several years: each of them offers what amounts let choose', () => {
    const own = withAmounts(datasetOfList(listOf([{ annee: 2021, amount: 5 }, { amount: 7 }]), REAL));
    expect([null, 2021].map((year) => datasetAt(own, null, year).offers)).toEqual([AMOUNT_OFFERS, AMOUNT_OFFERS]);
  });
  it('a list without has none', () =>
    expect(datasetOfList(listOf([{}]), REAL).projets.some((one) => 'amount' in one)).toBe(false));
});

describe('whose it is', () => {
  const { own, frame, campagnes } = datasetOfList(listOf([{}]), REAL);
  it('stands with the list', () => expect([own?.id, own?.file]).toEqual(['abc123', 'detr.csv']));
  it('is its source', () => expect(campagnes[0]?.source_editeur).toMatch(/^votre liste, fichier .*non publiée$/));
  it('the title is its name', () => expect(frame.titre).toBe('DETR 2022'));
  it('a long name is cut', () =>
    expect(datasetOfList(listOf([{}], { name: 'x'.repeat(80) }), REAL).frame.titre).toHaveLength(36));
  it('the site’s own list is not touched', () => expect(REAL.own).toBeUndefined());
});

describe('texts', () => {
  const list = listOf([{ structure: 'Mairie' }, { structure: 'Régie' }]);
  const [first] = list.texts;
  if (first) first.commune = '38185';
  const grenoble = { code: '38185', nom: 'Grenoble', departement: '38', longitude: 5.7, latitude: 45.2 };
  const brought = textsOfList(list, datasetOfList(list, REAL), new Map([['38185', grenoble]]));
  it('stand with their project', async () => {
    const { projets } = await brought;
    expect(Object.entries(projets).map(([id, { resume, structure_source }]) => [id, resume, structure_source])).toEqual(
      [
        ['2022-001', 'Résumé 0', 'Mairie'],
        ['2022-002', 'Résumé 1', 'Régie'],
      ],
    );
  });
  it('a commune that a row names can be found, and has its mark', async () => {
    const { places, index } = await brought;
    expect(places.communes).toEqual([grenoble]);
    expect(places.mentions.map(({ projet, code }) => [projet, code])).toEqual([['2022-001', '38185']]);
    expect(index['2022-001']).toContain('grenoble');
    expect(index['2022-002']).not.toContain('grenoble');
  });
});
