/** Folding the sooner way gives what folding gives. */
import { expect, test } from 'vitest';
import { foldPlain } from '../../../src/import/territories/foldPlain.ts';
import { fold } from '../../../src/model/fold.ts';

test.each([
  ['L’École de St-Étienne', 'l ecole de saint etienne'],
  ["L'École de St-Étienne", 'l ecole de saint etienne'],
  ['  Sœur  Æthel ', 'soeur aethel'],
  ['STE-FOY / STS', 'sainte foy saints'],
  ['Œuvre', 'oeuvre'],
  ['Straße 3ᵉ', 'straße 3ᵉ'],
  ['\u212B', 'a'],
  ['', ''],
  ['—', ''],
  ['ﬁn', 'ﬁn'],
])('%s', (text, folded) => {
  expect(foldPlain(text)).toBe(fold(text));
  expect(foldPlain(text)).toBe(folded);
});
