import { describe, expect, it } from 'vitest';
import { countProjets } from '../../../src/selection/counts.ts';
import { aboveFloor, floorsOf } from '../../../src/selection/floor.ts';
import { buildFunnel } from '../../../src/selection/funnel.ts';
import { listLacunes } from '../../../src/selection/lacunes.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { describeFloor } from '../../../src/words/floor.ts';
import { describeMatrix, sumsOf } from '../../../src/words/matrix.ts';
import { communes, COMMUNE, EPCI } from '../../support/communes.ts';
import { REAL, TINY, TINY_AMOUNTS } from './support.ts';

const counts = countProjets(TINY.projets, 'REG');
const names = (dataset: typeof TINY) => dataset.units.map(({ nom }) => nom);

// Alpha has 200 000 inhabitants, Bêta an unknown number, Gamma 50 000.
describe('a minimum of inhabitants', () => {
  it('leaves out who has fewer', () => expect(names(aboveFloor(TINY, 100_000).dataset)).toEqual(['Alpha', 'Bêta']));
  it('who has exactly as many stays', () => expect(names(aboveFloor(TINY, 50_000).dataset)).toHaveLength(3));
  it('who does not know is not known to have fewer', () =>
    expect(names(aboveFloor(TINY, 999_999).dataset)).toEqual(['Bêta']));
  it('none: the dataset as it is', () => expect(aboveFloor(TINY, 0).dataset).toBe(TINY));
  it('that leaves nobody out: the dataset as it is', () => expect(aboveFloor(TINY, 10).dataset).toBe(TINY));
  it('is made once', () => expect(aboveFloor(TINY, 100_000)).toBe(aboveFloor(TINY, 100_000)));
});

describe('which can be chosen', () => {
  it('none for départements', () => expect(floorsOf(REAL)).toEqual([]));
  it('three for communes of all sizes', () => expect(floorsOf(communes(REAL))).toEqual([500, 2000, 10_000]));
});

describe('the matrix with a floor of 200 001: Bêta has a row', () => {
  const matrix = buildMatrix(TINY, counts, { mesure: 'nombre', par: 'habitants', ordre: 'code', plancher: 200_001 });
  it('rows, who is left out, and those of no unit add up: 2 + 4 + 3 = 9', () => {
    const [left, located, wide, total] = sumsOf(matrix).map(({ row }) => row.total.nombre);
    expect([matrix.rows.map(({ total: own }) => own.nombre), left, located, wide, total]).toEqual([[2], 4, 6, 3, 9]);
  });
  it('says who is left out', () => {
    expect(sumsOf(matrix)[0]?.nom).toBe('2 départements de moins de 200\u202f001\u00a0habitants');
    expect(describeMatrix(matrix, null)).toMatch(
      /^2 départements de moins de 200\u202f001\u00a0habitants laissés de côté\. /,
    );
  });
  it('amounts too: Alpha’s 2 000 €', () => {
    const own = countProjets(TINY_AMOUNTS.projets, 'REG');
    const request = { mesure: 'montant', par: 'habitants', ordre: 'code', plancher: 200_001 } as const;
    expect(buildMatrix(TINY_AMOUNTS, own, request).leftOut?.total.value).toBe(2000);
  });
  it('without one there is no such row', () =>
    expect(buildMatrix(TINY, counts, { mesure: 'nombre', par: 'habitants', ordre: 'code' }).leftOut).toBeNull());
});

it('gaps are those of who is shown', () => {
  const { dataset } = aboveFloor(TINY, 100_000);
  const gaps = listLacunes(dataset, counts, { axe: null, seuil: 0, classer: 'habitants' });
  expect(gaps.map(({ territoire }) => territoire.nom)).toEqual([]);
});
it('the region’s rate stays that of all', () => {
  const { dataset } = aboveFloor(TINY, 100_000);
  expect(buildFunnel(dataset, counts, 'habitants').taux).toBe(buildFunnel(TINY, counts, 'habitants').taux);
});

describe('words', () => {
  it.each([
    [COMMUNE, /^\d+\u202f?\d* communes de moins de 2\u202f000\u00a0habitants laissées de côté\.$/],
    [EPCI, /^\d+\u202f?\d* EPCI de moins de 2\u202f000\u00a0habitants laissés de côté\.$/],
  ])('$id', (level, said) => expect(describeFloor(aboveFloor(communes(REAL, level), 2000))).toMatch(said));
});
