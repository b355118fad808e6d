/** The sheet's sentences about gaps. */
import { describe, expect, it } from 'vitest';
import { buildFiche } from '../../../src/selection/fiche.ts';
import { describeAxes, describeFicheLacunes } from '../../../src/words/fiche.ts';
import { REAL, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const gaps = (dataset: typeof TINY, code: string) => {
  const territoire = dataset.units.find((one) => one.code === code) ?? dataset.region;
  return describeFicheLacunes(buildFiche(dataset, null, territoire), territoire).map(plain);
};

describe('describeFicheLacunes', () => {
  it('none missing', () => expect(gaps(TINY, '10')).toEqual(['Un projet au moins sur chaque axe dans le Alpha.']));
  it('both missing, and what the region-wide projects bring: 1 and 2', () =>
    expect(gaps(TINY, '30')).toEqual([
      'Aucun projet dans le Gamma sur ces axes : Lecture et Vélo.',
      'Des projets pour toute la région y répondent : Lecture (1) et Vélo (2).',
    ]));
  it('Haute-Savoie: six axes without a project; the region brings nothing to mobility', () => {
    const [first, second] = gaps(REAL, '74');
    expect(first).toContain('Mobilité');
    expect(second).not.toContain('Mobilité');
  });
});

describe('axesEnMots', () => {
  it('every axis with its count', () => {
    const fiche = buildFiche(TINY, null, TINY.units[2] ?? TINY.region);
    expect(plain(describeAxes(fiche.axes))).toBe('Projets par axe : Lecture aucun, Vélo aucun');
  });
});
