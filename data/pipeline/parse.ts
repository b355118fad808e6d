/** From the text of a published page to its rows: which table, which territory, which name, which summary. Pure. */
import type { Curation, PublishedName } from './curation.ts';
import { buildPrefixTree, findLongest } from './prefixTree.ts';
import type { PrefixTree } from './prefixTree.ts';
import { DataError } from '../../src/import/problems.ts';
import type { Problem } from '../../src/import/problems.ts';

/** The line that opens each table of the page; the tables have no other title left. */
export const TABLE_HEADER = 'Département Nom de la structure Résumé du projet';

/** One published line, split but not yet cleaned. Offsets are in characters from the start of the line. */
export interface PublishedRow {
  /** Line of the source file, counted from 1. */
  line: number;
  /** Rank of the table in the page, counted from 1. */
  table: number;
  territoire: string;
  nom: PublishedName;
  nameOffset: number;
  resume: string;
  resumeOffset: number;
}

/**
 * Splits every line of the page's tables. After the first table header, each line that is not blank is a header or a
 * row: what is neither, or holds no known name, is a fault, so that no published line is lost in silence.
 *
 * @param file names the source in the faults.
 * @throws DataError naming every line that cannot be split.
 */
export function parsePage(text: string, file: string, curation: Curation): PublishedRow[] {
  const rows: PublishedRow[] = [];
  const problems: Problem[] = [];
  const labels = buildPrefixTree(curation.labels, ({ libelle_publie }) => libelle_publie.split(' '));
  const names = buildPrefixTree(curation.names, ({ territoire, nom_publie }) => [territoire, ...nom_publie.split(' ')]);
  let table = 0;
  text.split('\n').forEach((line, index) => {
    if (line === TABLE_HEADER) {
      table += 1;
      return;
    }
    if (table === 0 || line.trim() === '') return;
    const listLine = index + 1;
    const label = findOpening(labels, line);
    if (!label) {
      problems.push({ file, line: listLine, value: line, reason: 'aucun territoire connu au début de la ligne' });
      return;
    }
    const nameOffset = label.libelle_publie.length + 1;
    const rest = line.slice(nameOffset);
    // Of the same name here and anywhere, the one that is kept for this territory is meant.
    const own = findOpening(names, rest, label.territoire);
    const anywhere = findOpening(names, rest, '');
    const nom = (anywhere?.nom_publie.length ?? 0) > (own?.nom_publie.length ?? 0) ? anywhere : own;
    if (!nom) {
      problems.push({
        file,
        line: listLine,
        value: rest,
        reason: 'nom de structure absent de curation/structures.csv',
      });
      return;
    }
    const resumeOffset = nameOffset + nom.nom_publie.length + 1;
    const resume = line.slice(resumeOffset);
    rows.push({ line: listLine, table, territoire: label.territoire, nom, nameOffset, resume, resumeOffset });
  });
  if (problems.length > 0) throw new DataError(problems);
  return rows;
}

/** The item whose text, followed by a space, opens the line; the longest wins. `before`: tokens ahead of the text. */
function findOpening<T>(tree: PrefixTree<T>, line: string, ...before: string[]): T | undefined {
  return findLongest(tree, [...before, ...line.split(' ').slice(0, -1)], 0)?.items[0];
}
