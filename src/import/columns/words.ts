/** What is said of what was understood: the roles of columns, why one was taken, what a column of territories holds. */
import type { Reason, Role, TerritoryKind } from './roles.ts';

export const ROLE_WORDS: Record<Role, string> = {
  territoire: 'Territoire',
  departement: 'Département, à côté',
  nom: 'Nom du territoire, à côté',
  montant: 'Montant',
  annee: 'Année ou date',
  axe: 'Catégorie',
  structure: 'Structure',
  projet: 'Projet',
  resume: 'Description',
};

/** Behind « d’après ». */
export const REASON_WORDS: Record<Reason, string> = {
  header: 'son en-tête',
  values: 'ses valeurs',
  both: 'son en-tête et ses valeurs',
  chosen: 'votre choix',
  schema: 'le schéma officiel SCDL',
};

export const KIND_WORDS: Record<TerritoryKind, string> = {
  departement: 'codes de département',
  commune: 'codes Insee de commune',
  postal: 'codes postaux',
  epci: 'Siren d’EPCI',
  nom: 'noms',
  region: 'région entière',
};
