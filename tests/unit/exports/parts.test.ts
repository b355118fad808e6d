/**
 * What each part of the coverage view is taken away as: its own table, by hand over TINY, and held against the real
 * screen.
 */
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildRankingsTable } from '../../../src/views/classements/table.ts';
import {
  buildComparisonTable,
  buildPairsTable,
  buildComparedStructuresTable,
} from '../../../src/views/comparer/tables.ts';
import { buildChanceTable } from '../../../src/views/hasard/table.ts';
import { buildStructuresTable } from '../../../src/views/structures/table.ts';
import { usefulNumber } from '../../../src/exports/table.ts';
import { buildRankings, buildScatter } from '../../../src/selection/rankings.ts';
import { buildComparison, listCompared } from '../../../src/views/comparer/select.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildFunnel } from '../../../src/selection/funnel.ts';
import { filterStructures, listStructures } from '../../../src/selection/structures.ts';
import { localChoicesOf } from '../../../src/state/localChoices.svelte.ts';
import { PARTS } from '../../../src/views/coverageParts.ts';
import type { DataFormat } from '../../../src/words/exports.ts';
import { Dashboard } from '../../../src/state/dashboard.svelte.ts';
import { packageFaults } from '../../support/package.ts';
import { GEOMETRY, PUBLISHED_COUNTS, REAL, TEXTS, TINY } from '../selection/support.ts';

const counts = countProjets(TINY.projets, TINY.region.code);
const plain = (text: unknown) => String(text).replace(/\s+/g, ' ');
/** Cells as files give them, spaces made plain. */
const shown = (line: readonly unknown[] = []) =>
  line.map((value) => (typeof value === 'number' ? usefulNumber(value) : value === null ? null : plain(value)));

describe('chiffreUtile', () => {
  it.each<[string, number, number]>([
    ['two decimals', 3.467123456, 3.47],
    ['a whole number', 25, 25],
    ['zero', 0, 0],
    ['a third decimal where two would show another first one', 2.449, 2.449],
    ['more where what is not zero would become it', 0.00004, 0.00004],
    ['half away from zero', 1.005, 1.01],
    ['a negative number', -1.237, -1.24],
    ['a published measure of two decimals', 2.31, 2.31],
  ])('%s', (_name, value, expected) => expect(usefulNumber(value)).toBe(expected));
  it('a text and an empty cell stay', () => expect([usefulNumber('01'), usefulNumber(null)]).toEqual(['01', null]));
});

describe('« Écart ou hasard »', () => {
  const { lines, columns, filterable } = buildChanceTable(TINY, buildFunnel(TINY, counts, 'habitants'));
  it('counts, people, expected, rate, interval, probability and both conclusions', () =>
    // 6 for 400 000 is 1.5: 3 expected of 200 000. Garwood of 4: 1.0899 to 10.2416. P(X ≥ 4 | 3) = 1 - 13 e^-3 =
    // 0.35277.
    expect(shown(lines[0])).toEqual(
      ['10', 'Alpha', 'département', 4, 200_000, 3, 2, 0.54, 5.12, 35.28].concat([
        'ne se distingue pas',
        'ne se distingue pas',
      ]),
    ));
  it('a missing denominator leaves cells empty', () =>
    expect(lines[1]).toEqual(['20', 'Bêta', 'département', 2, ...Array<null>(8).fill(null)]));
  it('no project is a rate of zero with an interval', () =>
    // 0.75 expected of 50 000; Garwood of 0: 0 to 3.6889; P(0) = e^-0.75 = 0.47237.
    expect(shown(lines[2]).slice(3, 10)).toEqual([0, 50_000, 0.75, 0, 0, 7.38, 47.24]));
  it('the region’s located projects stand below, compared with nothing', () => {
    expect(lines[3]?.slice(0, 7)).toEqual(['REG', 'Région', 'somme des départements', 6, 400_000, 6, 1.5]);
    expect(lines[3]?.slice(7)).toEqual([null, null, null, null, null]);
    expect(filterable).toBe(3);
  });
  it('its titles say units and levels', () =>
    expect(columns.slice(4).map(({ title }) => plain(title))).toEqual([
      'Habitants',
      'Projets attendus au taux de la région',
      'Projets pour 100 000 habitants',
      'Projets pour 100 000 habitants, borne basse à 95 %',
      'Projets pour 100 000 habitants, borne haute à 95 %',
      'Part du hasard (en %)',
      'Écart à la région, à 95 %',
      'Écart à la région, à 99,8 %',
    ]));
});

describe('« Changer de dénominateur »', () => {
  const table = buildRankingsTable(TINY, counts, buildRankings(TINY, counts), buildScatter(TINY, counts));
  it('values with their ranks, poverty, and the field of the scatter', () =>
    // 4 for 200 000: 2. Of 20 000 poor: 2 for 10 000. Poverty 10 is below 12.5, 2 above 1.5.
    expect(shown(table.lines[0])).toEqual(
      ['10', 'Alpha', 'département', 4, 1, 2, 1, 2, 1, 10].concat([
        'beaucoup de projets, pauvreté faible (projets : peut être le hasard)',
      ]),
    ));
  it('without a denominator there is no rank, and the count stays', () =>
    expect(table.lines[1]?.slice(3, 10)).toEqual([2, null, null, null, null, null, 20]));
  it('without a project there is no rank, and the rate is zero', () =>
    expect(table.lines[2]?.slice(3, 10)).toEqual([0, null, 0, null, 0, null, 16]));
  it('the region: 6 for 400 000 and for 50 000 poor', () =>
    expect(shown(table.lines[3]).slice(3)).toEqual([6, null, 1.5, null, 1.2, null, 12.5, null]));
});

describe('« Comparer »', () => {
  const two = TINY.units.filter(({ code }) => code !== '20');
  const comparison = buildComparison(TINY, TINY.projets, two, 'habitants');
  it('figures, projects by axis, rates with intervals; the region beside', () => {
    const { lines } = buildComparisonTable(TINY, comparison, counts);
    expect(shown(lines[0]).slice(3, 13)).toEqual([200_000, 10, 20_000, 4, 3, 1, 2, 0.54, 5.12, 'ne se distingue pas']);
    expect(shown(lines[1]).slice(3, 10)).toEqual([50_000, 16, 8000, 0, 0, 0, 0]);
    expect(shown(lines[2])).toEqual(
      ['REG', 'Région', 'somme des départements', 400_000, 12.5, 50_000, 6, 4, 2].concat([
        1.5,
        null,
        null,
        null,
        1.2,
        null,
        null,
        null,
      ] as never[]),
    );
  });
  it('every row has a cell a column', () => {
    const { lines, columns } = buildComparisonTable(TINY, comparison, counts);
    expect(lines.map((line) => line.length)).toEqual(lines.map(() => columns.length));
  });
  it('the pair with its sentence', () => {
    const [pair] = buildPairsTable(comparison, 'habitants').lines;
    expect(pair?.slice(0, 2)).toEqual(['Alpha', 'Gamma']);
    // Of 4 projects none falls on a fifth of the people: 0.8^4 = 0.4096, doubled.
    expect(usefulNumber(pair?.[2] ?? null)).toBe(0.82);
    expect(plain(pair?.[3])).toContain('ne se distinguent pas');
  });
  it('organisations of each, with their projects there', () =>
    expect(buildComparedStructuresTable(comparison).lines.map((line) => line.slice(1))).toEqual([
      ['Alpha', 'Éveil', 1],
      ['Alpha', 'Garage n° 2', 1],
      ['Alpha', 'Lire à l’école', 1],
      ['Alpha', 'Œuvre de St-Étienne', 1],
    ]));
});

describe('« Structures »', () => {
  const rows = listStructures(TINY);
  it('projects, départements and axes of each', () => {
    const { lines } = buildStructuresTable(TINY, rows);
    expect(lines.find(([nom]) => nom === 'Atelier')).toEqual([
      'Atelier',
      2,
      0,
      1,
      '',
      'oui',
      'Vélo',
      '2030-008, 2030-009',
    ]);
    expect(lines.find(([nom]) => nom === 'Bibliothèque')).toEqual([
      'Bibliothèque',
      1,
      1,
      1,
      'Bêta',
      'non',
      'Lecture',
      '2030-004',
    ]);
    expect(lines.reduce((sum, [, projets]) => sum + Number(projets), 0)).toBe(TINY.projets.length);
  });
  it('those that are shown, no others', () => {
    const several = filterStructures(rows, TINY.projets, 'projets');
    expect(buildStructuresTable(TINY, several).lines.map(([nom]) => nom)).toEqual(['Atelier']);
  });
});

describe('the files of a part', () => {
  const PAGE = 'https://exemple.fr/';
  const app = (query: string) => {
    const dashboard = new Dashboard(REAL, GEOMETRY, () => Promise.resolve(TEXTS));
    dashboard.go(Object.fromEntries(new URLSearchParams(query)) as never);
    return dashboard;
  };
  const buildFile = async (format: DataFormat, dashboard: Dashboard, page: string) => {
    const { view } = await PARTS[dashboard.view.partie]();
    return (await view.files?.())?.buildFile(format, dashboard, page);
  };
  const rowsOf = async (dashboard: Dashboard) => {
    const file = await buildFile('table', dashboard, PAGE);
    if (!file) throw new Error('no file');
    const { data, errors } = Papa.parse<string[]>((await file.content.text()).replace(/^\ufeff/, ''), {
      delimiter: ';',
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    return { nom: file.nom, rows: data };
  };
  const view = (part: string, more: object = {}) => {
    const dashboard = app('');
    dashboard.go({ vue: 'couverture', partie: part, ...more } as never);
    return dashboard;
  };

  it.each([
    ['hasard', {}, 'ecart-ou-hasard-habitants-2021.csv'],
    ['hasard', { par: 'pauvres', axe: 'mobilite' }, 'ecart-ou-hasard-pauvres-2021-mobilite.csv'],
    ['classements', {}, 'classements-2021.csv'],
    ['comparer', { comparer: ['07', '26'] }, 'comparaison-ardeche-drome-2021.csv'],
    ['structures', {}, 'structures-2021.csv'],
    ['matrice', {}, 'matrice-2021.csv'],
  ])('%s %j is %s', async (part, more, nom) => expect((await rowsOf(view(part, more))).nom).toBe(nom));

  it.each(['hasard', 'classements'])('%s has the published counts, and 102 of the region', async (part) => {
    const { rows } = await rowsOf(view(part));
    const counted = new Map(rows.map((row) => [row[0], row[3]]));
    for (const [code, count] of Object.entries(PUBLISHED_COUNTS)) expect(counted.get(code)).toBe(String(count));
    expect(counted.get(REAL.region.code)).toBe('102');
  });
  it('structures: every project once, and the filter of the list is kept and said', async () => {
    const all = await rowsOf(view('structures'));
    const own = all.rows.slice(1).filter((row) => row.length > 2);
    expect(own.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(120);
    const filtered = view('structures');
    localChoicesOf(filtered).structures = 'units';
    const some = await rowsOf(filtered);
    expect(some.nom).toBe('structures-plusieurs-departements-2021.csv');
    const kept = some.rows.slice(1).filter((row) => row.length > 2);
    expect(kept.every((row) => Number(row[2]) > 1)).toBe(true);
    expect(some.rows.map((row) => plain(row[1]))).toContain('Structures montrées : plusieurs départements');
  });
  it('says filters, denominator, sources, notes and the link', async () => {
    const { rows } = await rowsOf(view('hasard', { par: 'pauvres' }));
    const labels = new Set(rows.map(([label]) => label));
    for (const label of ['Titre', 'Filtre', 'Dénominateur', 'Source', 'Licence', 'Lien', 'Note'])
      expect(labels).toContain(label);
    expect(plain(rows.find(([label]) => label === 'Dénominateur')?.[1])).toMatch(/^pour 10 000 personnes pauvres/);
    expect(rows.find(([label]) => label === 'Lien')?.[1]).toMatch(/^https:\/\/exemple\.fr\/\?.*partie=hasard/);
  });
  it.each([
    ['hasard', {}, ['Écart ou hasard', 'Sources']],
    ['classements', {}, ['Rangs', 'Sources']],
    ['comparer', { comparer: ['07', '26', '38'] }, ['Comparaison', 'Deux à deux', 'Structures', 'Sources']],
    ['structures', {}, ['Structures', 'Sources']],
  ])('%s as a workbook: its own sheets, sound, no number of many digits', async (part, more, names) => {
    const file = await buildFile('workbook', view(part, more), PAGE);
    const bytes = new Uint8Array((await file?.content.arrayBuffer()) ?? new ArrayBuffer());
    expect(packageFaults(bytes)).toEqual([]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(names);
    const numbers = sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'number'));
    expect(numbers.filter((value) => String(value).replace(/^\d+\.?/, '').length > 5)).toEqual([]);
  });
  it('the ready pair that the screen proposes is taken, and said to be one', async () => {
    const dashboard = view('comparer');
    const { territoires } = listCompared(REAL, REAL.projets, dashboard.view);
    const { rows } = await rowsOf(dashboard);
    expect(rows.slice(1, 3).map(([code]) => code)).toEqual(territoires.map(({ code }) => code));
    expect(rows.filter(([label]) => label === 'Note').map(([, note]) => plain(note))[0]).toMatch(
      /^Proposition calculée/,
    );
  });
  it('without any project there is nothing to compare: no file', async () =>
    expect(await buildFile('table', view('comparer', { q: 'xyzxyz' }), PAGE)).toBeNull());
});
