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
import { SECOND } from '../../../component/support/secondRegion.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const own = (...codes: string[]) =>
  listStructures(
    TINY,
    codes.map((code, i) => projet(`2030-10${i}`, code, i % 2 === 0 ? 'lecture' : 'velo', 'Une')),
  )[0];

describe('resumeStructure', () => {
  const said = (...codes: string[]) => {
    const structure = own(...codes);
    return structure && plain(summariseStructure(structure, REAL.level));
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
    expect(plain(describeStructures(summariseStructures(listStructures(REAL)), REAL.level))).toMatch(
      /^96 structures portent 120 projets\./,
    ));
  it('none', () => expect(describeStructures(summariseStructures([]), REAL.level)).toBe('Aucune structure.'));
});

describe('compte', () => {
  it('all', () => expect(plain(structuresWords.countText(96, 96, false))).toBe('96 structures.'));
  it('some, found by a search', () =>
    expect(plain(structuresWords.countText(2, 96, true))).toMatch(
      /^2 structures sur 96\. Trouvées par un de leurs projets/,
    ));
  it('none', () => expect(plain(structuresWords.countText(0, 96, true))).toBe('0 structure sur 96.'));
});

describe('where units are provinces', () => {
  const { level } = SECOND;
  it('one organisation', () => {
    const structure = own('10', '20', 'REG');
    expect(structure && plain(summariseStructure(structure, level))).toBe(
      '3 projets, dans 2 provinces et pour toute la région, sur 2 axes.',
    );
  });
  it('all of them', () =>
    expect(plain(describeStructures(summariseStructures(listStructures(SECOND)), level))).toBe(
      '7 structures portent 7 projets. Parmi elles, aucune avec plusieurs projets ; aucune sur plusieurs axes ; aucune dans plusieurs provinces ; aucune à la fois dans une province et pour toute la région.',
    ));
  it('filter and column', () => {
    expect(structuresWords.filters(level).units).toBe('plusieurs provinces');
    expect(structuresWords.columns(level).units).toBe('Provinces');
    expect(structuresWords.prudence(level)).toContain('Porter un projet dans une province ne prouve pas');
  });
});
