/** The words of the files for re-users: their titles, and what is said where they are listed. */
import type { Level } from '../model/levels.ts';
import { capitalise } from './numbers.ts';

export const openDataWords = {
  all: (years: string) => `Tous les projets, ${years}`,
  unit: (nom: string, years: string) => `Projets, ${nom}, ${years}`,
  regionWide: (years: string) => `Projets de toute la région, ${years}`,
  axe: (libelle: string, years: string) => `Projets de l’axe «\u00a0${libelle}\u00a0», ${years}`,
  matrix: ({ pluriel }: Level, hasAxes: boolean, years: string) =>
    `Nombre de projets des ${pluriel}${hasAxes ? ' par axe' : ''}, ${years}`,
  workbook: (years: string) => `Classeur\u00a0: projets, matrice, lacunes, indicateurs et sources, ${years}`,
  outlines: ({ pluriel }: Level, years: string) => `${capitalise(pluriel)}, contours et indicateurs, ${years}`,

  title: 'Réutiliser les données',
  lead: 'Chaque fichier garde son adresse d’une mise à jour à l’autre.',
  links: {
    index: 'Liste de tous les fichiers, avec taille et empreinte (JSON)',
    csvw: 'Description des colonnes de chaque CSV (CSVW)',
    catalogue: 'Catalogue à moissonner (DCAT)',
  },
  several: 'Un fichier par territoire et par axe\u00a0:',
};
