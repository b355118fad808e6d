/** Rankings by three denominators, their movements, and the quadrants: by hand. */
import { describe, expect, it } from 'vitest';
import { buildRankings, buildScatter, movesOf } from '../../../src/selection/rankings.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { projet, REAL, territoire, TINY } from './support.ts';

const countsOf = (dataset: Dataset) => countProjets(dataset.projets, dataset.region.code);
/**
 * Delta: 100 000 inhabitants, 10 % poor, 4 projects: 4.0 and 4.0. Epsilon: 400 000, 5 %, 6: 1.5 and 3.0. Zeta: 200 000,
 * 20 %, 4: 2.0 and 1.0. By count: Epsilon, then Delta and Zeta together; per inhabitant: Delta, Zeta, Epsilon; per poor
 * person: Delta, Epsilon, Zeta.
 */
const LITTLE: Dataset = {
  ...TINY,
  units: [
    territoire('40', 'Delta', 100_000, 10),
    territoire('50', 'Epsilon', 400_000, 5),
    territoire('60', 'Zeta', 200_000, 20),
  ],
  region: territoire('REG', 'Région', 700_000, 10, 'region'),
  projets: ['40', '40', '40', '40', '50', '50', '50', '50', '50', '50', '60', '60', '60', '60'].map((code, i) =>
    projet(`2030-${String(i + 1).padStart(3, '0')}`, code, 'lecture'),
  ),
};

describe('buildClassements', () => {
  const rows = buildRankings(LITTLE, countsOf(LITTLE));
  it('the three ranks, ties shared', () =>
    expect(rows.map(({ ranks }) => ranks && [ranks.nombre.rank, ranks.taux.rank, ranks.besoin.rank])).toEqual([
      [2, 1, 1],
      [1, 3, 2],
      [2, 2, 3],
    ]));
  it('a tie says so', () => expect(rows.map(({ ranks }) => ranks?.nombre.tied)).toEqual([true, false, true]));
  it('the values', () => {
    expect(rows[0]?.values.taux).toBeCloseTo(4, 10);
    expect(rows[1]?.values.besoin).toBeCloseTo(3, 10);
  });
  it('whoever misses a denominator, or has no project, has no rank in any column, and moves nobody', () => {
    const [alpha, beta, gamma] = buildRankings(TINY, countsOf(TINY));
    expect([alpha?.ranks?.nombre.rank, beta?.ranks, gamma?.ranks]).toEqual([1, null, null]);
    expect(beta?.values).toEqual({ nombre: 2, taux: null, besoin: null });
  });
});

describe('mouvementsOf', () => {
  const rows = buildRankings(LITTLE, countsOf(LITTLE));
  const said = (moves: readonly { territoire: { nom: string }; places: number }[]) =>
    moves.map((one) => [one.territoire.nom, one.places]);
  it('from counts to the rate per inhabitant: Delta climbs, Epsilon falls by two, Zeta stays', () => {
    const { risen, descendent, stables } = movesOf(rows, 'nombre', 'taux');
    expect([said(risen), said(descendent), stables.map(({ nom }) => nom)]).toEqual([
      [['Delta', 1]],
      [['Epsilon', -2]],
      ['Zeta'],
    ]);
  });
  it('back again is the opposite', () => {
    const { risen, descendent } = movesOf(rows, 'taux', 'nombre');
    expect([said(risen), said(descendent)]).toEqual([[['Epsilon', 2]], [['Delta', -1]]]);
  });
  it('from a column to itself nobody moves', () => expect(movesOf(rows, 'taux', 'taux').stables).toHaveLength(3));
  it('nobody', () => expect(movesOf([], 'taux', 'nombre')).toEqual({ risen: [], descendent: [], stables: [] }));
  it('the list: Rhône falls from 1st to 7th per inhabitant, Cantal climbs from 8th to 2nd', () => {
    const { risen, descendent } = movesOf(buildRankings(REAL, countsOf(REAL)), 'nombre', 'taux');
    expect([said(risen)[0], said(descendent)[0]]).toEqual([
      ['Cantal', 6],
      ['Rhône', -6],
    ]);
  });
});

describe('buildNuage', () => {
  // The region: 14 projects for 700 000 are 2.0 for 100 000; poverty 10 %.
  const { positions, taux: rate, pauvrete } = buildScatter(LITTLE, countsOf(LITTLE));
  it('the region’s values are the cross', () => {
    expect(rate).toBeCloseTo(2, 10);
    expect(pauvrete).toBe(10);
  });
  it('on a line of the cross there is no quadrant: Delta has the region’s poverty, Zeta its rate', () =>
    expect(positions.map(({ quadrant }) => quadrant)).toEqual([null, 'peu-faible', null]));
  it('the four fields', () => {
    const four = {
      ...LITTLE,
      units: [
        territoire('40', 'D', 100_000, 11),
        territoire('50', 'E', 400_000, 11),
        territoire('60', 'Z', 100_000, 9),
      ],
    };
    expect(buildScatter(four, countsOf(four)).positions.map(({ quadrant }) => quadrant)).toEqual([
      'beaucoup-elevee',
      'peu-elevee',
      'beaucoup-faible',
    ]);
  });
  it('a missing value has no quadrant', () =>
    expect(buildScatter(TINY, countsOf(TINY)).positions[1]).toMatchObject({
      taux: null,
      quadrant: null,
      deviation: null,
    }));
  it('a region without its values has no quadrants', () => {
    const dataset = { ...LITTLE, region: { ...LITTLE.region, measures: {} } };
    expect(buildScatter(dataset, countsOf(dataset)).positions.map(({ quadrant }) => quadrant)).toEqual([
      null,
      null,
      null,
    ]);
  });
  it('the list: few projects and high poverty in Allier and Drôme, neither of which can be told from chance', () => {
    const few = buildScatter(REAL, countsOf(REAL)).positions.filter(({ quadrant }) => quadrant === 'peu-elevee');
    expect(few.map(({ territoire: { code }, deviation }) => [code, deviation])).toEqual([
      ['03', 'indistinct'],
      ['26', 'indistinct'],
    ]);
  });
});
