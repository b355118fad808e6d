/** The words of the pages that the build writes: titles of pictures, descriptions, breadcrumbs. */
import type { Dataset, ProjetIndex } from '../model/dataset.ts';
import type { Unit } from '../model/units.ts';
import type { ViewName } from '../views/index.ts';
import type { Series } from '../selection/series.ts';
import { labelOf } from './indicateurs.ts';
import { NAME } from './interface.ts';
import { capitalise, formatNumber, formatProjets } from './numbers.ts';

/** Search results and shared links show about so many letters of a description. */
const DESCRIPTION_LENGTH = 160;

/** A text cut at a word, with an ellipsis where something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:.–-]+$/, '')}…`;
}

export const pageWords = {
  home: 'Accueil',
  wholeRegion: 'Projets de toute la région',
  strategy: (region: string, years: string) => `Stratégie pauvreté ${years} · ${region}`,
  less: 'moins',
  plus: 'plus',
  licence: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  datasetWords: (region: string, years: string) => `Projets ${years} de la stratégie pauvreté, ${region}`,
};

export const descriptions = {
  home: ({ projets: all, units, axes, region }: Dataset, years: string) =>
    `${capitalise(formatProjets(all.length))} financés en ${years} par la stratégie pauvreté, ${region.nom}\u00a0: une carte des ${units.length} départements, ${axes.length} axes, chaque projet avec son résumé.`,
  departement: (series: Series, { code }: Unit, years: string) => {
    const row = series.rows.find(({ territoire }) => territoire.code === code);
    return `${row ? labelOf(series, row) : ''}. Les projets de la stratégie pauvreté ${years}, axe par axe, à côté de ceux de la région.`;
  },
  wholeRegion: (count: number, years: string) =>
    `${capitalise(formatProjets(count))} de la stratégie pauvreté ${years} portés pour tous les départements, et comptés à part.`,
  axe: (lead: string, count: number) => shorten(`${capitalise(formatProjets(count))}. ${lead}`, DESCRIPTION_LENGTH),
  projet: ({ structure }: ProjetIndex, resume: string) => shorten(`${structure}\u00a0: ${resume}`, DESCRIPTION_LENGTH),
};

/** The descriptions of the views that are pages too. */
export const viewDescriptions: {
  readonly [viewName in ViewName]?: (dataset: Dataset, years: string) => string;
} = {
  couverture: ({ units, axes }, years) =>
    `Tableau des ${units.length} départements et des ${axes.length} axes, projets ${years}\u00a0: combien de projets, et où il n’y en a aucun.`,
  projets: ({ projets: all, region }, years) =>
    `La liste des ${all.length} projets financés en ${years} par la stratégie pauvreté, ${region.nom}\u00a0: structure, territoire, axe et résumé publié.`,
  donnees: (_dataset, years) =>
    `Sources, millésimes, méthode et limites de la carte des projets ${years}, et les tables à télécharger.`,
};

/** The words of those pages: what the application shows with more choice is there to read without a script. */
export const viewPages = {
  listLead: (all: number, located: number, regionWide: number) =>
    `${capitalise(formatProjets(all))}, axe par axe\u00a0: ${formatNumber(located)} dans un département, ${formatNumber(regionWide)} pour toute la région. La recherche, les filtres et le tri demandent JavaScript.`,
  axesList: 'Axes de la liste',
  download: 'Télécharger la liste avec ses résumés (CSV)',
  coverageLead: 'Les taux, ce que le hasard explique, la comparaison et les structures demandent JavaScript.',
  lacunes: 'Où il n’y a aucun projet',
  noLacune: 'Chaque département a un projet au moins sur chaque axe.',
};

/** « Isère – Carte des solidarités » as the picture of a page says it to who does not see it. */
export function altImage(title: string | null, region: string): string {
  return `${title === null ? '' : `${title}, `}${NAME}, carte des départements, ${region}`;
}
