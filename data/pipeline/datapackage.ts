/** Checks the tables against `datapackage.json` (Frictionless Data Package v1, Table Schema). Pure but for `readPackage`. */
import { z } from 'zod';
import type { CsvTable } from './csv.ts';
import { readText } from './files.ts';
import { DataError } from './problems.ts';
import type { Problem } from './problems.ts';
import { describeIssue } from './validate.ts';

const keyColumns = z.union([z.string(), z.array(z.string()).min(1)]).transform((keys) => [keys].flat());

const fieldSchema = z.object({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'date']),
  title: z.string(),
  description: z.string(),
  constraints: z
    .object({
      required: z.boolean(),
      unique: z.boolean(),
      enum: z.array(z.string()),
      pattern: z.string(),
      minimum: z.number(),
      maximum: z.number(),
    })
    .partial()
    .optional(),
});

const resourceSchema = z.object({
  name: z.string(),
  path: z.string(),
  profile: z.literal('tabular-data-resource'),
  description: z.string(),
  schema: z.object({
    fields: z.array(fieldSchema).min(1),
    primaryKey: keyColumns,
    foreignKeys: z
      .array(z.object({ fields: keyColumns, reference: z.object({ resource: z.string(), fields: keyColumns }) }))
      .default([]),
  }),
});

const packageSchema = z.object({
  profile: z.literal('tabular-data-package'),
  name: z.string(),
  sources: z.array(z.object({ title: z.string(), path: z.string().optional() })).min(1),
  licenses: z.array(z.object({ name: z.string().optional(), path: z.string().optional(), title: z.string() })).min(1),
  resources: z.array(resourceSchema).min(1),
});

export type DataPackage = z.infer<typeof packageSchema>;
export type Resource = DataPackage['resources'][number];
export type Field = z.infer<typeof fieldSchema>;

/**
 * Reads `datapackage.json` of a data folder, in the subset of the standard that these tables need.
 * @throws DataError when it is not such a package.
 */
export function readPackage(directory: string): DataPackage {
  const file = 'datapackage.json';
  const text = readText(directory, file);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new DataError([{ file, reason: `JSON illisible : ${(error as Error).message}` }]);
  }
  const { data, error } = packageSchema.safeParse(content, { error: describeIssue });
  if (data) return data;
  throw new DataError(error.issues.map(({ path, message }) => ({ file, column: path.join('.'), reason: message })));
}

/** Reports what a table has that its resource does not say: columns and their order, types, constraints, keys. */
export function checkResource({ path, schema }: Resource, table: CsvTable): Problem[] {
  const described = schema.fields.map(({ name }) => name);
  if (described.join() !== table.columns.join()) {
    return [{ file: path, line: 1, reason: `colonnes décrites dans datapackage.json : ${described.join(', ')}` }];
  }
  const unique = schema.fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name]);
  return [
    ...schema.fields.flatMap((field) => checkField(path, field, table)),
    ...[schema.primaryKey, ...unique].flatMap((columns) => checkUnique(path, columns, table)),
  ];
}

/** Reports the references of a table that the tables it refers to do not hold. `tables` is by resource name. */
export function checkForeignKeys({ path, schema }: Resource, tables: ReadonlyMap<string, CsvTable>): Problem[] {
  return schema.foreignKeys.flatMap(({ fields, reference }) => {
    const target = tables.get(reference.resource);
    const known = new Set(target?.rows.map(({ cells }) => joinCells(cells, reference.fields)));
    const rows = tables.get(pathToName(path))?.rows ?? [];
    return rows
      .filter(({ cells }) => fields.some((field) => cells[field] !== '') && !known.has(joinCells(cells, fields)))
      .map(({ line, cells }) => {
        const value = joinCells(cells, fields);
        return { file: path, line, column: fields.join(), value, reason: `absent de ${reference.resource}` };
      });
  });
}

/** Name of the resource of a file: `curation/structures.csv` is `curation-structures`. */
export function pathToName(path: string): string {
  return path.replace(/\.csv$/, '').replaceAll('/', '-');
}

function checkField(file: string, field: Field, { rows }: CsvTable): Problem[] {
  return rows.flatMap(({ line, cells }) => {
    const value = cells[field.name] ?? '';
    const reason = findFault(field, value);
    return reason ? [{ file, line, column: field.name, value, reason: `${reason} (datapackage.json)` }] : [];
  });
}

function findFault({ type, constraints = {} }: Field, value: string): string | undefined {
  if (value === '') return constraints.required ? 'case obligatoire' : undefined;
  if (type === 'integer' && !/^-?\d+$/.test(value)) return 'nombre entier attendu';
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) return 'nombre attendu';
  if (type === 'date' && !z.iso.date().safeParse(value).success) return 'date attendue';
  if (constraints.enum && !constraints.enum.includes(value)) return 'valeur non admise';
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(value)) return 'forme non admise';
  if (constraints.minimum !== undefined && Number(value) < constraints.minimum) return 'valeur trop petite';
  if (constraints.maximum !== undefined && Number(value) > constraints.maximum) return 'valeur trop grande';
  return undefined;
}

function checkUnique(file: string, columns: readonly string[], { rows }: CsvTable): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, cells }) => {
    const value = joinCells(cells, columns);
    if (seen.has(value))
      return [{ file, line, column: columns.join(), value, reason: 'clé en double (datapackage.json)' }];
    seen.add(value);
    return [];
  });
}

function joinCells(cells: Record<string, string>, columns: readonly string[]): string {
  return columns.map((column) => cells[column] ?? '').join(' | ');
}
