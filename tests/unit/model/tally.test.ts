/** Rows that stand for several projects: what is counted of them is what is counted of the projects. */
import { describe, expect, it } from 'vitest';
import { packProjets } from '../../../src/model/pack.ts';
import { unpackProjets } from '../../../src/model/packed.ts';
import type { SentProjet } from '../../../src/model/packedRows.ts';
import { sizeOf, tallyProjets } from '../../../src/model/tally.ts';
import { stateProjets } from '../../../src/selection/amounts.ts';
import { countProjets } from '../../../src/selection/counts.ts';

let number = 0;
const row = (unit: string, axe: string, more: Partial<SentProjet> = {}): SentProjet => {
  const annee = more.annee ?? 2021;
  return {
    id: `${annee}-${String(++number).padStart(3, '0')}`,
    annee,
    unit,
    axe,
    structure_id: 'a',
    structure: 'A',
    ...more,
  };
};
/** As a level places them: the code is what stands behind the colon. */
const placed = (rows: readonly SentProjet[]) =>
  rows.map((one) => {
    const territoires = (one.units ?? [one.unit]).map((key) => key.split(':')[1] as string);
    return { ...one, territoire: territoires[0] as string, territoires: territoires[1] ? territoires : undefined };
  });
const counted = (rows: readonly SentProjet[]) => ({ ...countProjets(placed(rows), 'R'), projets: [] });

const LIST = [
  row('d:38', 'jeunes', { amount: 10.5 }),
  row('d:38', 'jeunes', { amount: 0 }),
  row('d:38', 'jeunes', { amount: null }),
  row('d:69', 'jeunes', { amount: null }),
  row('d:38', 'logement', { amount: -2 }),
  row('r:R', 'jeunes', { amount: 7 }),
  row('d:38', 'jeunes', { amount: 1, units: ['d:38', 'd:69'] }),
  row('d:38', 'jeunes', { amount: 1, units: ['d:38', 'd:69'] }),
];

describe('projects of one unit, category and year in one row', () => {
  it('are as many as before', () => {
    const rows = tallyProjets(LIST);
    expect(rows.map(({ unit, axe, weight }) => [unit, axe, weight])).toEqual([
      ['d:38', 'jeunes', 3],
      ['d:69', 'jeunes', 1],
      ['d:38', 'logement', 1],
      ['r:R', 'jeunes', 1],
      ['d:38', 'jeunes', 2],
    ]);
    expect(sizeOf(rows)).toBe(8);
  });

  it('are counted as before by territory and category, those of two units in both and once in all', () => {
    expect(counted(tallyProjets(LIST))).toEqual(counted(LIST));
    expect(counted(LIST)).toMatchObject({ total: 8, shared: 2, regionWide: 1 });
    expect(counted(tallyProjets(LIST)).byTerritoire.get('38')).toBe(6);
  });

  it('say the sum of the amounts that are known, and how many are', () => {
    expect(tallyProjets(LIST).map(({ amount, known }) => [amount, known])).toEqual([
      [10.5, 2],
      [null, 0],
      [-2, 1],
      [7, 1],
      [2, 2],
    ]);
    expect(stateProjets(tallyProjets(LIST))).toMatchObject({ count: 8, known: 6, sum: 17.5, mean: 2.92 });
  });

  it('have no amount in the middle', () => {
    expect(stateProjets(LIST).median).toBe(1);
    expect(stateProjets(tallyProjets(LIST)).median).toBeNull();
  });

  it('of two years stay apart', () => {
    const rows = tallyProjets([row('d:38', 'jeunes'), row('d:38', 'jeunes', { annee: 2022 })]);
    expect(rows.map(({ annee, weight }) => [annee, weight])).toEqual([
      [2021, 1],
      [2022, 1],
    ]);
  });

  it('have no amount where the list has none', () => {
    expect(tallyProjets([row('d:38', 'jeunes')])[0]).not.toHaveProperty('amount');
  });

  it('can be counted together once more', () => {
    const twice = tallyProjets([...tallyProjets(LIST), ...tallyProjets(LIST)]);
    expect(sizeOf(twice)).toBe(16);
    expect(stateProjets(twice)).toMatchObject({ count: 16, known: 12, sum: 35 });
  });

  it('come back from columns as they were', () => {
    const rows = tallyProjets(LIST);
    expect(unpackProjets(packProjets(rows)).map((one) => ({ ...one }))).toEqual(rows);
  });
});

describe('no project', () => {
  it('is no row', () => {
    expect(tallyProjets([])).toEqual([]);
    expect(sizeOf([])).toBe(0);
  });
});
