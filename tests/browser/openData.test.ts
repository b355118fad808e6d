/** What re-users fetch from the built site: every file of the index, and every CSV against its description. */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { expect, inject, test } from 'vitest';

interface Column {
  name: string;
  titles: string;
  required?: boolean;
  separator?: string;
  datatype: string | { base: string; format?: unknown; minimum?: number; maximum?: number };
}
interface Table {
  url: string;
  dialect: { delimiter: string };
  tableSchema: {
    columns: Column[];
    primaryKey: string | string[];
    foreignKeys?: { columnReference: string; reference: { resource: string; columnReference: string } }[];
  };
}

const folder = `${inject('site')}donnees/`;

async function fetched(address: string): Promise<Buffer> {
  const answer = await fetch(address);
  expect(answer.status, address).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}
const jsonAt = async <T>(address: string) => JSON.parse((await fetched(address)).toString('utf8')) as T;

/** What is wrong with a cell that the column describes. */
function faultOf({ datatype, required }: Column, cell: string): string | null {
  if (cell === '') return required ? 'missing' : null;
  const type = typeof datatype === 'string' ? { base: datatype } : datatype;
  const format: unknown = type.format;
  const isFrench = typeof format === 'object';
  if (type.base === 'integer' && !/^-?\d+$/.test(cell)) return 'no integer';
  if (type.base === 'decimal' && !(isFrench ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/).test(cell)) return 'no decimal';
  if (type.base === 'date' && !/^\d{4}-\d\d-\d\d$/.test(cell)) return 'no date';
  if (typeof format === 'string' && !new RegExp(`^(?:${format})$`).test(cell)) return `not ${format}`;
  const value = Number(cell.replace(',', '.'));
  if (type.minimum !== undefined && value < type.minimum) return 'too small';
  return type.maximum !== undefined && value > type.maximum ? 'too large' : null;
}

test('every file of the index is there, of the size and with the fingerprint that it says', async () => {
  const { distributions } = await jsonAt<{ distributions: { adresse: string; bytes: number; sha256: string }[] }>(
    `${folder}index.json`,
  );
  expect(distributions.length).toBeGreaterThan(0);
  for (const { adresse, bytes, sha256 } of distributions) {
    const content = await fetched(new URL(adresse, folder).href);
    expect([adresse, content.length], adresse).toEqual([adresse, bytes]);
    expect(createHash('sha256').update(content).digest('hex'), adresse).toBe(sha256);
  }
});

test('every CSV file has the columns, types and keys of its description', async () => {
  const { tables } = await jsonAt<{ tables: Table[] }>(`${folder}csv-metadata.json`);
  const read = new Map<string, Record<string, string>[]>();
  const faults: string[] = [];
  for (const { url, dialect, tableSchema } of tables) {
    const text = (await fetched(folder + url)).toString('utf8').replace(/^\ufeff/, '');
    const [header = [], ...lines] = Papa.parse<string[]>(text, {
      delimiter: dialect.delimiter,
      skipEmptyLines: true,
    }).data;
    const { columns, primaryKey } = tableSchema;
    expect(header, url).toEqual(columns.map(({ titles }) => titles));
    const rows = lines.map((line) => Object.fromEntries(columns.map(({ name }, i) => [name, line[i] ?? ''])));
    read.set(url, rows);
    for (const row of rows)
      for (const column of columns) {
        const cell = row[column.name] ?? '';
        for (const one of column.separator ? cell.split(column.separator) : [cell]) {
          const fault = faultOf(column, one);
          if (fault) faults.push(`${url} ${column.name} « ${one} »: ${fault}`);
        }
      }
    const keys = rows.map((row) =>
      [primaryKey]
        .flat()
        .map((name) => row[name])
        .join('\n'),
    );
    expect(new Set(keys).size, `${url}: primary key`).toBe(keys.length);
  }
  for (const { url, tableSchema } of tables)
    for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
      const known = new Set(read.get(reference.resource)?.map((row) => row[reference.columnReference]));
      for (const row of read.get(url) ?? []) {
        const value = row[columnReference];
        if (value && !known.has(value)) faults.push(`${url} ${columnReference} « ${value} »: unknown`);
      }
    }
  expect(faults).toEqual([]);
});

test('the files of territories hold every project of the list', async () => {
  const ids = async (name: string) =>
    (await jsonAt<{ lignes: { id: string }[] }>(`${folder}${name}`)).lignes.map(({ id }) => id);
  const { distributions } = await jsonAt<{ distributions: { adresse: string }[] }>(`${folder}index.json`);
  const parts = distributions
    .map(({ adresse }) => adresse)
    .filter((one) => /^(departements\/.*|region-entiere)\.json$/.test(one));
  const all = await Promise.all(parts.map(ids));
  expect(new Set(all.flat())).toEqual(new Set(await ids('tous-les-projets.json')));
});

test('the first page only points at the data, which their page tells', async () => {
  const textOf = async (path: string) => (await fetched(inject('site') + path)).toString('utf8');
  const home = await textOf('');
  expect(home).toContain('"about":{"@id":"./donnees/#jeu"}');
  expect(home).not.toContain('DataDownload');
  expect(await textOf('donnees/')).toContain('"@type":"DataDownload"');
});
