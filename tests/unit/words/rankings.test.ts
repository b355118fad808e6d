/** Movements and quadrants in words: what is said is what the ranks and values are. */
import { describe, expect, it } from 'vitest';
import { buildRankings, buildScatter, movesOf, type Moves } from '../../../src/selection/rankings.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { describeRankings, describeScatter, describeMoves, rankingsWords } from '../../../src/words/rankings.ts';
import { SECOND } from '../../component/support/secondRegion.ts';
import { REAL, territoire, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const counts = countProjets(REAL.projets, REAL.region.code);
const one = (nom: string, places: number) => ({ territoire: territoire('10', nom, null, null), places });
const moves = (risen: Moves['risen'], descendent: Moves['descendent'], stables: string[] = []): Moves => ({
  risen,
  descendent,
  stables: stables.map((nom) => territoire('10', nom, null, null)),
});

describe('mouvementsEnMots', () => {
  it('who climbs, who falls, who stays', () =>
    expect(
      plain(describeMoves(REAL.level, moves([one('A', 2), one('B', 1)], [one('C', -3)], ['D']), 'nombre', 'taux')),
    ).toBe('Nombre → par habitant. Montent : le A (+2) et le B (+1) ; descend : le C (−3) ; sans changement : le D.'));
  it('nobody moves', () =>
    expect(plain(describeMoves(REAL.level, moves([], [], ['D']), 'taux', 'besoin'))).toMatch(/aucun rang ne change/));
  it('nobody has a rank', () =>
    expect(plain(describeMoves(REAL.level, moves([], []), 'taux', 'besoin'))).toMatch(/aucun département n’a de rang/));
});

describe('lectureClassements', () => {
  it('the list: Cantal gains 5 places, Rhône loses 6', () =>
    expect(plain(describeRankings(movesOf(buildRankings(REAL, counts), 'nombre', 'besoin')))).toBe(
      'Du nombre de projets au taux par personne pauvre, le Cantal gagne 5 places, le Rhône perd 6 places.',
    ));
  it('one place is no plural; equal ways are named together', () =>
    expect(plain(describeRankings(moves([one('A', 1), one('B', 1)], [one('C', -2)])))).toMatch(
      /le A et le B gagnent 1 place, le C perd 2 places\.$/,
    ));
  it('no movement', () => expect(describeRankings(moves([], [], ['A']))).toMatch(/même classement/));
  it('nobody has a rank: no ranking is said to be the same', () =>
    expect(plain(describeRankings(moves([], [])))).toBe('Rien à classer ici : aucun territoire n’a de rang.'));
});

describe('lectureNuage', () => {
  it('the list: few projects and high poverty, and that chance may explain it', () =>
    expect(plain(describeScatter(buildScatter(REAL, counts)))).toBe(
      'Région : 1,3 projet pour 100 000 habitants, pauvreté 13,3 %. Peu de projets, pauvreté élevée : l’Allier et la Drôme. Aucun de ces écarts de projets ne se distingue du hasard à 95 %.',
    ));
  it('without the region’s values there is no reading against it', () =>
    expect(describeScatter({ level: REAL.level, positions: [], taux: null, pauvrete: 12 })).toMatch(/non disponibles/));
  it('nobody in that field', () =>
    expect(plain(describeScatter({ level: REAL.level, positions: [], taux: 1, pauvrete: 12 }))).toMatch(
      /Aucun département n’a à la fois/,
    ));
  const few = (deviation: 'au-dessous' | 'indistinct') => ({
    territoire: TINY.units[0] ?? TINY.region,
    nombre: 1,
    taux: 0.5,
    pauvrete: 14,
    deviation,
    quadrant: 'peu-elevee' as const,
  });
  it('one that can be told is said so', () =>
    expect(
      plain(describeScatter({ level: REAL.level, positions: [few('au-dessous')], taux: 1, pauvrete: 12 })),
    ).toMatch(/Cet écart de projets se distingue du hasard à 95 %\.$/));
  it('of two, the one that can be told is named', () =>
    expect(
      plain(
        describeScatter({
          level: REAL.level,
          positions: [few('au-dessous'), few('indistinct')],
          taux: 1,
          pauvrete: 12,
        }),
      ),
    ).toMatch(/Seul se distingue du hasard à 95 % : le Alpha\.$/));
});

describe('where the units are provinces', () => {
  const { level } = SECOND;
  it('nobody has a rank', () =>
    expect(plain(describeMoves(level, moves([], []), 'nombre', 'taux'))).toBe(
      'Nombre → par habitant : aucune province n’a de rang.',
    ));
  it('nobody has few projects and much poverty', () =>
    expect(plain(describeScatter({ level, positions: [], taux: 1.5, pauvrete: 12 }))).toBe(
      'Région : 1,5 projet pour 100 000 habitants, pauvreté 12,0 %. Aucune province n’a à la fois moins de projets et plus de pauvreté qu’elle.',
    ));
  it('titles and headings', () => {
    expect(rankingsWords.figure(level, '2030')).toBe('Rang des provinces selon ce que l’on compte, projets 2030');
    expect(rankingsWords.table(level)).toBe('Rangs et valeurs de chaque province');
    expect(rankingsWords.unit(level)).toBe('Province');
  });
});
