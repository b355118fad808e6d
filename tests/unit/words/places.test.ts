/** Named places in words. */
import { describe, expect, it } from 'vitest';
import type { Places, MentionIndex } from '../../../src/model/dataset.ts';
import { listNamedCommunes, listWiderCoverage } from '../../../src/selection/places.ts';
import {
  describeCommunes,
  describeWider,
  describeMention,
  describeMentions,
  placesWords,
} from '../../../src/words/places.ts';
import { SECOND } from '../../component/support/secondRegion.ts';
import { REAL, TEXTS, TINY } from '../selection/support.ts';

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
const PLACES: Places = {
  mentions: [mention({})],
  communes: [{ code: '30001', nom: 'Cébourg', departement: '30', longitude: 5, latitude: 45 }],
  epcis: [{ code: 'E1', nom: 'CC des Prés', departements: '30' }],
};
const said = (part: Partial<MentionIndex>) => describeMention(mention(part), PLACES, TINY);

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
    expect(describeMentions([mention({ nature: 'nom' }), mention({})], PLACES, TINY)).toEqual(['Cébourg (commune)']));
  it('none', () => expect(describeMentions([], PLACES, TINY)).toEqual([]));
});

describe('lectureCommunes', () => {
  it('one commune, one project', () =>
    expect(plain(describeCommunes(listNamedCommunes(PLACES, TINY.projets), 9))).toBe(
      '1 commune est citée par 1 projet sur 9.',
    ));
  it('none', () => expect(describeCommunes([], 9)).toMatch(/^Aucune commune/));
  it('the list: as many communes and projects as the table names', () => {
    // Second method: over the table itself.
    const named = TEXTS.places.mentions.filter(
      ({ type, nature }) => (type === 'commune' || type === 'quartier') && nature !== 'nom',
    );
    const communes = new Set(named.map(({ code }) => code)).size;
    const projets = new Set(named.map(({ projet }) => projet)).size;
    expect(plain(describeCommunes(listNamedCommunes(TEXTS.places, REAL.projets), 120))).toBe(
      `${communes} communes sont citées par ${projets} projets sur 120.`,
    );
  });
});

describe('lectureElargie', () => {
  const reading = (places: Places) => plain(describeWider(listWiderCoverage(places, TINY, TINY.projets), TINY));
  it('a département without a project of its own that another names', () =>
    expect(reading(PLACES)).toBe(
      '2 départements sur 3 ont un projet au moins. Des projets d’un autre territoire ou de toute la région en nomment 1 ; parmi eux, sans projet en propre : le Gamma.',
    ));
  it('nobody names another', () =>
    expect(reading({ ...PLACES, mentions: [] })).toMatch(/Aucun projet de ces filtres ne nomme un autre département/));
});

describe('where the units are provinces', () => {
  const { level } = SECOND;
  const reading = (places: Places) =>
    plain(describeWider(listWiderCoverage(places, TINY, TINY.projets), { ...TINY, level }));
  it('the wider coverage', () =>
    expect(reading(PLACES)).toBe(
      '2 provinces sur 3 ont un projet au moins. Des projets d’un autre territoire ou de toute la région en nomment 1 ; parmi elles, sans projet en propre : le Gamma.',
    ));
  it('nobody names another', () =>
    expect(reading({ ...PLACES, mentions: [] })).toMatch(/ne nomme une autre province que la sienne\.$/));
  it('who names one, and what is not counted', () => {
    expect(plain(placesWords.elsewhereAndOwn(level, 1, 2, 3))).toBe(
      'nommée par 1 projet d’une autre province et 2 projets de toute la région ; en propre : 3 projets',
    );
    expect(plain(placesWords.widerLegend(level))).toMatch(/^Rayures : province nommée par un projet/);
    expect(placesWords.elsewhereNote(level)).toMatch(/jamais ajoutés au compte de la province\.$/);
  });
});
