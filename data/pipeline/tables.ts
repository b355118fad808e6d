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
import type {
  Axe,
  Campagne,
  Commune,
  Engagement,
  Epci,
  IndicateurColumn,
  Mention,
  Projet,
  Structure,
  GlossaireTerm,
  TerritoireRow,
} from '../../src/model/tables.ts';
import { readCsv } from './csv.ts';
import type { Problem } from './problems.ts';
import { validateTable } from './validate.ts';
import type { CheckedTable } from './validate.ts';

/** The curated tables once their rows are valid. */
export interface Tables {
  campagnes: CheckedTable<Campagne>;
  axes: CheckedTable<Axe>;
  engagements: CheckedTable<Engagement>;
  territoires: CheckedTable<TerritoireRow>;
  indicateurs: CheckedTable<IndicateurColumn>;
  structures: CheckedTable<Structure>;
  projets: CheckedTable<Projet>;
  glossaire: CheckedTable<GlossaireTerm>;
  mentions: CheckedTable<Mention>;
  communes: CheckedTable<Commune>;
  epci: CheckedTable<Epci>;
}

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

/** Reads and validates every curated table of a folder, row by row; relations between tables are not looked at. */
export function readTables(directory: string): { tables: Tables; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries = Object.entries(TABLES).map(([name, { schema, keys }]) => {
    const file = `${name}.csv`;
    const read = readCsv(directory, file);
    const { checked, problems: faults } = validateTable(schema, file, read.table);
    problems.push(...read.problems, ...faults, ...keys.flatMap((key) => findDuplicates(checked, key)));
    return [name, checked];
  });
  return { tables: Object.fromEntries(entries) as Tables, problems };
}

/** Reports each value that a column holds a second time. */
export function findDuplicates({ file, rows }: CheckedTable<unknown>, column: string): Problem[] {
  const firstLines = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { line, cells } of rows) {
    const value = cells[column] ?? '';
    const first = firstLines.get(value);
    if (first === undefined) firstLines.set(value, line);
    else problems.push({ file, line, column, value, reason: `en double, déjà à la ligne ${first}` });
  }
  return problems;
}
