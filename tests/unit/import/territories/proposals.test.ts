/** Names that nearly match: proposed, the nearest first. */
import { beforeAll, expect, it } from 'vitest';
import { loadDataset } from '../../../../data/pipeline/load.ts';
import { gazetteerOf } from '../../../../data/pipeline/ownList.ts';
import type { Gazetteer } from '../../../../src/import/territories/gazetteer.ts';
import { proposePlaces } from '../../../../src/import/territories/proposals.ts';

let gazetteer: Gazetteer;
beforeAll(() => void (gazetteer = gazetteerOf(loadDataset('data/auvergne-rhone-alpes').dataset)));
const proposed = (text: string, departement = '') => proposePlaces(text, gazetteer, departement).map(({ nom }) => nom);

it.each([
  ['Izère', 'Isère', 'one letter'],
  ['H-Loire', 'Haute-Loire', 'shortened to a letter'],
  ['Hte Loire', 'Haute-Loire', 'shortened'],
  ['Hte-Savoie', 'Haute-Savoie', 'shortened, with a hyphen'],
  ['le Puy', 'Le Puy-en-Velay', 'the first words of a name, with its article'],
  ['Clermont', 'Clermont-Ferrand', 'the first word of a name'],
])('%s: %s (%s)', (text, nom) => expect(proposed(text)).toContain(nom));
it('of as near names those of the same département first', () =>
  expect(proposePlaces('le Saint Jean', gazetteer, '73').map(({ departement }) => departement)).toEqual([
    '73',
    '73',
    '73',
  ]));
it('three at the most', () => expect(proposed('Saint Jean').length).toBeLessThanOrEqual(3));
it('a short text that begins with another letter is another name', () =>
  expect(proposed('France')).not.toContain('Rancé'));
it('nothing near: none', () => expect(proposed('Zanzibar sur Mer')).toEqual([]));
it('too short to be wrong: none', () => expect(proposed('Xy')).toEqual([]));
