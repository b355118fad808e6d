/**
 * A second region beside the site's own, so small that every figure is computed by hand, with a geometry of three
 * squares, whose units are provinces. Its first unit has the code of Isère: what is told by codes alone would reach
 * into the other.
 */
import type { Dataset, Texts } from '../../../src/model/dataset.ts';
import { placeAt } from '../../../src/model/placing.ts';
import type { Unit } from '../../../src/model/units.ts';
import type { DashboardGeometry, MapFeature, MapGeometry } from '../../../src/model/geometry.ts';

function unit(level: string, code: string, nom: string, habitants: number | null): Unit {
  return {
    level,
    code,
    nom,
    parent: level === 'archipel' ? null : 'archipel:REG',
    note: '',
    avec_article: `l’${nom}`,
    locatif: `dans l’${nom}`,
    prefecture: '',
    measures: { habitants: { 2029: habitants } },
  };
}
const province = (code: string, nom: string, habitants: number | null) => unit('province', code, nom, habitants);

const projet = (number: number, key: string) => ({
  id: `2030-00${number}`,
  annee: 2030,
  unit: key,
  axe: 'lecture',
  structure_id: `s${number}`,
  structure: `Structure ${number}`,
});

/**
 * Amont (code 38): 4 projects, 200 000 inhabitants, 2.0 for 100 000. Estuaire: 2, inhabitants unknown. Îlot: none,
 * 50 000. One project for the whole region of 400 000: 4 + 2 + 0 + 1 = 7.
 */
export const SECOND: Dataset = placeAt({
  frame: {
    programme: 'le fonds des îles',
    duProgramme: 'du fonds des îles',
    titre: 'Fonds des îles',
    presentation: 'Le fonds des îles est une caisse commune.',
    perimetre: 'Elle porte sur la caisse seule.',
    matrice: 'Où le fonds agit',
    sansIntitules: false,
    axe: 'Thème du fonds',
  },
  levels: [
    { id: 'archipel', nom: 'archipel', pluriel: 'archipels', article: 'l’', genre: 'm', chefLieu: '' },
    { id: 'province', nom: 'province', pluriel: 'provinces', article: 'la', genre: 'f', chefLieu: 'capitale' },
  ],
  campagnes: [
    { annee: 2030, source_fichier: 'source/liste.txt', source_editeur: 'Préfecture', source_date: '2031-05-01' },
  ],
  axes: [{ id: 'lecture', libelle: 'Lecture', libelle_court: 'Lecture', couleur: '#0072b2', symbole: 'disque' }],
  region: unit('archipel', 'REG', 'Archipel', 400_000),
  allUnits: [province('38', 'Amont', 200_000), province('98', 'Estuaire', null), province('99', 'Îlot', 50_000)],
  indicateurs: [
    {
      colonne: 'habitants',
      role: 'population',
      libelle: 'Population 2029',
      unite: 'habitants',
      millesime: '2029',
      producteur: 'Insee',
    },
  ],
  projets: [
    ...[1, 2, 3, 4].map((number) => projet(number, 'province:38')),
    projet(5, 'province:98'),
    projet(6, 'province:98'),
    projet(7, 'archipel:REG'),
  ],
});

export const SECOND_TEXTS: Texts = {
  index: {},
  glossaire: [],
  axes: {},
  places: { mentions: [], communes: [], epcis: [] },
  projets: {},
};

const square = (code: string, x: number): MapFeature => ({
  code,
  d: `M${x} 0l100 0 0 100 -100 0z`,
  label: [x + 50, 50],
  bbox: [x, 0, x + 100, 100],
  neighbours: {},
});

/** Three squares side by side. */
export const SECOND_OUTLINES: MapGeometry = {
  scope: 'archipel',
  source: {},
  frame: { width: 300, height: 100, scale: 10_000, originX: 0.5, originY: 0.35 },
  features: [square('38', 0), square('98', 100), square('99', 200)],
  outline: 'M0 0l300 0 0 100 -300 0z',
  borders: 'M100 0l0 100M200 0l0 100',
};

export const SECOND_GEOMETRY: DashboardGeometry = {
  layout: SECOND_OUTLINES,
  loadContext: () => Promise.resolve({ areas: '', borders: '' }),
  loadTopology: () => Promise.reject(new Error('no topology')),
};
