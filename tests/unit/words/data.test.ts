/** The data page of another list, whose units are provinces. */
import { describe, expect, it } from 'vitest';
import { countProjets } from '../../../src/selection/counts.ts';
import { dataWords } from '../../../src/words/data.ts';
import { listSource } from '../../../src/words/sources.ts';
import { REAL } from '../selection/support.ts';
import { SECOND } from '../../component/support/secondRegion.ts';

const plain = (text: string | undefined) => String(text).replace(/[\s\u00a0\u202f]+/g, ' ');
const { level, units } = SECOND;
/** The same list, read from a file. */
const TABLE: typeof SECOND = {
  ...SECOND,
  campagnes: SECOND.campagnes.map((one) => ({ ...one, source_type: 'tableau' })),
};

describe('the data page of another list', () => {
  it('its limits: what its frame takes in, and what its units are called', () =>
    expect(dataWords.limits(SECOND).slice(1)).toEqual([
      'Elle porte sur la caisse seule.',
      'Le territoire est celui du tableau publié. Un projet peut agir ailleurs, et un projet régional ne touche pas forcément toutes les provinces.',
      'Avec si peu de projets par province, un ou deux de plus ou de moins changent un rang. Une zone sans projet n’est pas d’emblée un manque à combler.',
    ]));
  it('its counts: 6 + 1 = 7', () =>
    expect(plain(dataWords.listContent(SECOND, countProjets(SECOND.projets, 'REG')))).toBe(
      '7 projets en 1 tableau : 6 dans les 3 provinces et 1 pour toute la région (6 + 1 = 7).',
    ));
  it('its counts: a file has no tables by axis', () =>
    expect(plain(dataWords.listContent(TABLE, countProjets(TABLE.projets, 'REG')))).toBe(
      '7 projets : 6 dans les 3 provinces et 1 pour toute la région (6 + 1 = 7).',
    ));
  it('its source: a page has a date, a file too', () => {
    const campagne = { annee: 2021, source_fichier: 'f', source_editeur: 'DREETS', source_date: '2022-01-31' };
    expect(plain(listSource(campagne))).toBe('Projets : DREETS, page du 31 janvier 2022');
    expect(plain(listSource({ ...campagne, source_type: 'tableau' }))).toBe(
      'Projets : DREETS, fichier du 31 janvier 2022',
    );
  });
  it('the method of files says how they are read, and nothing of a page', () => {
    const [first, second] = dataWords.methodOf(level, [2022, 2023], false);
    expect(first).toMatch(/^Les listes de 2022 et 2023 sont des fichiers, lus ligne par ligne/);
    expect(second).toMatch(/^Le taux rapporte/);
  });
  it('the method of a page alone is as it was', () =>
    expect(dataWords.methodOf(level, [], true)).toEqual(dataWords.method(level)));
  it('its method', () =>
    expect(plain(dataWords.method(level)[1])).toMatch(/^Le taux rapporte les projets d’une province à ses habitants/));
  it('its outlines', () => expect(dataWords.contours(level)).toBe('Contours des provinces (TopoJSON)'));
});

describe('seats', () => {
  it('are called as the level says', () => expect(dataWords.geoTitle(level)).toBe('Contours et capitales'));
  it('« chef-lieu » has a plural of its own', () =>
    expect(dataWords.geoTitle({ ...level, chefLieu: 'chef-lieu' })).toBe('Contours et chefs-lieux'));
  it('a unit whose seat is not known is named without', () =>
    expect(plain(dataWords.listUnits(level, units))).toBe('Provinces et capitales : 38 Amont, 98 Estuaire, 99 Îlot.'));
  it('of départements are préfectures', () =>
    expect(plain(dataWords.listUnits(REAL.level, REAL.units))).toMatch(
      /^Départements et préfectures : 01 Ain \(Bourg-en-Bresse\), /,
    ));
  it('are left out where units have none', () => {
    const without = { ...REAL.level, chefLieu: '' };
    expect(dataWords.geoTitle(without)).toBe('Contours');
    expect(plain(dataWords.listUnits(without, REAL.units))).toMatch(/^Départements : 01 Ain, 03 Allier, /);
  });
});
