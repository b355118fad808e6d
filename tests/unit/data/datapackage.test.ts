/** The description of the tables holds for the files: columns and order, types, enumerations, keys. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCsv, readCsv } from '../../../data/pipeline/csv.ts';
import { checkForeignKeys, checkResource, pathToName, readPackage } from '../../../data/pipeline/datapackage.ts';
import type { Resource } from '../../../data/pipeline/datapackage.ts';
import { TABLES } from '../../../data/pipeline/tables.ts';
import { DATA, readRows } from './support.ts';

const { resources } = readPackage(DATA);
const tables = new Map(resources.map(({ name, path }) => [name, readCsv(DATA, path).table]));

describe('datapackage.json', () => {
  test('describes every CSV file of the folder and no other', () => {
    const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'));
    expect(resources.map(({ path }) => path).sort()).toEqual(files.map((file) => file.replaceAll('\\', '/')).sort());
  });

  test.each(resources.map((resource) => [resource.path, resource] as const))('%s is as described', (path, resource) => {
    const { table, problems } = readCsv(DATA, path);
    expect(resource.name).toBe(pathToName(path));
    expect(problems).toEqual([]);
    expect(checkResource(resource, table)).toEqual([]);
    expect(checkForeignKeys(resource, tables)).toEqual([]);
  });

  test.each(Object.entries(TABLES))('%s has the columns of its schema', (name, { schema }) => {
    const described =
      resources.find((resource) => resource.name === name)?.schema.fields.map((field) => field.name) ?? [];
    const own = Object.keys(schema.shape);
    expect(described.slice(0, own.length)).toEqual(own);
    if (name !== 'territoires') expect(described).toHaveLength(own.length);
  });

  test('the measures of the territories are titled as in indicateurs.csv', () => {
    const fields = resources.find(({ name }) => name === 'territoires')?.schema.fields ?? [];
    for (const { colonne, libelle } of readRows('indicateurs.csv')) {
      expect(fields.find(({ name }) => name === colonne)?.title).toBe(libelle);
    }
  });
});

describe('checkResource', () => {
  const resource: Resource = {
    name: 't',
    path: 't.csv',
    profile: 'tabular-data-resource',
    description: '',
    schema: {
      fields: [
        { name: 'id', type: 'string', title: '', description: '', constraints: { required: true, pattern: '[a-z]' } },
        { name: 'n', type: 'integer', title: '', description: '', constraints: { minimum: 0 } },
      ],
      primaryKey: ['id'],
      foreignKeys: [],
    },
  };
  const reasons = (text: string): string[] =>
    checkResource(resource, parseCsv(text, 't.csv').table).map(({ reason }) => reason);

  test('an empty cell that is not required passes', () => {
    expect(reasons('id,n\na,\n')).toEqual([]);
  });

  test('columns in another order are a fault', () => {
    expect(reasons('n,id\n1,a\n')).toEqual(['colonnes décrites dans datapackage.json : id, n']);
  });

  test('an empty cell that is required is a fault', () => {
    expect(reasons('id,n\n,1\n')).toEqual(['case obligatoire (datapackage.json)']);
  });

  test('a pattern holds for the whole cell', () => {
    expect(reasons('id,n\nab,1\n')).toEqual(['forme non admise (datapackage.json)']);
  });

  test('a decimal is no integer', () => {
    expect(reasons('id,n\na,1.5\n')).toEqual(['nombre entier attendu (datapackage.json)']);
  });

  test('a value under its minimum is a fault', () => {
    expect(reasons('id,n\na,-1\n')).toEqual(['valeur trop petite (datapackage.json)']);
  });

  test('a key held twice is a fault', () => {
    expect(reasons('id,n\na,1\na,2\n')).toEqual(['clé en double (datapackage.json)']);
  });
});
