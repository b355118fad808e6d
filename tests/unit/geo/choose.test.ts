/** Which layer of several is taken, the region's units by the official lists, and what is said at the end. */
import { describe, expect, it } from 'vitest';
import { chooseLayers, describeChoice, finestOf } from '../../../geo/pipeline/choose.ts';
import type { RawLayer } from '../../../geo/pipeline/layers.ts';
import { describeBuilt, type Built } from '../../../geo/pipeline/summary.ts';
import { GeometryError } from '../../../src/outlines/units.ts';
import { KNOWN } from './fixtures/fourCommunes.ts';

const layer = (name: string, rows: Record<string, unknown>[], kinds = ['MULTIPOLYGON']): RawLayer => ({
  ...{ file: 'admin.gpkg', name, announced: null, kinds },
  rows: rows.map((properties) => ({ properties })),
  load: () => Promise.resolve(rows.map(() => null)),
});
const COMMUNES = layer('COMMUNE', [
  { INSEE_COM: '01001', INSEE_DEP: '01', SIREN_EPCI: '200000001' },
  { INSEE_COM: '69001', INSEE_DEP: '69', SIREN_EPCI: '200000001' },
  { INSEE_COM: '38001', INSEE_DEP: '38', SIREN_EPCI: '200000009' },
]);
const EPCI = layer('EPCI', [{ CODE_SIREN: '200000001' }, { CODE_SIREN: '200000002' }]);
const DEPARTEMENTS = layer('DEPARTEMENT', [{ INSEE_DEP: '01' }, { INSEE_DEP: '69' }, { INSEE_DEP: '38' }]);

describe('the region', () => {
  it('has its current communes, and leads codes of before to them', () => {
    expect([...(KNOWN.levels[0]?.units.keys() ?? [])]).toEqual(['01001', '01002', '69001', '69002', '69999']);
    expect([...(KNOWN.levels[0]?.former ?? [])]).toEqual([
      ['01340', '01001'],
      ['01341', '01001'],
    ]);
  });
  it('has EPCI with a commune in it, and knows which go beyond', () => {
    expect([...(KNOWN.levels[1]?.units.keys() ?? [])]).toEqual(['200000001', '200000002']);
    expect([...KNOWN.crossing]).toEqual([['200000001', 1]]);
  });
});

describe('the layer that is taken', () => {
  it('is the finest, whatever the order', () => {
    const { chosen } = chooseLayers([DEPARTEMENTS, EPCI, COMMUNES], KNOWN);
    expect([...chosen.keys()].sort()).toEqual(['commune', 'departement', 'epci']);
    expect(finestOf(chosen, KNOWN)).toBe('commune');
    expect(describeChoice(chosen, 'commune')).toBe(
      'Couche prise, la plus fine : admin.gpkg (COMMUNE) (communes) ; aussi là : admin.gpkg (DEPARTEMENT) ' +
        '(départements), admin.gpkg (EPCI) (EPCI).',
    );
  });
  it('is no layer of points', () => {
    const points = layer('CHEF_LIEU', [{ INSEE_COM: '01001' }], ['POINT']);
    expect(finestOf(chooseLayers([points, EPCI], KNOWN).chosen, KNOWN)).toBe('epci');
  });
  it('of one level in two files is both', () => {
    const [first, second] = [layer('A', [{ code: '01001' }]), layer('B', [{ code: '69001' }])];
    expect(chooseLayers([first, second], KNOWN).chosen.get('commune')).toHaveLength(2);
  });
  it('beside which départements of elsewhere are kept as land around', () => {
    const around = layer('voisins', [{ code: '38' }, { code: '42' }]);
    const { chosen, beside } = chooseLayers([DEPARTEMENTS, around], KNOWN);
    expect([chosen.get('departement')?.length, beside.length]).toEqual([1, 1]);
  });
});

describe('refused', () => {
  it('lines and points alone', () => {
    const lines = layer('LIMITE', [{ code: '01' }], ['LINESTRING']);
    expect(() => chooseLayers([lines], KNOWN)).toThrow(
      /LIMITE\) : aucun polygone \(LINESTRING\), il faut des contours/,
    );
  });
  it('another region, with the codes of both and what the file holds', () => {
    const elsewhere = layer('COMMUNE', [{ INSEE_COM: '29019', NOM: 'Brest' }]);
    expect(() => chooseLayers([elsewhere], KNOWN)).toThrow(GeometryError);
    expect(() => chooseLayers([elsewhere], KNOWN)).toThrow(
      /Aucun code du fichier n’est de la région du site[^]*Dans le fichier : admin\.gpkg \(COMMUNE\) ; .*INSEE_COM = "29019", NOM = "Brest"/,
    );
  });
  it('no code', () => {
    expect(() => chooseLayers([layer('a', [{ numero: 3 }])], KNOWN)).toThrow(/Aucune propriété de code/);
  });
});

it('the summary counts, measures and names', () => {
  const built: Built = {
    files: new Map([
      ['departements.topojson', 'a'],
      ['communes/01.topojson', 'a'],
      ['communes/69.topojson', 'a'.repeat(10_000)],
    ]),
    drawn: new Map([
      ['commune', ['01001', '01002', '69001']],
      ['epci', ['200000001']],
      ['departement', ['01', '69']],
    ]),
    composed: ['epci', 'departement'],
    interval: 1100,
    distances: { mean: 12.4, p95: 30.6, max: 1234.4, samples: 9 },
    finest: 'commune',
    merged: new Map([
      ['01001', ['01340', '01341']],
      ['99999', ['99998']],
    ]),
    around: 'rien',
    notes: ['Une note.'],
  };
  // 21 bytes are the header and trailer of gzip with one letter: 0.0 ko.
  expect(describeBuilt(built, KNOWN)).toEqual([
    '- 3 communes sur 5 ; sans contour : 69002 (Sud-Est), 69999 (Sans contour)',
    '- 1 EPCI sur 2, composés à partir des communes ; sans contour : 200000002 (Sud)',
    '- 2 départements sur 2, composés à partir des communes',
    '- région : réunion des départements, sur les mêmes lignes',
    'Fichiers, compressés : departements.topojson 0,0\u202fko ; communes/ : 2 fichiers de 0,0\u202fko à 0,0\u202fko ' +
      '(communes/69.topojson) ; un point tous les 1\u202f100 m environ.',
    'Écart à la ligne du fichier (limites des communes) : 12 m en moyenne, 31 m pour 95 % des points, 1\u202f234 m au plus.',
    '2 communes d’avant réunies à celles d’aujourd’hui : 01340 + 01341 → 01001 (Bèze).',
    '1 EPCI dépasse la région, dessiné pour sa partie dans la région : Nord.',
    'Autour : rien.',
    'Une note.',
  ]);
});

it('the summary of EPCI alone says what is not renewed, and that they are whole', () => {
  const built: Built = {
    ...{ files: new Map([['epci.topojson', 'a']]), drawn: new Map([['epci', ['200000001', '200000002']]]) },
    ...{ composed: [], interval: 60, distances: null, finest: 'epci', merged: new Map(), around: 'rien', notes: [] },
  };
  expect(describeBuilt(built, KNOWN)).toEqual([
    '- 2 EPCI sur 2',
    'Fichiers, compressés : epci.topojson 0,0\u202fko ; un point tous les 60 m environ.',
    '1 EPCI dépasse la région, dessiné comme dans le fichier : Nord.',
    expect.stringMatching(/^Les départements restent ceux d’avant, .*--from/),
  ]);
});
