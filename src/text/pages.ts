/** The words of the pages that the build writes: titles of pictures, descriptions, breadcrumbs. */
import type { Dataset, ProjetIndex, Territoire } from '../model/dataset.ts';
import type { Vue } from '../model/view.ts';
import type { Serie } from '../selection/serie.ts';
import { etiquette } from './indicateurs.ts';
import { NOM } from './interface.ts';
import { majuscule, nombre, projets } from './nombres.ts';

/** Search results and shared links show about so many letters of a description. */
const DESCRIPTION_LENGTH = 160;

/** A text cut at a word, with an ellipsis where something is missing. */
export function abrege(texte: string, length: number): string {
  if (texte.length <= length) return texte;
  const cut = texte.slice(0, length).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:.–-]+$/, '')}…`;
}

export const pages = {
  accueil: 'Accueil',
  regionEntiere: 'Projets de toute la région',
  strategie: (region: string, annees: string) => `Stratégie pauvreté ${annees} · ${region}`,
  moins: 'moins',
  plus: 'plus',
  licence: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  jeu: (region: string, annees: string) => `Projets ${annees} de la stratégie pauvreté, ${region}`,
};

export const descriptions = {
  accueil: ({ projets: all, departements, axes, region }: Dataset, annees: string) =>
    `${majuscule(projets(all.length))} financés en ${annees} par la stratégie pauvreté, ${region.nom}\u00a0: une carte des ${departements.length} départements, ${axes.length} axes, chaque projet avec son résumé.`,
  departement: (serie: Serie, { code }: Territoire, annees: string) => {
    const row = serie.rows.find(({ territoire }) => territoire.code === code);
    return `${row ? etiquette(serie, row) : ''}. Les projets de la stratégie pauvreté ${annees}, axe par axe, à côté de ceux de la région.`;
  },
  regionEntiere: (count: number, annees: string) =>
    `${majuscule(projets(count))} de la stratégie pauvreté ${annees} portés pour tous les départements, et comptés à part.`,
  axe: (lead: string, count: number) => abrege(`${majuscule(projets(count))}. ${lead}`, DESCRIPTION_LENGTH),
  projet: ({ structure }: ProjetIndex, resume: string) => abrege(`${structure}\u00a0: ${resume}`, DESCRIPTION_LENGTH),
};

/** The descriptions of the views that are pages too. */
export const descriptionsDeVue: {
  readonly [vue in Vue]?: (dataset: Dataset, annees: string) => string;
} = {
  couverture: ({ departements, axes }, annees) =>
    `Tableau des ${departements.length} départements et des ${axes.length} axes, projets ${annees}\u00a0: combien de projets, et où il n’y en a aucun.`,
  projets: ({ projets: all, region }, annees) =>
    `La liste des ${all.length} projets financés en ${annees} par la stratégie pauvreté, ${region.nom}\u00a0: structure, territoire, axe et résumé publié.`,
  donnees: (_dataset, annees) =>
    `Sources, millésimes, méthode et limites de la carte des projets ${annees}, et les tables à télécharger.`,
};

/** The words of those pages: what the application shows with more choice is there to read without a script. */
export const pagesDeVue = {
  listeChapo: (all: number, localises: number, regionaux: number) =>
    `${majuscule(projets(all))}, axe par axe\u00a0: ${nombre(localises)} dans un département, ${nombre(regionaux)} pour toute la région. La recherche, les filtres et le tri demandent JavaScript.`,
  listeAxes: 'Axes de la liste',
  telecharger: 'Télécharger la liste avec ses résumés (CSV)',
  couvertureChapo: 'Les taux, ce que le hasard explique, la comparaison et les structures demandent JavaScript.',
  lacunes: 'Où il n’y a aucun projet',
  sansLacune: 'Chaque département a un projet au moins sur chaque axe.',
};

/** « Isère – Carte des solidarités » as the picture of a page says it to who does not see it. */
export function altImage(titre: string | null, region: string): string {
  return `${titre === null ? '' : `${titre}, `}${NOM}, carte des départements, ${region}`;
}
