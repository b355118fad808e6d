import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { listLacunes, type LacunesRequest } from '../../../src/selection/lacunes.ts';
import { projet, REAL, TINY } from './support.ts';

const of = (dataset: Dataset, patch: Partial<LacunesRequest> = {}) =>
  listLacunes(dataset, countProjets(dataset.projets, dataset.region.code), {
    axe: null,
    seuil: 0,
    classer: 'pauvres',
    ...patch,
  });
const places = (lacunes: ReturnType<typeof of>) => lacunes.map(({ territoire, axe }) => `${territoire.code} ${axe.id}`);

describe('listLacunes', () => {
  // TINY: Alpha 3 lecture, 1 vélo (20 000 poor); Bêta 1, 1 (population missing); Gamma 0, 0 (8 000 poor).
  it('empty cells alone at threshold 0', () => expect(places(of(TINY))).toEqual(['30 lecture', '30 velo']));
  it('thin cells too at threshold 1: the biggest need first, a missing one last', () =>
    expect(places(of(TINY, { seuil: 1 }))).toEqual(['10 velo', '30 lecture', '30 velo', '20 lecture', '20 velo']));
  it('one axis', () => expect(places(of(TINY, { axe: 'velo' }))).toEqual(['30 velo']));
  it('a need is counted by poor people or by inhabitants', () => {
    expect(of(TINY)[0]?.besoin).toBe(8000);
    expect(of(TINY, { classer: 'habitants' })[0]?.besoin).toBe(50_000);
  });
  it('a missing need is null and not zero', () =>
    expect(of(TINY, { seuil: 1 }).at(-1)).toMatchObject({ besoin: null, nombre: 1 }));
  it('says how many region-wide projects the axis has', () =>
    expect(of(TINY).map(({ regionWide }) => regionWide)).toEqual([1, 2]));
  it('no gap where every cell has enough', () => {
    const full = TINY.units.flatMap(({ code }) =>
      TINY.axes.map(({ id }, i) => ({ ...projet('x', code, id), id: `2030-1${code}${i}`, territoire: code, axe: id })),
    );
    expect(listLacunes(TINY, countProjets(full, 'REG'), { axe: null, seuil: 0, classer: 'pauvres' })).toEqual([]);
  });
  it('an empty list makes every cell a gap', () => {
    expect(listLacunes(TINY, countProjets([], 'REG'), { axe: null, seuil: 0, classer: 'pauvres' })).toHaveLength(6);
  });
  it('within a département empty cells come before thin ones', () => {
    const counts = countProjets(
      TINY.projets.filter(({ territoire, axe }) => territoire !== '10' || axe === 'lecture'),
      'REG',
    );
    const own = listLacunes(TINY, counts, { axe: null, seuil: 3, classer: 'pauvres' }).filter(
      ({ territoire }) => territoire.code === '10',
    );
    expect(own.map(({ axe, nombre: count }) => [axe.id, count])).toEqual([
      ['velo', 0],
      ['lecture', 3],
    ]);
  });
  // Poor people: Isère 1 284 948 × 11.8 % = 151 624; Haute-Savoie 841 482 × 9.5 % = 79 941; Drôme 519 458 × 14.8 % = 76
  // 880; Savoie 442 468 × 11.2 % = 49 556.
  it('mobility: four départements without a project, by people in poverty', () => {
    expect(of(REAL, { axe: 'mobilite' }).map(({ territoire }) => territoire.code)).toEqual(['38', '74', '26', '73']);
  });
});
