/** Finding a commune: however its name is written, by postcode, with a typing error, and among its homonyms. */
import { describe, expect, it } from 'vitest';
import { listCommunes } from '../../../../data/pipeline/communes.ts';
import { packElsewhere } from '../../../../data/pipeline/elsewhere.ts';
import { CommuneFinder } from '../../../../src/views/commune/search.ts';
import { ElsewhereFinder } from '../../../../src/views/commune/elsewhere.ts';
import { REAL } from '../../selection/support.ts';

const { communes } = listCommunes(REAL.units);
const finder = new CommuneFinder(communes, REAL.units);
const find = (query: string) => finder.search(query).foundOnes.map(({ commune }) => commune);
const first = (query: string) => {
  const [one] = find(query);
  return one && `${one.nom} ${one.departement}`;
};
const names = (query: string) => find(query).map(({ nom }) => nom);

describe('by name', () => {
  it.each([
    ['Bellignat', 'Bellignat 01'],
    ['bellignat', 'Bellignat 01'],
    ['st etienne', 'Saint-Étienne 42'],
    ['St-Étienne', 'Saint-Étienne 42'],
    ['SAINT ETIENNE', 'Saint-Étienne 42'],
    ['Oullins', 'Oullins 69'],
    ['le puy en velay', 'Le Puy-en-Velay 43'],
    ['l isle d abeau', 'L’Isle-d’Abeau 38'],
    ['greno', 'Grenoble 38'],
    ['clermont', 'Clermont 74'],
    ['clermont f', 'Clermont-Ferrand 63'],
    ['lyon', 'Lyon 69'],
  ])('%s is %s', (query, expected) => expect(first(query)?.replaceAll("'", '’')).toBe(expected));
  it('finds a name by a word within it', () => expect(names('velay')).toContain('Le Puy-en-Velay'));
  it('finds an arrondissement by its number', () => expect(names('lyon 3')).toContain('Lyon 3e Arrondissement'));
  it('finds every homonym, told apart by their départements', () => {
    const byName = new Map<string, typeof communes>();
    for (const one of communes) byName.set(one.nom, [...(byName.get(one.nom) ?? []), one]);
    const shared = [...byName].filter(([, all]) => all.length > 1);
    expect(shared.length).toBeGreaterThan(50);
    for (const [nom, all] of shared) {
      expect(find(nom).filter((one) => one.nom === nom)).toHaveLength(Math.min(all.length, 8));
    }
  });
  it('begins with the whole name although larger communes begin so', () => {
    const [one] = find('Saint-Étienne');
    expect(one?.code).toBe('42218');
  });
});

describe('with a typing error', () => {
  it.each([
    ['grenble', 'Grenoble'],
    ['bellignatt', 'Bellignat'],
    ['anecy', 'Annecy'],
    ['clermnot', 'Clermont-Ferrand'],
    ['vileurbanne', 'Villeurbanne'],
  ])('%s finds %s', (query, expected) => expect(names(query)).toContain(expected));
});

describe('by number', () => {
  it('a postcode', () => expect(names('38000')).toEqual(['Grenoble']));
  it('a postcode that several share', () =>
    expect(names('01100')).toEqual(expect.arrayContaining(['Bellignat', 'Oyonnax'])));
  it('the beginning of a postcode', () =>
    expect(find('6900').every(({ postcodes }) => postcodes.some((one) => one.startsWith('6900')))).toBe(true));
  it('an INSEE code', () => expect(names('01031')).toEqual(['Bellignat']));
  it('a postcode of another region', () => expect(names('75001')).toEqual([]));
});

describe('nothing to find', () => {
  it('an empty query', () => expect(names('')).toEqual([]));
  it('one letter', () => expect(names('a')).toEqual([]));
  it('signs alone', () => expect(names('?!…')).toEqual([]));
  it('a name of elsewhere', () => expect(names('Brest-en-Finistère')).toEqual([]));
  it('an over-long query', () => expect(names('x'.repeat(5000))).toEqual([]));
  it('markup', () => expect(names('<script>alert(1)</script>')).toEqual([]));
});

it('finds at most eight', () => expect(find('saint').length).toBe(8));
it('has nothing to find in an empty list', () =>
  expect(new CommuneFinder([]).search('lyon')).toEqual({ foundOnes: [], total: 0 }));

describe('a number says what it is', () => {
  const byNumber = (query: string) =>
    finder.search(query).foundOnes.map(({ commune, par: per }) => [commune.nom, per?.kind, per?.codes.join()]);
  it('69003: postcodes first, then the commune whose INSEE code it is', () =>
    expect(byNumber('69003')).toEqual([
      ['Lyon', 'postal', '69003'],
      ['Lyon 3e Arrondissement', 'postal', '69003'],
      ['Albigny-sur-Saône', 'insee', '69003'],
    ]));
  it('a name has no number', () => expect(finder.search('Grenoble').foundOnes[0]?.par).toBeNull());
});

describe('a name with its code or its département', () => {
  it.each([
    ['Vichy 03200', 'Vichy 03'],
    ['03200 vichy', 'Vichy 03'],
    ['Vichy (03)', 'Vichy 03'],
    ['chambéry, savoie', 'Chambéry 73'],
    ['Annecy Haute-Savoie', 'Annecy 74'],
    ['Clermont puy de dome', 'Clermont-Ferrand 63'],
    ['pont d ain', "Pont-d'Ain 01"],
    ['lyon 3', 'Lyon 3e Arrondissement 69'],
  ])('%s is %s', (query, expected) => expect(first(query)).toBe(expected));
  it('a code of elsewhere finds nothing by itself', () => expect(names('Vichy 75001')).toEqual([]));
});

it('says how many there are in all', () => {
  const { foundOnes, total } = finder.search('saint');
  expect(foundOnes).toHaveLength(8);
  expect(total).toBeGreaterThan(8);
});

describe('elsewhere', () => {
  const elsewhere = new ElsewhereFinder(packElsewhere(REAL.units));
  const told = (query: string) => {
    const found = elsewhere.find(query);
    return found && `${found.kind} ${found.departements.map(({ code }) => code).join()}`;
  };
  it.each([
    ['Valréas', 'nom 84'],
    ['84138', 'code 84'],
    ['84600', 'code 84'],
    ['75001', 'code 75'],
    ['Paris', 'nom 75'],
    ['paris 15', 'nom 75'],
    ['2A004', 'code 2A'],
    ['20000', 'code 2A,2B'],
    ['97400', 'code 974'],
    ['Saint-Denis', 'nom 93,974'],
  ])('%s is %s', (query, expected) => expect(told(query)).toBe(expected));
  it.each(['Vichy', '69003', '38', '00000', '123456789', '', '?'])('nothing tells it of « %s »', (query) =>
    expect(elsewhere.find(query)).toBeNull(),
  );
  it('Paris does not mean Seyssinet-Pariset', () => {
    expect(finder.search('Paris', true)).toEqual({ foundOnes: [], total: 0 });
    expect(names('pariset')).toContain('Seyssinet-Pariset');
  });
});
