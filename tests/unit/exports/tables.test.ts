/** What the files hold: matrix, gaps, indicators and the description of each, by hand over TINY. */
import { describe, expect, it } from 'vitest';
import { buildCaption, listCaptionRows, type Viewed } from '../../../src/exports/caption.ts';
import { wrapText } from '../../../src/exports/figure.ts';
import { buildIndicateurs, buildIndicateursTable } from '../../../src/exports/indicateurs.ts';
import { buildLacunesTable } from '../../../src/exports/lacunes.ts';
import { buildMatrixTable } from '../../../src/exports/matrix.ts';
import { buildProjetsTable } from '../../../src/exports/projets.ts';
import { buildSourcesTable } from '../../../src/exports/sources.ts';
import { formatTableCsv, type ExportTable } from '../../../src/exports/table.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { DEFAULT_VIEW, type View } from '../../../src/model/view.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { listLacunes } from '../../../src/selection/lacunes.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { fileNameOf } from '../../../src/words/exports.ts';
import { REAL, TEXTS, TINY } from '../selection/support.ts';

const countsOf = (dataset: Dataset, axe: string | null = null) =>
  countProjets(ofAxe(dataset.projets, axe), dataset.region.code);
const viewed = (dataset: Dataset, patch: Partial<View> = {}): Viewed => {
  const view = { ...DEFAULT_VIEW, ...patch };
  return {
    dataset,
    view,
    counts: countsOf(dataset, view.axe),
    facets: countsOf(dataset),
    query: () => (view.axe ? `?axe=${view.axe}` : '?'),
  };
};
const plain = (text: unknown) => String(text).replace(/\s+/g, ' ');
const titles = ({ columns }: ExportTable) => columns.map(({ title }) => plain(title));

describe('the matrix', () => {
  const table = (measure: 'nombre' | 'taux') =>
    buildMatrixTable(buildMatrix(TINY, countsOf(TINY), { mesure: measure, par: 'habitants', ordre: 'code' }), 'REG');
  it('rows, sums, region-wide projects and all of them: 6 + 3 = 9', () =>
    expect(table('nombre').lines).toEqual([
      ['10', 'Alpha', 'département', 3, 1, 4],
      ['20', 'Bêta', 'département', 1, 1, 2],
      ['30', 'Gamma', 'département', 0, 0, 0],
      ['', '', 'somme des départements', 4, 2, 6],
      ['REG', 'Région', 'région entière', 1, 2, 3],
      ['', '', 'tous les projets', 5, 4, 9],
    ]));
  it('only the départements can be filtered', () => expect(table('nombre').filterable).toBe(3));
  it('a rate comes beside its count, in full; a missing one stays empty', () => {
    const { lines, columns } = table('taux');
    expect(columns).toHaveLength(9);
    // 3, 1 and 4 for 200 000: 1.5, 0.5 and 2.
    expect(lines[0]).toEqual(['10', 'Alpha', 'département', 3, 1, 4, 1.5, 0.5, 2]);
    expect(lines[1]?.slice(6)).toEqual([null, null, null]);
    expect(lines[2]?.slice(6)).toEqual([0, 0, 0]);
  });
  it('its titles say the unit', () => expect(titles(table('taux'))[6]).toBe('Lecture (pour 100 000 habitants)'));
});

describe('the gaps', () => {
  it('rank, place, axis, counts, need and the sentence', () => {
    const lacunes = listLacunes(TINY, countsOf(TINY), { axe: null, seuil: 0, classer: 'pauvres' });
    const { lines, filterable } = buildLacunesTable(TINY, lacunes, 'pauvres');
    // Gamma alone has none: 16 % of 50 000 are 8 000 people.
    expect(lines.map((row) => row.slice(0, 9))).toEqual([
      [1, '30', 'Gamma', 'Lecture', 0, 1, 8000, 50_000, 16],
      [2, '30', 'Gamma', 'Vélo', 0, 2, 8000, 50_000, 16],
    ]);
    expect(plain(lines[0]?.at(-1))).toBe('Lecture : aucun projet dans le Gamma (50 000 habitants, pauvreté 16,0 %)');
    expect(filterable).toBe(2);
  });
  it('no gap', () => expect(buildLacunesTable(TINY, [], 'pauvres').lines).toEqual([]));
});

describe('the indicators', () => {
  const built = buildIndicateurs(TINY, countsOf(TINY), countsOf(TINY));
  const value = (row: number, key: string) =>
    built.units[row]?.values[built.columns.findIndex((one) => one.key === key)];
  it('counts, rates, intervals and indices', () => {
    expect(value(0, 'projets')).toBe(4);
    expect(value(0, 'projets_lecture')).toBe(3);
    expect(value(0, 'pour_100000_habitants')).toBeCloseTo(2, 10);
    expect(value(0, 'pour_100000_habitants_bas')).toBeCloseTo(0.54495, 4);
    // 2.0 against the region's 1.5.
    expect(value(0, 'indice_habitants')).toBeCloseTo(133.33, 2);
    expect(value(0, 'ecart_habitants')).toBe('ne se distingue pas');
    expect(value(0, 'personnes_pauvres')).toBe(20_000);
  });
  it('missing is empty, never zero', () => {
    expect(value(1, 'pour_100000_habitants')).toBeNull();
    expect(value(1, 'personnes_pauvres')).toBeNull();
    expect(value(2, 'pour_100000_habitants')).toBe(0);
  });
  it('keys are names that programs take, each once', () => {
    const keys = built.columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
  });
  it('the region-wide projects have neither people nor a rate', () => {
    const at = (key: string) => built.regionWide[built.columns.findIndex((one) => one.key === key)];
    expect([at('projets'), at('pour_100000_habitants'), at('personnes_pauvres')]).toEqual([3, null, null]);
  });
  it('under an axis: counts of the axis, and of all axes beside', () => {
    const filtered = buildIndicateurs(TINY, countsOf(TINY, 'velo'), countsOf(TINY));
    expect(filtered.units[0]?.values.slice(0, 2)).toEqual([1, 4]);
  });
  it('the sheet has a row a département and two of the region', () =>
    expect(buildIndicateursTable(built, TINY.region).lines.map(([code, , nature]) => [code, nature])).toEqual([
      ['10', 'département'],
      ['20', 'département'],
      ['30', 'département'],
      ['REG', 'somme des départements'],
      ['REG', 'région entière'],
    ]));
});

describe('the description', () => {
  const request = { title: 'Titre', denominator: 'aucun', byAxe: true, page: 'https://exemple.fr/carte/' };
  const texts = (patch: Partial<View>) => buildCaption(viewed(TINY, patch), request);
  it('says campaigns, axis and the sum that adds up', () =>
    expect(texts({}).filters.map(plain)).toEqual([
      'Campagne : 2030',
      'Axe : tous les axes',
      'Projets comptés : 6 dans un département + 3 pour toute la région = 9',
    ]));
  it('says the axis and how many of how many', () =>
    expect(texts({ axe: 'velo' }).filters.map(plain)).toEqual([
      'Campagne : 2030',
      'Axe : Vélo',
      'Projets comptés : 2 dans un département + 2 pour toute la région = 4 (sur 9)',
    ]));
  it('says the search', () => expect(texts({ q: 'camion' }).filters.map(plain)).toContain('Recherche : « camion »'));
  it('sources with their vintage, licences, and the link to the view', () => {
    const { sources, licences, link } = texts({ axe: 'velo' });
    expect(sources.map(plain)).toContain('Projets : Préfecture, page du 1er mai 2031');
    expect(sources.map(plain)).toContain('Population 2029 (Insee)');
    expect(licences.length).toBeGreaterThan(0);
    expect(link).toBe('https://exemple.fr/carte/?axe=velo');
  });
  it('the default view is the page itself', () => expect(texts({}).link).toBe('https://exemple.fr/carte/'));
  it('every part has a row on the sheet of sources', () => {
    const labels = listCaptionRows(texts({})).map(([label]) => label);
    expect([...new Set(labels)]).toEqual(['Titre', 'Filtre', 'Dénominateur', 'Source', 'Licence', 'Lien']);
    const { lines } = buildSourcesTable(texts({}), ['Une note.']);
    expect(lines.at(-1)).toEqual(['Note', 'Une note.']);
  });
});

describe('CSV', () => {
  it('a French decimal comma, an empty cell for what is missing, the description below', () => {
    const text = formatTableCsv(
      {
        nom: 'x',
        columns: [
          { title: 'Code', format: 'text' },
          { title: 'Taux', format: 'decimal' },
        ],
        lines: [
          ['01', 0.30156724],
          ['02', null],
        ],
        filterable: 2,
      },
      buildCaption(viewed(TINY), { title: 'T', denominator: 'aucun', byAxe: true, page: 'https://exemple.fr/' }),
    );
    expect(text.startsWith('\ufeffCode;Taux\r\n01;0,3\r\n02;\r\n\r\nTitre;T\r\n')).toBe(true);
    expect(text).toContain('Lien;https://exemple.fr/\r\n');
  });
});

describe('the sheet of projects', () => {
  it('the 120 of the list, with their summaries and the line they come from', () => {
    const { lines, columns } = buildProjetsTable(REAL.projets, REAL, TEXTS);
    expect(lines).toHaveLength(120);
    for (const row of lines) {
      expect(row).toHaveLength(columns.length);
      expect(TEXTS.projets[String(row[0])]?.resume).toBe(row[7]);
      expect(typeof row[8]).toBe('number');
    }
  });
});

describe('nomDeFichier', () => {
  it.each([
    [['couverture', '2021', 'Mobilité', ''], 'csv', 'couverture-2021-mobilite.csv'],
    [['carte', null, undefined, 'Haute-Savoie'], 'svg', 'carte-haute-savoie.svg'],
    [['x', '../..;"'], 'csv', 'x.csv'],
  ] as const)('%j', (parts, extension, expected) => expect(fileNameOf(parts, extension)).toBe(expected));
  it('a long search is cut', () => expect(fileNameOf(['a'.repeat(300)], 'csv').length).toBeLessThanOrEqual(84));
});

describe('wrapText', () => {
  it('breaks at spaces', () => expect(wrapText('un deux trois', 8)).toEqual(['un deux', 'trois']));
  it('keeps no-break spaces together', () => expect(wrapText('a 100\u00a0%', 5)).toEqual(['a', '100\u00a0%']));
  it('cuts what is longer than a line', () => expect(wrapText('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']));
  it('empty', () => expect(wrapText('', 10)).toEqual([]));
});
