/**
 * The communes that « Ma commune » finds, from the official list: every one of today, the former ones under their
 * names, and a compact file.
 */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listCommunes, packCommunes } from '../../../data/pipeline/communes.ts';
import { packCommune, unpackCommunes, unpackPoints, type CommuneEntry } from '../../../src/model/communes.ts';
import { REAL } from '../selection/support.ts';

const { communes, epcis } = listCommunes(REAL.units);
const named = (nom: string) => communes.filter((one) => one.nom === nom);

describe('listCommunes', () => {
  it('has the 4,025 communes of today', () => {
    const today = new Set(communes.map(({ current }) => current));
    expect(today.size).toBe(4025);
  });
  it('leads a former commune to today’s', () => {
    expect(named('Oullins')).toMatchObject([{ current: '69149', departement: '69' }]);
    expect(named('Pierre-Bénite')).toMatchObject([{ code: '69152', current: '69149' }]);
  });
  it('leads an arrondissement to its commune', () =>
    expect(communes.filter(({ current, code }) => current === '69123' && code !== current)).toHaveLength(9));
  it('knows the group of communes of every commune of today but those that have none', () => {
    const without = communes.filter(({ epci }) => epci === null);
    expect(without).toEqual([]);
    expect(epcis[named('Bellignat')[0]?.epci ?? -1]?.nom).toBe('CA Haut-Bugey Agglomération');
  });
  it('gives a former commune the postcodes of the whole', () =>
    expect(named('Oullins')[0]?.postcodes).toEqual(['69310', '69600']));
  it('has no commune of another region', () =>
    expect(communes.filter(({ departement }) => !REAL.units.some(({ code }) => code === departement))).toEqual([]));
});

describe('the file', () => {
  it('is read back as it was', () => {
    const ordered = (list: CommuneEntry[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(ordered(unpackCommunes(packCommunes(REAL.units)))).toEqual(ordered(communes));
  });
  it('has the places that GeoNames knows, to a hundredth of a degree', () => {
    const points = unpackPoints(packCommunes(REAL.units));
    expect(points.size).toBeGreaterThan(1000);
    expect(points.get('38185')).toEqual([5.71, 45.18]);
  });
  it('is below 60 KB compressed', () =>
    expect(brotliCompressSync(JSON.stringify(packCommunes(REAL.units))).length).toBeLessThan(60 * 1024));
});

describe('a line', () => {
  const base: CommuneEntry = {
    code: '01001',
    nom: 'Alpha',
    departement: '01',
    current: '01001',
    postcodes: ['01100'],
    epci: 0,
    population: 500,
  };
  const again = (one: CommuneEntry) => unpackCommunes({ lines: { [one.departement]: packCommune(one) } });
  it('keeps a commune without a group', () =>
    expect(again({ ...base, epci: null })).toEqual([{ ...base, epci: null }]));
  it('keeps a postcode of another département', () => {
    const one = { ...base, postcodes: ['01100', '39200'] };
    expect(again(one)).toEqual([one]);
  });
  it('keeps a commune without postcodes', () =>
    expect(again({ ...base, postcodes: [] })).toEqual([{ ...base, postcodes: [] }]));
  it('keeps a former commune', () =>
    expect(again({ ...base, current: '01999' })).toEqual([{ ...base, current: '01999' }]));
});
