/** What re-users are told of the files, of one description: index, catalogue (DCAT), CSVW and schema.org. */
import { describe, expect, it } from 'vitest';
import { catalogueJsonLd } from '../../../src/site/openData/catalogue.ts';
import { indexJson, periodOf, type OpenData } from '../../../src/site/openData/describe.ts';
import { dataNode } from '../../../src/site/openData/schemaOrg.ts';
import { tableGroupJson } from '../../../src/site/openData/tableGroup.ts';
import { faultsOfCatalogue, quadsOf } from '../../support/dcat.ts';

const LICENCE = { path: 'https://exemple.fr/licence', title: 'Licence d’essai' };
const DATA: OpenData = {
  adresse: 'https://exemple.fr/carte/',
  package: {
    name: 'essai',
    title: 'Essai',
    description: 'Une liste d’essai',
    version: '1.2.0',
    licenses: [LICENCE],
    theme: 'SOCI',
    resources: [
      {
        name: 'a',
        path: 'a.csv',
        title: 'A',
        description: 'Table A',
        schema: {
          fields: [
            { name: 'code', type: 'string', title: 'Code', description: 'Un code', constraints: { required: true } },
            { name: 'b', type: 'number', title: 'B', description: 'Renvoi', constraints: { minimum: 0 } },
          ],
          primaryKey: 'code',
          foreignKeys: [{ fields: 'b', reference: { resource: 'a', fields: 'code' } }],
        },
      },
    ],
  },
  region: { nom: 'Alpha', uri: 'http://id.insee.fr/geo/region/84' },
  years: [2019, 2021],
  modified: '2023-09-25',
  sources: [
    { editeur: 'Préfecture', titre: 'Liste 2019' },
    { editeur: 'Préfecture', titre: 'Liste 2021' },
  ],
  keywords: ['Mobilité', 'Alpha'],
  publisher: 'DREETS',
  contact: { courriel: 'a@exemple.fr', formulaire: '' },
  files: [
    {
      path: 'donnees/departements/1-un.csv',
      title: 'Projets, Un',
      format: 'CSV',
      years: [2019, 2021],
      page: 'departement/1-un/',
      bytes: 12,
      sha256: 'ab'.repeat(32),
      licence: LICENCE,
    },
    {
      path: 'donnees/un.topojson',
      title: 'Contours',
      format: 'TopoJSON',
      years: [],
      page: 'donnees/',
      bytes: 5,
      sha256: 'cd'.repeat(32),
      licence: null,
      rights: 'Domaine public',
    },
  ],
  variables: [{ name: 'Population', unitText: 'habitants' }],
};

const at = (path: string) => DATA.adresse + path;
const words = { name: 'Un', description: 'Les projets' };
type Json = Record<string, unknown>;

describe('catalogue.jsonld', () => {
  it('passes the shapes of DCAT-AP where the site says its address and its publisher', async () =>
    expect(await faultsOfCatalogue(catalogueJsonLd(DATA))).toEqual([]));
  it('does not pass them without a title: the shapes can fail', async () =>
    expect(await faultsOfCatalogue(catalogueJsonLd(DATA).replaceAll('dct:title', 'dct:alternative'))).not.toEqual([]));
  it('says the years as days, the size as a number and the fingerprint', async () => {
    const quads = [...(await quadsOf(JSON.parse(catalogueJsonLd(DATA)) as object))];
    const values = (name: string) =>
      quads.filter((one) => one.predicate.value.endsWith(name)).map((one) => one.object.value);
    expect(values('#startDate')).toEqual(['2019-01-01']);
    expect(values('#endDate')).toEqual(['2021-12-31']);
    expect(values('#byteSize').sort()).toEqual(['12', '5']);
    expect(values('#checksumValue')).toContain('ab'.repeat(32));
    expect(values('#downloadURL')).toContain('https://exemple.fr/carte/donnees/departements/1-un.csv');
  });
  it('says no licence of a file that has none, but whose it is', () => {
    const { 'dcat:dataset': dataset } = JSON.parse(catalogueJsonLd(DATA)) as Json;
    const [, outlines] = (dataset as Json)['dcat:distribution'] as Json[];
    expect(outlines).not.toHaveProperty('dct:license');
    expect(outlines).toHaveProperty('dct:rights');
  });
  it('names the format of a file once, and no day of the list for what is of no year', () => {
    const { 'dcat:dataset': dataset } = JSON.parse(
      catalogueJsonLd({
        ...DATA,
        files: DATA.files.map((file) => (file.years.length === 0 ? { ...file, title: 'Contours (TopoJSON)' } : file)),
      }),
    ) as Json;
    const [list, outlines] = (dataset as Json)['dcat:distribution'] as Json[];
    expect([list?.['dct:title'], outlines?.['dct:title']]).toMatchObject([
      { '@value': 'Projets, Un (CSV)' },
      { '@value': 'Contours (TopoJSON)' },
    ]);
    expect(list).toHaveProperty('dct:modified');
    expect(outlines).not.toHaveProperty('dct:modified');
  });
  it('says no contact, publisher or date that nobody gave', () => {
    const contact = { courriel: '', formulaire: '' };
    const text = catalogueJsonLd({ ...DATA, contact, publisher: '', modified: '', years: [], sources: [] });
    expect(text).not.toMatch(/contactPoint|publisher|modified|temporal/);
  });
  it('has addresses relative to itself where the site has none', () => {
    const text = catalogueJsonLd({ ...DATA, adresse: '' });
    expect(text).toContain('"@id": "donnees/departements/1-un.csv"');
  });
});

describe('index.json', () => {
  it('names each file relative to itself where the site has no address', () => {
    const { distributions } = JSON.parse(indexJson({ ...DATA, adresse: '' })) as { distributions: Json[] };
    expect(distributions[0]).toMatchObject({
      adresse: 'departements/1-un.csv',
      page: '../departement/1-un/',
      type_mime: 'text/csv',
      bytes: 12,
      millesime: '2019/2021',
      licence: LICENCE.path,
    });
    expect(distributions[1]).not.toHaveProperty('licence');
  });
});

describe('periodOf', () => {
  it('is one year of a list of one', () => expect(periodOf([2021])).toBe('2021'));
  it('is empty without a list', () => expect(periodOf([])).toBe(''));
});

describe('csv-metadata.json', () => {
  const group = JSON.parse(
    tableGroupJson(DATA.package, [
      {
        path: 'donnees/x.csv',
        title: 'X',
        primaryKey: ['id'],
        columns: [
          { name: 'id', title: 'Identifiant', type: 'string', required: true },
          { name: 'part', title: 'Part', type: 'decimal', required: false },
          { name: 'places', title: 'Lieux', type: 'string', required: false, list: true },
        ],
      },
    ]),
  ) as { tables: Json[] };
  it('reads a table of the package with commas, and knows what its column refers to', () =>
    expect(group.tables[0]).toMatchObject({
      url: 'a.csv',
      dialect: { delimiter: ',' },
      tableSchema: {
        foreignKeys: [{ columnReference: 'b', reference: { resource: 'a.csv', columnReference: 'code' } }],
      },
    }));
  it('reads a made table with semicolons and decimal commas', () =>
    expect(group.tables[1]).toMatchObject({
      url: 'x.csv',
      dialect: { delimiter: ';' },
      tableSchema: {
        columns: [
          { required: true },
          { datatype: { base: 'decimal', format: { decimalChar: ',' } } },
          { separator: ' | ' },
        ],
      },
    }));
});

describe('schema.org', () => {
  it('tells everything on the page of data', () =>
    expect(dataNode(DATA, 'donnees/', words, at)).toMatchObject({
      '@type': 'Dataset',
      '@id': 'https://exemple.fr/carte/donnees/#jeu',
      version: '1.2.0',
      dateModified: '2023-09-25',
      temporalCoverage: '2019/2021',
      creator: [{ name: 'Préfecture' }],
      variableMeasured: [{ name: 'Population', unitText: 'habitants' }],
      distribution: [{ encodingFormat: 'text/csv', contentSize: '12 B' }, {}],
    }));
  it('tells a territory’s own files on its page', () =>
    expect(dataNode(DATA, 'departement/1-un/', words, at)).toMatchObject({
      name: 'Un',
      isPartOf: { '@id': 'https://exemple.fr/carte/donnees/#jeu' },
      distribution: [{ contentUrl: 'https://exemple.fr/carte/donnees/departements/1-un.csv' }],
    }));
  it('only points at them on the first page', () =>
    expect(dataNode(DATA, '', words, at)).toEqual({
      '@type': 'WebPage',
      about: { '@id': 'https://exemple.fr/carte/donnees/#jeu' },
    }));
});
