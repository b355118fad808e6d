/** Amounts in files: numbers in euros beside what every list has, and nothing of them without amounts. */
import { describe, expect, it } from 'vitest';
import { buildIndicateurs } from '../../../src/exports/indicateurs.ts';
import { buildMatrixTable } from '../../../src/exports/matrix.ts';
import { buildProjetsTable, projetsCsv } from '../../../src/exports/projets.ts';
import { buildWorkbook } from '../../../src/exports/workbook.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { buildRankings, buildScatter } from '../../../src/selection/rankings.ts';
import { listStructures, sortStructures } from '../../../src/selection/structures.ts';
import { buildRankingsTable } from '../../../src/views/classements/table.ts';
import { buildComparison } from '../../../src/views/comparer/select.ts';
import { buildComparisonTable } from '../../../src/views/comparer/tables.ts';
import { buildStructuresTable } from '../../../src/views/structures/table.ts';
import { unzipSync, strFromU8 } from 'fflate';
import { TINY, TINY_AMOUNTS, TINY_TEXTS } from '../selection/support.ts';

const counts = countProjets(TINY_AMOUNTS.projets, 'REG');
const titlesOf = ({ columns }: { columns: { title: string }[] }) => columns.map(({ title }) => title);

describe('projects', () => {
  it('have a column of numbers; what is not said is empty, not zero', () => {
    const [head, first, second, third, fourth] = projetsCsv(TINY_AMOUNTS.projets, TINY_AMOUNTS, null).split('\r\n');
    expect(head?.split(';').at(-1)).toBe('montant_eur');
    expect([first, second, third, fourth].map((line) => line?.split(';').at(-1))).toEqual(['1930,54', '0', '', '-500']);
  });
  it('in the workbook as numbers with cents', async () => {
    const table = buildProjetsTable(TINY_AMOUNTS.projets, TINY_AMOUNTS, TINY_TEXTS);
    expect(table.columns.at(-1)).toMatchObject({ title: 'montant_eur', format: 'euros' });
    const sheet = strFromU8(
      unzipSync(await buildWorkbook('Essai', [table]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(sheet).toMatch(/<c r="K2"[^>]*><v>1930\.54<\/v>/);
    expect(sheet).toMatch(/<c r="K5"[^>]*><v>-500<\/v>/);
    expect(sheet).not.toMatch(/<c r="K4"[^>]*><v>/);
  });
  it('without amounts have no such column', () =>
    expect(projetsCsv(TINY.projets, TINY, null)).not.toContain('montant_eur'));
});

describe('indicators, as on a sheet and in GeoJSON', () => {
  const { columns, units, located, regionWide } = buildIndicateurs(TINY_AMOUNTS, counts, counts);
  const from = columns.findIndex(({ key }) => key === 'montant_eur');
  it('by key', () =>
    expect(columns.slice(from).map(({ key }) => key)).toEqual([
      'montant_eur',
      'montant_habitant_eur',
      'montant_pauvre_eur',
      'montant_moyen_eur',
      'montant_median_eur',
      'projets_avec_montant',
    ]));
  it('units, their sum and the region-wide projects, which have no inhabitants', () =>
    expect([...units.map(({ values }) => values), located, regionWide].map((line) => line.slice(from))).toEqual([
      [2000, 0.01, 0.1, 666.67, 69.46, 3],
      [-500, null, null, -500, -500, 1],
      [0, 0, 0, null, null, 0],
      [1500, 0.00375, 0.03, 375, 34.73, 4],
      [0.3, null, null, 0.15, 0.15, 2],
    ]));
  it('none without amounts', () => {
    const own = countProjets(TINY.projets, 'REG');
    expect(buildIndicateurs(TINY, own, own).columns.some(({ key }) => key.includes('montant'))).toBe(false);
  });
});

describe('tables of the coverage', () => {
  it('the matrix: counts, then euros; the last line is all', () => {
    const matrix = buildMatrix(TINY_AMOUNTS, counts, { mesure: 'montant', par: 'habitants', ordre: 'code' });
    const { lines, columns } = buildMatrixTable(matrix, 'REG');
    expect(columns[6]).toMatchObject({ title: 'Lecture (montant, en euros)', format: 'euros' });
    expect(lines[1]?.slice(3)).toEqual([1, 1, 2, -500, null, -500]);
    expect(lines.at(-1)?.slice(6)).toEqual([1430.64, 69.66, 1500.3]);
  });
  const rankingsOf = (dataset: Dataset) =>
    buildRankingsTable(dataset, counts, buildRankings(dataset, counts), buildScatter(dataset, counts));
  it('the rankings: sum and sum per inhabitant with their ranks', () => {
    const { lines } = rankingsOf(TINY_AMOUNTS);
    expect(titlesOf(rankingsOf(TINY_AMOUNTS)).slice(-4)).toEqual([
      'Montant des projets, en euros',
      'Rang, montant',
      'Montant par habitant, en euros',
      'Rang, montant par habitant',
    ]);
    expect(lines.map((line) => line.slice(-4))).toEqual([
      [2000, 1, 0.01, 1],
      [-500, null, null, null],
      [0, null, 0, null],
      [1500, null, 0.00375, null],
    ]);
    expect(titlesOf(rankingsOf(TINY)).join()).not.toContain('Montant');
  });
  it('the comparison', () => {
    const comparison = buildComparison(TINY_AMOUNTS, TINY_AMOUNTS.projets, TINY_AMOUNTS.units.slice(0, 2), 'habitants');
    const { lines } = buildComparisonTable(TINY_AMOUNTS, comparison, counts);
    expect(lines.map((line) => line.slice(-6))).toEqual([
      [2000, 0.01, 0.1, 666.67, 69.46, 3],
      [-500, null, null, -500, -500, 1],
      [1500, 0.00375, 0.03, 375, 34.73, 4],
    ]);
  });
});

describe('organisations', () => {
  const rows = listStructures(TINY_AMOUNTS);
  const sorted = (descending: boolean) =>
    sortStructures(rows, 'montant', descending).map(({ projets }) => projets.map(({ amount }) => amount));
  it('sorted by amount, what none says last in both directions', () => {
    expect(sorted(true).slice(0, 2).concat(sorted(true).slice(-1))).toEqual([[1930.54], [69.46], [null]]);
    expect(sorted(false).slice(0, 2).concat(sorted(false).slice(-1))).toEqual([[-500], [0], [null]]);
  });
  it('as a file', () => {
    expect(titlesOf(buildStructuresTable(TINY_AMOUNTS, rows)).at(-1)).toBe('montant_eur');
    expect(titlesOf(buildStructuresTable(TINY, listStructures(TINY)))).not.toContain('montant_eur');
  });
});
