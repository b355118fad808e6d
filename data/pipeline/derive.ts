/**
 * From the published pages and the hand-kept inputs to the generated tables: projects, organisations, cleanings. Pure.
 */
import * as z from 'zod/mini';
import { exactText, wholeNumber } from '../../src/model/cells.ts';
import { FIELDS, projetRow, structureRow } from '../../src/model/tables.ts';
import type { Axe, Projet, Structure } from '../../src/model/tables.ts';
import { cleanText, describePieces, indexLeftovers } from './clean.ts';
import type { Curation } from './curation.ts';
import { formatCsv } from '../../src/import/csv.ts';
import { attributeRows, type ListRow } from './listRows.ts';
import { parsePage, TABLE_HEADER } from './parse.ts';
import type { PublishedRow } from './parse.ts';
import { DataError } from '../../src/import/problems.ts';
import type { Problem } from '../../src/import/problems.ts';

/** A published page: the year of its campaign, its text, and its file name for what is reported. */
export interface SourcePage {
  annee: number;
  file: string;
  text: string;
}

/**
 * The rows of years whose source is a list: nobody splits it, so `projets.csv` itself is where they are kept by hand.
 */
export interface KeptRows {
  projets: readonly Projet[];
  cleanings: readonly Cleaning[];
}

const NONE_KEPT: KeptRows = { projets: [], cleanings: [] };

/** One piece that was replaced in a published line: with `projets.csv` these restore the source, byte for byte. */
export const cleaningRow = z.object({
  projet: projetRow.shape.id,
  champ: z.enum(FIELDS),
  position: wholeNumber({ least: 0 }),
  texte_publie: exactText,
  texte_retenu: z.string(),
  correction: exactText,
});
export type Cleaning = z.infer<typeof cleaningRow>;

export interface DerivedTables {
  projets: Projet[];
  structures: Structure[];
  cleanings: Cleaning[];
}

const EMPTY_PAGE =
  `la source ne donne aucune ligne : aucun tableau n’y commence par « ${TABLE_HEADER} ». ` +
  'Pour une liste et non une page, enregistrez-la en .csv ou .tsv et tenez ses projets à la main dans projets.csv ; sinon, ' +
  'il lui faut un lecteur à côté de pipeline/parse.ts';

/**
 * Derives the generated tables. The rank of a table in its page is the `ordre` of its axis.
 * @param kept rows that no page gives and that stay as they are. @param lists rows that the reader of tables gives.
 * @throws DataError when a page gives no row, a line cannot be split, a table has no axis, an organisation has two
 * names, or a hand-kept entry serves no published line (it would be a typo, or a leftover).
 */
export function deriveTables(
  pages: readonly SourcePage[],
  curation: Curation,
  axes: readonly Axe[],
  kept: KeptRows = NONE_KEPT,
  lists: readonly ListRow[] = [],
): DerivedTables {
  const tables: DerivedTables = { projets: [], structures: [], cleanings: [] };
  const rows: PublishedRow[] = [];
  const leftovers = indexLeftovers(curation.leftovers);
  for (const page of pages) {
    const published = parsePage(page.text, page.file, curation);
    if (published.length === 0) throw new DataError([{ file: page.file, reason: EMPTY_PAGE }]);
    published.forEach((row, index) => {
      const axe = axes.find(({ ordre }) => ordre === row.table);
      if (!axe) {
        throw new DataError([{ file: page.file, line: row.line, reason: `aucun axe pour le tableau ${row.table}` }]);
      }
      const id = `${page.annee}-${String(index + 1).padStart(3, '0')}`;
      const structure = cleanText(row.nom.nom_publie, row.nameOffset, leftovers);
      const resume = cleanText(row.resume, row.resumeOffset, leftovers);
      for (const piece of structure.pieces) tables.cleanings.push({ projet: id, champ: 'structure', ...piece });
      for (const piece of resume.pieces) tables.cleanings.push({ projet: id, champ: 'resume', ...piece });
      tables.projets.push({
        id,
        annee: page.annee,
        territoire: row.territoire,
        axe: axe.id,
        structure_id: row.nom.structure_id,
        structure: row.nom.nom,
        structure_source: structure.text,
        resume: resume.text,
        source_ligne: row.line,
        corrections: describePieces([...structure.pieces, ...resume.pieces]),
      });
      rows.push(row);
    });
  }
  const problems = [...findTwoNames(curation), ...findUnused(curation, rows, tables.cleanings)];
  if (problems.length > 0) throw new DataError(problems);
  const byHand = [...tables.projets, ...kept.projets];
  const ofYears = [...byHand, ...attributeRows(lists, byHand)].sort((a, b) => a.annee - b.annee);
  return {
    projets: ofYears,
    structures: collectStructures(ofYears),
    cleanings: [...tables.cleanings, ...kept.cleanings],
  };
}

/** The generated tables as the texts of their files, by file name. */
export function formatTables({ projets, structures, cleanings }: DerivedTables): Record<string, string> {
  return {
    'projets.csv': formatCsv(columnsOf(projets), projets),
    'structures.csv': formatCsv(Object.keys(structureRow.shape), structures),
    'nettoyages.csv': formatCsv(Object.keys(cleaningRow.shape), cleanings),
  };
}

/** A column that only some lists have is written where one has it. */
function columnsOf(projets: readonly Projet[]): string[] {
  return Object.entries(projetRow.shape)
    .filter(([column, { _zod }]) => {
      return _zod.optin !== 'optional' || projets.some((one) => one[column as keyof Projet] !== undefined);
    })
    .map(([column]) => column);
}

function collectStructures(projets: readonly Projet[]): Structure[] {
  const found = new Map<string, { nom: string; graphies: Set<string> }>();
  for (const { structure_id, structure, structure_source } of projets) {
    const entry = found.get(structure_id) ?? { nom: structure, graphies: new Set() };
    found.set(structure_id, entry);
    entry.graphies.add(structure_source);
  }
  return [...found]
    .map(([id, { nom, graphies }]) => ({ id, nom, graphies: [...graphies].join(' | ') }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function findTwoNames({ names }: Curation): Problem[] {
  const first = new Map<string, string>();
  for (const { structure_id, nom } of names) if (!first.has(structure_id)) first.set(structure_id, nom);
  return names
    .filter(({ structure_id, nom }) => first.get(structure_id) !== nom)
    .map(({ structure_id, nom, line }) => ({
      file: 'curation/structures.csv',
      ...placeOf(line),
      column: 'nom',
      value: nom,
      reason: `la structure « ${structure_id} » s’appelle aussi « ${first.get(structure_id)} »`,
    }));
}

function findUnused(
  { names, leftovers }: Curation,
  rows: readonly PublishedRow[],
  cleaned: readonly Cleaning[],
): Problem[] {
  const usedNames = new Set(rows.map(({ nom }) => nom));
  const usedTexts = new Set(cleaned.map(({ texte_publie }) => texte_publie));
  const reason = 'ne sert à aucune ligne publiée';
  return [
    ...names
      .filter((nom) => !usedNames.has(nom))
      .map(({ nom_publie: value, line }) => {
        return { file: 'curation/structures.csv', ...placeOf(line), column: 'nom_publie', value, reason };
      }),
    ...leftovers
      .filter(({ texte_publie }) => !usedTexts.has(texte_publie))
      .map(({ texte_publie: value, line }) => {
        return { file: 'curation/residus.csv', ...placeOf(line), column: 'texte_publie', value, reason };
      }),
  ];
}

/** An entry that no file holds has no line. */
function placeOf(line: number | undefined): Pick<Problem, 'line'> {
  return line === undefined ? {} : { line };
}
