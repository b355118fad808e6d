/** `donnees/csv-metadata.json`: every CSV file described as the W3C has it (CSV on the Web, « tableGroup »). */
import { DATA_PAGE, type PublishedField, type PublishedPackage, type PublishedResource } from './describe.ts';

/** A column of a file that the build makes. `list`: cells with several values, which a bar separates. */
export interface OpenColumn {
  name: string;
  title: string;
  type: 'string' | 'integer' | 'decimal';
  required: boolean;
  description?: string;
  list?: boolean;
  /** What its values are keys of, among the tables of the package. */
  references?: { path: string; column: string };
}

/** A file of such columns; `path` below the site's root. */
export interface OpenTable {
  path: string;
  title: string;
  columns: OpenColumn[];
  primaryKey: string[];
}

/** Between several values of a cell. */
const SEPARATOR = ' | ';
/** As French spreadsheets read them. */
const FRENCH = { delimiter: ';', encoding: 'utf-8', header: true };
const COMMA = { delimiter: ',', encoding: 'utf-8', header: true };

/** The text of the file; addresses are relative to it, so that a copy of the folder describes itself. */
export function tableGroupJson({ title, resources }: PublishedPackage, tables: readonly OpenTable[]): string {
  const group = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
    'dc:title': title,
    tables: [...resources.map((one) => ofResource(one, resources)), ...tables.map(ofTable)],
  };
  return `${JSON.stringify(group, null, 1)}\n`;
}

function ofTable({ path, title, columns, primaryKey }: OpenTable): object {
  const keys = columns.flatMap(({ name, references }) =>
    references ? [keyTo(name, references.path, references.column)] : [],
  );
  return {
    url: path.slice(DATA_PAGE.length),
    'dc:title': title,
    dialect: FRENCH,
    tableSchema: {
      columns: columns.map(({ name, title: titles, type, required, description, list }) => ({
        name,
        titles,
        ...(description && { 'dc:description': description }),
        // A spreadsheet of France writes 0,5.
        datatype: type === 'decimal' ? { base: type, format: { pattern: '#0.########', decimalChar: ',' } } : type,
        ...(required && { required }),
        ...(list && { separator: SEPARATOR }),
      })),
      primaryKey,
      ...(keys.length > 0 && { foreignKeys: keys }),
    },
  };
}

const keyTo = (column: string, resource: string, columnReference: string) => ({
  columnReference: column,
  reference: { resource, columnReference },
});

function ofResource(
  { path, title, description, schema }: PublishedResource,
  all: readonly PublishedResource[],
): object {
  const pathOf = (name: string) => all.find((one) => one.name === name)?.path ?? '';
  const keys = (schema.foreignKeys ?? []).map(({ fields, reference }) =>
    keyTo(fields, pathOf(reference.resource), reference.fields),
  );
  return {
    url: path,
    'dc:title': title,
    'dc:description': description,
    dialect: COMMA,
    tableSchema: {
      columns: schema.fields.map(ofField),
      primaryKey: schema.primaryKey,
      ...(keys.length > 0 && { foreignKeys: keys }),
    },
  };
}

function ofField({ name, title, description, type, constraints = {} }: PublishedField): object {
  const { required, pattern, enum: choices, minimum, maximum } = constraints;
  const format = pattern ?? choices?.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return {
    name,
    titles: name,
    'dc:title': title,
    'dc:description': description,
    datatype: {
      base: type === 'number' ? 'decimal' : type,
      ...(format && { format }),
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
    },
    ...(required && { required }),
  };
}
