import { describe, expect, it } from 'vitest';
import { buildAmountRankings } from '../../../src/selection/amountRankings.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { movesOf } from '../../../src/selection/rankings.ts';
import { describeCell, describeMatrix, formatCell } from '../../../src/words/matrix.ts';
import { amountRankingsWords } from '../../../src/words/amountRankings.ts';
import { listAmountRows } from '../../../src/words/amountRows.ts';
import { describeRankings } from '../../../src/words/rankings.ts';
import { territoire, TINY, TINY_AMOUNTS } from './support.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const counts = countProjets(TINY_AMOUNTS.projets, 'REG');
/** With 100 000 inhabitants in Bêta, which has none in TINY: −500 € are −0.005 € each. */
const peopled = {
  ...TINY_AMOUNTS,
  units: TINY_AMOUNTS.units.map((unit) => (unit.code === '20' ? territoire('20', 'Bêta', 100_000, 20) : unit)),
};

describe('the ranking by amount', () => {
  it('beside the one by count, and per inhabitant', () => {
    const [alpha, beta] = buildAmountRankings(peopled, counts);
    expect(alpha?.values).toEqual({ nombre: 4, montant: 2000, 'montant-habitant': 0.01 });
    expect(beta?.values).toEqual({ nombre: 2, montant: -500, 'montant-habitant': -0.005 });
    expect(beta?.ranks).toMatchObject({ nombre: { rank: 2 }, montant: { rank: 2 }, 'montant-habitant': { rank: 2 } });
  });
  it('without inhabitants or projects there is no rank', () =>
    expect(buildAmountRankings(TINY_AMOUNTS, counts).map(({ ranks }) => ranks !== null)).toEqual([true, false, false]));
  it('without amounts there is none', () => expect(buildAmountRankings(TINY, counts)).toEqual([]));
  it('says that nothing moves', () =>
    expect(
      describeRankings(movesOf(buildAmountRankings(peopled, counts), 'nombre', 'montant'), amountRankingsWords),
    ).toBe('Le nombre de projets et leur montant donnent ici le même classement.'));
});

describe('the matrix of amounts', () => {
  const matrix = buildMatrix(TINY_AMOUNTS, counts, { mesure: 'montant', par: 'habitants', ordre: '-total' });
  const valuesOf = (row: (typeof matrix)['total']) => [...row.cells, row.total].map(({ value }) => value);
  it('has sums in its cells, null where none is said', () =>
    expect(matrix.rows.map((row) => [row.territoire?.nom, ...valuesOf(row)])).toEqual([
      ['Alpha', 1930.54, 69.46, 2000],
      ['Gamma', 0, 0, 0],
      ['Bêta', -500, null, -500],
    ]));
  it('adds up: located, region-wide, all', () => {
    expect(valuesOf(matrix.located)).toEqual([1430.54, 69.46, 1500]);
    expect(valuesOf(matrix.regionWide)).toEqual([0.1, 0.2, 0.3]);
    expect(valuesOf(matrix.total)).toEqual([1430.64, 69.66, 1500.3]);
  });
  it('claims no interval', () =>
    expect(matrix.rows.flatMap(({ cells }) => cells.map(({ deviation }) => deviation))).toEqual(Array(6).fill(null)));
  it('writes cells short and says them in full', () => {
    const [alpha, gamma, beta] = matrix.rows;
    const said = [alpha?.cells[0], gamma?.cells[0], beta?.cells[1]].flatMap((cell) => cell ?? []);
    expect(said.map((cell) => plain(formatCell(cell, 'montant')))).toEqual(['1,93 k€', 'aucun', 'n. d.']);
    expect(said.map((cell) => plain(describeCell(cell, 'montant')))).toEqual([
      '3 projets, 1,93 k€ (1 930,54 €)',
      'aucun projet',
      '1 projet, n. d. (montant non précisé)',
    ]);
  });
  it('its reading says the sums of all axes, and of one', () => {
    expect(plain(describeMatrix(matrix, null))).toContain(
      'Montant : 1 500 € dans un département + 0,30 € pour toute la région = 1 500,30 €.',
    );
    expect(plain(describeMatrix(matrix, TINY.axes[1] ?? null))).toContain(
      'Montant : 69,46 € dans un département + 0,20 € pour toute la région = 69,66 €.',
    );
  });
});

describe('the rows of a sheet and of a comparison', () => {
  it('every indicator of the unit and of the region, and how many say theirs', () => {
    const [alpha] = TINY_AMOUNTS.units;
    const rows = listAmountRows(TINY_AMOUNTS, counts, alpha ? [alpha] : []);
    expect(rows.map(({ nom, cells }) => [nom, ...cells.map(plain)])).toEqual([
      ['Montant des projets', '2 000 €', '1 500 €'],
      ['Montant par habitant', '0,01 €', '< 0,01 €'],
      ['Montant par personne pauvre', '0,10 €', '0,03 €'],
      ['Montant moyen d’un projet', '666,67 €', '375 €'],
      ['Montant médian d’un projet', '69,46 €', '34,73 €'],
      ['Projets qui précisent leur montant', '3 sur 4', '4 sur 6'],
    ]);
  });
  it('none without amounts', () => expect(listAmountRows(TINY, counts, [])).toEqual([]));
});
