/** Units found by what somebody types. */
import { describe, expect, it } from 'vitest';
import { findUnits } from '../../../src/selection/unitSearch.ts';
import { territoire } from './support.ts';

const UNITS = [
  territoire('38185', 'Grenoble', 158_000, null, 'commune'),
  territoire('200040715', 'Grenoble-Alpes-Métropole', 445_000, null, 'epci'),
  territoire('38421', 'Saint-Martin-d’Hères', 38_000, null, 'commune'),
  territoire('42218', 'Saint-Étienne', 173_000, null, 'commune'),
  territoire('69123', 'Lyon', 520_000, null, 'commune'),
];
/** People are those of the official list. */
const MEASURED = UNITS.map((unit) => ({ ...unit, measures: { population: unit.measures['habitants'] ?? {} } }));
const found = (text: string) => findUnits(MEASURED, text).map(({ nom }) => nom);

describe('findUnits', () => {
  it('the name itself before a larger one that begins with it', () =>
    expect(found('grenoble')).toEqual(['Grenoble', 'Grenoble-Alpes-Métropole']));
  it('the beginning of a name in other letters', () =>
    expect(found('GRENOBLE ALP')).toEqual(['Grenoble-Alpes-Métropole']));
  it('without accents, « st » written out, the most peopled first', () =>
    expect(found('st')).toEqual(['Saint-Étienne', 'Saint-Martin-d’Hères']));
  it('a word within the name', () => expect(found('hères')).toEqual(['Saint-Martin-d’Hères']));
  it('not the middle of a word', () => expect(found('noble')).toEqual([]));
  it('a code', () => expect(found('69123')).toEqual(['Lyon']));
  it('nothing for nothing', () => expect([found(''), found(' - ')]).toEqual([[], []]));
});
