/** Reads what the generated tables are made of. The only reader that `build` and `check` share. */
import { axeRow, campagneRow, projetRow } from '../../src/model/tables.ts';
import type { Campagne } from '../../src/model/tables.ts';
import { readCuration } from './curation.ts';
import { deriveTables, formatTables, cleaningRow } from './derive.ts';
import type { KeptRows } from './derive.ts';
import { NO_LISTS, type ListRows } from './listRows.ts';
import type { CheckedRow } from '../../src/import/validate.ts';
import { readRows, readTable, readText } from './files.ts';
import { DataError } from '../../src/import/problems.ts';

/** A source that is a list already: nothing splits it, each project names its line. */
const LIST = /\.(csv|tsv)$/i;

/** What reads the source of a campaign. */
export const typeOf = ({ source_type, source_fichier }: Pick<Campagne, 'source_type' | 'source_fichier'>) =>
  source_type ?? (LIST.test(source_fichier) ? 'liste' : 'page');

const noRow = (annee: number) =>
  `la source ne donne aucune ligne de ${annee} : vérifiez ses choix dans curation/listes.json, ou publiez-la de nouveau`;

/**
 * Runs the pipeline on a data folder without writing anything.
 * @returns the texts of the generated files, by file name.
 * @throws DataError when an input is missing or wrong, or a source gives no row.
 */
export function generateTables(directory: string, lists: ListRows = NO_LISTS): Record<string, string> {
  const campagnes = readTable(directory, 'campagnes.csv', campagneRow);
  const axes = readTable(directory, 'axes.csv', axeRow);
  const problems = [...campagnes.problems, ...axes.problems];
  if (problems.length > 0) throw new DataError(problems);
  const sources = valuesOf(campagnes.checked.rows);
  const pages = sources
    .filter((source) => typeOf(source) === 'page')
    .map(({ annee, source_fichier: file }) => ({ annee, file, text: readText(directory, file) }));
  const kept = readKept(
    directory,
    sources.filter((source) => typeOf(source) === 'liste'),
  );
  const tables = sources.filter((source) => typeOf(source) === 'tableau');
  const unread = tables.filter(({ annee }) => !lists.get(annee)?.length);
  if (unread.length > 0) {
    throw new DataError(unread.map(({ annee, source_fichier: file }) => ({ file, reason: noRow(annee) })));
  }
  const read = tables.flatMap(({ annee }) => lists.get(annee) ?? []);
  return formatTables(deriveTables(pages, readCuration(directory), valuesOf(axes.checked.rows), kept, read));
}

/**
 * The rows of `projets.csv` and `nettoyages.csv` of the years whose source is a list; a list without any is a fault.
 */
function readKept(directory: string, lists: readonly Campagne[]): KeptRows {
  if (lists.length === 0) return { projets: [], cleanings: [] };
  const years = new Set(lists.map(({ annee }) => String(annee)));
  const projets = valuesOf(readRows(directory, 'projets.csv', projetRow, ({ annee = '' }) => years.has(annee.trim())));
  const ids = new Set(projets.map(({ id }) => id));
  const filled = new Set(projets.map(({ annee }) => annee));
  const empty = lists.filter(({ annee }) => !filled.has(annee));
  if (empty.length > 0) {
    throw new DataError(
      empty.map(({ annee, source_fichier: file }) => ({
        file,
        reason: `la source ne donne aucune ligne : projets.csv n’a aucun projet de ${annee}. Les projets d’une liste se tiennent à la main dans projets.csv, chacun avec sa ligne (source_ligne)`,
      })),
    );
  }
  return {
    projets,
    cleanings: valuesOf(readRows(directory, 'nettoyages.csv', cleaningRow, ({ projet = '' }) => ids.has(projet))),
  };
}

function valuesOf<T>(rows: readonly CheckedRow<T>[]): T[] {
  return rows.map(({ value }) => value);
}
