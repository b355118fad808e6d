/** The tables among the sources: read by the reader of any list, as `curation/listes.json` says. */
import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { DataError } from '../../src/import/problems.ts';
import { Refusal } from '../../src/import/sheets/openFile.ts';
import { filledText } from '../../src/model/cells.ts';
import { campagneRow } from '../../src/model/tables.ts';
import { readJson, readTable } from './files.ts';
import type { ListRow, ListRows } from './listRows.ts';
import { rowsOfReport } from './listRows.ts';
import { loadPlaces } from './load.ts';
import { gazetteerOf, ListError, readList } from './ownList.ts';

export const LISTS_FILE = 'curation/listes.json';

/** How a source is read: every choice that was shown when it was published, so that it is read so again. */
const listChoices = z.strictObject({
  fichier: filledText,
  feuille: z.string(),
  /** The header of the column of each role, null for none. */
  colonnes: z.record(z.string(), z.nullable(z.string())),
  /** The year of all rows; null where a column has it. */
  annee: z.nullable(z.number()),
  reponses: z.record(z.string(), z.string()),
  /** Category → axis of axes.csv, and the axis of all the others. */
  categories: z.record(z.string(), z.string()),
  autres: filledText,
  /** How many rows may be set aside. */
  ecartees: z.number(),
});
export const listsFile = z.array(listChoices);
export type ListChoices = z.infer<typeof listChoices>;

/**
 * The rows of every table among the sources, by year.
 * @throws DataError where a table cannot be read, or more of its rows are set aside than `listes.json` admits.
 */
export async function readLists(directory: string): Promise<ListRows> {
  const rows = new Map<number, ListRow[]>();
  // Faults of the campaigns are said where they are checked.
  const campagnes = readTable(directory, 'campagnes.csv', campagneRow).checked.rows.map(({ value }) => value);
  const tables = campagnes.filter(({ source_type }) => source_type === 'tableau');
  if (tables.length === 0) return rows;
  const lists = existsSync(`${directory}/${LISTS_FILE}`) ? readJson(directory, LISTS_FILE, listsFile) : [];
  const places = loadPlaces(directory);
  const gazetteer = gazetteerOf(places);
  for (const file of new Set(tables.map(({ source_fichier }) => source_fichier))) {
    const choices = lists.find(({ fichier }) => fichier === file);
    if (!choices)
      throw new DataError([{ file: LISTS_FILE, reason: `aucun choix pour « ${file} » : publiez-la de nouveau` }]);
    const { feuille: sheet, colonnes: columns, annee: year, reponses: answers, ecartees } = choices;
    const { report } = await readList(`${directory}/${file}`, { sheet, columns, year, answers }, gazetteer).catch(
      (error: unknown) => {
        if (!(error instanceof Refusal || error instanceof ListError)) throw error;
        throw new DataError([{ file, reason: error.message }]);
      },
    );
    if (report.totals.aside > ecartees) {
      const reason = `${report.totals.aside} lignes écartées, ${ecartees} admises : répondez dans ${LISTS_FILE}, ou publiez-la de nouveau`;
      throw new DataError([{ file, reason }]);
    }
    const own = new Set(tables.filter((one) => one.source_fichier === file).map(({ annee }) => annee));
    const read = rowsOfReport(report, places, choices);
    for (const annee of own)
      rows.set(
        annee,
        read.filter((row) => row.annee === annee),
      );
  }
  return rows;
}
