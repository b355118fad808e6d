/** A made-up list of two years, so small that every figure is computed by hand. */
import { withYears } from '../../../../src/model/years.ts';
import type { Dataset } from '../../../../src/model/dataset.ts';
import { datasetAt } from '../../../../src/model/placing.ts';
import { axe, projet, territoire, TINY } from '../../selection/support.ts';

const campagne = (annee: number) => ({
  annee,
  source_fichier: `source/${annee}.txt`,
  source_editeur: 'Préfecture',
  source_date: '2031-05-01',
});
const people = (code: string, nom: string, in2029: number | null, in2030: number | null) => ({
  ...territoire(code, nom, null, null),
  measures: { habitants: { 2029: in2029, 2030: in2030 } },
});
const column = (year: number, role: '' | 'population') => ({
  colonne: `habitants_${year}`,
  role,
  libelle: `Population ${year}`,
  unite: 'habitants',
  millesime: String(year),
  producteur: 'Insee',
});
let next = 0;
const some = (
  count: number,
  annee: number,
  code: string,
  axeId: string,
  structure: string,
  amount: number | null = null,
) =>
  Array.from({ length: count }, () => ({
    ...projet(`${annee}-${String(++next).padStart(3, '0')}`, code, axeId, structure),
    annee,
    amount,
  }));

const UNITS = [
  people('10', 'Alpha', 100_000, 200_000),
  people('20', 'Bêta', null, 50_000),
  people('30', 'Gamma', 50_000, 50_000),
];

/**
 * Alpha: 10 then 2 projects (100 000, then 200 000 inhabitants). Bêta: 1 then 3, its people of 2029 unknown. Gamma:
 * 1 and 1, on the same axis, for as much. The whole: 2 then 1. In all 14 then 7. Amounts: Alpha 10 × 0,10 € then
 * 2 × 300 €; Gamma 50 € twice; nobody else says one.
 */
export const YEARS: Dataset = withYears({
  ...TINY,
  campagnes: [campagne(2029), campagne(2030)],
  axes: [axe('lecture', 'Lecture'), axe('velo', 'Vélo')],
  region: { ...people('REG', 'Région', 200_000, 300_000), level: 'region', parent: null },
  units: UNITS,
  allUnits: UNITS,
  indicateurs: [column(2029, ''), column(2030, 'population')],
  projets: [
    ...some(10, 2029, '10', 'lecture', 'Éveil', 0.1),
    ...some(1, 2029, '20', 'velo', 'Garage n° 2'),
    ...some(1, 2029, '30', 'velo', 'Atelier', 50),
    ...some(2, 2029, 'REG', 'velo', 'ATELIER'),
    ...some(2, 2030, '10', 'lecture', 'EVEIL', 300),
    ...some(3, 2030, '20', 'lecture', 'Œuvre'),
    ...some(1, 2030, '30', 'velo', 'Atelier', 50),
    ...some(1, 2030, 'REG', 'velo', 'Œuvre'),
  ],
});
export const sideOf = (annee: number, list: Dataset = YEARS) => {
  const dataset = datasetAt(list, null, annee);
  return { dataset, projets: dataset.projets };
};
