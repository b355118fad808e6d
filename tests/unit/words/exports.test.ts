/** What files say of themselves where the units are provinces: French asks for gender and elision. */
import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/model/levels.ts';
import { captionWords, exportColumns, exportTitles, takeAwayWords, workbookNotes } from '../../../src/words/exports.ts';
import { listPartButtons, partColumns, partNotes, partTitles } from '../../../src/words/exportParts.ts';
import { SECOND } from '../../component/support/secondRegion.ts';

const { level } = SECOND;
const EPCI: Level = { id: 'epci', nom: 'EPCI', pluriel: 'EPCI', article: 'l’', genre: 'm', chefLieu: '' };
const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('files of the whole', () => {
  it('buttons', () => {
    expect(takeAwayWords.buttons(level).geojson).toBe('Provinces (GeoJSON)');
    expect(plain(takeAwayWords.followUps(level, true).table)).toBe(' : télécharger les nombres des provinces par axe');
    expect(plain(takeAwayWords.followUps(level, false).table)).toBe(' : télécharger les nombres des provinces');
  });
  it('titles, headings and rows', () => {
    expect(exportTitles.matrice(level, 'Nombre de projets', '2030')).toBe(
      'Nombre de projets, par province et par axe, 2030',
    );
    expect(plain(exportTitles.indicateurs(level, 'Archipel', '2030'))).toBe(
      'Archipel : provinces et indicateurs, projets 2030',
    );
    expect(exportColumns.unit(level)).toBe('Province');
    expect(exportColumns.natures(level)).toMatchObject({ unit: 'province', located: 'somme des provinces' });
  });
  it('how the sum is made', () => {
    expect(plain(captionWords.sum(level, 6, 1, 7, 7))).toBe(
      'Projets comptés : 6 dans une province + 1 pour toute la région = 7',
    );
    expect(plain(workbookNotes.regionWide(level))).toContain('jamais ajoutés à une province : somme des provinces +');
  });
});

describe('files of the parts', () => {
  it('buttons', () =>
    expect(plain(listPartButtons(level, 'comparer')[0]?.rest ?? '')).toBe(
      ' : télécharger chiffres des provinces comparées et de la région',
    ));
  it('titles and notes', () => {
    expect(partTitles.hasard(level, '2030')).toBe('Taux, intervalle exact et écart de chaque province, projets 2030');
    expect(partNotes.ranks(level)).toMatch(/^Deux provinces à égalité/);
  });
  it('columns', () => {
    expect([partColumns.first(level), partColumns.second(level)]).toEqual(['Première province', 'Seconde province']);
    expect([partColumns.countUnits(level), partColumns.units(level)]).toEqual(['Nombre de provinces', 'Provinces']);
    expect(partColumns.countUnits(EPCI)).toBe('Nombre d’EPCI');
  });
});
