/** One file a year: two lists of a year each become one of two. */
import { describe, expect, it } from 'vitest';
import { addYears, yearsIn } from '../../../src/import/list/addYear.ts';
import type { OwnList } from '../../../src/model/ownList.ts';
import { packProjets } from '../../../src/model/pack.ts';
import { unpackProjets } from '../../../src/model/packed.ts';

const STYLES = ['#111111', '#222222', '#333333'].map((couleur) => ({ couleur, symbole: 'disque' as const }));

/** A list of one project a category, in the order given, all in the Ain. */
function listOf(year: number, categories: string[], amounts: (number | null)[] | null = null): OwnList {
  const axes = [...new Set(categories)].map((libelle, i) => {
    const id = libelle === '' ? 'autres' : libelle.toLowerCase();
    return { id, libelle: libelle || 'Autres', libelle_court: libelle, ...(STYLES[i] as (typeof STYLES)[0]) };
  });
  return {
    format: 'carte-des-solidarites/liste',
    version: 1,
    id: `liste-${year}`,
    name: `Liste ${year}`,
    file: `${year}.csv`,
    sheet: 'Texte',
    loaded: `${year}-05-01T10:00:00.000Z`,
    region: 'ARA',
    totals: { rows: categories.length + 2, placed: categories.length, regional: 0, outside: 1, aside: 1 },
    axisLabel: 'Axe',
    axes,
    projets: packProjets(
      categories.map((category, i) => ({
        id: `${year}-00${i + 1}`,
        annee: year,
        unit: 'departement:01',
        axe: category === '' ? 'autres' : category.toLowerCase(),
        structure: `Structure ${i}`,
        structure_id: `structure-${i}`,
        ...(amounts && { amount: amounts[i] ?? null }),
      })),
    ),
    texts: categories.map((category, i) => ({
      resume: `${year} ${category}`,
      source_ligne: i + 2,
      source_texte: '',
      corrections: '',
      commune: '',
    })),
    given: { columns: {}, year, answers: {} },
  };
}

describe('two years', () => {
  const both = addYears(listOf(2022, ['Eau', 'Bois']), listOf(2023, ['Bois', 'Fer']), STYLES);
  it('stand side by side', () => expect(yearsIn(both)).toEqual([2022, 2023]));
  it('keep the name and id of the first', () => expect([both.id, both.name]).toEqual(['liste-2022', 'Liste 2022']));
  it('join their categories by name', () =>
    expect(both.axes.map(({ libelle }) => libelle)).toEqual(['Bois', 'Eau', 'Fer']));
  it('keep each text beside its project', () =>
    expect(unpackProjets(both.projets).map(({ id, axe }, i) => [id, axe, both.texts[i]?.resume])).toEqual([
      ['2022-001', 'eau', '2022 Eau'],
      ['2022-002', 'bois', '2022 Bois'],
      ['2023-001', 'bois', '2023 Bois'],
      ['2023-002', 'fer', '2023 Fer'],
    ]));
  it('add up the rows of both files', () =>
    expect(both.totals).toEqual({ rows: 8, placed: 4, regional: 0, outside: 2, aside: 2 }));
  it('name both files', () => expect(both.file).toBe('2022.csv\u00a0», «\u00a02023.csv'));
});

describe('an earlier year', () =>
  it('stands before the one that was there', () =>
    expect(addYears(listOf(2023, ['Eau']), listOf(2021, ['Eau']), STYLES).projets.annee).toEqual([2021, 2023])));

describe('the same year again', () => {
  const both = addYears(listOf(2022, ['Eau', 'Bois']), listOf(2022, ['Fer']), STYLES);
  it('takes the place of the first', () => expect(both.texts.map(({ resume }) => resume)).toEqual(['2022 Fer']));
  it('counts the rows of the new file alone', () => expect(both.totals.rows).toBe(3));
});

describe('amounts of one year alone', () =>
  it('are not known of the other', () =>
    expect(addYears(listOf(2022, ['Eau']), listOf(2023, ['Eau'], [12.5]), STYLES).projets.amount).toEqual([
      null,
      12.5,
    ])));

describe('what had no category', () =>
  it('stays with the rest', () =>
    expect(addYears(listOf(2022, ['Eau', '']), listOf(2023, ['Eau']), STYLES).axes.map(({ id }) => id)).toEqual([
      'eau',
      'autres',
    ])));
