/** The sheet's sentences about gaps. */
import { describe, expect, it } from 'vitest';
import { buildFiche } from '../../../src/selection/fiche.ts';
import { describeAxes, describeFicheLacunes, ficheWords } from '../../../src/words/fiche.ts';
import { SECOND } from '../../component/support/secondRegion.ts';
import { REAL, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const gaps = (dataset: typeof TINY, code: string) => {
  const territoire = dataset.units.find((one) => one.code === code) ?? dataset.region;
  return describeFicheLacunes(buildFiche(dataset, null, territoire), territoire).map(plain);
};

describe('describeFicheLacunes', () => {
  it('none missing', () => expect(gaps(TINY, '10')).toEqual(['Un projet au moins sur chaque axe dans le Alpha.']));
  it('both missing, and what the region-wide projects bring: 1 and 2', () =>
    expect(gaps(TINY, '30')).toEqual([
      'Aucun projet dans le Gamma sur ces axes : Lecture et Vélo.',
      'Des projets pour toute la région y répondent : Lecture (1) et Vélo (2).',
    ]));
  it('Haute-Savoie: six axes without a project; the region brings nothing to mobility', () => {
    const [first, second] = gaps(REAL, '74');
    expect(first).toContain('Mobilité');
    expect(second).not.toContain('Mobilité');
  });
});

describe('axesEnMots', () => {
  it('every axis with its count', () => {
    const fiche = buildFiche(TINY, null, TINY.units[2] ?? TINY.region);
    expect(plain(describeAxes(fiche.axes))).toBe('Projets par axe : Lecture aucun, Vélo aucun');
  });
});

describe('the head of a sheet', () => {
  const subtitle = ({ level, units: [unit], region }: typeof TINY, prefecture = unit?.prefecture ?? '') =>
    plain(ficheWords.subtitle(level, { ...(unit ?? region), prefecture }, region.nom));
  it('of a département', () =>
    expect(subtitle(REAL)).toBe('Département 01 · préfecture : Bourg-en-Bresse · Auvergne-Rhône-Alpes'));
  it('of a province with a seat', () =>
    expect(subtitle(SECOND, 'Port-Amont')).toBe('Province 38 · capitale : Port-Amont · Archipel'));
  it('of a province without one', () => expect(subtitle(SECOND)).toBe('Province 38 · Archipel'));
  it('of a level whose units have none', () =>
    expect(subtitle({ ...SECOND, level: { ...SECOND.level, chefLieu: '' } }, 'Port-Amont')).toBe(
      'Province 38 · Archipel',
    ));
  it('of which programme', () =>
    expect(ficheWords.programme(SECOND.frame, '2030')).toBe('Projets 2030 du fonds des îles'));
});

describe('where the units are provinces', () => {
  const { level } = SECOND;
  it('choice and headings', () => {
    expect(ficheWords.choose(level)).toBe('Choisir une province');
    expect(ficheWords.locatedProjets(level)).toBe('Projets situés dans une province');
    expect(ficheWords.enRegion(level)).toBe('Toutes les provinces');
  });
  it('the projects for all of them', () =>
    expect(plain(ficheWords.regionWideProjetsNote(level))).toBe(
      'Portés pour toutes les provinces et comptés à part ; leur texte est dans la vue Projets.',
    ));
});
