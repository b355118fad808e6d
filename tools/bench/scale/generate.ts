/** Made-up datasets of any size, the same for the same seed. */
import { randomLcg } from 'd3';
import type { AxeIndex, Dataset, Places, Texts } from '../../../src/model/dataset.ts';
import type { Unit } from '../../../src/model/units.ts';
import type { Level } from '../../../src/model/levels.ts';
import type { SentProjet } from '../../../src/model/packed.ts';
import { placeAt } from '../../../src/model/placing.ts';
import { SYMBOLES } from '../../../src/model/tables.ts';

/** How many projects and how many units under the region. */
export interface Size {
  projets: number;
  units: number;
}

/** A dataset with its texts. */
export interface Scaled {
  dataset: Dataset;
  texts: Texts;
}

type Random = () => number;

/** Code of the region in a made-up dataset. */
export const REGION = 'ARA';
const FRAME = {
  programme: 'le programme',
  duProgramme: 'du programme',
  titre: 'Programme',
  presentation: '',
  perimetre: '',
  matrice: 'Où',
  sansIntitules: false,
  axe: 'Axe',
};
const LEVELS: Level[] = [
  { id: 'region', nom: 'région', pluriel: 'régions', article: 'la', genre: 'f', chefLieu: '' },
  { id: 'unite', nom: 'unité', pluriel: 'unités', article: 'l’', genre: 'f', chefLieu: '' },
];
const AXES = 7;
/** Projects a commune that is named, projects an organisation, words a summary, different words. */
const PER_COMMUNE = 10;
const PER_STRUCTURE = 1.2;
const WORDS = 40;
const VOCABULARY = 2000;
/** One unit in so many has no published population, one project in so many is region-wide or names a unit. */
const EVERY = 12;

/**
 * A dataset in which the first units have the most projects, as towns do, each project names one commune and every
 * twelfth one also a unit; a twelfth of the projects is region-wide.
 */
export function buildScaled({ projets, units }: Size, seed = 1): Scaled {
  const random = randomLcg(seed);
  const below = Array.from({ length: units }, (_, i) => buildUnit(i, random));
  const codes = below.map(({ code }) => code);
  const axes = Array.from({ length: AXES }, (_, i) => buildAxe(i));
  const names = Array.from({ length: Math.ceil(projets / PER_STRUCTURE) }, (_, i) => `structure-${i + 1}`);
  const rows = Array.from({ length: projets }, (_, i) => buildProjet(i, codes, axes, names, random));
  const places = buildPlaces(rows, codes, random);
  return {
    dataset: placeAt({
      frame: FRAME,
      levels: LEVELS,
      campagnes: [
        { annee: 2021, source_fichier: 'liste.txt', source_editeur: 'Préfecture', source_date: '2022-01-01' },
      ],
      axes,
      region: territoireOf(REGION, 'Région', sumOf(below), 14, 'region'),
      allUnits: below,
      indicateurs: [indicateurOf('population', 'population'), indicateurOf('pauvrete', 'taux_pauvrete')],
      projets: rows,
    }),
    texts: { projets: buildTexts(rows, random), index: indexOf(rows), glossaire: [], places, axes: {} },
  };
}

/** One of a list that is not empty, those at its beginning more often. */
function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(list.length * random() ** 2)] as T;
}

function buildUnit(index: number, random: Random): Unit {
  const population = 500 + Math.round(100_000 * random() ** 4);
  const pauvrete = 5 + Math.round(200 * random()) / 10;
  const code = String(index + 1).padStart(5, '0');
  return territoireOf(code, `Unité ${index + 1}`, index % EVERY === EVERY - 1 ? null : population, pauvrete);
}

function territoireOf(code: string, nom: string, population: number | null, pauvrete: number, level = 'unite'): Unit {
  const names = { avec_article: `l’${nom}`, locatif: `en ${nom}`, prefecture: '', note: '' };
  const parent = code === REGION ? null : `region:${REGION}`;
  return {
    level,
    code,
    nom,
    parent,
    ...names,
    measures: { population: { 2021: population }, pauvrete: { 2021: pauvrete } },
  };
}

function sumOf(units: readonly Unit[]): number {
  return units.reduce((sum, { measures }) => sum + (measures['population']?.['2021'] ?? 0), 0);
}

function buildAxe(index: number): AxeIndex {
  const libelle = `Axe ${index + 1}`;
  const symbole = SYMBOLES[index % SYMBOLES.length] ?? 'disque';
  return { id: `axe-${index + 1}`, libelle, libelle_court: libelle, couleur: '#0072b2', symbole };
}

function indicateurOf(colonne: string, role: 'population' | 'taux_pauvrete'): Dataset['indicateurs'][number] {
  return { colonne, role, libelle: colonne, unite: '', millesime: '2021', producteur: 'Insee' };
}

function buildProjet(
  index: number,
  codes: readonly string[],
  axes: readonly AxeIndex[],
  names: readonly string[],
  random: Random,
): SentProjet {
  const isWide = index % EVERY === EVERY - 1;
  const structure = pick(names, random);
  return {
    id: `2021-${String(index + 1).padStart(3, '0')}`,
    annee: 2021,
    unit: isWide ? `region:${REGION}` : `unite:${pick(codes, random)}`,
    axe: pick(axes, random).id,
    structure_id: structure,
    structure,
  };
}

function buildPlaces(projets: readonly SentProjet[], codes: readonly string[], random: Random): Places {
  const communes = Array.from({ length: Math.max(codes.length, Math.ceil(projets.length / PER_COMMUNE)) }, (_, i) => ({
    code: String(i + 1).padStart(6, '0'),
    nom: `Commune ${i + 1}`,
    departement: codes[i % codes.length] ?? '',
    longitude: 2 + 5 * random(),
    latitude: 44 + 3 * random(),
  }));
  const of = { texte: 'ici', champ: 'resume', nature: 'action' } as const;
  const mentions = projets.flatMap(({ id }, i): Places['mentions'] => [
    { projet: id, type: 'commune', code: pick(communes, random).code, ...of },
    ...(i % EVERY === 0 ? [{ projet: id, type: 'departement' as const, code: pick(codes, random), ...of }] : []),
  ]);
  return { mentions, communes, epcis: [{ code: '200000001', nom: 'Communauté', departements: codes[0] ?? '' }] };
}

function buildTexts(projets: readonly SentProjet[], random: Random): Texts['projets'] {
  const words = Array.from({ length: VOCABULARY }, (_, i) => `écœuré${i}`);
  return Object.fromEntries(
    projets.map(({ id, structure }, i) => {
      const resume = Array.from({ length: WORDS }, () => pick(words, random)).join(' ');
      const line = { source_ligne: i + 1, corrections: '', source_texte: resume };
      return [id, { structure_source: structure, resume, ...line }];
    }),
  );
}

/** Names alone, each word after a space, as search looks for it. */
function indexOf(projets: readonly SentProjet[]): Texts['index'] {
  return Object.fromEntries(projets.map(({ id, structure }) => [id, ` ${structure.replaceAll('-', ' ')}`]));
}
