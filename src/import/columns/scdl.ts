/** The official schema « subventions » of local public data (SCDL, scdl/subventions on schema.data.gouv.fr). */
import type { Role } from './roles.ts';

/** Columns that its versions with 14 and with 16 columns share. */
const REQUIRED = [
  'nomAttribuant',
  'idAttribuant',
  'dateConvention',
  'nomBeneficiaire',
  'idBeneficiaire',
  'objet',
  'montant',
];
const MEANING: Partial<Record<Role, string>> = {
  montant: 'montant',
  annee: 'dateConvention',
  structure: 'nomBeneficiaire',
  projet: 'objet',
};

const keyOf = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** Whether the columns are those of the schema, whatever else stands beside them. */
export function matchesScdl(headers: readonly string[]): boolean {
  const known = new Set(headers.map(keyOf));
  return REQUIRED.every((name) => known.has(keyOf(name)));
}

/** What its columns are for a list. It has none for the territory: a SIRET says where who gives it sits. */
export function scdlRoles(headers: readonly string[]): Partial<Record<Role, number>> {
  const keys = headers.map(keyOf);
  return Object.fromEntries(Object.entries(MEANING).map(([role, name]) => [role, keys.indexOf(keyOf(name))]));
}
