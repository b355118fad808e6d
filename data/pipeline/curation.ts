/** The hand-kept inputs of the pipeline: which names, labels and residues the published pages hold. */
import { z } from 'zod';
import { territoireCode } from '../../src/model/tables.ts';
import { readCsv } from './csv.ts';
import { DataError } from './problems.ts';
import { validateTable } from './validate.ts';

const filled = z.string().min(1, 'texte attendu, la case est vide');

/** A name as it stands in a published line, residue included, and the organisation it means. */
export const publishedNameRow = z.object({
  structure_id: filled,
  nom: filled,
  /** Only in this territory; empty means anywhere. Keeps « CAF » of two départements apart. */
  territoire: territoireCode.or(z.literal('')),
  nom_publie: filled,
  remarque: z.string(),
});

/** A text to replace wherever it stands, and the words that tell the reader so. */
export const leftoverRow = z.object({
  texte_publie: filled,
  texte_retenu: z.string(),
  sigle: z.string(),
  nature: z.enum(['definition_juste', 'definition_fausse', 'signe_parasite']),
  correction: filled,
  remarque: z.string(),
});

/** The label that opens a published line and the territory it means: « 74_HAUTE- SAVOIE » is `74`. */
export const territoireLabelRow = z.object({ libelle_publie: filled, territoire: territoireCode });

export type PublishedName = z.infer<typeof publishedNameRow>;
export type Leftover = z.infer<typeof leftoverRow>;
export type TerritoireLabel = z.infer<typeof territoireLabelRow>;

export interface Curation {
  names: PublishedName[];
  leftovers: Leftover[];
  labels: TerritoireLabel[];
}

/**
 * Reads the hand-kept inputs of a data folder.
 * @throws DataError when a file is missing or a cell is wrong.
 */
export function readCuration(directory: string): Curation {
  return {
    names: readRows(directory, 'curation/structures.csv', publishedNameRow),
    leftovers: readRows(directory, 'curation/residus.csv', leftoverRow),
    labels: readRows(directory, 'curation/libelles-territoires.csv', territoireLabelRow),
  };
}

function readRows<S extends z.ZodObject>(directory: string, file: string, schema: S): z.infer<S>[] {
  const read = readCsv(directory, file);
  const { checked, problems } = validateTable(schema, file, read.table);
  const faults = [...read.problems, ...problems];
  if (faults.length > 0) throw new DataError(faults);
  return checked.rows.map(({ value }) => value);
}
