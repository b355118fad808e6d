/** Long lists through DuckDB itself, fetched where it is not in the cache: what is counted was computed by hand. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadDuckDb } from '../../data/pipeline/cube/duckdb.ts';
import { openEngine, type Engine } from '../../data/pipeline/cube/engine.ts';
import { listMadeUp, writeMadeUp } from '../../data/pipeline/cube/generate.ts';
import { publishCube } from '../../data/pipeline/cube/publishCube.ts';
import { describeCube, summariseCube } from '../../data/pipeline/cube/reportCube.ts';
import { loadDataset } from '../../data/pipeline/load.ts';
import type { PublishOptions } from '../../data/pipeline/publishOptions.ts';
import { sizeOf } from '../../src/model/tally.ts';
import { datasetAt } from '../../src/model/placing.ts';
import { statedOfAll } from '../../src/selection/amounts.ts';
import { countProjets } from '../../src/selection/counts.ts';
import { readPart } from '../../src/views/projets/partReader.ts';
import { unpackCells, unpackCube, type CubeLevel, type PackedCells } from '../../src/model/cube.ts';

const cache = fileURLToPath(new URL('../../.cache', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cube-'));
const data = join(folder, 'data');
const at = (...names: string[]) => join(folder, ...names);
let engine: Engine;

const HEADER = 'Année;Code territoire;Bénéficiaire;Intitulé du projet;Thématique;Montant accordé';
const OF_2021 = [
  '2021;38185;Régie;Atelier;Emploi;100,50',
  '2021;38185;Régie;Veille;Logement;0',
  '2021;38421;L’Épi;Écoute;Emploi;200',
  '2021;38;Relais;Maraude;Emploi;',
  '2021;200040715;Métro;Parcours;Emploi;-50,25',
  '2021;Toute la région;Union;Forum;Logement;1 000,00',
  '2021;69382;Toit;Colocation;Logement;12,34',
];
const OF_2022 = [
  '2022;69123;Toit;Bail;Logement;7,66',
  '2022;35238;Cap;Permis;Emploi;5',
  '2022;38185;Régie;Suite;Emploi;3,3',
];
const WRONG = ['2022;ZZ999;Cap;Perdu;Emploi;1', '2022;38185;Cap;Flou;Emploi;douze'];
const ALL = [...OF_2021, ...OF_2022];

const write = (name: string, rows: readonly string[], encoding: BufferEncoding = 'utf8') => {
  writeFileSync(at(name), `${[HEADER, ...rows].join('\n')}\n`, encoding);
  return at(name);
};
const publish = (paths: string[], more: Partial<PublishOptions> = {}) =>
  publishCube(data, paths, {
    cache,
    list: { sheet: null, columns: {}, year: null },
    publish: { mode: 'remplacer', name: 'Essai', publisher: null, despiteAside: false, ...more },
  });
const readJson = (...names: string[]): unknown => JSON.parse(readFileSync(join(data, 'cube', ...names), 'utf8'));
const cube = () => unpackCube(readJson('cube.json'));
const told = (level: CubeLevel | undefined, year: number, axis?: string) =>
  Object.fromEntries(
    [...(level?.at(year, axis) ?? [])].map(([unit, { count, known, amount }]) => [unit, [count, known, amount]]),
  );

beforeAll(async () => {
  const filter = (path: string) => !/\/(pipeline|source|cube)(\/|$)/.test(path);
  cpSync('data/auvergne-rhone-alpes', data, { recursive: true, filter });
  engine = await openEngine(await loadDuckDb(join(cache, 'duckdb')), folder, '1GB');
});
const removeCube = () => rmSync(join(data, 'cube'), { recursive: true, force: true });
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

it('is not put beside a short list, whose projects are rows', async () => {
  const before = readFileSync(join(data, 'projets.csv'));
  await expect(publish([write('liste.csv', ALL)], { mode: 'ajouter' })).rejects.toThrow(/la liste du site est courte/);
  expect(readFileSync(join(data, 'projets.csv'))).toEqual(before);
});

describe('a list of ten projects', () => {
  beforeAll(() => publish([write('liste.csv', ALL)]));

  it('is the list of the site, with its years and categories, what other regions have left out', () => {
    const { dataset, places } = loadDataset(data);
    const whole = dataset.whole ?? dataset;
    expect([whole.tally, whole.years, sizeOf(whole.projets)]).toEqual(['cube', [2021, 2022], 9]);
    expect(whole.axes.map(({ libelle }) => libelle)).toEqual(['Emploi', 'Logement']);
    const of2021 = countProjets(datasetAt(whole, null, 2021).projets, whole.region.code);
    expect([...of2021.byTerritoire].sort()).toEqual([
      ['38', 5],
      ['69', 1],
      ['ARA', 1],
    ]);
    expect(places.flat().sort()).toContain('commune:38185');
    expect(statedOfAll(of2021)).toMatchObject({ count: 7, known: 6, sum: 1262.59 });
  });

  it('has no project as a row of the tables', () =>
    expect(readFileSync(join(data, 'projets.csv'), 'utf8').trim().split('\n')).toHaveLength(1));

  it('has parts that a browser reads', async () => {
    const file = readFileSync(join(data, 'cube/parts/38-1.parquet'));
    const rows = await readPart(new Uint8Array(file).buffer);
    expect(rows.slice(0, 2)).toEqual([
      {
        ...{ id: '2021-004', year: 2021, axis: 'Emploi', unit: 'departement:38', commune: '', epci: '' },
        ...{ structure: 'Relais', title: 'Maraude', summary: '', amount: null },
      },
      {
        ...{ id: '2021-005', year: 2021, axis: 'Emploi', unit: 'epci:200040715', commune: '', epci: '200040715' },
        ...{ structure: 'Métro', title: 'Parcours', summary: '', amount: -50.25 },
      },
    ]);
  });

  it('is counted by region', () => {
    expect(told(cube().levels.get('region'), 2021)).toEqual({ 84: [7, 6, 126_259] });
    expect(told(cube().levels.get('region'), 2022)).toEqual({ 53: [1, 1, 500], 84: [2, 2, 1096] });
  });

  it('is counted by département, what is for the whole region apart', () => {
    const level = cube().levels.get('departement');
    expect(told(level, 2021)).toEqual({ '': [1, 1, 100_000], 38: [5, 4, 25_025], 69: [1, 1, 1234] });
    expect(told(level, 2021, 'Logement')).toEqual({ '': [1, 1, 100_000], 38: [1, 1, 0], 69: [1, 1, 1234] });
    expect(told(level, 2022)).toEqual({ 35: [1, 1, 500], 38: [1, 1, 330], 69: [1, 1, 766] });
  });

  it('is counted by EPCI, of the commune or said by itself', () => {
    expect(told(cube().levels.get('epci'), 2021)).toEqual({
      '': [2, 1, 100_000],
      200040715: [4, 4, 25_025],
      200046977: [1, 1, 1234],
    });
  });

  it('is counted by commune in the file of its département, arrondissements under their town', () => {
    const communes = (code: string) => unpackCells(readJson('communes', `${code}.json`) as PackedCells, cube());
    expect(told(communes('38'), 2021)).toEqual({ '': [2, 1, -5025], 38185: [2, 2, 10_050], 38421: [1, 1, 20_000] });
    expect(told(communes('69'), 2021)).toEqual({ 69123: [1, 1, 1234] });
    expect(cube().communes).toEqual(['35', '38', '69']);
  });

  it('has its texts in a part a département, sorted by commune', async () => {
    expect(cube().parts.map(({ file, rows, first, last }) => [file, rows, first, last])).toEqual([
      ['00-1.parquet', 1, '', ''],
      ['35-1.parquet', 1, '35238', '35238'],
      ['38-1.parquet', 6, '', '38421'],
      ['69-1.parquet', 2, '69123', '69123'],
    ]);
    const rows = await engine.rows(
      `SELECT id, unit, commune, title, amount FROM read_parquet('${join(data, 'cube/parts/38-1.parquet')}')`,
    );
    expect(rows).toEqual([
      ['2021-004', 'departement:38', '', 'Maraude', null],
      ['2021-005', 'epci:200040715', '', 'Parcours', -5025n],
      ['2021-001', 'commune:38185', '38185', 'Atelier', 10_050n],
      ['2021-002', 'commune:38185', '38185', 'Veille', 0n],
      ['2022-010', 'commune:38185', '38185', 'Suite', 330n],
      ['2021-003', 'commune:38421', '38421', 'Écoute', 20_000n],
    ]);
  });
});

describe('the same list in another form', () => {
  const published = async (paths: string[]) => {
    await publish(paths);
    return readJson('cube.json');
  };
  /** Bytes of parts may differ, what they hold does not. */
  const withoutBytes = (json: unknown) => ({
    ...unpackCube(json),
    levels: (json as { levels: unknown }).levels,
    parts: [],
  });
  let expected: unknown;
  beforeAll(async () => (expected = withoutBytes(await published([write('liste.csv', ALL)]))));

  it('as Parquet with numbers is the same cube', async () => {
    const [from, to] = [write('source.csv', ALL), at('liste.parquet')];
    await engine.run(
      `COPY (SELECT CAST("Année" AS INTEGER) AS "Année", * EXCLUDE ("Année", "Montant accordé"),
        CAST(replace(replace("Montant accordé", ' ', ''), ',', '.') AS DOUBLE) AS "Montant accordé"
        FROM read_csv('${from}', delim = ';', all_varchar = true)) TO '${to}' (FORMAT parquet)`,
    );
    expect(withoutBytes(await published([to]))).toEqual(expected);
  });

  it('in Windows-1252 is the same cube', async () => {
    const ansi = ALL.map((row) => row.replaceAll('’', '\x92'));
    expect(withoutBytes(await published([write('ansi.csv', ansi, 'latin1')]))).toEqual(expected);
    const [[structure]] = (await engine.rows(
      `SELECT structure FROM read_parquet('${join(data, 'cube/parts/38-1.parquet')}') WHERE title = 'Écoute'`,
    )) as [[string]];
    expect(structure).toBe('L’Épi');
  });

  it('with commas, its sums in quotes, is the same cube', async () => {
    const path = at('virgules.csv');
    const cells = [HEADER, ...ALL].map((row) =>
      row.split(';').map((cell) => (cell.includes(',') ? `"${cell}"` : cell)),
    );
    writeFileSync(path, cells.map((row) => row.join(',')).join('\r\n'));
    expect(withoutBytes(await published([path]))).toEqual(expected);
  });

  it('in two files is the same cube', async () => {
    expect(withoutBytes(await published([write('l2021.csv', OF_2021), write('l2022.csv', OF_2022)]))).toEqual(expected);
  });

  it('year by year, the second beside the first, is the same cube', async () => {
    await publish([write('l2021.csv', OF_2021)]);
    const json = await (async () => {
      await publish([write('l2022.csv', OF_2022)], { mode: 'ajouter' });
      return readJson('cube.json');
    })();
    expect(withoutBytes(json)).toEqual(expected);
  });
});

describe('rows that cannot be read', () => {
  beforeEach(removeCube);

  it('are counted by reason and written down, and the rest is published where that is asked for', async () => {
    // No line may be longer than 2 MB.
    const report = await publish(
      [write('liste.csv', [...ALL, ...WRONG, `2022;38185;a;${'b'.repeat(2.2e6)};Emploi;1`])],
      {
        despiteAside: true,
      },
    );
    expect(summariseCube(report)).toMatchObject({ lignes: 13, placees: 10, ecartees: 3, montant: 1278.55 });
    expect(report.reasons).toEqual([
      ['ligne-illisible', 1],
      ['montant-illisible', 1],
      ['territoire-inconnu', 1],
    ]);
    const lines = readFileSync(report.rejectedFile ?? '', 'utf8')
      .trim()
      .split('\n');
    expect(lines[0]).toBe('fichier;ligne;raison;territoire;departement;nom;annee;montant;axe;structure;projet');
    expect(lines).toContain('liste.csv;11;territoire-inconnu;ZZ999;"";"";2022;1;Emploi;Cap;Perdu');
    expect(lines).toHaveLength(4);
    expect(describeCube(report).join('\n')).toContain('10 comptées + 3 écartées = 13');
  });

  it('are not those with a cell too many or too few, as in a short list', async () => {
    const report = await publish([write('liste.csv', [...ALL, '2022;38185;a;b;Emploi;1;de;trop', '2022;38185;a;b'])]);
    expect(summariseCube(report)).toMatchObject({ placees: 12, ecartees: 0, montant: 1279.55 });
  });

  it('refuse the whole where it is not, and write nothing', async () => {
    const path = write('liste.csv', [...ALL, ...WRONG]);
    await expect(publish([path])).rejects.toThrow(
      /Rien n’a été écrit : 2 lignes sur 12 sont écartées\. Montant illisible.*--malgre-les-ecartees/,
    );
    expect(readdirSync(data).filter((name) => name.startsWith('cube'))).toEqual([]);
  });

  it('are all there is of a list of other places', async () => {
    await expect(publish([write('liste.csv', WRONG)], { despiteAside: true })).rejects.toThrow(
      /aucune ligne ne compte/,
    );
  });
});

describe('a list that is refused', () => {
  beforeEach(removeCube);

  it('beside one of the same year names the year and leaves the site as it was', async () => {
    await publish([write('liste.csv', ALL)]);
    const before = readFileSync(join(data, 'cube/cube.json'));
    await expect(publish([write('l2022.csv', OF_2022)], { mode: 'ajouter' })).rejects.toThrow(
      /le site a déjà des projets de 2022/,
    );
    expect(readFileSync(join(data, 'cube/cube.json'))).toEqual(before);
  });

  it('says that a file is no Parquet', async () => {
    writeFileSync(at('faux.parquet'), 'PAR1');
    await expect(publish([at('faux.parquet')])).rejects.toThrow(
      /« faux\.parquet » ne se lit pas comme fichier Parquet/,
    );
  });

  it('asks for a year that nothing says', async () => {
    writeFileSync(at('sans.csv'), 'Code commune;Projet\n38185;A\n69123;B\n');
    await expect(publish([at('sans.csv')])).rejects.toThrow(/aucune ligne n’a d’année\. Donnez --annee 2022/);
  });

  it('leaves nothing of what was needed on the way', async () => {
    const left = () => readdirSync(join(cache, 'cube')).filter((name) => name.startsWith('travail'));
    const before = left();
    await expect(publish([write('liste.csv', WRONG)])).rejects.toThrow();
    expect(left()).toEqual(before);
  });
});

it('adds up at every level and year for a thousand made-up rows, to the cent', async () => {
  await writeMadeUp(at('mille.csv'), 1000);
  await publish([at('mille.csv')], { despiteAside: true });
  const sums = new Map<number, { count: number; amount: number }>();
  for (const line of listMadeUp(1000)) {
    const [year = '', code, , , , amount = ''] = line.split(';');
    if (code === 'ZZ999') continue;
    const sum = sums.get(Number(year)) ?? { count: 0, amount: 0 };
    const cents = Math.round(Number(amount.replace(',', '.')) * 100);
    sums.set(Number(year), { count: sum.count + 1, amount: sum.amount + cents });
  }
  const total = (levels: CubeLevel[], year: number) =>
    levels
      .flatMap((level) => [...level.at(year).values()])
      .reduce((sum, { count, amount }) => ({ count: sum.count + count, amount: sum.amount + (amount ?? 0) }), {
        count: 0,
        amount: 0,
      });
  const read = cube();
  const communes = read.communes.map((code) => unpackCells(readJson('communes', `${code}.json`) as PackedCells, read));
  expect(read.years).toEqual([...sums.keys()].sort());
  for (const [year, sum] of sums) {
    for (const level of read.levels.values()) expect(total([level], year)).toEqual(sum);
    const outside = read.levels.get('departement')?.at(year).get('') ?? { count: 0, amount: 0 };
    const { count, amount } = total(communes, year);
    expect({ count: count + outside.count, amount: amount + (outside.amount ?? 0) }).toEqual(sum);
  }
  expect(existsSync(join(data, 'cube.avant'))).toBe(false);
});
