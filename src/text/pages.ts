/** The words of the pages that the build writes: titles of pictures, descriptions, breadcrumbs. */
import type { Dataset, ProjetIndex, Territoire } from '../model/dataset.ts';
import type { Serie } from '../selection/serie.ts';
import { etiquette } from './indicateurs.ts';
import { NOM } from './interface.ts';
import { majuscule, projets } from './nombres.ts';

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

/** « Isère – Carte des solidarités » as the picture of a page says it to who does not see it. */
export function altImage(titre: string, region: string): string {
  return `${titre}, ${NOM}, carte des départements, ${region}`;
}
