/** The words of the tables that the parts of the coverage view are taken away as: titles, headings, notes. */
import type { Denominateur, Partie } from '../model/view.ts';
import type { Colonne } from '../selection/classements.ts';
import { NIVEAU, NIVEAU_FORT } from '../selection/hasard.ts';
import { classementsMots } from './classements.ts';
import { hasardMots } from './hasard.ts';
import { enumere, nombre } from './nombres.ts';

/** The parts that have tables of their own; the matrix has the workbook of all. */
export type PartieEmportee = Exclude<Partie, 'matrice'>;

export const boutonsDePartie = {
  tableau: 'Tableau (CSV)',
  classeur: 'Tableau (XLSX)',
};
const contenus: Record<PartieEmportee, string> = {
  hasard: 'taux, intervalles exacts et écarts des départements',
  classements: 'valeurs et rangs des départements, taux de pauvreté',
  comparer: 'chiffres des départements comparés et de la région',
  structures: 'structures affichées, leurs projets, départements et axes',
};
/** What a voice reads after the words of the button. */
export const suiteDePartie = (partie: PartieEmportee): string => `\u00a0: télécharger ${contenus[partie]}`;

/** Sheets of the workbooks of the parts. */
export const feuillesDePartie = {
  hasard: 'Écart ou hasard',
  classements: 'Rangs',
  comparaison: 'Comparaison',
  paires: 'Deux à deux',
  structures: 'Structures',
};

export const titresDePartie = {
  hasard: (annees: string) => `${hasardMots.tableau}, projets ${annees}`,
  classements: (annees: string) => `${classementsMots.tableau}, projets ${annees}`,
  comparer: (noms: readonly string[], region: string, annees: string) =>
    `Comparaison\u00a0: ${enumere([...noms, region])}, projets ${annees}`,
};

export const choixDePartie = {
  territoires: (noms: readonly string[]) => `Territoires comparés\u00a0: ${enumere(noms)}`,
  structures: (filtre: string) => `Structures montrées\u00a0: ${filtre}`,
};

const pourcent = (level: number) => `${nombre(100 * level, level === NIVEAU ? 0 : 1)}\u00a0%`;

export const colonnesDePartie = {
  denominateur: {
    habitants: 'Habitants',
    pauvres: 'Personnes pauvres (calcul de ce site, population × taux)',
  } satisfies Record<Denominateur, string>,
  attendus: 'Projets attendus au taux de la région',
  probabilite: `${hasardMots.colonnes.probabilite} (en\u00a0%)`,
  ecart: `Écart à la région, à ${pourcent(NIVEAU)}`,
  ecartFort: `Écart à la région, à ${pourcent(NIVEAU_FORT)}`,
  valeur: {
    nombre: 'Projets',
    taux: `Projets ${classementsMots.colonnes.taux.toLowerCase()}`,
    besoin: `Projets ${classementsMots.colonnes.besoin.toLowerCase()}`,
  } satisfies Record<Colonne, string>,
  rang: (colonne: Colonne) => `Rang, ${classementsMots.abrege[colonne]}`,
  champ: 'Projets et pauvreté, par rapport à la région',
  premier: 'Premier département',
  second: 'Second département',
  p: 'p (test exact, corrigé)',
  conclusion: 'Conclusion',
  structure: 'Structure',
  nombreDepartements: 'Nombre de départements',
  nombreAxes: 'Nombre d’axes',
  departements: 'Départements',
  regionale: 'Projet pour toute la région',
  axes: 'Axes (intitulés proposés)',
  identifiants: 'Identifiants des projets',
};
export const ouiNon = (is: boolean): string => (is ? 'oui' : 'non');

export const notesDePartie = {
  rangs: 'Deux départements à égalité ont le même rang\u00a0; sans projet ou sans dénominateur, il n’y a pas de rang.',
  structures: 'Une structure trouvée par un de ses projets compte ici tous ses projets.',
};
