/** Counting, filtering, searching lists of any shape: nothing is counted twice or lost, any words may be typed. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Dataset, ProjetIndex } from '../../../src/model/dataset.ts';
import { fold } from '../../../src/model/fold.ts';
import { placeAt } from '../../../src/model/placing.ts';
import { DENOMINATORS, MEASURES } from '../../../src/model/view.ts';
import { countProjets, groupByAxe, ofAxe, ofTerritoire } from '../../../src/selection/counts.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { buildSearchIndex, search } from '../../../src/selection/search.ts';
import { hostileText } from '../../support/arbitraries.ts';
import { holds } from '../../support/fuzz.ts';
import { THREE } from '../model/levels.ts';
import { REAL, TINY } from './support.ts';

const KEYS = [THREE.region, ...THREE.allUnits].map(({ level, code }) => `${level}:${code}`);
/** Lists of THREE's units: of one or several, of any level, of units that there are not. */
const list = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...KEYS, 'commune:99999'),
      units: fc.option(fc.array(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 4 }), { nil: undefined }),
      axe: fc.constantFrom(...TINY.axes.map(({ id }) => id)),
      structure: hostileText({ isLong: false }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map((row, i): ProjetIndex => {
      const own = { ...row, ...(row.units ? { units: row.units } : {}) };
      return { id: `2030-${i}`, annee: 2030, territoire: '', structure_id: `s${i}`, ...own } as ProjetIndex;
    }),
  );
const shown = fc
  .tuple(list, fc.constantFrom('departement', 'commune'))
  .map(([projets, level]): Dataset => placeAt({ ...THREE, projets }, level));

describe('counts', () => {
  holds('add up: units, the whole, what is placed nowhere', shown, ({ projets, region }) => {
    const counts = countProjets(projets, region.code);
    expect(counts.total).toBe(projets.length);
    expect(counts.located + counts.regionWide + counts.unplaced).toBe(counts.total);
    expect([counts.located, counts.regionWide, counts.unplaced].every((one) => one >= 0)).toBe(true);
    expect([...counts.byAxe.values()].reduce((sum, one) => sum + one, 0)).toBe(counts.total);
    for (const [code, count] of counts.byTerritoire) {
      expect(ofTerritoire(projets, code)).toHaveLength(count);
      expect([...(counts.crossed.get(code)?.values() ?? [])].reduce((sum, one) => sum + one, 0)).toBe(count);
    }
  });
  holds('of the axes part the list', shown, ({ projets, axes }) => {
    expect(axes.flatMap(({ id }) => ofAxe(projets, id)).length).toBe(projets.length);
    expect(groupByAxe(projets, axes).flatMap((one) => one.projets)).toHaveLength(projets.length);
  });
  const asked = fc.record({
    mesure: fc.constantFrom(...MEASURES),
    par: fc.constantFrom(...DENOMINATORS),
    ordre: fc.constantFrom('code', '-code', 'nom', 'total', '-velo'),
    plancher: fc.constantFrom(0, 2000, 999_999),
  });
  holds('of the matrix have margins that agree', fc.tuple(shown, asked), ([dataset, request]) => {
    const counts = countProjets(dataset.projets, dataset.region.code);
    const matrix = buildMatrix(dataset, counts, request);
    for (const row of [...matrix.rows, matrix.located, matrix.regionWide, matrix.total]) {
      expect(row.cells.reduce((sum, { nombre }) => sum + nombre, 0)).toBe(row.total.nombre);
      for (const { value } of [...row.cells, row.total]) expect(value === null || Number.isFinite(value)).toBe(true);
    }
    expect(matrix.located.total.nombre + matrix.regionWide.total.nombre + counts.unplaced).toBe(counts.total);
    expect(matrix.total.total.nombre).toBe(counts.total);
  });
});

describe('a search', () => {
  const index = buildSearchIndex(REAL);
  holds('for any words gives projects of the list, in order', hostileText(), (query) => {
    const found = search(REAL.projets, index, query);
    expect(REAL.projets.filter((one) => found.includes(one))).toEqual(found);
    if (fold(query) === '') expect(found).toBe(REAL.projets);
  });
  holds(
    'for more words finds no more',
    fc.tuple(hostileText({ isLong: false }), fc.constantFrom('a', 'centre', 'œuvre')),
    ([more, word]) => {
      const all = search(REAL.projets, index, word);
      expect(search(REAL.projets, index, `${word} ${more}`).every((one) => all.includes(one))).toBe(true);
    },
  );
  holds('for the name of an organisation finds it', shown, (dataset) => {
    const own = buildSearchIndex(dataset);
    for (const one of dataset.projets)
      expect(search(dataset.projets, own, one.structure).map(({ id }) => id)).toContain(one.id);
  });
  holds('is folded once: folding again changes nothing', hostileText(), (text) => {
    expect(fold(fold(text))).toBe(fold(text));
  });
});
