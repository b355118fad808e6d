/** Links that nobody would send in good faith: always a view, the same when it is written and read again. */
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect } from 'vitest';
import { CHOICES } from '../../../src/model/choices.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { datasetAt, yearsOf } from '../../../src/model/placing.ts';
import {
  DENOMINATORS,
  INDICATEURS,
  MAP_LAYERS,
  MEASURES,
  MOST_COMPARED,
  MOST_THRESHOLD,
  ORDERS,
  PART_NAMES,
  SORTS,
  type View,
} from '../../../src/model/view.ts';
import { withYears } from '../../../src/model/years.ts';
import { decodeView, encodeView } from '../../../src/state/url.ts';
import { VIEW_NAMES } from '../../../src/views/index.ts';
import { wellFormed } from '../../support/arbitraries.ts';
import { holds } from '../../support/fuzz.ts';
import { hostileQuery } from '../../support/hostileLinks.ts';
import { THREE } from '../model/levels.ts';
import { projet, REAL, TINY, TINY_AMOUNTS } from '../selection/support.ts';

const [campagne] = TINY.campagnes;
/** Two years of two lists, one number in both: 2029-001 of Bêta, 2030-001 of Alpha. */
const YEARS: Dataset = withYears({
  ...TINY,
  campagnes: [{ ...campagne, annee: 2029 } as Dataset['campagnes'][number], ...TINY.campagnes],
  projets: [{ ...projet('2029-001', '20', 'velo'), annee: 2029 }, ...TINY.projets],
});
const DATASETS = { REAL, THREE, YEARS, TINY_AMOUNTS };
const someDataset = fc.constantFrom(...(Object.keys(DATASETS) as (keyof typeof DATASETS)[]));

/** A view that the dataset has. */
function viewOf(dataset: Dataset): Arbitrary<View> {
  const maybe = <T>(values: readonly T[]) => fc.constantFrom<(T | null)[]>(null, ...values);
  const levels = dataset.levels.slice(2).map(({ id }) => id);
  return fc.tuple(maybe(levels), maybe(yearsOf(dataset).slice(0, -1))).chain(([niveau, annee]) => {
    const shown = datasetAt(dataset, niveau, annee);
    const codes = [shown.region, ...shown.units].map(({ code }) => code);
    return fc.record<View>({
      vue: fc.constantFrom(...VIEW_NAMES),
      liste: fc.constant(null),
      niveau: fc.constant(niveau),
      annee: fc.constant(annee),
      dep: maybe(codes),
      axe: maybe(shown.axes.map(({ id }) => id)),
      indicateur: fc.constantFrom(...INDICATEURS),
      q: fc.string({ unit: 'grapheme', maxLength: 90 }).map((text) => wellFormed(text.slice(0, 200)).trim()),
      projet: fc.constant(null),
      carte: fc.constantFrom<View['carte'][]>('auto', 'svg'),
      tri: fc.record({ colonne: fc.constantFrom(...SORTS), direction: fc.constantFrom('croissant', 'decroissant') }),
      partie: fc.constantFrom(...PART_NAMES),
      mesure: fc.constantFrom(...MEASURES),
      ordre: fc.constantFrom(...ORDERS, ...ORDERS.map((one) => `-${one}`)),
      seuil: fc.nat(MOST_THRESHOLD),
      plancher: fc.nat(999_999),
      classer: fc.constantFrom(...DENOMINATORS),
      par: fc.constantFrom(...DENOMINATORS),
      etape: fc.nat(9999),
      comparer: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: MOST_COMPARED }),
      calques: fc.uniqueArray(fc.constantFrom(...MAP_LAYERS)),
      structure: maybe(shown.projets.map(({ structure_id }) => structure_id)),
      parcours: maybe(['abc', 'x'.repeat(8000), '-._']),
      embed: fc.boolean(),
      commune: maybe(['38185', '2A004']),
      de: maybe(yearsOf(dataset)),
      a: maybe(yearsOf(dataset)),
      avec: maybe(['site', 'abc.2021']),
    });
  });
}

/** The view as its own address means it: what its view does not use is what it usually is. */
const isUsed = (key: keyof View, { vue }: View) =>
  (CHOICES[key] as { views?: readonly string[] }).views?.includes(vue) ?? true;

describe('any link', () => {
  holds('gives a view whose values the data has', fc.tuple(someDataset, hostileQuery), ([name, search]) => {
    const { view } = decodeView(search, DATASETS[name]);
    const shown = datasetAt(DATASETS[name], view.niveau, view.annee);
    const codes = new Set([shown.region, ...shown.units].map(({ code }) => code));
    expect(Object.keys(view)).toEqual(Object.keys(CHOICES));
    expect(view.dep === null || codes.has(view.dep), `dep ${view.dep}`).toBe(true);
    expect(view.comparer.filter((code) => !codes.has(code))).toEqual([]);
    expect(view.comparer.length).toBeLessThanOrEqual(MOST_COMPARED);
    expect(view.projet === null || shown.projets.some(({ id }) => id === view.projet), `projet ${view.projet}`).toBe(
      true,
    );
    expect(view.structure === null || shown.projets.some((one) => one.structure_id === view.structure)).toBe(true);
    expect(view.q.length).toBeLessThanOrEqual(200);
  });
  holds('means the same once it is written anew', fc.tuple(someDataset, hostileQuery), ([name, search]) => {
    const once = encodeView(decodeView(search, DATASETS[name]).view);
    const { view, notices } = decodeView(once, DATASETS[name]);
    expect(encodeView(view)).toBe(once);
    expect(notices).toEqual([]);
  });
  holds(
    'tells of each value once, no longer than it is read',
    fc.tuple(someDataset, hostileQuery),
    ([name, search]) => {
      for (const { parameter: of, value } of decodeView(search, DATASETS[name]).notices) {
        expect(Object.keys(CHOICES).concat('comparer+')).toContain(of);
        expect(value.length).toBeLessThanOrEqual(of === 'parcours' ? 8000 : 2 * 200);
      }
    },
  );
});

describe('any view', () => {
  const given = someDataset.chain((name) => fc.tuple(fc.constant(name), viewOf(DATASETS[name])));
  holds('comes back from its address', given, ([name, view]) => {
    const usual = { ...view };
    for (const key of Object.keys(CHOICES) as (keyof View)[])
      if (!isUsed(key, view)) Object.assign(usual, { [key]: CHOICES[key].usual });
    expect(decodeView(encodeView(view), DATASETS[name])).toEqual({ view: usual, notices: [] });
  });
});
