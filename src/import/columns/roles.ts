/** What a column can be for a list, and what was understood of a table. */

/**
 * `territoire`: where, as finely as the list says it; `departement` and `nom`: the département and the name beside it,
 * which decide what a code leaves open; the rest is what its name says.
 */
export const ROLES = [
  'territoire',
  'departement',
  'nom',
  'montant',
  'annee',
  'axe',
  'structure',
  'projet',
  'resume',
] as const;
export type Role = (typeof ROLES)[number];

/** Why a column was taken: its header, its values, both, or because somebody said so. */
export type Reason = 'header' | 'values' | 'both' | 'chosen' | 'schema';

/** The column of a role. `column` is an index in the table, null where none fits; `others` fit as well. */
export interface RoleChoice {
  column: number | null;
  reason: Reason;
  /** Share of the filled cells that fit, from 0 to 1. */
  share: number;
  others: readonly number[];
}

/** What was understood before anything is drawn. */
export interface Understanding {
  roles: Readonly<Record<Role, RoleChoice>>;
  /** Columns about persons that are left out: all, but those that somebody asked for or gave a role. */
  personal: readonly number[];
  /** Columns about persons that somebody asked for. */
  kept: readonly number[];
  /** Columns of SIREN or SIRET: never used to group. */
  identifiers: readonly number[];
  /** The official schema that the columns are those of, null for none. */
  schema: 'scdl-subventions' | null;
  /** What five digits are in the column of the territory. */
  codes: 'insee' | 'postal';
  /** What the column of the territory holds, most frequent kind first. */
  kinds: readonly TerritoryKind[];
  /** What sums are counted in, in euros, and the header or title that says so; 1 and '' where none does. */
  unit: { factor: number; said: string };
  /** The year of all rows, where no column has it; null where nothing says it. */
  year: number | null;
}

export type TerritoryKind = 'departement' | 'commune' | 'postal' | 'epci' | 'nom' | 'region';

/** What somebody chose instead: a column, or null for none. */
export type RoleChoices = Partial<Record<Role, number | null>>;
