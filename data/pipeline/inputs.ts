/** Reads what the generated tables are made of. The only reader that `build` and `check` share. */
import { z } from 'zod';
import { axeRow, campagneRow, FIELDS, projetRow } from '../../src/model/tables.ts';
import type { Campagne } from '../../src/model/tables.ts';
import { readCsv } from './csv.ts';
import { readCuration } from './curation.ts';
import { deriveTables, formatTables } from './derive.ts';
import type { KeptRows } from './derive.ts';
import { readText } from './files.ts';
import { DataError } from './problems.ts';
import type { Problem } from './problems.ts';
import { validateTable } from './validate.ts';

/** A source that is a list already: nothing splits it, each project names its line. */
const LIST = /\.(csv|tsv)$/i;

const cleaningRow = z.object({
  projet: projetRow.shape.id,
  champ: z.enum(FIELDS),
  position: z.coerce.number().int().min(0),
  texte_publie: z.string(),
  texte_retenu: z.string(),
  correction: z.string(),
});

/**
 * Runs the pipeline on a data folder without writing anything.
 * @returns the texts of the generated files, by file name.
 * @throws DataError when an input is missing or wrong, or a source gives no row.
 */
export function generateTables(directory: string): Record<string, string> {
  const read = { campagnes: readCsv(directory, 'campagnes.csv'), axes: readCsv(directory, 'axes.csv') };
  const campagnes = validateTable(campagneRow, 'campagnes.csv', read.campagnes.table);
  const axes = validateTable(axeRow, 'axes.csv', read.axes.table);
  const problems = [read.campagnes, read.axes, campagnes, axes].flatMap((each) => each.problems);
  if (problems.length > 0) throw new DataError(problems);
  const sources = campagnes.checked.rows.map(({ value }) => value);
  const pages = sources
    .filter(({ source_fichier }) => !LIST.test(source_fichier))
    .map(({ annee, source_fichier: file }) => ({ annee, file, text: readText(directory, file) }));
  const kept = readKept(
    directory,
    sources.filter(({ source_fichier }) => LIST.test(source_fichier)),
  );
  const rows = axes.checked.rows.map(({ value }) => value);
  return formatTables(deriveTables(pages, readCuration(directory), rows, kept));
}

/** The rows of `projets.csv` and `nettoyages.csv` of the years whose source is a list; a list without any is a fault. */
function readKept(directory: string, lists: readonly Campagne[]): KeptRows {
  if (lists.length === 0) return { projets: [], cleanings: [] };
  const years = new Set(lists.map(({ annee }) => String(annee)));
  const projets = readRowsOf(directory, 'projets.csv', projetRow, ({ annee = '' }) => years.has(annee.trim()));
  const ids = new Set(projets.map(({ id }) => id));
  const empty = lists.filter(({ annee }) => !projets.some((projet) => projet.annee === annee));
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
    cleanings: readRowsOf(directory, 'nettoyages.csv', cleaningRow, ({ projet = '' }) => ids.has(projet)),
  };
}

function readRowsOf<S extends z.ZodObject>(
  directory: string,
  file: string,
  schema: S,
  isKept: (cells: Record<string, string>) => boolean,
): z.infer<S>[] {
  const { table, problems } = readCsv(directory, file);
  const { checked, problems: faults } = validateTable(schema, file, {
    columns: table.columns,
    rows: table.rows.filter(({ cells }) => isKept(cells)),
  });
  const all: Problem[] = [...problems, ...faults];
  if (all.length > 0) throw new DataError(all);
  return checked.rows.map(({ value }) => value);
}
