/** A region of 4,021 communes with 5 to 500,000 inhabitants, and 5,000 projects: nothing of it is read from a file. */
import type { Dataset, ProjetIndex } from '../../src/model/dataset.ts';
import type { Level } from '../../src/model/levels.ts';
import type { Unit } from '../../src/model/units.ts';

const REGION: Level = { id: 'region', nom: 'région', pluriel: 'régions', article: 'la', genre: 'f', chefLieu: '' };
export const COMMUNE: Level = {
  id: 'commune',
  nom: 'commune',
  pluriel: 'communes',
  article: 'la',
  genre: 'f',
  chefLieu: '',
};
export const EPCI: Level = { id: 'epci', nom: 'EPCI', pluriel: 'EPCI', article: 'l’', genre: 'm', chefLieu: '' };

/** From 500,000 down to 5, by equal factors: the first is the largest. */
const peopleOf = (i: number, count: number) => Math.round(500_000 * (5 / 500_000) ** (i / (count - 1)));
const codeOf = (i: number) => String(10_000 + i);

/** Units of a level, and a list of projects that the larger ones have more of; axes and words are those of `base`. */
export function communes(base: Dataset, level: Level = COMMUNE, count = 4021, projets = 5000): Dataset {
  const unit = (code: string, nom: string, population: number, of: Level): Unit => ({
    level: of.id,
    code,
    nom,
    parent: of === REGION ? null : 'region:REG',
    note: '',
    avec_article: nom,
    locatif: `à ${nom}`,
    prefecture: '',
    measures: { habitants: { 2029: population } },
  });
  const units = Array.from({ length: count }, (_, i) =>
    unit(codeOf(i), `Bourg ${String(i + 1).padStart(4, '0')}`, peopleOf(i, count), level),
  );
  // A minimal standard generator (Park and Miller, 1988): the same list in every run.
  let state = 7;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const list = Array.from({ length: projets }, (_, i): ProjetIndex => {
    const code = codeOf(Math.floor(random() ** 3 * count));
    return {
      id: `2030-${String(i + 1).padStart(4, '0')}`,
      annee: 2030,
      unit: `${level.id}:${code}`,
      territoire: code,
      axe: base.axes[i % base.axes.length]?.id ?? '',
      structure_id: `structure-${i % 900}`,
      structure: `Structure ${i % 900}`,
    };
  });
  const population = units.reduce((sum, { measures }) => sum + (measures['habitants']?.['2029'] ?? 0), 0);
  return {
    frame: base.frame,
    axes: base.axes,
    levels: [REGION, level],
    level,
    campagnes: [{ annee: 2030, source_fichier: '', source_editeur: 'Préfecture', source_date: '2031-05-01' }],
    region: unit('REG', 'Région', population, REGION),
    allUnits: units,
    units,
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
    projets: list,
  };
}
