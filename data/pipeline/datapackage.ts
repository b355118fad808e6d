/** Makes `datapackage.json` (Frictionless v1) of the schemas, their columns' words and `description.json`. */
import * as z from 'zod/mini';
import { decimalOrNull, filledText } from '../../src/model/cells.ts';
import { indicateurRow } from '../../src/model/tables.ts';
import type { IndicateurColumn } from '../../src/model/tables.ts';
import { parseCsv } from '../../src/import/csv.ts';
import { readCsv, readJson, readRows } from './files.ts';
import { buildField, type Field } from './fields.ts';
import { RESOURCES, type Described } from './resources.ts';

export const PACKAGE_FILE = 'datapackage.json';

const licences = z.array(z.strictObject({ name: z.optional(filledText), path: filledText, title: filledText }));
/** A table says its licences where they are not those of the package. */
const table = z.strictObject({ title: filledText, description: filledText, licenses: z.optional(licences) });
/**
 * What only this list says of itself: `{projets}` in its description is their number, `{projets:2021}` that of a year.
 */
const descriptionSchema = z.strictObject({
  name: filledText,
  title: filledText,
  description: filledText,
  version: filledText,
  licenses: licences,
  /** Its code in the European list of themes (`SOCI`: population and society), for catalogues. */
  theme: z.optional(z.string().check(z.regex(/^[A-Z]{4}$/, 'code attendu de quatre capitales, comme « SOCI »'))),
  sources: z.array(z.strictObject({ title: filledText, path: filledText })),
  tables: z.strictObject(Object.fromEntries(RESOURCES.map(({ name }) => [name, table]))),
});

export interface Resource {
  profile: string;
  name: string;
  path: string;
  title: string;
  description: string;
  licenses?: z.infer<typeof licences>;
  format: string;
  mediatype: string;
  encoding: string;
  dialect: { delimiter: string; header: boolean };
  schema: {
    fields: Field[];
    primaryKey: string | string[];
    missingValues: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

export interface DataPackage extends Omit<z.infer<typeof descriptionSchema>, 'tables'> {
  profile: string;
  resources: Resource[];
}

/** Path of a resource in the data folder: `curation-structures` is `curation/structures.csv`. */
export function pathOf(name: string): string {
  return `${name.replace(/^curation-/, 'curation/')}.csv`;
}

/**
 * The package of a data folder; `projets`: the year of each; `generated`: texts of tables about to be written.
 * @throws DataError when `description.json`, `indicateurs.csv` or `territoires.csv` is missing or wrong.
 */
export function buildPackage(
  directory: string,
  projets: readonly number[] = [],
  generated: Readonly<Record<string, string>> = {},
): DataPackage {
  const { tables, description, name, title, ...rest } = readJson(directory, 'description.json', descriptionSchema);
  const measures = readRows(directory, 'indicateurs.csv', indicateurRow).map(({ value }) => value);
  const territoires = readCsv(directory, 'territoires.csv').table.rows.map(({ cells }) => cells);
  const resources = RESOURCES.map((resource) => {
    const fields = resource.name === 'territoires' ? measures.map((each) => buildMeasure(each, territoires)) : [];
    const hasOptional = Object.values(resource.schema._zod.def.shape).some(isOptional);
    const path = pathOf(resource.name);
    const columns = hasOptional ? columnsIn(directory, path, generated[path]) : [];
    return buildResource(resource, tables[resource.name] ?? { title: '', description: '' }, fields, columns);
  });
  const counted = description.replace(/\{projets(?::(\d{4}))?\}/g, (_all, year?: string) =>
    String(projets.filter((one) => year === undefined || String(one) === year).length),
  );
  return { profile: 'tabular-data-package', name, title, description: counted, ...rest, resources };
}

/** The text of `datapackage.json`; lists of words stay on a line, as prettier has them. */
export function formatPackage(content: DataPackage): string {
  const text = JSON.stringify(content, null, 2);
  const list = /\[\s+("[^"\n]*"(?:,\s+"[^"\n]*")*)\s+\]/g;
  return `${text.replace(list, (_all, words: string) => `[${words.replace(/,\s+/g, ', ')}]`)}\n`;
}

const isOptional = ({ _zod: { optin } }: z.core.$ZodType) => optin === 'optional';

/** The columns of a table as it stands, or as it is about to be written. */
function columnsIn(directory: string, path: string, text: string | undefined): string[] {
  return (text === undefined ? readCsv(directory, path) : parseCsv(text, path)).table.columns;
}

function buildResource(
  { name, schema, words, primaryKey, unique, references }: Described,
  { title, description, licenses }: z.infer<typeof table>,
  measures: readonly Field[],
  columns: readonly string[],
): Resource {
  const fields = Object.entries(schema._zod.def.shape)
    .filter(([column, cell]) => !isOptional(cell) || columns.includes(column))
    .map(([column, cell]) => buildField(column, words[column] ?? ['', ''], cell, unique.includes(column)));
  const foreignKeys = Object.entries(references).map(([column, [resource, fields]]) => {
    return { fields: column, reference: { resource, fields } };
  });
  const [first = '', ...others] = primaryKey;
  const format = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect: { delimiter: ',', header: true } };
  return {
    profile: 'tabular-data-resource',
    name,
    path: pathOf(name),
    title,
    description,
    ...(licenses && { licenses }),
    ...format,
    schema: {
      fields: [...fields, ...measures],
      primaryKey: others.length > 0 ? [first, ...others] : first,
      missingValues: [''],
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

/** A measure of the territories, described by its row of `indicateurs.csv`; whole where no cell has decimals. */
function buildMeasure(
  { colonne, libelle, unite, millesime, producteur }: IndicateurColumn,
  territoires: readonly Record<string, string>[],
): Field {
  const description =
    `${libelle} ; unité : ${unite} ; millésime : ${millesime} ; producteur : ${producteur}. ` +
    'Case vide : non disponible, jamais zéro.';
  const field = buildField(colonne, [libelle, description], decimalOrNull({ least: 0 }), false);
  const isWhole = territoires.every((cells) => !cells[colonne]?.includes('.'));
  return isWhole ? { ...field, type: 'integer' } : field;
}
