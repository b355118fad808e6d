/**
 * Named places: which département a mention leads to, who names whom, and what is never mixed. Counted by hand over
 * TINY.
 */
import { describe, expect, it } from 'vitest';
import type { Places, MentionIndex } from '../../../src/model/dataset.ts';
import {
  listNamedCommunes,
  listWiderCoverage,
  departementOf,
  listPlacesOfProjet,
  listNamingProjets,
} from '../../../src/selection/places.ts';
import { REAL, TEXTS, TINY } from './support.ts';

const mention = (
  number: number,
  type: MentionIndex['type'],
  code: string,
  text: string,
  nature: MentionIndex['nature'] = 'action',
): MentionIndex => ({ projet: `2030-00${number}`, type, code, texte: text, champ: 'resume', nature });

/** Projects 1, 2, 3, 6 are listed under Alpha (10), 4 and 7 under Bêta (20), 5, 8, 9 under the whole region. */
const PLACES: Places = {
  mentions: [
    mention(1, 'commune', '10001', 'Aville'),
    mention(1, 'commune', '10001', 'AVILLE'),
    mention(4, 'commune', '30001', 'Cébourg'),
    mention(5, 'departement', '10', 'Alpha'),
    mention(6, 'departement', '30', 'Gamma', 'nom'),
    mention(7, 'epci', 'E1', 'Communauté', 'contexte'),
    mention(8, 'quartier', '30001', 'Les Prés'),
    mention(9, 'commune', '', 'un hameau'),
  ],
  communes: [
    { code: '10001', nom: 'Aville', departement: '10', longitude: 4, latitude: 45 },
    { code: '30001', nom: 'Cébourg', departement: '30', longitude: 5, latitude: 45 },
    { code: '30002', nom: 'Déville', departement: '30', longitude: 5, latitude: 46 },
  ],
  epcis: [{ code: 'E1', nom: 'Communauté', departements: '30 | 10' }],
};
const numbers = (some: readonly { projet: { id: string } }[]) => some.map(({ projet }) => Number(projet.id.slice(5)));

describe('departementOf', () => {
  const of = (i: number) => departementOf(PLACES.mentions[i] as MentionIndex, PLACES);
  it('a commune leads to its own', () => expect(of(0)).toBe('10'));
  it('a département is itself', () => expect(of(3)).toBe('10'));
  it('a group of communes across a border leads to the first of its table', () => expect(of(5)).toBe('30'));
  it('a quartier leads to that of its commune', () => expect(of(6)).toBe('30'));
  it('a place without a code leads nowhere', () => expect(of(7)).toBeNull());
  it('an unknown commune leads nowhere', () =>
    expect(departementOf(mention(1, 'commune', '99999', 'x'), PLACES)).toBeNull());
});

describe('projetsNommant', () => {
  const naming = (code: string) => numbers(listNamingProjets(PLACES, TINY.projets, code));
  it('projects of elsewhere by commune, group of communes and quartier; a mere name does not count', () =>
    expect(naming('30')).toEqual([4, 7, 8]));
  it('a region-wide project, and not those of the département itself', () => expect(naming('10')).toEqual([5]));
  it('nobody', () => expect(naming('20')).toEqual([]));
  it('only among the projects that are shown', () =>
    expect(numbers(listNamingProjets(PLACES, TINY.projets.slice(0, 4), '30'))).toEqual([4]));
  it('keeps the words that name', () =>
    expect(listNamingProjets(PLACES, TINY.projets, '30')[0]?.mentions.map(({ texte: text }) => text)).toEqual([
      'Cébourg',
    ]));
  it('Haute-Savoie on mobility: no project of anybody names it there', () =>
    expect(
      listNamingProjets(
        TEXTS.places,
        REAL.projets.filter(({ axe }) => axe === 'mobilite'),
        '74',
      ),
    ).toEqual([]));
  it('« essaimé sur la Drôme, la Savoie et la Haute-Savoie et le Cantal » names the four of them', () => {
    const source = Object.entries(TEXTS.projets).find(([, { resume }]) =>
      resume.includes('la Drôme, la Savoie et la Haute-Savoie et le Cantal'),
    );
    for (const code of ['26', '73', '74', '15'])
      expect(listNamingProjets(TEXTS.places, REAL.projets, code).map(({ projet }) => projet.id)).toContain(source?.[0]);
  });
});

describe('couvertureElargie', () => {
  it('base, elsewhere and region-wide stand apart', () => {
    const reach = listWiderCoverage(PLACES, TINY, TINY.projets);
    expect(
      reach.map(({ code, base, elsewhere, regionWide }) => [code, base, numbers(elsewhere), numbers(regionWide)]),
    ).toEqual([
      ['10', 4, [], [5]],
      ['20', 2, [], []],
      ['30', 0, [4, 7], [8]],
    ]);
  });
  it('the base counts of the real list stay those of the page: 102 in all', () => {
    const reach = listWiderCoverage(TEXTS.places, REAL, REAL.projets);
    expect(reach.reduce((sum, { base }) => sum + base, 0)).toBe(102);
  });
});

describe('communesCitees', () => {
  it('most named first; a commune named twice by one project counts once; its quartiers count with it', () => {
    const cited = listNamedCommunes(PLACES, TINY.projets);
    expect(cited.map(({ commune, projets }) => [commune.nom, numbers(projets)])).toEqual([
      ['Cébourg', [4, 8]],
      ['Aville', [1]],
    ]);
  });
  it('none', () => expect(listNamedCommunes(PLACES, TINY.projets.slice(1, 3))).toEqual([]));
});

describe('lieuxDuProjet', () => {
  it('all of them, mere names too, in the order of the table', () =>
    expect(listPlacesOfProjet(PLACES, '2030-001').map(({ texte: text }) => text)).toEqual(['Aville', 'AVILLE']));
  it('none', () => expect(listPlacesOfProjet(PLACES, '2030-002')).toEqual([]));
});
