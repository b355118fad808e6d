/**
 * Prints the places that the rule proposes and no table has decided yet (`npm run data:mentions`): copied by hand into
 * one of the two tables.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { group } from 'd3';
import type { Projet } from '../../src/model/tables.ts';
import { readCsv } from './files.ts';
import { listPlaceNames } from './gazetteer.ts';
import { dataFolder } from './region.ts';
import { indexNames, proposeMentions, type Proposal } from './mentions.ts';

/** Everything that the rule finds in the tables of `directory`. */
export function proposeAll(directory: string): Proposal[] {
  const rows = (file: string) => readCsv(directory, file).table.rows.map(({ cells }) => cells);
  const departements = rows('territoires.csv')
    .filter(({ type }) => type === 'departement')
    .map(({ code = '', nom = '' }) => ({ code, nom }));
  const index = indexNames(listPlaceNames(departements));
  const codes = new Set(departements.map(({ code }) => code));
  return rows('projets.csv').flatMap((cells) => proposeMentions(cells as unknown as Projet, index, codes));
}

/**
 * The proposals that neither `mentions.csv` nor `curation/mentions-refusees.csv` answers. A mention answers where it
 * quotes the proposed text or a longer one around it (« secteurs 6, 5 ,2 et 3 de la ville de Grenoble »).
 */
export function undecided(directory: string, proposals: readonly Proposal[]): Proposal[] {
  const decided = ['mentions.csv', join('curation', 'mentions-refusees.csv')].flatMap((file) =>
    readCsv(directory, file).table.rows.map(({ cells }) => cells),
  );
  const quotes = group(decided, ({ projet, champ }) => `${projet} ${champ}`);
  return proposals.filter(
    ({ projet, champ, texte: text }) =>
      !quotes.get(`${projet} ${champ}`)?.some((quote) => quote['texte']?.includes(text)),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = dataFolder();
  const open = undecided(directory, proposeAll(directory));
  for (const { projet, champ, texte: text, type, codes } of open)
    console.log([projet, type, codes.join(' | '), text, champ].join(','));
  console.log(
    open.length === 0
      ? 'Toutes les propositions de lieux ont leur réponse dans mentions.csv ou curation/mentions-refusees.csv.'
      : `${open.length} proposition(s) sans réponse : à recopier dans mentions.csv ou dans curation/mentions-refusees.csv.`,
  );
}
