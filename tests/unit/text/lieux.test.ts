/** Named places in words. */
import { describe, expect, it } from 'vitest';
import type { Lieux, MentionIndex } from '../../../src/model/dataset.ts';
import { communesCitees, couvertureElargie } from '../../../src/selection/lieux.ts';
import { lectureCommunes, lectureElargie, mentionEnMots, mentionsEnMots } from '../../../src/text/lieux.ts';
import { REAL, TEXTES, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const mention = (part: Partial<MentionIndex>): MentionIndex => ({
  projet: '2030-004',
  type: 'commune',
  code: '30001',
  texte: 'CEBOURG',
  champ: 'resume',
  nature: 'action',
  ...part,
});
const LIEUX: Lieux = {
  mentions: [mention({})],
  communes: [{ code: '30001', nom: 'Cébourg', departement: '30', longitude: 5, latitude: 45 }],
  epcis: [{ code: 'E1', nom: 'CC des Prés', departements: '30' }],
};
const said = (part: Partial<MentionIndex>) => mentionEnMots(mention(part), LIEUX, TINY);

describe('mentionEnMots', () => {
  it('a commune by its official name', () => expect(said({})).toBe('Cébourg (commune)'));
  it('a quartier by its text, with its commune', () =>
    expect(said({ type: 'quartier', texte: 'Les Prés' })).toBe('Les Prés (quartier, Cébourg)'));
  it('a département', () => expect(said({ type: 'departement', code: '30' })).toBe('Gamma (département)'));
  it('a group of communes', () => expect(said({ type: 'epci', code: 'E1' })).toBe('CC des Prés (intercommunalité)'));
  it('without a code by its text', () => expect(said({ code: '', texte: 'un hameau' })).toBe('un hameau (commune)'));
  it('only in the organisation’s name, and says so', () =>
    expect(said({ nature: 'nom' })).toBe('Cébourg (commune, seulement dans le nom de la structure)'));
});

describe('mentionsEnMots', () => {
  it('each place once, what the project does there before the name', () =>
    expect(mentionsEnMots([mention({ nature: 'nom' }), mention({})], LIEUX, TINY)).toEqual(['Cébourg (commune)']));
  it('none', () => expect(mentionsEnMots([], LIEUX, TINY)).toEqual([]));
});

describe('lectureCommunes', () => {
  it('one commune, one project', () =>
    expect(plain(lectureCommunes(communesCitees(LIEUX, TINY.projets), 9))).toBe(
      '1 commune est citée par 1 projet sur 9.',
    ));
  it('none', () => expect(lectureCommunes([], 9)).toMatch(/^Aucune commune/));
  it('the list: as many communes and projects as the table names', () => {
    // Second method: over the table itself.
    const named = TEXTES.lieux.mentions.filter(
      ({ type, nature }) => (type === 'commune' || type === 'quartier') && nature !== 'nom',
    );
    const communes = new Set(named.map(({ code }) => code)).size;
    const projets = new Set(named.map(({ projet }) => projet)).size;
    expect(plain(lectureCommunes(communesCitees(TEXTES.lieux, REAL.projets), 120))).toBe(
      `${communes} communes sont citées par ${projets} projets sur 120.`,
    );
  });
});

describe('lectureElargie', () => {
  const reading = (lieux: Lieux) => plain(lectureElargie(couvertureElargie(lieux, TINY, TINY.projets), TINY));
  it('a département without a project of its own that another names', () =>
    expect(reading(LIEUX)).toBe(
      '2 départements sur 3 ont un projet au moins. Des projets d’un autre territoire ou de toute la région en nomment 1 ; parmi eux, sans projet en propre : le Gamma.',
    ));
  it('nobody names another', () =>
    expect(reading({ ...LIEUX, mentions: [] })).toMatch(/Aucun projet de ces filtres ne nomme un autre département/));
});
