/** The words of the table of projects and of its download. */
import type { SortColumn } from '../model/view.ts';

export const tableWords = {
  title: (years: string) => `Projets financés en ${years}`,
  legend: 'Projets, un par ligne',
  columns: {
    id: 'N°',
    territoire: 'Territoire',
    axe: 'Axe',
    structure: 'Structure',
    montant: 'Montant',
  } satisfies Record<SortColumn, string>,
  resume: 'Résumé',
  territoire: 'Territoire',
  allTerritoires: 'Tous les territoires',
  axe: 'Axe',
  allAxes: 'Tous les axes',
  download: 'Télécharger (CSV)',
  close: 'Fermer la fiche',
  scroll: 'Tableau des projets, à faire défiler',
};

export const exportProjetsWords = {
  /** `projets-2021-isere-jeunes.csv`: the name tells what was filtered. */
  file: (parts: readonly string[]) => `${['projets', ...parts].filter(Boolean).join('-').slice(0, 80)}.csv`,
  columns: [
    'Identifiant',
    'Année',
    'Code territoire',
    'Territoire',
    'Axe (intitulé proposé)',
    'Structure',
    'Structure (texte publié)',
    'Résumé publié',
    'Ligne de la source',
    'Nettoyage',
  ],
  /** In euros, as numbers; an empty cell where the list does not say it. */
  amount: 'montant_eur',
};
