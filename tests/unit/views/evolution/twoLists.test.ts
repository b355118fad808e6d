/** A visitor's list beside the site's own: what is compared, and under which names. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/model/dataset.ts';
import { Dashboard } from '../../../../src/state/dashboard.svelte.ts';
import { datasetOfList } from '../../../../src/state/ownDataset.ts';
import { answers } from '../../../../src/views/evolution/answers.ts';
import { alignAxes } from '../../../../src/views/evolution/align.ts';
import { buildFile } from '../../../../src/views/evolution/files.ts';
import { namesOf } from '../../../../src/views/evolution/names.ts';
import { evolutionOf, pairOf, withOf } from '../../../../src/views/evolution/pair.ts';
import { buildCellsTable } from '../../../../src/views/evolution/table.ts';
import { evolutionWords } from '../../../../src/views/evolution/words.ts';
import { loadAnswers, slideContentOf } from '../../../../src/views/answers.ts';
import { withAmounts } from '../../../../src/words/amounts.ts';
import { axe, GEOMETRY, TINY_TEXTS } from '../../selection/support.ts';
import { listOf } from '../liste/support.ts';
import { YEARS } from './lists.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');
const AXES = [axe('cycle', '2 - VELO'), axe('chant', 'Chant')];
/**
 * A list of 2029: Alpha has 4 projects on « Vélo », Bêta 1 on « Chant ». The site has in 2029 Alpha 10, Bêta 1,
 * Gamma 1, the whole 2; on « Vélo » in all 4.
 */
const ROWS = [
  ...Array.from({ length: 4 }, () => ({ annee: 2029, unit: 'departement:10', axe: 'cycle', structure: 'Eveil' })),
  { annee: 2029, unit: 'departement:20', axe: 'chant', structure: 'Chœur' },
];
const OWN = datasetOfList(listOf(ROWS, { axes: AXES, axisLabel: 'Thème' }), YEARS);
const open = (search: string, list: Dataset = OWN) => {
  const dashboard = new Dashboard(list, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
  dashboard.open(search);
  return dashboard;
};
const evolutionIn = (search: string, list?: Dataset) => {
  const shown = evolutionOf(open(search, list));
  if (!shown) throw new Error(search);
  return shown;
};
const SITE_FIRST = '?vue=evolution&avec=site';

describe('which lists', () => {
  it('the same year of the site’s list, which comes first', () =>
    expect(plain(evolutionIn(SITE_FIRST).names.join(' | '))).toBe('la liste du site (2029) | « DETR 2022 » (2029)'));
  it('another year of it, that is later: the shown list comes first', () =>
    expect(plain(evolutionIn('?vue=evolution&avec=site.2030').names.join(' | '))).toBe(
      '« DETR 2022 » (2029) | la liste du site (2030)',
    ));
  it('a year that it does not have: the same year', () =>
    expect(evolutionIn('?vue=evolution&avec=site.1990').names[0]).toContain('2029'));
  it('a year that the shown list has alone: the latest of the other', () => {
    const later = datasetOfList(
      listOf(
        ROWS.map((row) => ({ ...row, annee: 2035 })),
        { axes: AXES },
      ),
      YEARS,
    );
    expect(plain(evolutionIn(SITE_FIRST, later).names.join(' | '))).toBe(
      'la liste du site (2030) | « DETR 2022 » (2035)',
    );
  });
  it.each(['site', 'site.2029'])('the site’s list with itself (%s) is not two lists', (avec) =>
    expect(withOf(open(`?vue=evolution&avec=${avec}`, YEARS))).toBeNull(),
  );
  it('a visitor’s list with itself neither', () => {
    expect(withOf(open('?vue=evolution&avec=abc123'))).toBeNull();
    expect(pairOf(open('?vue=evolution&avec=abc123'))).toBeNull();
  });
  it('two of the same name and year: by their files', () => {
    const twin = datasetOfList(listOf(ROWS, { axes: AXES, file: 'autre.csv' }), YEARS);
    expect(plain(namesOf(OWN, twin).join(' | '))).toBe(
      '« DETR 2022 » (detr.csv, 2029) | « DETR 2022 » (autre.csv, 2029)',
    );
  });
  it('of the same file too: still two names', () => expect(new Set(namesOf(OWN, OWN)).size).toBe(2));
});

describe('figures', () => {
  const { evolution } = evolutionIn(SITE_FIRST);
  const row = (code: string) => evolution.rows.find(({ territoire }) => territoire.code === code);
  // 10 and 4 for 100 000.
  it('each by the people of its year', () =>
    expect(row('10')).toMatchObject({ before: { nombre: 10, value: 10 }, after: { nombre: 4, value: 4 } }));
  it('of different years each by its own', () => {
    const later = evolutionIn('?vue=evolution&avec=site.2030').evolution.rows;
    // 2 for 200 000 is 1.
    expect(later.find(({ territoire }) => territoire.code === '10')).toMatchObject({
      before: { nombre: 4, value: 4 },
      after: { nombre: 2, value: 1 },
    });
  });
  it('in all', () => expect(evolution.total).toMatchObject({ before: { nombre: 14 }, after: { nombre: 5 } }));
  it('organisations by their folded name', () => {
    expect(evolution.structures.stayed).toEqual([{ nom: 'Eveil', before: 10, after: 4 }]);
    expect(evolution.structures.came).toEqual([{ nom: 'Chœur', before: 0, after: 1 }]);
  });
  it('one list says amounts, the other none: absent', () => expect(evolution.hasAmounts).toBe(false));
  it('both say them: compared to the cent', () => {
    const paid = datasetOfList(
      listOf(
        ROWS.map((row) => ({ ...row, amount: 0.2 })),
        { axes: AXES },
      ),
      YEARS,
    );
    const shown = evolutionIn(SITE_FIRST, paid).evolution;
    expect(shown.rows.find(({ territoire }) => territoire.code === '10')).toMatchObject({
      before: { amount: 1 },
      after: { amount: 0.8 },
      amountDifference: -0.2,
    });
  });
});

describe('categories, by their folded name', () => {
  const { evolution, axes, lacking } = evolutionIn(SITE_FIRST);
  it('« 2 - VELO » is « Vélo »', () =>
    expect(evolution.axes.find(({ axe: { id } }) => id === 'cycle')).toMatchObject({
      before: { nombre: 4 },
      after: { nombre: 4 },
    }));
  it('what one list has alone is compared with nothing', () => {
    expect(evolution.axes.find(({ axe: { libelle } }) => libelle === 'Chant')?.before).toBeNull();
    expect(evolution.axes.find(({ axe: { libelle } }) => libelle === 'Lecture')?.after).toBeNull();
  });
  it('only what both have can be chosen', () => {
    expect(axes.map(({ id }) => id)).toEqual(['cycle']);
    expect(lacking).toBe('');
  });
  it('chosen, it counts on both sides', () =>
    expect(evolutionIn(`${SITE_FIRST}&axe=cycle`).evolution.total).toMatchObject({
      before: { nombre: 4 },
      after: { nombre: 4 },
    }));
  it('one that the other does not have leaves nothing out', () => {
    const { axe: chosen, evolution: all } = evolutionIn(`${SITE_FIRST}&axe=chant`);
    expect(chosen).toBeNull();
    expect(all.total.before?.nombre).toBe(14);
  });
  it('none in common: no axis at all, and why', () => {
    const strange = datasetOfList(listOf(ROWS, { axes: [axe('cycle', 'Bus'), axe('chant', 'Chant')] }), YEARS);
    const shown = evolutionIn(SITE_FIRST, strange);
    expect(shown.evolution.axes).toEqual([]);
    expect(shown.lacking).toBe(evolutionWords.noSharedAxes);
    expect(answers.describe(open(SITE_FIRST, strange)).reading).toContain(evolutionWords.noSharedAxes);
  });
  it('a list without any: the same', () => {
    const bare = datasetOfList(listOf(ROWS.map((row) => ({ ...row, axe: 'tous' }))), YEARS);
    expect(evolutionIn(SITE_FIRST, bare).evolution.axes).toEqual([]);
  });
  it('the rest of two lists is not one category', () => {
    const rest = { ...axe('autres', 'Autres'), symbole: 'anneau' as const };
    const one = { ...OWN, axes: [axe('velo', 'Vélo'), rest] };
    expect(alignAxes(one, one).shared.map(({ id }) => id)).toEqual(['velo']);
  });
});

describe('what is said', () => {
  it('the title names both', () =>
    expect(plain(answers.describe(open(SITE_FIRST)).title)).toBe(
      'Ce qui a changé de la liste du site (2029) à « DETR 2022 » (2029)',
    ));
  it('the reading too', () =>
    expect(plain(answers.describe(open(SITE_FIRST)).reading)).toContain(
      '14 projets dans la liste du site (2029), 5 dans « DETR 2022 » (2029) : −9.',
    ));
  it('the file has both lists, their sums and whose they are', async () => {
    const file = await buildFile('table', open(SITE_FIRST), 'https://exemple.fr/');
    const text = plain((await file?.content.text()) ?? '');
    expect(file?.nom).toBe('evolution-la-liste-du-site-2029-detr-2022-2029.csv');
    for (const part of [
      'la liste du site (2029), Projets comptés : 12 dans un département + 2 pour toute la région = 14',
      '« DETR 2022 » (2029), Projets comptés : 5 dans un département + 0 pour toute la région = 5',
      'Préfecture',
      'votre liste, fichier « detr.csv », chargée le 1er mai 2022 : non publiée',
      'avec=site',
    ])
      expect(text).toContain(part);
  });
  it('the slide names both, and whose they are', async () => {
    await loadAnswers();
    const setting = { layout: GEOMETRY.layout, paths: new Map<string, string>(), page: '' };
    const { title, sources } = slideContentOf(open(SITE_FIRST), setting);
    expect(plain(title)).toContain('« DETR 2022 » (2029)');
    expect(plain(sources.join(' '))).toMatch(/Préfecture.*fichier « detr.csv », .* non publiée/);
  });
});

describe('amounts on the map', () => {
  const paid = withAmounts(YEARS);
  it('their sums, and the difference', () => {
    const { evolution } = evolutionIn('?vue=evolution&indicateur=montant', paid);
    expect(evolution.shown).toBe('montant');
    expect(evolution.rows.find(({ territoire }) => territoire.code === '10')).toMatchObject({
      before: { value: 1 },
      after: { value: 600 },
      valueDifference: 599,
      course: 'falls',
    });
  });
  // 1 € by 100 000, 600 € by 200 000.
  it('per inhabitant of each year', () => {
    const { evolution } = evolutionIn('?vue=evolution&indicateur=montant-habitant', paid);
    const alpha = evolution.rows.find(({ territoire }) => territoire.code === '10');
    expect(alpha?.before?.value).toBeCloseTo(0.00001, 12);
    expect(alpha?.after?.value).toBeCloseTo(0.003, 12);
    expect(alpha?.valueDifference).toBeCloseTo(0.00299, 12);
  });
  it('the cells of the matrix', () => {
    const { evolution } = evolutionIn('?vue=evolution&indicateur=montant', paid);
    // Bêta: 0 then 3 projects on « Lecture », which say nothing; 1 then 0 on « Vélo ».
    expect(evolution.rows.map(({ cellAmounts }) => cellAmounts)).toEqual([
      [
        [1, 600],
        [0, 0],
      ],
      [
        [0, null],
        [null, 0],
      ],
      [
        [0, 0],
        [50, 50],
      ],
    ]);
  });
  it('a list without them: the rate', () =>
    expect(evolutionIn(`${SITE_FIRST}&indicateur=montant`).evolution.shown).toBe('taux'));
  it('one year of a list says none: the rate', () => {
    const projets = YEARS.projets.map((one) => (one.annee === 2029 ? { ...one, amount: null } : one));
    const { evolution } = evolutionIn('?vue=evolution&indicateur=montant', withAmounts({ ...YEARS, projets }));
    expect(evolution).toMatchObject({ shown: 'taux', hasAmounts: false });
  });
  it('the slide: figures and legend in euros', () => {
    const stage = open('?vue=evolution&indicateur=montant', paid);
    const paths = new Map(GEOMETRY.layout.features.map(({ code }) => [code, 'M0 0l1 0 0 1z']));
    const body = answers.buildSlideBody(stage, { layout: GEOMETRY.layout, paths, page: '' }, 'alt');
    if (body.type !== 'map') throw new Error(body.type);
    expect(plain(body.legend.title)).toBe('Montant des projets : différence de 2029 à 2030');
    // Alpha +599 €, Bêta unknown, Gamma as much.
    expect(body.legend.swatches.map(({ text }) => plain(text))).toEqual(['autant', '+599 €']);
  });
  it('the workbook has the cells of both years in euros', () => {
    const { evolution, names } = evolutionIn('?vue=evolution&indicateur=montant', paid);
    const { columns, lines } = buildCellsTable(evolution, names);
    expect(columns.slice(-2).map(({ title }) => plain(title))).toEqual([
      'Montant des projets 2029 (€)',
      'Montant des projets 2030 (€)',
    ]);
    expect(lines[0]).toEqual(['10', 'Alpha', 'Lecture', 10, 2, -8, 1, 600]);
  });
});
