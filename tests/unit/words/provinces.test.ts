/** Sentences about a region whose units are provinces, feminine, and whose list is of another programme. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { headerWords, mapWords } from '../../../src/words/interface.ts';
import { leadIndicateur } from '../../../src/words/leads.ts';
import { describeMarks } from '../../../src/words/legend.ts';
import { panelWords } from '../../../src/words/panel.ts';
import { describeMap, titleOfMap } from '../../../src/words/reading.ts';
import { describeTerritoire } from '../../../src/words/territoires.ts';

import { projet, territoire, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const level: Dataset['level'] = {
  id: 'province',
  nom: 'province',
  pluriel: 'provinces',
  article: 'la',
  genre: 'f',
  chefLieu: 'capitale',
};
const frame: Dataset['frame'] = {
  ...TINY.frame,
  programme: 'le fonds des îles',
  duProgramme: 'du fonds des îles',
  presentation: 'Le fonds des îles est une caisse commune.',
};
const PROVINCES: Dataset = { ...TINY, level, frame };
const contextOf = (dataset: Dataset, indicateur: 'nombre' | 'taux' = 'nombre') => {
  const counts = countProjets(dataset.projets, dataset.region.code);
  return { series: buildSeries(dataset, counts, indicateur), counts, axe: null, annee: '2030', q: '' };
};

describe('a region of provinces', () => {
  it('the title of the map', () =>
    expect(plain(titleOfMap(contextOf(PROVINCES)))).toBe('Nombre de projets par province — tous les axes, 2030'));
  it('how the projects add up', () =>
    expect(plain(describeMap(contextOf(PROVINCES)))).toMatch(
      /6 projets dans une province, 3 pour toute la région \(total : 9\)\.$/,
    ));
  it('what the level cannot place is told, and the sum is whole', () => {
    const lost = { ...projet('2030-010', '', 'velo'), unit: 'canton:1' };
    expect(plain(describeMap(contextOf({ ...PROVINCES, projets: [...TINY.projets, lost] })))).toMatch(
      /6 projets dans une province, 3 pour toute la région, 1 sans province connue \(total : 10\)\.$/,
    );
  });
  it('one province alone', () =>
    expect(
      plain(
        describeMap(contextOf({ ...PROVINCES, projets: TINY.projets.filter(({ territoire: code }) => code === '10') })),
      ),
    ).toMatch(/^Seule province concernée : le Alpha \(4\)\./));
  it('many are counted', () => {
    const units = ['10', '20', '30', '40'].map((code) => territoire(code, `T${code}`, 100_000, 10));
    const projets = units.map(({ code }, i) => projet(`2030-00${i}`, code, 'velo'));
    expect(plain(describeMap(contextOf({ ...PROVINCES, units, projets })))).toMatch(/^4 provinces sont à égalité/);
  });
  it('no mark on the map', () =>
    expect(plain(describeMarks(contextOf(PROVINCES, 'taux').series))).toBe(
      'aucune province ne se distingue de la région',
    ));
  it('the keys of the map', () =>
    expect(plain(mapWords.role(level))).toMatch(/^Provinces de la carte\. Flèches : passer à la province voisine\./));
  it('the invitation', () => expect(mapWords.invite(level)).toMatch(/^Choisissez une province/));
  it('what the indicators are for', () => {
    expect(leadIndicateur('taux', level)).toBe('pour comparer une grande et une petite province.');
    expect(leadIndicateur('nombre', level)).toBe('une province très peuplée en a souvent plus.');
  });
  it('the panel', () => {
    expect(panelWords.wholeRegionHelp(level)).toBe('Portés pour toutes les provinces et comptés à part.');
    expect(panelWords.ranking(level)).toBe('Classement des provinces');
    expect(panelWords.lead(frame, '2030')).toBe(
      'Le fonds des îles est une caisse commune. Voici les projets aidés en 2030.',
    );
  });
  it('nothing to compare with', () =>
    expect(describeTerritoire(null, level)).toBe('Aucun projet situé dans une province ne correspond à ces filtres.'));
  it('the header', () =>
    expect(plain(headerWords.subtitle(PROVINCES, '2030'))).toBe('Région · projets 2030 du fonds des îles'));
});
