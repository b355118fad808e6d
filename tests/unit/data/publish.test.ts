/** `npm run liste -- FILE --publier`: a list becomes tables of the site, beside its own list or in its place. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLists } from '../../../data/pipeline/lists.ts';
import { readCsv } from '../../../data/pipeline/files.ts';
import { writeGenerated } from '../../../data/pipeline/generated.ts';
import { loadDataset } from '../../../data/pipeline/load.ts';
import type { Documentation } from '../../../src/model/dataset.ts';
import { datasetAt, isAt } from '../../../src/model/placing.ts';
import { centsOf, faultsOf, LIST, projetsOf, publish, WITHOUT_YEAR } from './publishSupport.ts';
import { copyData, replaceInFile } from './support.ts';

const textOf = (directory: string, file: string) => readFileSync(join(directory, file), 'utf8');
const campagnesOf = (directory: string) =>
  (loadDataset(directory).dataset as Documentation).campagnes.map(
    ({ annee, source_titre, source_editeur, source_fichier, source_type }) => {
      return [annee, source_titre, source_editeur, source_fichier, source_type];
    },
  );
/** A process of its own may have to wait for a processor. */
const PROCESS = 60_000;

describe('a list beside the site’s own', () => {
  it('is two more years, 4 and 2 projects, and the 120 stay', async () => {
    const directory = copyData();
    const before = projetsOf(directory);
    await publish(directory, LIST);
    expect([2021, 2022, 2023].map((year) => projetsOf(directory, year).length)).toEqual([120, 4, 2]);
    expect(projetsOf(directory, 2021).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
  it('keeps its amounts to the cent', async () => {
    const directory = copyData();
    await publish(directory, LIST);
    expect([centsOf(directory, 2022), centsOf(directory, 2023)]).toEqual([132_035, 50_000]);
  });
  it('a blank amount is none, and zero is zero', async () => {
    const directory = copyData();
    await publish(directory, LIST);
    expect(projetsOf(directory, 2022)[2]?.amount).toBeNull();
    expect(projetsOf(directory, 2023)[1]?.amount).toBe(0);
  });
  it('a project of two territories is in each, and once in the total', async () => {
    const directory = copyData();
    await publish(directory, LIST);
    const projets = projetsOf(directory, 2022);
    const idsAt = (code: string) => projets.filter((one) => isAt(one, code)).map(({ id }) => id);
    expect([idsAt('38'), idsAt('73'), projets.length]).toEqual([['2022-002'], ['2022-002'], 4]);
  });
  it('a region-wide project is for the whole region', async () => {
    const directory = copyData();
    await publish(directory, LIST);
    expect(projetsOf(directory, 2022)[3]?.territoire).toBe('ARA');
  });
  it('the site shows its latest year, without a change of code', async () => {
    const directory = copyData();
    await publish(directory, LIST);
    const { dataset } = loadDataset(directory);
    expect(datasetAt(dataset, null).projets.map(({ id }) => id)).toEqual(['2023-001', '2023-002']);
    expect(datasetAt(dataset, null, 2022).projets).toHaveLength(4);
  });
  it('says whose it is', async () => {
    const directory = copyData();
    await publish(directory, LIST, { name: 'Appel à projets', publisher: 'DREETS' });
    const source = 'source/liste-2022-2023-appel-a-projets.csv';
    expect(campagnesOf(directory).slice(1)).toEqual([
      [2022, 'Appel à projets', 'DREETS', source, 'tableau'],
      [2023, 'Appel à projets', 'DREETS', source, 'tableau'],
    ]);
  });
  it('is called after its file, and says that its publisher is missing', async () => {
    const directory = copyData();
    const said = await publish(directory, LIST, { file: 'aides_2022.csv' });
    expect(campagnesOf(directory)[1]?.slice(1, 3)).toEqual(['aides 2022', 'Éditeur à préciser']);
    expect(said.join('\n')).toContain('Le site dira « Éditeur à préciser » : écrivez dans data/essai/campagnes.csv');
  });
  it('a category that the site has goes to its axis, the others to « Autres »', async () => {
    const directory = copyData();
    const said = await publish(directory, LIST);
    expect(projetsOf(directory, 2022).map(({ axe }) => axe)).toEqual(['autres', 'mobilite', 'mobilite', 'autres']);
    expect(said.join('\n')).toContain('2 catégories sont comptées dans « Autres »');
  });
  it('an organisation that the site knows keeps its identifier', async () => {
    const directory = copyData();
    await publish(directory, LIST.replace('La Roue', 'ufcs'));
    expect(projetsOf(directory, 2022)[1]).toMatchObject({ structure_id: 'ufcs', structure: 'UFCS' });
  });
  it('the description counts each year by itself', async () => {
    const directory = copyData();
    await publish(directory, LIST, { name: 'Appel' });
    const { description } = JSON.parse(textOf(directory, 'datapackage.json')) as { description: string };
    expect(description).toMatch(/^Les 120 projets financés en 2021 /);
    expect(description).toMatch(/S’y ajoutent, de la liste « Appel » : 4 projets de 2022, 2 projets de 2023\.$/);
  });
  it('says what was written and what to read again', async () => {
    const said = await publish(copyData(), LIST);
    expect(said).toContain('data/essai/projets.csv : écrit');
    expect(said).toContain(
      'Dans les tables : 4 projets de 2022, 2 projets de 2023. N’y sont pas : 0 hors région, 0 écartées.',
    );
    expect(said.join('\n')).toContain(
      'Les phrases du site parlent de « la stratégie pauvreté » pour toutes les années',
    );
    expect(said.at(-1)).toBe('Ensuite : npm run data:check, puis npm run build');
  });
  it('a row outside the region is not in the tables, and said', async () => {
    const directory = copyData();
    const said = await publish(directory, `${LIST}71;Loin;Ailleurs;Mobilité;5;2022;Ailleurs\n`);
    expect(projetsOf(directory, 2022)).toHaveLength(4);
    expect(said.join('\n')).toContain('N’y sont pas : 1 hors région, 0 écartées.');
  });
  it('without the rows that are set aside, where that is asked for', async () => {
    const directory = copyData();
    const said = await publish(directory, LIST.replace('\n15;', '\nZZ;'), { despiteAside: true });
    expect(projetsOf(directory, 2023).map(({ id }) => id)).toEqual(['2023-001']);
    expect(said.join('\n')).toContain('0 hors région, 1 écartées.');
    expect(await faultsOf(directory)).toEqual([]);
  });
  it('what it asks of people is not in its tables, and said', async () => {
    const directory = copyData();
    const [head, ...rows] = LIST.trim().split('\n');
    const text = [`${head};Courriel`, ...rows.map((row, i) => `${row};qui${i}@exemple.fr`), ''].join('\n');
    const said = await publish(directory, text);
    expect(textOf(directory, 'projets.csv')).not.toContain('@exemple.fr');
    expect(said.join('\n')).toContain('Attention : le fichier a des colonnes sur des personnes.');
  });
  it('a year of more than 500 projects is said to have no page for each', async () => {
    const rows = Array.from({ length: 501 }, (_, i) => `38;Projet ${i};Structure ${i}`);
    const said = await publish(copyData(), ['Département;Projet;Structure', ...rows, ''].join('\n'), { year: 2022 });
    expect(said.join('\n')).toContain('Plus de 500 projets en 2022 : ils sont sur la carte et dans les tableaux');
  });
});

describe('what was published', () => {
  it('passes the check of the data', { timeout: PROCESS }, async () => {
    const directory = copyData();
    await publish(directory, LIST);
    const args = ['node_modules/tsx/dist/cli.mjs', 'data/pipeline/check.ts', directory];
    expect(execFileSync('node', args, { encoding: 'utf8' })).toContain('Données valides');
  });
  it('is made again by the build, byte by byte', async () => {
    const directory = copyData();
    await publish(directory, LIST);
    const before = textOf(directory, 'projets.csv');
    writeGenerated(directory, false, await readLists(directory));
    expect(textOf(directory, 'projets.csv')).toBe(before);
    expect(await faultsOf(directory)).toEqual([]);
  });
  it('is a fault where more rows are set aside than were admitted', async () => {
    const directory = copyData();
    await publish(directory, LIST.replace('\n15;', '\nZZ;'), { despiteAside: true });
    replaceInFile(directory, 'curation/listes.json', '"ecartees": 1', '"ecartees": 0');
    await expect(readLists(directory)).rejects.toThrow('1 lignes écartées, 0 admises');
  });
  it('is a fault where its file has changed', async () => {
    const directory = copyData();
    await publish(directory, LIST, { name: 'Appel' });
    writeFileSync(join(directory, 'source/liste-2022-2023-appel.csv'), LIST.replace('500', '600'));
    expect(() => loadDataset(directory)).toThrow('la source a été modifiée');
  });
});

describe('a list in the place of the site’s own', () => {
  it('is all that there is, with its own categories', async () => {
    const directory = copyData();
    await publish(directory, LIST, { mode: 'remplacer' });
    expect(projetsOf(directory).map(({ id, axe }) => [id, axe])).toEqual([
      ['2022-001', 'alimentation'],
      ['2022-002', 'mobilite'],
      ['2022-003', 'mobilite'],
      ['2022-004', 'etudes'],
      ['2023-001', 'mobilite'],
      ['2023-002', 'mobilite'],
    ]);
    expect([centsOf(directory, 2022), centsOf(directory, 2023)]).toEqual([132_035, 50_000]);
    expect(await faultsOf(directory)).toEqual([]);
  });
  it('passes the check of the data', { timeout: PROCESS }, async () => {
    const directory = copyData();
    await publish(directory, LIST, { mode: 'remplacer' });
    const args = ['node_modules/tsx/dist/cli.mjs', 'data/pipeline/check.ts', directory];
    expect(execFileSync('node', args, { encoding: 'utf8' })).toContain('Données valides');
  });
  it('speaks of itself, and no longer of the strategy', async () => {
    const directory = copyData();
    await publish(directory, LIST, { mode: 'remplacer', name: 'Fonds local' });
    const { dataset } = loadDataset(directory);
    expect(dataset.frame.titre).toBe('Fonds local');
    for (const file of ['cadre.json', 'description.json', 'campagnes.csv', 'projets.csv', 'glossaire.csv']) {
      expect(textOf(directory, file)).not.toMatch(/stratégie pauvreté/i);
    }
  });
  it('a list without categories has the one axis of all projects', async () => {
    const directory = copyData();
    await publish(directory, 'Département;Projet\n01;Un\n38;Deux\n', { mode: 'remplacer', year: 2022 });
    expect(loadDataset(directory).dataset.axes.map(({ id }) => id)).toEqual(['tous']);
  });
  it('a second list without categories shares that axis', async () => {
    const directory = copyData();
    await publish(directory, 'Département;Projet\n01;Un\n', { mode: 'remplacer', year: 2022 });
    await publish(directory, 'Département;Projet\n38;Deux\n', { year: 2023 });
    expect(projetsOf(directory).map(({ axe }) => axe)).toEqual(['tous', 'tous']);
  });
  it('says which source is no longer read', async () => {
    const said = await publish(copyData(), LIST, { mode: 'remplacer' });
    expect(said.join('\n')).toContain('peut être effacé : data/essai/source/page-prefecture-ara-pauvrete.txt.');
  });
  it('published twice replaces itself, and calls nothing of it unread', async () => {
    const directory = copyData();
    await publish(directory, LIST, { mode: 'remplacer' });
    const said = await publish(directory, LIST, { mode: 'remplacer' });
    expect(projetsOf(directory)).toHaveLength(6);
    expect(said.join('\n')).not.toContain('N’est plus lu');
  });
});

describe('a list of another year beside a published one', () => {
  it('keeps the first, and shares its categories', async () => {
    const directory = copyData();
    await publish(directory, WITHOUT_YEAR, { mode: 'remplacer', year: 2022 });
    await publish(directory, WITHOUT_YEAR.replace('500', '600'), { year: 2023 });
    expect([centsOf(directory, 2022), centsOf(directory, 2023)]).toEqual([182_035, 192_035]);
    expect(loadDataset(directory).dataset.axes.map(({ id }) => id)).toEqual(['alimentation', 'etudes', 'mobilite']);
    expect(await faultsOf(directory)).toEqual([]);
  });
});

describe('a list that names communes and groups', () => {
  const FINE =
    'Commune;Projet;Année\n38185;Épicerie;2022\n200040715;Mobilité;2022\n38;Accueil;2022\nToute la région;Appel;2022\n';
  it('keeps their codes beside the territory that each is counted at', async () => {
    const directory = copyData();
    await publish(directory, FINE, { mode: 'remplacer' });
    const { rows } = readCsv(directory, 'projets.csv').table;
    expect(rows.map(({ cells }) => [cells['territoire'], cells['lieux']])).toEqual([
      ['38', '38185'],
      ['38', '200040715'],
      ['38', ''],
      ['ARA', ''],
    ]);
  });
  it('can be shown at their levels', async () => {
    const directory = copyData();
    await publish(directory, FINE, { mode: 'remplacer' });
    const { dataset, places } = loadDataset(directory);
    expect(dataset.finer).toEqual(['epci', 'commune']);
    expect(places).toEqual([['commune:38185'], ['epci:200040715'], [], []]);
  });
  it('a list without any has neither the column nor the levels', async () => {
    const directory = copyData();
    await publish(directory, LIST, { mode: 'remplacer' });
    expect(readCsv(directory, 'projets.csv').table.columns).not.toContain('lieux');
    expect(loadDataset(directory)).toMatchObject({ places: [] });
  });
});
