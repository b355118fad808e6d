/**
 * What the level that is shown cannot place is shown apart, and every sum is whole: of seven projects three are in a
 * commune, two are region-wide, two name a département.
 */
import { describe, expect, it } from 'vitest';
import { buildIndicateurs, buildIndicateursTable } from '../../../src/exports/indicateurs.ts';
import { buildMatrixTable } from '../../../src/exports/matrix.ts';
import { datasetAt } from '../../../src/model/placing.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { describeMatrix, sumsOf } from '../../../src/words/matrix.ts';
import { dataWords } from '../../../src/words/data.ts';
import { captionWords } from '../../../src/words/exports.ts';
import { viewPages } from '../../../src/words/pages.ts';
import { nameTerritoires } from '../../../src/words/places.ts';
import { THREE } from './levels.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const COMMUNES = datasetAt(THREE, 'commune');
const counts = countProjets(COMMUNES.projets, COMMUNES.region.code);
const request = { mesure: 'nombre', par: 'habitants', ordre: 'code' } as const;
const matrix = buildMatrix(COMMUNES, counts, request);

describe('projects without a place at the level', () => {
  it('have a row of the matrix, between the region-wide ones and the total', () =>
    expect(sumsOf(matrix).map(({ nom, row }) => [nom, row.total.nombre])).toEqual([
      ['Dans une commune', 3],
      ['Région entière', 2],
      ['Sans commune connue', 2],
      ['Tous les projets', 7],
    ]));
  it('are not in the sum that rates divide', () => expect(matrix.located.cells[0]?.nombre).toBe(3));
  it('have none where every project has a place', () =>
    expect(buildMatrix(THREE, countProjets(THREE.projets, 'REG'), request).unplaced).toBeNull());
  it('are said with the matrix', () =>
    expect(plain(describeMatrix(matrix, null))).toMatch(
      /3 projets dans une commune \+ 2 pour toute la région \+ 2 sans commune connue = 7\.$/,
    ));
  it('have a line of the table', () =>
    expect(buildMatrixTable(matrix, 'REG').lines.slice(-2)).toEqual([
      ['', '', 'sans commune connue', 2, 0, 2],
      ['', '', 'tous les projets', 7, 0, 7],
    ]));
  it('have a line of the indicators, without any rate', () => {
    const line = buildIndicateursTable(buildIndicateurs(COMMUNES, counts, counts), COMMUNES.region).lines.at(-1);
    expect(line?.slice(0, 7)).toEqual(['', '', 'sans commune connue', 2, 2, 2, 0]);
    expect(line?.slice(7).every((value) => value === null)).toBe(true);
  });
  it('are said on the data page', () =>
    expect(plain(dataWords.listContent(COMMUNES, counts))).toMatch(
      /3 dans les 3 communes et 2 pour toute la région, 2 sans commune connue \(3 \+ 2 \+ 2 = 7\)\.$/,
    ));
  it('are said in every file', () =>
    expect(plain(captionWords.sum(COMMUNES.level, 3, 2, 7, 7))).toBe(
      'Projets comptés : 3 dans une commune + 2 pour toute la région + 2 sans commune connue = 7',
    ));
  it('are said above the list', () =>
    expect(plain(viewPages.listLead(COMMUNES.level, counts))).toMatch(
      /3 dans une commune, 2 pour toute la région, 2 sans commune connue\./,
    ));
  it('are not called region-wide in a list', () =>
    expect(COMMUNES.projets.map(({ territoire }) => nameTerritoires(COMMUNES)(territoire))).toEqual([
      'commune 10',
      'commune 10',
      'commune 53001',
      'Sans commune connue',
      'Sans commune connue',
      'Région entière',
      'Région entière',
    ]));
});
