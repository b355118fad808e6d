/** What the build writes about a list of another frame, whose units are provinces. */
import { describe, expect, it } from 'vitest';
import { countProjets } from '../../../src/selection/counts.ts';
import { altImage, descriptions, pageWords, viewDescriptions, viewPages } from '../../../src/words/pages.ts';
import { SECOND } from '../../component/support/secondRegion.ts';

const plain = (text: string | undefined) => String(text).replace(/[\s\u00a0\u202f]+/g, ' ');
const { frame, level } = SECOND;

describe('pages of another list', () => {
  it('the home page', () =>
    expect(plain(descriptions.home(SECOND, '2030'))).toBe(
      '7 projets financés en 2030 par le fonds des îles, Archipel : une carte des 3 provinces, 1 axe, chaque projet avec son résumé.',
    ));
  it('the projects of the whole', () =>
    expect(plain(descriptions.wholeRegion(SECOND, 2, '2030'))).toBe(
      '2 projets du fonds des îles 2030 portés pour toutes les provinces, et comptés à part.',
    ));
  it('the table', () =>
    expect(plain(viewDescriptions.couverture?.(SECOND, '2030'))).toMatch(/^Tableau des 3 provinces et/));
  it('the list of projects', () => {
    expect(plain(viewDescriptions.projets?.(SECOND, '2030'))).toMatch(/en 2030 par le fonds des îles, Archipel/);
    expect(plain(viewPages.listLead(level, countProjets(SECOND.projets, SECOND.region.code)))).toMatch(
      / : 6 dans une province, 1 pour toute la région\./,
    );
  });
  it('its pictures', () => {
    expect(pageWords.strategy(frame, 'Archipel', '2030')).toBe('Fonds des îles 2030 · Archipel');
    expect(altImage('Amont', SECOND)).toBe('Amont, Carte des solidarités, carte des provinces, Archipel');
  });
  it('nothing missing', () =>
    expect(viewPages.noLacune(level)).toBe('Chaque province a un projet au moins sur chaque axe.'));
});
