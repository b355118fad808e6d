/** `datapackage.json` is made of the schemas and of description.json, and holds for the files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildPackage, formatPackage, pathOf, type Resource } from '../../../data/pipeline/datapackage.ts';
import { readCsv } from '../../../data/pipeline/files.ts';
import { checkGenerated, writeGenerated } from '../../../data/pipeline/generated.ts';
import { checkForeignKeys, checkResource } from '../../../data/pipeline/packageCheck.ts';
import { parseCsv } from '../../../src/import/csv.ts';
import { copyData, DATA, readRows, replaceInFile } from './support.ts';

const { resources } = buildPackage(DATA);
const tables = new Map(resources.map(({ name, path }) => [name, readCsv(DATA, path).table]));
const textOf = (directory: string) => readFileSync(join(directory, 'datapackage.json'), 'utf8');

describe('datapackage.json', () => {
  test('is what the schemas give', () => {
    expect(formatPackage(buildPackage(DATA, Array<number>(120).fill(2021)))).toBe(textOf(DATA));
  });

  test('describes every CSV file of the folder and no other', () => {
    const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'));
    expect(resources.map(({ path }) => path).sort()).toEqual(files.map((file) => file.replaceAll('\\', '/')).sort());
  });

  test.each(resources.map((resource) => [resource.path, resource] as const))('%s is as described', (path, resource) => {
    const { table, problems } = readCsv(DATA, path);
    expect(path).toBe(pathOf(resource.name));
    expect(problems).toEqual([]);
    expect(checkResource(resource, table)).toEqual([]);
    expect(checkForeignKeys(resource, tables)).toEqual([]);
  });

  test('the measures of the territories are titled as in indicateurs.csv', () => {
    const fields = resources.find(({ name }) => name === 'territoires')?.schema.fields ?? [];
    for (const { colonne, libelle } of readRows('indicateurs.csv')) {
      expect(fields.find(({ name }) => name === colonne)?.title).toBe(libelle);
    }
  });

  test('what names the region is said by description.json', () => {
    const directory = copyData();
    replaceInFile(directory, 'description.json', 'la stratégie pauvreté en Auvergne-Rhône-Alpes', 'la Bretagne');
    writeGenerated(directory, false);
    expect(JSON.parse(textOf(directory)).title).toBe('Carte des solidarités : projets financés par la Bretagne');
    expect(JSON.parse(textOf(directory)).description).toMatch(/^Les 120 projets/);
  });

  test('a table that description.json forgets is named with the line', () => {
    const directory = copyData();
    replaceInFile(directory, 'description.json', '"glossaire": {', '"lexique": {');
    expect(() => buildPackage(directory)).toThrow(
      /description\.json, ligne \d+, colonne « tables\.glossaire » : valeur manquante/,
    );
  });

  test('a measure with a decimal is a number, one without is whole', () => {
    const directory = copyData();
    const typeOf = (column: string) =>
      buildPackage(directory)
        .resources.find(({ name }) => name === 'territoires')
        ?.schema.fields.find(({ name }) => name === column)?.type;
    expect([typeOf('communes_2021'), typeOf('taux_pauvrete_2021')]).toEqual(['integer', 'number']);
    replaceInFile(directory, 'territoires.csv', ',20677,393,', ',20677,393.5,');
    expect(typeOf('communes_2021')).toBe('number');
  });

  test('one that was changed by hand is found by the check', () => {
    const directory = copyData();
    replaceInFile(directory, 'datapackage.json', '"title": "Projets"', '"title": "Actions"');
    expect(checkGenerated(directory)).toEqual([
      { file: 'datapackage.json', reason: expect.stringContaining('n’est pas ce que donne « npm run data:build »') },
    ]);
  });
});

describe('checkResource', () => {
  const resource: Resource = {
    profile: 'tabular-data-resource',
    name: 't',
    path: 't.csv',
    title: '',
    description: '',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', header: true },
    schema: {
      fields: [
        { name: 'id', type: 'string', title: '', description: '', constraints: { required: true, pattern: '[a-z]' } },
        { name: 'n', type: 'integer', title: '', description: '', constraints: { minimum: 0 } },
      ],
      primaryKey: 'id',
      missingValues: [''],
    },
  };
  const reasons = (text: string): string[] =>
    checkResource(resource, parseCsv(text, 't.csv').table).map(({ reason }) => reason);

  test('an empty cell that is not required passes', () => {
    expect(reasons('id,n\na,\n')).toEqual([]);
  });

  test('a column behind blank lines is named by the line of the header', () => {
    expect(checkResource(resource, parseCsv('\n\nn,id\n', 't.csv').table)[0]?.line).toBe(3);
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
