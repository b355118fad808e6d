/** Organisations: grouping, filters, sort, spellings, counts. */
import { describe, expect, it } from 'vitest';
import {
  summariseStructures,
  filterStructures,
  describeSpellings,
  listStructures,
  sortStructures,
  structuresByAxe,
  type StructuresFilter,
} from '../../../src/selection/structures.ts';
import { projet, REAL, TEXTS, TINY } from './support.ts';

const PROJETS = [
  projet('2030-001', '10', 'lecture', 'Zèbre'),
  projet('2030-002', '20', 'lecture', 'Zèbre'),
  projet('2030-003', 'REG', 'velo', 'Zèbre'),
  projet('2030-004', '10', 'velo', 'Écho'),
  projet('2030-005', '10', 'velo', 'Écho'),
  projet('2030-006', 'REG', 'velo', 'Fanal'),
];
const rows = listStructures(TINY, PROJETS);
const names = (list: typeof rows) => list.map(({ nom }) => nom);
const real = listStructures(REAL);
const of = (id: string) => real.find((one) => one.id === id);

describe('listStructures', () => {
  it('by name, accents where they belong', () => expect(names(rows)).toEqual(['Écho', 'Fanal', 'Zèbre']));
  it('each département and axis once, the region apart', () => {
    expect(rows[2]).toMatchObject({ units: ['10', '20'], regional: true, axes: ['lecture', 'velo'] });
    expect(rows[0]).toMatchObject({ units: ['10'], regional: false, axes: ['velo'] });
  });
  it('region-wide projects alone give no département', () =>
    expect(rows[1]).toMatchObject({ units: [], regional: true }));
  it('by axis: one that is on two counts on each, however many projects it has there', () =>
    expect([...structuresByAxe(rows)].sort()).toEqual([
      ['lecture', 1],
      ['velo', 3],
    ]));
  it('no project, no organisation', () => expect(listStructures(TINY, [])).toEqual([]));
  it('the list: 96 organisations carry the 120 projects, each once', () => {
    expect(real).toHaveLength(96);
    expect(real.flatMap(({ projets }) => projets)).toHaveLength(120);
  });
});

describe('filterStructures', () => {
  const kept = (filter: StructuresFilter, found = PROJETS) => names(filterStructures(rows, found, filter));
  it('all', () => expect(kept('all')).toEqual(['Écho', 'Fanal', 'Zèbre']));
  it('several projects', () => expect(kept('projets')).toEqual(['Écho', 'Zèbre']));
  it('several départements', () => expect(kept('units')).toEqual(['Zèbre']));
  it('several axes', () => expect(kept('axes')).toEqual(['Zèbre']));
  it('one project', () => expect(kept('unique')).toEqual(['Fanal']));
  it('what a search found, each with all of its projects', () => {
    const [only] = filterStructures(rows, PROJETS.slice(0, 1), 'all');
    expect(only?.projets).toHaveLength(3);
    expect(kept('all', PROJETS.slice(0, 1))).toEqual(['Zèbre']);
  });
  it('nothing found', () => expect(kept('all', [])).toEqual([]));
});

describe('sortStructures', () => {
  it('by projects, most first', () =>
    expect(names(sortStructures(rows, 'projets', true))).toEqual(['Zèbre', 'Écho', 'Fanal']));
  it('equal rows stay by name in both directions', () => {
    expect(names(sortStructures(rows, 'axes', true))).toEqual(['Zèbre', 'Écho', 'Fanal']);
    expect(names(sortStructures(rows, 'axes', false))).toEqual(['Écho', 'Fanal', 'Zèbre']);
  });
  it('by départements: none but the region comes below one', () =>
    expect(names(sortStructures(rows, 'units', false))).toEqual(['Fanal', 'Écho', 'Zèbre']));
  it('by name, backwards', () => expect(names(sortStructures(rows, 'nom', true))).toEqual(['Zèbre', 'Fanal', 'Écho']));
});

describe('graphiesDe', () => {
  it('two spellings of one town hall', () => {
    const vaulx = of('commune-vaulx-en-velin');
    expect(vaulx && [...describeSpellings(vaulx, TEXTS)].sort()).toEqual([
      'COMMUNE DE VAULX EN VELIN',
      'MAIRIE DE VAULX EN VELIN',
    ]);
  });
  it('a spelling that comes back is said once', () => {
    const alynea = of('alynea');
    expect(alynea && describeSpellings(alynea, TEXTS)).toEqual(['ALYNEA']);
  });
  it('without the texts', () => expect(rows[0] && describeSpellings(rows[0], null)).toEqual([]));
});

describe('bilanStructures', () => {
  it('by hand', () =>
    expect(summariseStructures(rows)).toMatchObject({
      structures: 3,
      projets: 6,
      severalProjets: 2,
      severalAxes: 1,
      mixed: 1,
    }));
  // Counted by hand in data/projets.csv: 16 identifiers come back; 38 and 69 for Apprentis d’Auteuil alone; several
  // axes: CIDFF 43, Apprentis d’Auteuil, ATFJT, La Sasson, Fédération des acteurs, Alynea; 42 or 38 and the region:
  // École des parents, Relais Ozanam.
  it('the list', () => {
    const summary = summariseStructures(real);
    expect([summary.severalProjets, summary.severalAxes, summary.mixed]).toEqual([16, 6, 2]);
    expect(summary.severalUnits.map(({ id }) => id)).toEqual(['apprentis-d-auteuil']);
  });
  it('empty', () => expect(summariseStructures([])).toMatchObject({ structures: 0, projets: 0, severalUnits: [] }));
});
