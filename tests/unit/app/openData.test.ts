/** What the build gives to re-users of lists unlike the site's own: nothing is promised that is not there, or empty. */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { buildOpenData, type OpenFacts } from '../../../src/app/openData/openData.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { DashboardGeometry } from '../../../src/model/geometry.ts';
import { emptyCell } from '../../../src/model/tally.ts';
import { withYears } from '../../../src/model/years.ts';
import { Dashboard } from '../../../src/state/dashboard.svelte.ts';
import { encodeView } from '../../../src/state/url.ts';
import { faultsOfCatalogue } from '../../support/dcat.ts';
import { projet, TINY, TINY_AMOUNTS, TINY_TEXTS } from '../selection/support.ts';

const TOPOLOGY: Topology = {
  type: 'Topology',
  arcs: [0, 1, 2].map((x) => [
    [x, 45],
    [x + 1, 45],
    [x + 1, 46],
    [x, 46],
    [x, 45],
  ]),
  objects: {
    departements: {
      type: 'GeometryCollection',
      geometries: TINY.units.map(({ code }, i) => ({ type: 'Polygon', properties: { code }, arcs: [[i]] })),
    },
  },
};
const GEOMETRY = { loadTopology: () => Promise.resolve(TOPOLOGY) } as unknown as DashboardGeometry;
const [CAMPAGNE] = TINY.campagnes;
const campagneOf = (annee: number) => ({
  ...CAMPAGNE,
  annee,
  libelle: `Projets de ${annee}`,
  perimetre: 'Une liste',
  source_titre: `Liste ${annee}`,
  source_editeur: 'Préfecture',
  source_date: `${annee + 1}-05-01`,
  source_fichier: 'source/liste.txt',
  source_sha256: 'ab'.repeat(32),
});

const TABLE = { path: 'territoires.csv', bytes: 5, sha256: 'ab'.repeat(32) };
const factsOf = (dataset: Dataset, adresse: string): OpenFacts => ({
  documentation: { campagnes: dataset.campagnes.map(({ annee }) => campagneOf(annee)), indicateurs: [] },
  outlines: { source: {} },
  published: {
    package: {
      name: 'essai',
      title: 'Essai',
      description: 'Une liste d’essai',
      version: '1.0.0',
      licenses: [],
      resources: [
        {
          name: 'territoires',
          path: TABLE.path,
          title: 'Territoires',
          description: 'Les territoires',
          schema: { fields: [], primaryKey: 'code' },
        },
      ],
    },
    tables: [TABLE],
    outlines: { path: 'departements.topojson', bytes: 7, sha256: 'cd'.repeat(32) },
    uri: null,
  },
  site: {
    adresse,
    editeur: { nom: adresse === '' ? '' : 'Éditeur', adresse: '', directeur: '' },
    contact: { courriel: '', formulaire: '' },
  },
});

interface Distribution {
  adresse: string;
  titre: string;
  bytes: number;
  sha256: string;
  millesime?: string;
}
interface Described {
  url: string;
  tableSchema: { columns: { name: string; titles: string }[]; primaryKey: string[] };
}

/** All that is built of a list, as a re-user reads it. */
async function built(dataset: Dataset, adresse = '') {
  const { data, files } = await buildOpenData(
    async (view) => {
      const page = { root: '', query: encodeView(view) };
      const dashboard = new Dashboard(dataset, GEOMETRY, () => Promise.resolve(TINY_TEXTS), page);
      dashboard.view = view;
      await dashboard.loadTexts();
      return dashboard;
    },
    factsOf(dataset, adresse),
  );
  const textOf = (path: string) => String(files.get(path) ?? '');
  const jsonOf = <T>(path: string) => JSON.parse(textOf(path)) as T;
  const { distributions } = jsonOf<{ distributions: Distribution[] }>('donnees/index.json');
  const { tables } = jsonOf<{ tables: Described[] }>('donnees/csv-metadata.json');
  return {
    data,
    files,
    distributions,
    tables,
    catalogue: textOf('catalogue.jsonld'),
    names: distributions.map(({ adresse }) => adresse),
    titleOf: (name: string) => distributions.find(({ adresse }) => adresse === name)?.titre,
    rowsOf: (name: string) =>
      Papa.parse<string[]>(textOf(`donnees/${name}`).replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: true })
        .data,
    jsonOf: <T>(name: string) => jsonOf<T>(`donnees/${name}`),
  };
}

const COPIED = [TABLE.path, 'departements.topojson'];
/** Alpha with one project of 2029 and TINY's of 2030. */
const TWO_YEARS = withYears({
  ...TINY,
  campagnes: [2029, 2030].map(campagneOf),
  projets: [...TINY.projets, { ...projet('2029-001', '10', 'velo', 'Ancienne'), annee: 2029 }],
});
/** Alpha: 3 projects; the whole region: 2; nothing names one. */
const cell = (unit: string, territoire: string, weight: number) => ({
  ...emptyCell(2030),
  ...{ unit, territoire, axe: 'velo', weight },
});
const CUBE: Dataset = {
  ...TINY,
  tally: 'cube',
  projets: [cell('departement:10', '10', 3), cell('region:REG', 'REG', 2)],
};
const TERRITORIES: Dataset = { ...TINY, campagnes: [], projets: [] };
const ONE_AXIS: Dataset = { ...TINY, axes: TINY.axes.slice(0, 1) };
const ONE_PROJECT: Dataset = { ...TINY, projets: TINY.projets.slice(0, 1) };

describe.each<[name: string, dataset: Dataset]>([
  ['of one year', TINY],
  ['of several years', TWO_YEARS],
  ['with amounts', TINY_AMOUNTS],
  ['without categories', ONE_AXIS],
  ['of one project alone', ONE_PROJECT],
  ['that is counted', CUBE],
  ['without any project', TERRITORIES],
])('a list %s', (_name, dataset) => {
  it('promises only files that are there, none of them empty', async () => {
    const { distributions, files } = await built(dataset);
    for (const { adresse, bytes, sha256 } of distributions.filter((one) => !COPIED.includes(one.adresse))) {
      const content = Buffer.from(files.get(`donnees/${adresse}`) ?? '');
      expect([adresse, content.length]).toEqual([adresse, bytes]);
      expect(bytes, adresse).toBeGreaterThan(0);
      expect(createHash('sha256').update(content).digest('hex'), adresse).toBe(sha256);
    }
  });
  it('promises every file that is there, each once, in the index and in the catalogue', async () => {
    const { names, files, catalogue, data } = await built(dataset);
    const own = [...files.keys()].filter((path) => !/(index\.json|csv-metadata\.json|catalogue\.jsonld)$/.test(path));
    expect(names.toSorted()).toEqual([...own.map((path) => path.slice('donnees/'.length)), ...COPIED].sort());
    expect(data.files.map(({ path }) => path).filter((path) => !catalogue.includes(`"@id": "${path}"`))).toEqual([]);
  });
  it('can be harvested where the site says its address and who publishes it', async () =>
    expect(await faultsOfCatalogue((await built(dataset, 'https://exemple.fr/carte/')).catalogue)).toEqual([]));
  it('says of each a title and, of what has years, which', async () => {
    const { distributions } = await built(dataset);
    for (const { adresse, titre, millesime } of distributions) {
      expect(titre, adresse).toMatch(/[^,\s]$/);
      expect(millesime ?? '2030', adresse).toMatch(/^\d{4}(\/\d{4})?$/);
    }
  });
  it('describes each CSV with the columns that it has, by names that programs can write', async () => {
    const { tables, names, rowsOf } = await built(dataset);
    const made = tables.filter(({ url }) => !COPIED.includes(url));
    expect(made.map(({ url }) => url).sort()).toEqual(
      names.filter((name) => name.endsWith('.csv') && !COPIED.includes(name)).sort(),
    );
    for (const { url, tableSchema } of made) {
      const columns = tableSchema.columns.map(({ name }) => name);
      expect(rowsOf(url)[0], url).toEqual(tableSchema.columns.map(({ titles }) => titles));
      expect(
        columns.filter((name) => !/^[a-z]\w*$/.test(name)),
        url,
      ).toEqual([]);
      expect(new Set(columns).size, url).toBe(columns.length);
      expect(columns, url).toEqual(expect.arrayContaining(tableSchema.primaryKey));
    }
  });
  it('has no sign of a value that was not there', async () => {
    const { files } = await built(dataset);
    const texts = [...files].flatMap(([path, content]) => (typeof content === 'string' ? [[path, content]] : []));
    const faults = texts.filter(([path = '', text = '']) =>
      (path.endsWith('.csv') ? /NaN|Infinity|undefined|null/ : /NaN|undefined/).test(text),
    );
    expect(faults.map(([path]) => path)).toEqual([]);
  });
  it('gives every JSON the rows of the CSV beside it', async () => {
    const { tables, rowsOf, jsonOf } = await built(dataset);
    for (const { url } of tables.filter((one) => !COPIED.includes(one.url))) {
      const { lignes } = jsonOf<{ lignes: object[] }>(url.replace('.csv', '.json'));
      expect(lignes.length, url).toBe(rowsOf(url).length - 1);
    }
  });
});

describe('a list of several years', () => {
  it('has all projects in one file, with their year, and the counts of the latest under the name without one', async () => {
    const { rowsOf, titleOf, names } = await built(TWO_YEARS);
    const years = rowsOf('tous-les-projets.csv').map(([, year]) => year);
    expect(years.slice(1).toSorted()).toEqual(['2029', ...Array<string>(9).fill('2030')]);
    expect(titleOf('tous-les-projets.csv')).toBe('Tous les projets, 2029, 2030');
    expect(rowsOf('matrice.csv')).toEqual(rowsOf('matrice-2030.csv'));
    expect(
      names.filter((name) => /^(matrice|couverture|departements)(-\d+)?\.(?!topojson)/.test(name)).toSorted(),
    ).toEqual(
      ['', '-2029', '-2030']
        .flatMap((year) => [
          `couverture${year}.xlsx`,
          `departements${year}.geojson`,
          `matrice${year}.csv`,
          `matrice${year}.json`,
        ])
        .sort(),
    );
  });
  it('counts each year by itself: in 2029 one project, in Alpha', async () => {
    const { rowsOf } = await built(TWO_YEARS);
    const [, ...lines] = rowsOf('matrice-2029.csv');
    expect(lines.map((line) => [line[1], line.at(-1)])).toEqual([
      ['Alpha', '1'],
      ['Bêta', '0'],
      ['Gamma', '0'],
      ['', '1'],
      ['Région', '0'],
      ['', '1'],
    ]);
  });
  it('says the years of each file, and of the whole the first and the last', async () => {
    const { distributions, catalogue } = await built(TWO_YEARS);
    const years = new Map(distributions.map(({ adresse, millesime }) => [adresse, millesime]));
    expect([years.get('tous-les-projets.csv'), years.get('matrice.csv'), years.get('matrice-2029.csv')]).toEqual([
      '2029/2030',
      '2030',
      '2029',
    ]);
    expect(catalogue).toMatch(/2029-01-01[^]*2030-12-31/);
    expect(catalogue).toMatch(/"dct:modified": \{[^}]*"2031-05-01"/);
  });
});

describe('a list with amounts', () => {
  it('says each as a number of a French spreadsheet, and an empty cell for none: nothing paid is 0', async () => {
    const { rowsOf } = await built(TINY_AMOUNTS);
    const [header = [], ...lines] = rowsOf('tous-les-projets.csv');
    expect(header.at(-1)).toBe('montant_eur');
    expect(lines.map((line) => line.at(-1))).toEqual(['1930,54', '0', '', '-500', '0,1', '69,46', '', '0,2', '']);
  });
  it('says the same as numbers of programs, and null for none', async () => {
    const { jsonOf } = await built(TINY_AMOUNTS);
    const { lignes } = jsonOf<{ lignes: Record<string, number | null>[] }>('tous-les-projets.json');
    expect(lignes.map((line) => line['montant_eur'])).toEqual([1930.54, 0, null, -500, 0.1, 69.46, null, 0.2, null]);
  });
});

describe('a list that is counted', () => {
  it('gives the counts and the outlines alone: 3 projects in Alpha, 2 for the whole region', async () => {
    const { names, rowsOf } = await built(CUBE);
    expect(names.filter((name) => !COPIED.includes(name)).toSorted()).toEqual([
      'departements.geojson',
      'matrice.csv',
      'matrice.json',
    ]);
    expect(rowsOf('matrice.csv').map((line) => line.at(-1))).toEqual(['Total', '3', '0', '0', '3', '2', '5']);
  });
});

describe('a site without a list', () => {
  it('gives its tables and its outlines alone, of no year and no day', async () => {
    const { names, catalogue, jsonOf } = await built(TERRITORIES);
    expect(names).toEqual(COPIED);
    expect(catalogue).not.toMatch(/temporal|modified|creator/);
    expect(jsonOf<object>('index.json')).not.toHaveProperty('date');
  });
});

describe('a territory without projects', () => {
  it('has a file with the columns and no row', async () => {
    const { rowsOf, jsonOf } = await built(TINY);
    expect(rowsOf('departements/30-gamma.csv')).toEqual([rowsOf('tous-les-projets.csv')[0]]);
    expect(jsonOf<{ lignes: object[] }>('departements/30-gamma.json').lignes).toEqual([]);
  });
});
