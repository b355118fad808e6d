/** Checks the tables against what `datapackage.json` says of them (Table Schema). Pure. */
import * as z from 'zod/mini';
import type { CsvTable } from '../../src/import/csv.ts';
import type { Problem } from '../../src/import/problems.ts';
import type { Resource } from './datapackage.ts';
import type { Field } from './fields.ts';

/** Reports what a table has that its resource does not say: columns and their order, types, constraints, keys. */
export function checkResource({ path, schema }: Resource, table: CsvTable): Problem[] {
  const described = schema.fields.map(({ name }) => name);
  if (described.join() !== table.columns.join()) {
    return [
      { file: path, line: table.line, reason: `colonnes décrites dans datapackage.json : ${described.join(', ')}` },
    ];
  }
  const unique = schema.fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name]);
  return [
    ...schema.fields.flatMap((field) => checkField(path, field, table)),
    ...[[schema.primaryKey].flat(), ...unique].flatMap((columns) => checkUnique(path, columns, table)),
  ];
}

/** Reports the references of a table that the tables it refers to do not hold. `tables` is by resource name. */
export function checkForeignKeys({ name, path, schema }: Resource, tables: ReadonlyMap<string, CsvTable>): Problem[] {
  return (schema.foreignKeys ?? []).flatMap(({ fields: column, reference: { resource, fields } }) => {
    const known = new Set(tables.get(resource)?.rows.map(({ cells }) => cells[fields]));
    const rows = tables.get(name)?.rows ?? [];
    return rows
      .filter(({ cells }) => cells[column] !== '' && !known.has(cells[column]))
      .map(({ line, cells }) => {
        return { file: path, line, column, value: cells[column] ?? '', reason: `absent de ${resource}` };
      });
  });
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
