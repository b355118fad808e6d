/** What the columns of a long file are: read from a sample by the code that reads short lists. */
import { ROLES, type Role, type RoleChoices, type Understanding } from '../../../src/import/columns/roles.ts';
import { understandTable } from '../../../src/import/columns/understand.ts';
import { openFile } from '../../../src/import/sheets/openFile.ts';
import { findTable, proposeSheet } from '../../../src/import/sheets/table.ts';
import type { Gazetteer } from '../../../src/import/territories/gazetteer.ts';
import type { Cell, Table } from '../../../src/import/workbook.ts';
import { columnOf, ListError, type ListOptions } from '../ownList.ts';
import { named, quoted, type Engine } from './engine.ts';
import { sampleFile } from './sample.ts';

/** How DuckDB reads a file: `from` in SQL, and the expression of each column of the table that was understood. */
export interface Source {
  name: string;
  from: string;
  /** Where DuckDB keeps the lines that it cannot read; null where the file has no lines. */
  rejects: string | null;
  columns: SourceColumn[];
  understanding: Understanding;
}

/** `isNumber`: the file says that its values are numbers, so that none of them is read as people write sums. */
export interface SourceColumn {
  name: string;
  sql: string;
  isNumber: boolean;
}

const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL\(.*)$/;
const SAMPLE_ROWS = 4000;

/** @param path of the file in UTF-8; `name` is what it was called. @throws Refusal, ListError */
export async function understandCsv(
  path: string,
  name: string,
  options: ListOptions,
  gazetteer: Gazetteer,
  rejects = 'rejects',
): Promise<Source> {
  const text = sampleFile(path);
  const file = await openFile(new TextEncoder().encode(text), name);
  const sheet = proposeSheet(file);
  if (file.kind !== 'csv' || !sheet || file.delimiter === null)
    throw new ListError(`« ${name} » n’est pas un tableau en CSV.`);
  const table = findTable(sheet);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const types = Array.from({ length: width }, (_, i) => `${quoted(`c${i}`)}: 'VARCHAR'`).join(', ');
  const skip = table.header.at(-1) ?? (table.rows[0]?.line ?? 1) - 1;
  const from = `read_csv(${quoted(path)}, delim = ${quoted(file.delimiter)}, quote = '"', escape = '"', header = false, skip = ${skip}, auto_detect = false, null_padding = true, strict_mode = false, store_rejects = true, rejects_table = ${quoted(rejects)}, rejects_scan = ${quoted(`${rejects}_scans`)}, columns = {${types}})`;
  const columns = table.columns.map((column) => ({
    name: column.name,
    sql: named(`c${column.index}`),
    isNumber: false,
  }));
  return { name, from, rejects, columns, understanding: understand(table, name, options, gazetteer) };
}

/** A Parquet file; its sample is taken at even distances. @throws ListError */
export async function understandParquet(
  engine: Engine,
  path: string,
  name: string,
  options: ListOptions,
  gazetteer: Gazetteer,
): Promise<Source> {
  const from = `read_parquet(${quoted(path)})`;
  try {
    const described = await engine.rows(`DESCRIBE SELECT * FROM ${from}`);
    const names = described.map(([column]) => String(column));
    const [[count = 0] = []] = await engine.rows(`SELECT COUNT(*) FROM ${from}`);
    const step = Math.max(1, Math.floor(Number(count) / SAMPLE_ROWS));
    const rows = await engine.rows(
      `SELECT ${names.map(named).join(', ')} FROM read_parquet(${quoted(path)}, file_row_number = true) WHERE file_row_number % ${step} = 0 LIMIT ${SAMPLE_ROWS}`,
    );
    const table: Table = {
      sheet: name,
      header: [1],
      columns: names.map((column, index) => ({ index, name: column })),
      rows: rows.map((cells, i) => ({ line: i + 2, cells: cells.map(cellOf) })),
      aside: [],
      notes: [],
    };
    const columns = described.map(([column, type]) => ({
      name: String(column),
      sql: named(String(column)),
      isNumber: NUMBER.test(String(type)),
    }));
    return { name, from, rejects: null, columns, understanding: understand(table, name, options, gazetteer) };
  } catch (error) {
    if (error instanceof ListError) throw error;
    const why = (error as Error).message.split('\n')[0] ?? '';
    throw new ListError(`« ${name} » ne se lit pas comme fichier Parquet : téléchargez-le à nouveau. (${why})`, {
      cause: error,
    });
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'bigint') return Number(value);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
    ? (value as Cell)
    : String(value);
}

function understand(table: Table, name: string, options: ListOptions, gazetteer: Gazetteer): Understanding {
  const chosen: RoleChoices = {};
  for (const role of ROLES) {
    const wanted = options.columns[role];
    if (wanted !== undefined) chosen[role] = wanted === null ? null : columnOf(table, wanted);
  }
  const titles = table.aside.filter(({ kind }) => kind === 'title').map(({ text }) => text);
  return understandTable(table, gazetteer, { names: [...titles, name], chosen, year: options.year });
}

/** The column of a role; undefined where none has it. */
export function columnIn({ understanding, columns }: Source, role: Role): SourceColumn | undefined {
  const { column } = understanding.roles[role];
  return column === null ? undefined : columns[column];
}
