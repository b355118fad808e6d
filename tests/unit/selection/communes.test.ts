/** Finding a commune: however its name is written, by postcode, with a typing error, and among its homonyms. */
import { describe, expect, it } from 'vitest';
import { listCommunes } from '../../../data/pipeline/communes.ts';
import { CommuneFinder } from '../../../src/selection/communes.ts';
import { REAL } from './support.ts';

const { communes } = listCommunes(REAL.departements);
const finder = new CommuneFinder(communes);
const first = (query: string) => {
  const [one] = finder.find(query);
  return one && `${one.nom} ${one.departement}`;
};
const names = (query: string) => finder.find(query).map(({ nom }) => nom);

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
      expect(finder.find(nom).filter((one) => one.nom === nom)).toHaveLength(Math.min(all.length, 8));
    }
  });
  it('begins with the whole name although larger communes begin so', () => {
    const [one] = finder.find('Saint-Étienne');
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
    expect(finder.find('6900').every(({ codesPostaux }) => codesPostaux.some((one) => one.startsWith('6900')))).toBe(
      true,
    ));
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

it('finds at most eight', () => expect(finder.find('saint').length).toBe(8));
it('has nothing to find in an empty list', () => expect(new CommuneFinder([]).find('lyon')).toEqual([]));
