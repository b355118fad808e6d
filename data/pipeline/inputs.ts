/** Reads what the generated tables are made of. The only reader that `build` and `check` share. */
import { axeRow, campagneRow } from '../../src/model/tables.ts';
import { readCsv } from './csv.ts';
import { readCuration } from './curation.ts';
import { deriveTables, formatTables } from './derive.ts';
import { readText } from './files.ts';
import { DataError } from './problems.ts';
import { validateTable } from './validate.ts';

/**
 * Runs the pipeline on a data folder without writing anything.
 * @returns the texts of the generated files, by file name.
 * @throws DataError when an input is missing or wrong.
 */
export function generateTables(directory: string): Record<string, string> {
  const read = { campagnes: readCsv(directory, 'campagnes.csv'), axes: readCsv(directory, 'axes.csv') };
  const campagnes = validateTable(campagneRow, 'campagnes.csv', read.campagnes.table);
  const axes = validateTable(axeRow, 'axes.csv', read.axes.table);
  const problems = [read.campagnes, read.axes, campagnes, axes].flatMap((each) => each.problems);
  if (problems.length > 0) throw new DataError(problems);
  const pages = campagnes.checked.rows.map(({ value: { annee, source_fichier: file } }) => {
    return { annee, file, text: readText(directory, file) };
  });
  const rows = axes.checked.rows.map(({ value }) => value);
  return formatTables(deriveTables(pages, readCuration(directory), rows));
}
