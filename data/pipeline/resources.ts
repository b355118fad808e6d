/** Every CSV table of the data folder, in the order of `datapackage.json`: schema, keys, what its columns refer to. */
import type { RowSchema } from '../../src/import/validate.ts';
import { COLUMNS } from './columns.ts';
import { territoireLabelRow, refusedMentionRow, publishedNameRow, leftoverRow } from './curation.ts';
import { CURATION_COLUMNS } from './curationColumns.ts';
import { cleaningRow } from './derive.ts';
import { TABLES } from './tables.ts';

export interface Described {
  name: string;
  schema: RowSchema;
  words: Readonly<Record<string, readonly [title: string, description: string]>>;
  /** The columns that together tell its rows apart. */
  primaryKey: readonly string[];
  /** Columns that hold a value only once. */
  unique: readonly string[];
  /** Column → the table and column where its value stands too. */
  references: Readonly<Record<string, readonly [table: string, column: string]>>;
}

const PROJET = { projet: ['projets', 'id'] } as const;
const TERRITOIRE = { territoire: ['territoires', 'code'] } as const;

/** A table of `TABLES`; what tells its rows apart is the first of its keys unless more is needed. */
function curated(
  name: keyof typeof TABLES,
  references: Described['references'] = {},
  primaryKey: readonly string[] = TABLES[name].keys.slice(0, 1),
): Described {
  const { schema, keys } = TABLES[name];
  return { name, schema, words: COLUMNS[name], primaryKey, unique: keys, references };
}

/** A table behind the curated ones, whose key is of several columns or the only one that is unique. */
function behind(
  name: keyof typeof CURATION_COLUMNS,
  schema: RowSchema,
  primaryKey: readonly string[],
  references: Described['references'] = {},
): Described {
  const unique = primaryKey.length === 1 ? primaryKey : [];
  return { name, schema, words: CURATION_COLUMNS[name], primaryKey, unique, references };
}

export const RESOURCES: readonly Described[] = [
  curated('projets', {
    annee: ['campagnes', 'annee'],
    ...TERRITOIRE,
    axe: ['axes', 'id'],
    structure_id: ['structures', 'id'],
  }),
  curated('structures'),
  curated('axes', { engagement: ['engagements', 'numero'] }),
  curated('engagements'),
  curated('campagnes'),
  curated('territoires'),
  curated('indicateurs'),
  curated('glossaire'),
  behind('nettoyages', cleaningRow, ['projet', 'position'], PROJET),
  behind('curation-structures', publishedNameRow, ['nom_publie', 'territoire'], {
    structure_id: ['structures', 'id'],
    ...TERRITOIRE,
  }),
  behind('curation-residus', leftoverRow, ['texte_publie']),
  behind('curation-libelles-territoires', territoireLabelRow, ['libelle_publie'], TERRITOIRE),
  curated('mentions', PROJET, ['projet', 'champ', 'texte', 'type', 'code']),
  curated('communes', { departement: ['territoires', 'code'] }),
  curated('epci'),
  behind('curation-mentions-refusees', refusedMentionRow, ['projet', 'champ', 'texte'], PROJET),
];
