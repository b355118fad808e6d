import { describe, expect, it } from 'vitest';
import type { AmountIndicateur } from '../../../src/model/names.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildLegend } from '../../../src/selection/legend.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { describeKnown, formatAmount, formatEuros, formatShortEuros, withAmounts } from '../../../src/words/amounts.ts';
import { figureOnMap, labelOf } from '../../../src/words/indicateurs.ts';
import { describeBounds, describeCircles, describeMarks } from '../../../src/words/legend.ts';
import { describeMap, titleOfMap } from '../../../src/words/reading.ts';
import { TINY, TINY_AMOUNTS } from '../selection/support.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const counts = countProjets(TINY_AMOUNTS.projets, 'REG');
const seriesOf = (id: AmountIndicateur) => buildSeries(TINY_AMOUNTS, counts, id);
const contextOf = (id: AmountIndicateur) => ({ series: seriesOf(id), counts, axe: null, annee: '2030', q: '' });

describe('euros', () => {
  it.each([
    [21_649_103, '21 649 103 €'],
    [1930.54, '1 930,54 €'],
    [1930.5, '1 930,50 €'],
    [0, '0 €'],
    [-500, '−500 €'],
    [0.1 + 0.2, '0,30 €'],
    [0.004, '< 0,01 €'],
    [-0.004, '> −0,01 €'],
    [5e-7, '< 0,01 €'],
    [1e12, '1 000 000 000 000 €'],
  ])('%s in full', (value, text) => expect(plain(formatEuros(value))).toBe(text));
  it('thousands by narrow spaces, the sign after a no-break one', () =>
    expect(formatEuros(1930.54)).toBe('1\u202f930,54\u00a0€'));
  it.each([
    [21_649_103, '21,6 M€'],
    [345_000, '345 k€'],
    [1930.54, '1,93 k€'],
    [999_600, '1 M€'],
    [999.6, '1 k€'],
    [999.4, '999 €'],
    [12.345, '12,3 €'],
    [0.01, '0,01 €'],
    [0, '0 €'],
    [-1500, '−1,5 k€'],
    [2.5e9, '2,5 Md€'],
  ])('%s short', (value, text) => expect(plain(formatShortEuros(value))).toBe(text));
  it('what is not said is no zero', () => {
    expect(formatAmount(null)).toBe('montant non précisé');
    expect(plain(formatAmount(0))).toBe('0 €');
  });
});

describe('how many projects say their amount', () => {
  it.each([
    [{ count: 442, known: 440 }, '440 projets sur 442 précisent leur montant'],
    [{ count: 3, known: 3 }, 'les 3 projets précisent leur montant'],
    [{ count: 1, known: 1 }, 'le projet précise son montant'],
    [{ count: 2, known: 1 }, '1 projet sur 2 précise son montant'],
    [{ count: 2, known: 0 }, 'aucun montant précisé (2 projets)'],
    [{ count: 0, known: 0 }, 'aucun projet'],
  ])('%o', (stated, text) => expect(plain(describeKnown(stated))).toBe(text));
});

describe('the map of amounts', () => {
  it('title', () => {
    expect(titleOfMap(contextOf('montant'))).toBe('Montant des projets, par département — tous les axes, 2030');
    expect(titleOfMap(contextOf('montant-habitant'))).toMatch(/^Montant par habitant, par département — /);
  });
  it('reading: who has most and least, who has none, and that the sum adds up', () =>
    expect(plain(describeMap(contextOf('montant')))).toBe(
      'Le Alpha compte le plus d’euros (2 000 €), le Bêta le moins parmi ceux qui en ont (−500 €). ' +
        'Aucun projet dans le Gamma. 6 projets dans un département, 3 pour toute la région (total : 9). ' +
        'Montant : 1 500,30 € en tout (6 projets sur 9 précisent leur montant).',
    ));
  it('the label of a territory says amount, count and rank, and nothing of chance', () =>
    expect(seriesOf('montant').rows.map((row) => plain(labelOf(seriesOf('montant'), row)))).toEqual([
      'Alpha : 2 000 €, 4 projets, 1er sur 3',
      'Bêta : −500 €, 2 projets, 2e sur 3',
      'Gamma : aucun projet',
    ]));
  it('figures on the map are short, without the space of a line', () =>
    expect(seriesOf('montant').rows.map((row) => figureOnMap(seriesOf('montant'), row))).toEqual([
      '2\u202fk€',
      '−500\u202f€',
      '–',
    ]));
  it('no mark of chance', () => expect(describeMarks(seriesOf('montant-habitant'))).toBe(''));
  it('circles: what they carry, and what has none', () =>
    expect(plain(describeCircles(seriesOf('montant')))).toBe(
      'La surface du cercle est proportionnelle au montant. Une somme de 0 € ou négative n’a pas de cercle.',
    ));
  it('the bounds of the classes are euros', () =>
    expect(describeBounds(buildLegend(seriesOf('montant-moyen'))).map(plain)).toEqual(['−500 €', '0 €', '667 €']));
});

describe('a list', () => {
  it('with amounts offers what they let choose', () => expect(TINY_AMOUNTS.offers?.mesure).toEqual(['montant']));
  it('without stays as it is', () => expect(withAmounts(TINY)).toBe(TINY));
});
