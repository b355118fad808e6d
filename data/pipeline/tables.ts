/** Which curated tables exist, in which file, with which schema, and what identifies a row. */
import {
  axeRow,
  campagneRow,
  communeRow,
  engagementRow,
  epciRow,
  glossaireRow,
  indicateurRow,
  mentionRow,
  projetRow,
  structureRow,
  territoireRow,
} from '../../src/model/tables.ts';
import { findDuplicates } from '../../src/import/faults.ts';
import type { Problem } from '../../src/import/problems.ts';
import type { CheckedTable, RowOf } from '../../src/import/validate.ts';
import { readTable } from './files.ts';

/** The curated tables: each is the file `<name>.csv`. Every column of `keys` holds a value only once. */
export const TABLES = {
  campagnes: { schema: campagneRow, keys: ['annee'] },
  axes: { schema: axeRow, keys: ['id', 'ordre', 'couleur', 'symbole'] },
  engagements: { schema: engagementRow, keys: ['numero'] },
  territoires: { schema: territoireRow, keys: ['code'] },
  indicateurs: { schema: indicateurRow, keys: ['colonne'] },
  structures: { schema: structureRow, keys: ['id', 'nom'] },
  projets: { schema: projetRow, keys: ['id'] },
  glossaire: { schema: glossaireRow, keys: ['sigle'] },
  mentions: { schema: mentionRow, keys: [] },
  communes: { schema: communeRow, keys: ['code'] },
  epci: { schema: epciRow, keys: ['code'] },
} as const;

/** The curated tables once their rows are valid. */
export type Tables = { [N in keyof typeof TABLES]: CheckedTable<RowOf<(typeof TABLES)[N]['schema']>> };

/** Reads and validates every curated table of a folder, row by row; relations between tables are not looked at. */
export function readTables(directory: string): { tables: Tables; problems: Problem[] } {
  const read = Object.entries(TABLES).map(([name, { schema, keys }]) => {
    const { checked, problems } = readTable(directory, `${name}.csv`, schema);
    return { name, checked, problems: [...problems, ...keys.flatMap((key) => findDuplicates(checked, key))] };
  });
  return {
    tables: Object.fromEntries(read.map(({ name, checked }) => [name, checked])) as Tables,
    problems: read.flatMap(({ problems }) => problems),
  };
}
