/** What the columns of a made table are, for its description. */
import type { ExportTable } from '../../exports/table.ts';
import { columnName } from '../../site/openData/describe.ts';
import type { OpenColumn, OpenTable } from '../../site/openData/tableGroup.ts';

/** Columns that hold keys of the tables; those of places may hold several, which no key can. */
const KEYS: Readonly<Record<string, { path: string; column: string }>> = {
  id: { path: 'projets.csv', column: 'id' },
  annee: { path: 'campagnes.csv', column: 'annee' },
  territoire: { path: 'territoires.csv', column: 'code' },
};
const LISTS = ['territoire', 'territoire_nom'];
const SEVERAL = / \| /;

/** The description of a table that is written to `path`; `primaryKey`: keys of its columns. */
export function openTable(
  path: string,
  title: string,
  { columns, lines }: ExportTable,
  primaryKey: string[],
): OpenTable {
  const described = columns.map(({ key, title: words, format }, i): OpenColumn => {
    const name = key ?? columnName(words);
    const values = lines.map((line) => line[i] ?? null);
    const isList = LISTS.includes(name) && values.some((value) => SEVERAL.test(String(value)));
    const isMissing = values.some((value) => value === null || value === '');
    const references = isList || isMissing ? undefined : KEYS[name];
    return {
      name,
      title: words,
      type: format === 'text' ? 'string' : format === 'integer' || format === 'milliers' ? 'integer' : 'decimal',
      required: primaryKey[0] === name,
      ...(isList && { list: true }),
      ...(references && { references }),
    };
  });
  return { path, title, columns: described, primaryKey };
}
