/** The generated files of a data folder: written by `build`, compared by `check`. No row goes unasked. */
import { writeFileSync } from 'node:fs';
import { countRows, describeChanges, listKeys, losesRows, readChanges } from './changes.ts';
import type { TableChanges } from './changes.ts';
import { readBytes } from './files.ts';
import { buildPackage, formatPackage, PACKAGE_FILE } from './datapackage.ts';
import { generateTables } from './inputs.ts';
import { NO_LISTS, type ListRows } from './listRows.ts';
import { parseCsv } from '../../src/import/csv.ts';
import { describeProblems } from '../../src/import/problems.ts';
import type { Problem } from '../../src/import/problems.ts';

const PACKAGE_DIFFERS =
  'n’est pas ce que donne « npm run data:build » : changez les schémas (src/model/tables.ts), les mots des colonnes ' +
  '(pipeline/columns.ts) ou description.json, puis relancez-le';

/** The command that also takes out what no source explains. */
export const REMOVE = 'npm run data:build -- --retirer';

/**
 * Writes the generated files and says what changed, a line a file. `lists`: what `readLists` gave.
 * @throws Error (DataError for a wrong input) with a French message, before anything is written, where rows would go
 * that no source explains, unless `mayRemove`.
 */
export function writeGenerated(directory: string, mayRemove: boolean, lists: ListRows = NO_LISTS): string[] {
  const generated = generateTables(directory, lists);
  const described = generatePackage(directory, generated);
  const changes = readChanges(directory, generated);
  const losses = changes.filter(losesRows);
  if (losses.length > 0 && !mayRemove) throw new Error(describeLosses(losses));
  const tables = changes.map((change) => {
    writeFileSync(`${directory}/${change.file}`, generated[change.file] ?? '');
    return `data/${change.file} : écrit, ${describeChanges(change) || 'aucune ligne changée'}`;
  });
  writeFileSync(`${directory}/${PACKAGE_FILE}`, described);
  return [...tables, `data/${PACKAGE_FILE} : écrit`];
}

/** The text of the description of the tables, for the projects that were generated. */
function generatePackage(directory: string, generated: Readonly<Record<string, string>>): string {
  const { rows } = parseCsv(generated['projets.csv'] ?? '', 'projets.csv').table;
  const years = rows.map(({ cells }) => Number(cells['annee']));
  return formatPackage(buildPackage(directory, years, generated));
}

/** Reports each generated file that the pipeline makes otherwise; `build` is advised where it loses nothing. */
export function checkGenerated(directory: string, lists: ListRows = NO_LISTS): Problem[] {
  const generated = generateTables(directory, lists);
  const differs = (file: string, text = '') => !readBytes(directory, file).equals(Buffer.from(text));
  const tables = readChanges(directory, generated)
    .filter(({ file }) => differs(file, generated[file]))
    .map((change) => ({ file: change.file, reason: describeDifference(change) }));
  if (!differs(PACKAGE_FILE, generatePackage(directory, generated))) return tables;
  return [...tables, { file: PACKAGE_FILE, reason: PACKAGE_DIFFERS }];
}

function describeLosses(losses: readonly TableChanges[]): string {
  const lines = losses.flatMap(({ file, lost, unreadable }) => [
    ...(lost.length > 0 ? [`- ${file} : ${countRows(lost.length)} (${listKeys(lost)})`] : []),
    ...(unreadable.length > 0 ? [describeProblems(unreadable)] : []),
  ]);
  return (
    `Rien n’a été écrit : ce qui suit disparaîtrait, sans qu’aucune source de campagnes.csv l’explique.\n${lines.join('\n')}\n` +
    'Pour garder ces lignes, rétablissez leur source dans campagnes.csv (une liste : un fichier .csv ou .tsv). ' +
    `Pour les retirer vraiment : ${REMOVE}`
  );
}

function describeDifference(change: TableChanges): string {
  const rows = describeChanges(change);
  if (losesRows(change)) {
    return (
      `« npm run data:build » n’en garderait pas tout, sans qu’aucune source l’explique (${rows || 'table illisible'}) : rétablissez ` +
      'd’abord la source de ces lignes dans campagnes.csv, ou copiez ce que vous voulez garder'
    );
  }
  return (
    `n’est pas ce que donne « npm run data:build » (${rows || 'mêmes lignes, autrement écrites'}) : ` +
    'corrigez curation/ si ces lignes doivent rester, puis relancez-le'
  );
}
