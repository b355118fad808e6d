/** What the panel of a unit says where units are provinces. */
import { describe, expect, it } from 'vitest';
import { detailWords } from '../../../src/detail/words.ts';
import { REAL } from '../selection/support.ts';
import { SECOND } from '../../component/support/secondRegion.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const { level, units } = SECOND;
const [first] = units;

describe('a province', () => {
  it('before and after', () => {
    expect(detailWords.previous(level)).toBe('Province précédente');
    expect(detailWords.next(level)).toBe('Province suivante');
  });
  it('compared', () => expect(detailWords.comparer(level)).toBe('Comparer cette province'));
  it('beside the whole', () => expect(detailWords.regionTooNote(level)).toBe('non comptés dans la province'));
});

describe('code and seat', () => {
  it('of a département', () => {
    const first = REAL.units[0];
    expect(first && plain(detailWords.unit(REAL.level, first))).toBe('Département 01 · préfecture : Bourg-en-Bresse');
  });
  it('a seat is called as the level says', () =>
    expect(first && plain(detailWords.unit(level, { ...first, prefecture: 'Port' }))).toBe(
      'Province 38 · capitale : Port',
    ));
  it('without a seat that is known', () => expect(first && detailWords.unit(level, first)).toBe('Province 38'));
  it('where units have none', () =>
    expect(first && detailWords.unit({ ...level, chefLieu: '' }, { ...first, prefecture: 'Port' })).toBe(
      'Province 38',
    ));
});
