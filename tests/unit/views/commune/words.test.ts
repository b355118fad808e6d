/** What « Ma commune » says of the units of the shown level, where they are provinces. */
import { expect, it } from 'vitest';
import { communeWords } from '../../../../src/views/commune/words.ts';
import { SECOND } from '../../../component/support/secondRegion.ts';

const { level } = SECOND;
it('its map', () => expect(communeWords.regionMap(level, 'Archipel')).toBe('Les provinces de la région Archipel'));
it('its list', () => expect(communeWords.byUnit(level)).toBe('Ou par province'));
