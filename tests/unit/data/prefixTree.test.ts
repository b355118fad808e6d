/** The longest of many texts at a place, one edge case a test. */
import { describe, expect, test } from 'vitest';
import { buildPrefixTree, findLongest } from '../../../data/pipeline/prefixTree.ts';

const tree = buildPrefixTree(['a', 'a b', 'a b c d', 'b'], (text) => text.split(' '));
const found = (text: string, from = 0) => findLongest(tree, text.split(' '), from);

describe('findLongest', () => {
  test('takes the longest', () => expect(found('a b c')).toEqual({ length: 2, items: ['a b'] }));
  test('goes back to the last that ended, not to the last that went on', () =>
    expect(found('a b c x')).toEqual({ length: 2, items: ['a b'] }));
  test('begins where it is told', () => expect(found('x b a', 1)).toEqual({ length: 1, items: ['b'] }));
  test('finds nothing in the middle', () => expect(found('x a')).toBeUndefined());
  test('finds nothing behind the end', () => expect(found('a', 1)).toBeUndefined());
  test('reads a text by its characters', () =>
    expect(
      findLongest(
        buildPrefixTree(['XX', 'X'], (text) => text),
        'aXXX',
        1,
      ),
    ).toEqual({ length: 2, items: ['XX'] }));
  test('keeps the order of those that are written alike', () => {
    const twice = buildPrefixTree([{ id: 1 }, { id: 2 }], () => ['a']);
    expect(findLongest(twice, ['a'], 0)?.items).toEqual([{ id: 1 }, { id: 2 }]);
  });
  test('an empty text is nowhere', () => {
    expect(
      findLongest(
        buildPrefixTree([''], (text) => text),
        'a',
        0,
      ),
    ).toBeUndefined();
  });
});
