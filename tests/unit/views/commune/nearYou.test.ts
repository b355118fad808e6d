/** What exists near a commune: every project once, in the nearest list that it belongs to. */
import { describe, expect, it } from 'vitest';
import type { CommuneEntry } from '../../../../src/model/communes.ts';
import type { MentionIndex } from '../../../../src/model/dataset.ts';
import { nearYouOf } from '../../../../src/views/commune/nearYou.ts';
import { REAL, TEXTS, TINY } from '../../selection/support.ts';

const [alpha, beta] = TINY.units.map(({ code }) => code) as [string, string];
const own = TINY.projets.filter(({ territoire }) => territoire === alpha).map(({ id }) => id) as [string, string];
const wide = TINY.projets.filter(({ territoire }) => territoire === TINY.region.code).map(({ id }) => id) as [string];
const commune: CommuneEntry = {
  code: '01001',
  nom: 'Ville',
  departement: alpha,
  current: '01001',
  postcodes: [],
  epci: 0,
  population: 500,
};
const mention = (
  projet: string,
  type: MentionIndex['type'],
  code: string,
  nature: MentionIndex['nature'] = 'action',
): MentionIndex => ({
  projet,
  type,
  code,
  texte: 'Ville',
  champ: 'resume',
  nature,
});
const near = (mentions: MentionIndex[], of = commune, epci: string | null = '200000001') =>
  nearYouOf(
    TINY,
    { mentions, communes: [{ code: '01001', nom: 'Ville', departement: alpha, longitude: 0, latitude: 0 }], epcis: [] },
    of,
    epci,
  );
const ids = (list: { projet: { id: string } }[]) => list.map(({ projet }) => projet.id);

describe('presDe', () => {
  it('without mentions: the projects of the département and the region-wide ones', () => {
    const { commune: named, epci, departement, elsewhere, regionWide, nombre: count } = near([]);
    expect([named, epci, elsewhere]).toEqual([[], [], []]);
    expect([departement.length, regionWide.length, count]).toEqual([own.length, wide.length, own.length]);
  });
  it('a project that names the commune is not listed again under the département', () => {
    const { commune: named, departement, nombre: count } = near([mention(own[0], 'commune', '01001')]);
    expect(ids(named)).toEqual([own[0]]);
    expect(departement).toHaveLength(own.length - 1);
    expect(count).toBe(own.length);
  });
  it('a quartier counts for its commune', () =>
    expect(ids(near([mention(own[1], 'quartier', '01001')]).commune)).toEqual([own[1]]));
  it('a region-wide project that names the commune leaves the region-wide list', () => {
    const { commune: named, regionWide } = near([mention(wide[0], 'commune', '01001')]);
    expect(ids(named)).toEqual([wide[0]]);
    expect(regionWide).toHaveLength(wide.length - 1);
  });
  it('a name that only stands in an organisation’s does not count', () =>
    expect(near([mention(own[0], 'commune', '01001', 'nom')]).commune).toEqual([]));
  it('the group of communes', () => expect(ids(near([mention(own[0], 'epci', '200000001')]).epci)).toEqual([own[0]]));
  it('no group', () => expect(near([mention(own[0], 'epci', '200000001')], commune, null).epci).toEqual([]));
  it('a former commune is looked up by today’s', () =>
    expect(ids(near([mention(own[0], 'commune', '01001')], { ...commune, code: '01900' }).commune)).toEqual([own[0]]));
  it('a project of another département that names this one', () => {
    const other = TINY.projets.find(({ territoire }) => territoire === beta)?.id ?? '';
    expect(ids(near([mention(other, 'departement', alpha)]).elsewhere)).toEqual([other]);
  });
  it('lists every project of the département and of the region once, on the real list', () => {
    const bellignat = { ...commune, code: '01031', departement: '01', current: '01031' };
    const near = nearYouOf(REAL, TEXTS.places, bellignat, null);
    const all = [
      ...ids(near.commune),
      ...near.departement.map(({ id }) => id),
      ...ids(near.elsewhere),
      ...near.regionWide.map(({ id }) => id),
    ];
    expect(new Set(all).size).toBe(all.length);
    const expected = REAL.projets.filter(({ territoire }) => ['01', REAL.region.code].includes(territoire));
    expect(expected.filter(({ id }) => !all.includes(id))).toEqual([]);
    expect(near.commune.length).toBeGreaterThan(0);
  });
});
