/** The generated tables of a data folder: written by `build`, held against what stands by `check`. No row goes unasked. */
import { writeFileSync } from 'node:fs';
import { countRows, describeChanges, listKeys, losesRows, readChanges } from './changes.ts';
import type { TableChanges } from './changes.ts';
import { readText } from './files.ts';
import { generateTables } from './inputs.ts';
import { describeProblems } from './problems.ts';
import type { Problem } from './problems.ts';

/** The command that also takes out what no source explains. */
export const REMOVE = 'npm run data:build -- --retirer';

/**
 * Writes the generated tables and says what changed, a line a table.
 * @throws Error (DataError for a wrong input) with a French message, before anything is written, where rows would go
 * that no source explains, unless `mayRemove`.
 */
export function writeGenerated(directory: string, mayRemove: boolean): string[] {
  const generated = generateTables(directory);
  const changes = readChanges(directory, generated);
  const losses = changes.filter(losesRows);
  if (losses.length > 0 && !mayRemove) throw new Error(describeLosses(losses));
  return changes.map((change) => {
    writeFileSync(`${directory}/${change.file}`, generated[change.file] ?? '');
    return `data/${change.file} : écrit, ${describeChanges(change) || 'aucune ligne changée'}`;
  });
}

/** Reports each generated table that is not what the pipeline makes now; `build` is only advised where it loses nothing. */
export function checkGenerated(directory: string): Problem[] {
  const generated = generateTables(directory);
  return readChanges(directory, generated)
    .filter(({ file }) => readText(directory, file) !== generated[file])
    .map((change) => ({ file: change.file, reason: describeDifference(change) }));
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
