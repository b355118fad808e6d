/** From the cells of a row to the unit that it is counted in. */
import { describe, expect, it } from 'vitest';
import { loadNation } from '../../../../data/pipeline/cube/nation.ts';
import { commonUnit, placeAll } from '../../../../data/pipeline/cube/places.ts';

const nation = loadNation('data/auvergne-rhone-alpes');
const fateOf = (territoire: string | null, departement: string | null = null, others: string[] = []) =>
  placeAll(
    [
      { territoire, departement, nom: null, rows: 1 },
      ...others.map((one) => ({ territoire: one, departement: null, nom: null, rows: 1 })),
    ],
    'insee',
    nation,
  )[0];

describe('placeAll', () => {
  it.each([
    ['38185', 'commune:38185'],
    ['75056', 'commune:75056'],
    ['69382', 'commune:69123'],
    ['01340', 'commune:01015'],
    ['200040715', 'epci:200040715'],
    ['Isère', 'departement:38'],
    ['974', 'departement:974'],
    ['Bretagne', 'region:53'],
    ['Toute la région', 'region:84'],
  ])('places « %s » in %s', (text, unit) => {
    expect(fateOf(text)).toEqual({ unit, reason: '', isSeveral: false });
  });

  it('says why a code of nothing is rejected', () => {
    expect(fateOf('ZZ999')?.reason).toBe('territoire-inconnu');
  });

  it('says why an empty cell is rejected', () => {
    expect(fateOf(null)?.reason).toBe('territoire-vide');
  });

  it('rejects a name of several places of the country', () => {
    expect(fateOf('Valence', null, ['Rennes', 'Lille'])?.reason).toBe('territoire-homonyme');
  });

  it('takes such a name for the place of the region in a list of that region', () => {
    expect(fateOf('Fontaine', null, ['Rennes', 'Lille'])?.reason).toBe('territoire-homonyme');
    expect(fateOf('Fontaine', null, ['Grenoble', '38'])).toMatchObject({ unit: 'commune:38169', reason: '' });
  });

  it('lets the département decide in any list', () => {
    expect(fateOf('Valence', '82', ['Rennes'])).toMatchObject({ unit: 'commune:82186', reason: '' });
  });

  it('counts a row of two départements once, in their region', () => {
    expect(fateOf('Drôme ; Ardèche')).toEqual({ unit: 'region:84', reason: '', isSeveral: true });
  });
});

describe('commonUnit', () => {
  it('is the EPCI of two communes that share one', () => {
    expect(commonUnit(['commune:38185', 'commune:38421'], nation.units)).toBe('epci:200040715');
  });

  it('is none of the country for départements of two regions', () => {
    expect(commonUnit(['departement:38', 'departement:05'], nation.units)).toBe('');
  });
});
