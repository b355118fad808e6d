/** Organisations in words. */
import { describe, expect, it } from 'vitest';
import { summariseStructures, listStructures } from '../../../../src/selection/structures.ts';
import {
  describeStructures,
  summariseStructure,
  structuresWords,
  describeTerritoires,
} from '../../../../src/views/structures/words.ts';
import { projet, REAL, TINY } from '../../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const own = (...codes: string[]) =>
  listStructures(
    TINY,
    codes.map((code, i) => projet(`2030-10${i}`, code, i % 2 === 0 ? 'lecture' : 'velo', 'Une')),
  )[0];

describe('resumeStructure', () => {
  const said = (...codes: string[]) => {
    const structure = own(...codes);
    return structure && plain(summariseStructure(structure));
  };
  it('one project', () => expect(said('10')).toBe('1 projet, dans 1 département, sur 1 axe.'));
  it('several', () => expect(said('10', '20')).toBe('2 projets, dans 2 départements, sur 2 axes.'));
  it('region-wide alone', () => expect(said('REG')).toBe('1 projet, pour toute la région, sur 1 axe.'));
  it('both', () =>
    expect(said('10', 'REG')).toBe('2 projets, dans 1 département et pour toute la région, sur 2 axes.'));
});

describe('describeTerritoires', () => {
  it('names in the order of the départements, the region last', () => {
    const structure = own('REG', '20', '10');
    expect(structure && describeTerritoires(TINY, structure)).toBe('Alpha, Bêta, Région entière');
  });
});

describe('lectureStructures', () => {
  it('the list adds up: its organisations carry the 120 projects', () =>
    expect(plain(describeStructures(summariseStructures(listStructures(REAL))))).toMatch(
      /^96 structures portent 120 projets\./,
    ));
  it('none', () => expect(describeStructures(summariseStructures([]))).toBe('Aucune structure.'));
});

describe('compte', () => {
  it('all', () => expect(plain(structuresWords.countText(96, 96, false))).toBe('96 structures.'));
  it('some, found by a search', () =>
    expect(plain(structuresWords.countText(2, 96, true))).toMatch(
      /^2 structures sur 96\. Trouvées par un de leurs projets/,
    ));
  it('none', () => expect(plain(structuresWords.countText(0, 96, true))).toBe('0 structure sur 96.'));
});
