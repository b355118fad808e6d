/** What slides call the units of a list whose units are provinces. */
import { expect, it } from 'vitest';
import { slidesWords } from '../../../../src/exports/slides/words.ts';
import { SECOND } from '../../../component/support/secondRegion.ts';

it('the group of the shapes is named by the level', () => expect(slidesWords.carte(SECOND.level)).toBe('Provinces'));
it('the help names the shapes', () =>
  expect(slidesWords.help(SECOND.level)).toMatch(/: les provinces sont des formes, les barres des graphiques, /));
