/** Projects of several units: each counted in every one of them, once in all totals. */
import { statedAt, statedOfAll } from '../../../src/selection/amounts.ts';
import { describe, expect, it } from 'vitest';
import { projetsCsv } from '../../../src/exports/projets.ts';
import { packProjets } from '../../../src/model/pack.ts';
import { unpackProjets } from '../../../src/model/packed.ts';
import { datasetAt, placeAt, placesOf } from '../../../src/model/placing.ts';
import { decodeView } from '../../../src/state/url.ts';
import { countProjets, ofTerritoire } from '../../../src/selection/counts.ts';
import { ficheMaker } from '../../../src/selection/fiche.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { listStructures } from '../../../src/selection/structures.ts';
import { describeMatrix } from '../../../src/words/matrix.ts';
import { namePlaces } from '../../../src/words/places.ts';
import { sharedNote } from '../../../src/words/shared.ts';
import { THREE } from '../model/levels.ts';
import { numbersOf } from './support.ts';

const several = (id: string, ...units: string[]) => ({
  id,
  annee: 2030,
  unit: units[0] ?? '',
  units,
  axe: 'velo',
  structure_id: id,
  structure: `Structure ${id}`,
});

/**
 * THREE, whose seven projects are for 10 (three), 53 (two) and the whole (two), and five of several units: 008 of both
 * départements (100 €), 009 of two communes of 10, 010 of a commune of 10 and of 53, 011 of 53 and the whole, 012 of a
 * unit that nobody knows and the whole.
 */
const SHARED = placeAt({
  ...THREE,
  projets: [
    ...THREE.projets,
    { ...several('2030-008', 'departement:10', 'departement:53'), amount: 100 },
    several('2030-009', 'commune:10', 'commune:10002'),
    several('2030-010', 'commune:10002', 'departement:53'),
    several('2030-011', 'region:REG', 'departement:53'),
    several('2030-012', 'departement:99', 'region:REG'),
  ],
});
const COUNTS = countProjets(SHARED.projets, 'REG');
const placesAt = (dataset: typeof SHARED, id: string) => {
  const { territoire, territoires } = dataset.projets.find((one) => one.id === id) ?? { territoire: 'none' };
  return territoires ?? territoire;
};

describe('placed at a level', () => {
  it('each unit once, the first first', () => expect(placesAt(SHARED, '2030-008')).toEqual(['10', '53']));
  it('two units that one holds are one', () => expect(placesAt(SHARED, '2030-009')).toBe('10'));
  it('at the finer level they are two', () =>
    expect(placesAt(datasetAt(SHARED, 'commune'), '2030-009')).toEqual(['10', '10002']));
  it('what the level cannot place is left out beside what it can', () =>
    expect(placesAt(datasetAt(SHARED, 'commune'), '2030-010')).toBe('10002'));
  it('the whole beside a unit adds nothing', () => expect(placesAt(SHARED, '2030-011')).toBe('53'));
  it('an unknown unit beside the whole: region-wide', () => expect(placesAt(SHARED, '2030-012')).toBe('REG'));
});

describe('counted', () => {
  // Twelve: 10 has three of its own, 008, 009 and 010; 53 two, 008, 010 and 011; the whole two and 012.
  it('in each unit, once in the total', () => {
    expect(COUNTS).toMatchObject({ total: 12, located: 9, regionWide: 3, unplaced: 0, shared: 2 });
    expect([...COUNTS.byTerritoire]).toEqual([
      ['10', 6],
      ['53', 5],
      ['REG', 3],
    ]);
  });
  it('once on its axis', () => expect(COUNTS.byAxe.get('velo')).toBe(5));
  it('amount: in each unit, summed once', () => {
    expect(statedOfAll(COUNTS)).toMatchObject({ sum: 100, known: 1 });
    expect(['10', '53'].map((code) => statedAt(COUNTS, code).sum)).toEqual([100, 100]);
  });
  it('none is shared in a list of one unit a project', () => expect(countProjets(THREE.projets, 'REG').shared).toBe(0));
  it('listed in the second unit too', () =>
    expect(numbersOf(ofTerritoire(SHARED.projets, '53'))).toEqual([3, 5, 8, 10, 11]));
  it('series: rows sum to more than what is located', () =>
    expect(buildSeries(SHARED, COUNTS, 'nombre').rows.map(({ nombre }) => nombre)).toEqual([6, 5]));
  it('sheet: among the projects of the second unit', () => {
    const fiche = ficheMaker(SHARED)(SHARED.units[1] as never);
    expect(fiche.groups.flatMap(({ projets }) => numbersOf(projets))).toEqual([3, 5, 8, 10, 11]);
  });
  it('its organisation is in both units', () =>
    expect(listStructures(SHARED).find(({ id }) => id === '2030-008')?.units).toEqual(['10', '53']));
});

describe('the matrix', () => {
  const matrix = buildMatrix(SHARED, COUNTS, { mesure: 'nombre', par: 'habitants', ordre: 'code' });
  it('sums hold, each project once', () =>
    expect([matrix.located, matrix.regionWide, matrix.total].map(({ total }) => total.nombre)).toEqual([9, 3, 12]));
  it('says that the rows sum to more', () =>
    expect(describeMatrix(matrix, null)).toContain(
      '2\u00a0projets sont comptés dans plusieurs departements\u00a0: la somme des lignes dépasse le total.',
    ));
});

describe('in words and files', () => {
  it('one', () =>
    expect(sharedNote(THREE.level, 1)).toBe(
      '1\u00a0projet est compté dans plusieurs departements\u00a0: la somme des lignes dépasse le total.',
    ));
  it('none: nothing is said', () => expect(sharedNote(THREE.level, 0)).toBe(''));
  it('names', () => {
    const nameOf = namePlaces(SHARED);
    expect(SHARED.projets.slice(6, 8).map(nameOf)).toEqual(['Région entière', 'departement 10 et departement 53']);
  });
  it('columns of codes and names in the table of projects', () =>
    expect(projetsCsv(SHARED.projets.slice(7, 8), SHARED, null)).toContain('10 | 53;departement 10 | departement 53'));
});

describe('sent and opened', () => {
  it('packed and unpacked', () => {
    const sent = JSON.parse(JSON.stringify(packProjets(SHARED.projets))) as ReturnType<typeof packProjets>;
    expect(unpackProjets(sent).map(({ units }) => units)).toEqual(SHARED.projets.map(({ units }) => units));
    expect(placeAt({ ...SHARED, projets: unpackProjets(sent) }).projets.map(placesOf)).toEqual(
      SHARED.projets.map(placesOf),
    );
  });
  it('a list without any is sent without a column for them', () =>
    expect(packProjets(THREE.projets)).not.toHaveProperty('several'));
  it('a link keeps the second unit that it was opened from', () =>
    expect(decodeView('?dep=53&projet=2030-008', SHARED).view.dep).toBe('53'));
  it('a link without a unit, or with another, opens the first', () =>
    expect(decodeView('?projet=2030-008', SHARED).view.dep).toBe('10'));
});
