/**
 * What is printed never contradicts its colour: every figure, read back as a number, lies in the class of its value.
 */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { INDICATEURS, type IndicateurId } from '../../../src/model/view.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { buildLegend } from '../../../src/selection/legend.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { DECIMALS } from '../../../src/selection/precision.ts';
import { fold } from '../../../src/model/fold.ts';
import { buildSeries, type Series } from '../../../src/selection/series.ts';
import { classify } from '../../../src/statistics/classify.ts';
import { cellClasses, cellExtent, cellFill } from '../../../src/views/matrice/cells.ts';
import { formatCell } from '../../../src/words/matrix.ts';
import { figureOnMap, formatFigure } from '../../../src/words/indicateurs.ts';
import { classBoundsOf, describeBounds } from '../../../src/words/legend.ts';
import { projet, REAL, seeded, territoire, TINY } from '../selection/support.ts';

/** The numbers that a figure can stand for: « 3,5 » is one, « < 0,1 » all below. */
function read(text: string): number[] {
  const value = Number(text.replace(/[^\d,-]/g, '').replace(',', '.'));
  return text.includes('<') ? [value / 1000, value / 2, value * 0.999] : [value];
}
const isShown = (value: number | null): value is number => value !== null;

/** Holds every row, the region and the outer bounds against the classes. */
function check(series: Series, what: string): void {
  const { indicateur, breaks, zeroApart, mark } = series;
  if (mark === 'cercles') return;
  for (const {
    territoire: { nom },
    value,
    classIndex,
  } of series.rows.filter((row) => isShown(row.value))) {
    const text = formatFigure(indicateur, value);
    for (const value of read(text))
      expect(classify(value, breaks, zeroApart), `${what}: ${nom} ${text} ${breaks}`).toBe(classIndex);
  }
  if (isShown(series.region) && series.region > 0)
    for (const value of read(formatFigure(indicateur, series.region)))
      expect(classify(value, breaks, zeroApart), `${what}: region`).toBe(classify(series.region, breaks, zeroApart));
  const { classes } = buildLegend(series);
  const bounds = describeBounds(buildLegend(series));
  const outer = [bounds[0], bounds.at(-1)].map((text) => (text ? classify(read(text)[0] ?? 0, breaks, zeroApart) : ''));
  if (classes.length > 0) {
    expect([0, ''], `${what}: lowest ${bounds}`).toContain(outer[0]);
    expect([classes.length - 1, ''], `${what}: highest ${bounds}`).toContain(outer[1]);
  }
}

describe('a printed figure lies in the class of its value', () => {
  const axes = [null, ...REAL.axes.map(({ id }) => id)];

  it('Cantal and Puy-de-Dôme: 3.467 and 1.963 with their printed figures', () => {
    const series = buildSeries(REAL, countProjets(REAL.projets, REAL.region.code), 'taux');
    check(series, 'default view');
  });
  it.each(INDICATEURS)('%s, on every axis', (id) => {
    for (const axe of axes)
      check(buildSeries(REAL, countProjets(ofAxe(REAL.projets, axe), REAL.region.code), id), `${axe}`);
  });
  it.each(INDICATEURS)('%s, on every search of a word', (id) => {
    const names = new Map(REAL.projets.map((projet) => [projet, fold(projet.structure)]));
    const words = new Set([...names.values()].flatMap((name) => name.split(' ')));
    for (const word of words) {
      const found = REAL.projets.filter((projet) => names.get(projet)?.includes(word));
      check(buildSeries(REAL, countProjets(found, REAL.region.code), id), word);
    }
  });
  it('on 80 made-up datasets', () => {
    const random = seeded(9);
    for (let trial = 0; trial < 80; trial++) {
      const size = 1 + Math.floor(random() * 14);
      const units = Array.from({ length: size }, (_, i) =>
        territoire(
          String(10 + i),
          `D${i}`,
          Math.round(10 ** (3 + 4 * random())),
          trial % 3 === 0 ? Number((30 * random()).toFixed(3)) : Number((30 * random()).toFixed(1)),
        ),
      );
      const people = units.reduce((sum, { measures }) => sum + (measures['habitants']?.['2029'] ?? 0), 0);
      const dataset: Dataset = { ...TINY, units, region: territoire('REG', 'Région', people, 12.345, 'region') };
      const projets = units.flatMap(({ code }) =>
        Array.from({ length: Math.floor(random() * 9) }, (_, i) => projet(`${code}-${i}`, code, 'lecture')),
      );
      for (const id of INDICATEURS as readonly IndicateurId[])
        check(buildSeries(dataset, countProjets(projets, 'REG'), id), `trial ${trial}, ${id}`);
    }
  });
  it('in the matrix, for every measure', () => {
    const counts = countProjets(REAL.projets, REAL.region.code);
    for (const measure of ['taux', 'besoin', 'indice'] as const) {
      const matrix = buildMatrix(REAL, counts, { mesure: measure, par: 'habitants', ordre: 'code' });
      const breaks = cellClasses(matrix);
      for (const cell of matrix.rows.flatMap(({ cells }) => cells).filter(({ nombre: count }) => count > 0))
        for (const value of read(formatCell(cell, measure)))
          expect(cellFill({ ...cell, value }, breaks), `${measure} ${cell.value}`).toBe(cellFill(cell, breaks));
      const bounds = classBoundsOf(breaks, cellExtent(matrix) ?? [0, 0], DECIMALS[measure]);
      const shown = bounds.map((text) => Number(text.replace(',', '.')));
      expect(shown, measure).toEqual([...shown].sort((a, b) => a - b));
    }
  });
  it('the figure on the map is that of the colour', () => {
    const series = buildSeries(REAL, countProjets(REAL.projets, REAL.region.code), 'taux');
    for (const row of series.rows)
      expect(classify(read(figureOnMap(series, row))[0] ?? null, series.breaks, true), row.territoire.nom).toBe(
        row.classIndex,
      );
  });
});
