/** The hand-kept inputs of the pipeline: which names, labels and residues the published pages hold. */
import * as z from 'zod/mini';
import { exactText } from '../../src/model/cells.ts';
import { FIELDS, projetRow, structureRow, territoireCode } from '../../src/model/tables.ts';
import type { CheckedRow } from '../../src/import/validate.ts';
import { readRows } from './files.ts';

/** A name as it stands in a published line, residue included, and the organisation it means. */
export const publishedNameRow = z.object({
  structure_id: structureRow.shape.id,
  nom: exactText,
  /** Only in this territory; empty means anywhere. Keeps « CAF » of two départements apart. */
  territoire: z.union([territoireCode, z.literal('')]),
  nom_publie: exactText,
  remarque: z.string(),
});

/** A text to replace wherever it stands, and the words that tell the reader so. */
export const leftoverRow = z.object({
  texte_publie: exactText,
  texte_retenu: z.string(),
  sigle: z.string(),
  nature: z.enum(['definition_juste', 'definition_fausse', 'signe_parasite']),
  correction: exactText,
  remarque: z.string(),
});

/** The label that opens a published line and the territory it means: « 74_HAUTE- SAVOIE » is `74`. */
export const territoireLabelRow = z.object({ libelle_publie: exactText, territoire: territoireCode });

/** What looks like the name of a place and is none: `texte` stands exactly so in the project's field. */
export const refusedMentionRow = z.object({
  projet: projetRow.shape.id,
  champ: z.enum(FIELDS),
  texte: exactText,
  motif: exactText,
});

/** Where an entry stands in its file, for what is reported of it. */
type Placed<T> = T & { line?: number };

export type PublishedName = Placed<z.infer<typeof publishedNameRow>>;
export type Leftover = Placed<z.infer<typeof leftoverRow>>;
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
    names: readRows(directory, 'curation/structures.csv', publishedNameRow).map(place),
    leftovers: readRows(directory, 'curation/residus.csv', leftoverRow).map(place),
    labels: readRows(directory, 'curation/libelles-territoires.csv', territoireLabelRow).map(place),
  };
}

function place<T>({ line, value }: CheckedRow<T>): Placed<T> {
  return { ...value, line };
}
