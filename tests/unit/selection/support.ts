/** What the tests of src/ share: the real dataset, and a made-up one so small that every figure is computed by hand. */
import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../../data/pipeline/load.ts';
import type { AxeIndex, Dataset, ProjetIndex, Texts } from '../../../src/model/dataset.ts';
import { withAmounts } from '../../../src/words/amounts.ts';
import type { Unit } from '../../../src/model/units.ts';

/** The outlines of REAL. */
export { geometry as GEOMETRY } from '../../../src/app/geometry.ts';

export const { dataset: REAL, texts: TEXTS } = loadDataset(
  fileURLToPath(new URL('../../../data/auvergne-rhone-alpes', import.meta.url)),
);

/** The counts that the published page gives, as the issue states them; 102 in all. */
export const PUBLISHED_COUNTS: Record<string, number> = {
  '01': 2,
  '03': 4,
  '07': 13,
  '15': 5,
  '26': 3,
  '38': 9,
  '42': 11,
  '43': 7,
  '63': 13,
  '69': 25,
  '73': 6,
  '74': 4,
};

export function axe(id: string, libelle: string): AxeIndex {
  return { id, libelle, libelle_court: libelle, couleur: '#0072b2', symbole: 'disque' };
}

export function territoire(
  code: string,
  nom: string,
  population: number | null,
  pauvrete: number | null,
  level = 'departement',
): Unit {
  return {
    level,
    code,
    nom,
    parent: level === 'region' ? null : 'region:REG',
    note: '',
    avec_article: `le ${nom}`,
    locatif: `dans le ${nom}`,
    prefecture: '',
    measures: { habitants: { 2029: population }, poor_share: { 2028: pauvrete } },
  };
}

export function projet(id: string, code: string, axeId: string, structure = `Structure ${id}`): ProjetIndex {
  const unit = code === 'REG' ? 'region:REG' : `departement:${code}`;
  return { id, annee: 2030, unit, territoire: code, axe: axeId, structure_id: structure.toLowerCase(), structure };
}

const TINY_UNITS = [
  territoire('10', 'Alpha', 200_000, 10),
  territoire('20', 'Bêta', null, 20),
  territoire('30', 'Gamma', 50_000, 16),
];

/**
 * Three départements: Alpha (200 000 inhabitants, 10 % poor, 4 projects), Bêta (population missing, 20 %, 2 projects),
 * Gamma (50 000, 16 %, none); 3 region-wide projects; the region has 400 000 inhabitants, 12.5 % poor. 4 + 2 + 0 + 3 =
 * 9.
 */
export const TINY: Dataset = {
  frame: REAL.frame,
  levels: REAL.levels,
  level: REAL.level,
  campagnes: [
    { annee: 2030, source_fichier: 'source/liste.txt', source_editeur: 'Préfecture', source_date: '2031-05-01' },
  ],
  axes: [axe('lecture', 'Lecture'), axe('velo', 'Vélo')],
  region: territoire('REG', 'Région', 400_000, 12.5, 'region'),
  allUnits: TINY_UNITS,
  units: TINY_UNITS,
  indicateurs: [
    {
      colonne: 'habitants',
      role: 'population',
      libelle: 'Population 2029',
      unite: 'habitants',
      millesime: '2029',
      producteur: 'Insee',
    },
    {
      colonne: 'poor_share',
      role: 'taux_pauvrete',
      libelle: 'Pauvreté 2028',
      unite: '% de la population',
      millesime: '2028',
      producteur: 'Insee',
    },
  ],
  projets: [
    projet('2030-001', '10', 'lecture', 'Œuvre de St-Étienne'),
    projet('2030-002', '10', 'lecture', 'Lire à l’école'),
    projet('2030-003', '10', 'lecture', 'Éveil'),
    projet('2030-004', '20', 'lecture', 'Bibliothèque'),
    projet('2030-005', 'REG', 'lecture', 'Centre Sainte-Foy'),
    projet('2030-006', '10', 'velo', 'Garage n° 2'),
    projet('2030-007', '20', 'velo', 'Garage n° 10'),
    projet('2030-008', 'REG', 'velo', 'Atelier'),
    projet('2030-009', 'REG', 'velo', 'atelier'),
  ],
};

const AMOUNTS = [1930.54, 0, null, -500, 0.1, 69.46, null, 0.2, null];
/**
 * TINY with amounts: Alpha 1 930.54 + 0 + 69.46 = 2 000 € of three of its four projects, Bêta −500 € of one of two,
 * region-wide 0.1 + 0.2 = 0.30 € of two of three: 1 500.30 € of six of nine.
 */
export const TINY_AMOUNTS: Dataset = withAmounts({
  ...TINY,
  projets: TINY.projets.map((projet, i) => ({ ...projet, amount: AMOUNTS[i] ?? null })),
});

export const TINY_TEXTS: Texts = {
  index: {},
  glossaire: [],
  axes: {},
  places: { mentions: [], communes: [], epcis: [] },
  projets: {
    '2030-001': {
      structure_source: 'OEUVRE',
      resume: 'Un camion passe dans les hameaux.',
      source_ligne: 1,
      corrections: '',
      source_texte: 'OEUVRE Un camion passe dans les hameaux.',
    },
  },
};

/** The ids of projects, for short expectations: `2030-004` is 4. */
export function numbersOf(projets: readonly ProjetIndex[]): number[] {
  return projets.map(({ id }) => Number(id.slice(5)));
}

/** A seeded pseudo-random generator (Park and Miller's minimal standard, 1988): the same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
