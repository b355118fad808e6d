/** The words of the table of projects and of its download. */
import type { TriColonne } from '../model/view.ts';

export const tableau = {
  titre: (annees: string) => `Projets financés en ${annees}`,
  legende: 'Projets, un par ligne',
  colonnes: {
    id: 'N°',
    territoire: 'Territoire',
    axe: 'Axe',
    structure: 'Structure',
  } satisfies Record<TriColonne, string>,
  resume: 'Résumé',
  territoire: 'Territoire',
  tousTerritoires: 'Tous les territoires',
  axe: 'Axe',
  tousAxes: 'Tous les axes',
  telecharger: 'Télécharger (CSV)',
  fermer: 'Fermer la fiche',
  defiler: 'Tableau des projets, à faire défiler',
};

export const exportProjets = {
  /** `projets-2021-isere-jeunes.csv`: the name tells what was filtered. */
  fichier: (parts: readonly string[]) => `${['projets', ...parts].filter(Boolean).join('-').slice(0, 80)}.csv`,
  colonnes: [
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
};
