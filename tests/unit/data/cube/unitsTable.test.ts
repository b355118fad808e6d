/** The units of the country and what holds them, by a country of five communes and by the official lists. */
import { describe, expect, it } from 'vitest';
import { csvOfUnits } from '../../../../data/pipeline/cube/exportUnits.ts';
import { listUnits, readUnitsSource } from '../../../../data/pipeline/cube/unitsTable.ts';

const commune = (code: string, departement: string, more: object = {}) => ({
  code,
  nom: code,
  type: 'commune-actuelle',
  departement,
  ...more,
});

const units = new Map(
  listUnits({
    departements: [
      { code: '38', nom: 'Isère', region: '84' },
      { code: '05', nom: 'Hautes-Alpes', region: '93' },
    ],
    communes: [
      commune('38001', '38', { anciensCodes: ['38900'] }),
      commune('38002', '38'),
      commune('38003', '38'),
      commune('05001', '05'),
      { ...commune('38011', '38', { commune: '38001' }), type: 'arrondissement-municipal' },
      { ...commune('38002', '38', { chefLieu: '38001' }), type: 'commune-deleguee' },
      { ...commune('38004', '38', { chefLieu: '38002' }), type: 'commune-deleguee' },
    ],
    epcis: [{ code: '200', nom: 'CC', membres: [{ code: '05001' }, { code: '38001' }, { code: '38002' }] }],
  }).map(({ unit, ...holders }) => [unit, Object.values(holders).join(' ')]),
);

describe('listUnits', () => {
  it('gives a commune its EPCI, its département and its region', () => {
    expect(units.get('commune:38001')).toBe('38001 200 38 84');
  });

  it('leaves the EPCI of a commune outside any empty', () => {
    expect(units.get('commune:38003')).toBe('38003  38 84');
  });

  it('leads the code of a commune that merged since to the commune of today', () => {
    expect(units.get('commune:38900')).toBe('38001 200 38 84');
  });

  it('leads an arrondissement to its commune', () => {
    expect(units.get('commune:38011')).toBe('38001 200 38 84');
  });

  it('leads a delegated commune to the commune of today', () => {
    expect(units.get('commune:38004')).toBe('38002 200 38 84');
  });

  it('keeps a commune of today whose code a delegated commune has too', () => {
    expect(units.get('commune:38002')).toBe('38002 200 38 84');
  });

  it('puts an EPCI of two départements into that of most of its communes, and into no commune', () => {
    expect(units.get('epci:200')).toBe(' 200 38 84');
  });

  it('leaves what holds nothing finer than itself empty below', () => {
    expect([units.get('departement:05'), units.get('region:93')]).toEqual(['  05 93', '   93']);
  });

  it('knows every département of the official list, and Lyon by its arrondissements', () => {
    const source = readUnitsSource();
    const official = new Map(listUnits(source).map((row) => [row.unit, row]));
    expect(source.departements.filter(({ code }) => !official.has(`departement:${code}`))).toEqual([]);
    expect(official.get('commune:69381')).toMatchObject({ commune: '69123', epci: '200046977', departement: '69' });
    expect(official.get('commune:01340')?.commune).toBe('01015');
  });
});

it('writes the table for other engines, empty cells as they are', () => {
  const row = { unit: 'departement:38', commune: '', epci: '', departement: '38', region: '84' };
  expect(csvOfUnits([row])).toBe('unit,commune,epci,departement,region\ndepartement:38,,,38,84\n');
});
