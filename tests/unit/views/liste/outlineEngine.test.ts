/** Outlines that somebody brings: what becomes of a file, and what is said of one that is refused. */
import { describe, expect, it } from 'vitest';
import { packCommune, type CommuneEntry } from '../../../../src/model/communes.ts';
import type { OutlinePhase } from '../../../../src/views/liste/outlineLimit.ts';
import { readOutlineFile, type OutlineSource } from '../../../../src/views/liste/outlineEngine.ts';
import { knownUnits } from '../../../../src/views/liste/knownUnits.ts';
import { area, square } from '../../../support/squares.ts';

const commune = (code: string, nom: string, changed: Partial<CommuneEntry> = {}): CommuneEntry => ({
  ...{ code, nom, departement: code.slice(0, 2), current: code, postcodes: [], epci: 0, population: 100 },
  ...changed,
});
const ROWS = [
  commune('01001', "L'Abergement"),
  commune('01002', "Sud d'Ain"),
  commune('01003', 'Ancienne', { current: '01002' }),
  // A former commune that gave its code to the whole.
  commune('01002', 'Sud-le-Bourg'),
  commune('69123', 'Lyon', { epci: null }),
];
/** Two départements of one degree each: 01 of two communes above each other, 69 of one. */
const SOURCE: OutlineSource = {
  communes: {
    epcis: [{ code: '200000001', nom: 'CC Ensemble' }],
    lines: {
      '01': ROWS.filter(({ departement }) => departement === '01')
        .map(packCommune)
        .join('\n'),
      '69': packCommune(ROWS.at(-1) as CommuneEntry),
    },
    points: '01001 550 4575\n69123 650 4550',
  },
  former: { '01340': '01001' },
  departements: [
    { code: '01', nom: 'Ain' },
    { code: '69', nom: 'Rhône' },
  ],
  frame: { width: 1000, height: 800, scale: 170_000, originX: 0.5135, originY: 0.355 },
};

const unit = (code: string, corners: Parameters<typeof square>, key = 'code') =>
  area({ [key]: code }, square(...corners));
const NORTH = unit('01001', [5, 45.5, 6, 46]);
const SOUTH = unit('01002', [5, 45, 6, 45.5]);
const EAST = unit('69123', [6, 45, 7, 46]);
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const fileOf = (text: string, name = 'contours.geojson') => ({
  ...{ name, size: text.length },
  text: () => Promise.resolve(text),
});
const read = (text: string) => readOutlineFile(fileOf(text), SOURCE, () => undefined);
async function taken(...features: object[]) {
  const own = await read(collection(...features));
  if ('refused' in own) throw new Error(own.refused);
  return own;
}
async function refusal(text: string): Promise<string> {
  const own = await read(text);
  return 'refused' in own ? own.refused : 'taken';
}

describe('what is known of a site', () => {
  const known = knownUnits(SOURCE);
  const [communes] = known.levels;
  it('communes of today, by the name of the whole', () =>
    expect([...(communes?.units ?? [])]).toEqual([
      ['01001', "L'Abergement"],
      ['01002', "Sud d'Ain"],
      ['69123', 'Lyon'],
    ]));
  it('codes of before, and no code of today', () =>
    expect([...(communes?.former ?? [])]).toEqual([
      ['01340', '01001'],
      ['01003', '01002'],
    ]));
  it('where a commune is, and all of a group', () =>
    expect([known.pointsOf('commune', '69123'), known.pointsOf('epci', '200000001')]).toEqual([
      [[6.5, 45.5]],
      [[5.5, 45.75]],
    ]));
  it('a commune without a place has none', () => expect(known.pointsOf('commune', '01002')).toEqual([]));
});

describe('a file of communes', () => {
  it('is drawn in the frame of the site, with what was understood of it', async () => {
    const { shapes, ...note } = await taken(NORTH, SOUTH, EAST);
    expect(note).toEqual({
      ...{ level: 'commune', file: 'contours.geojson', source: '', frame: SOURCE.frame, notes: [] },
      ...{ units: 3, missing: 0, missingNames: [], elsewhere: 0 },
    });
    expect(shapes.features.map(({ code }) => code)).toEqual(['01001', '01002', '69123']);
    // Longitude 5° is 185/360 of the world: (0,513888… − 0,5135) × 170 000 = 66,1; a degree is 472,2.
    const [x0 = 0, , x1 = 0] = shapes.features[0]?.bbox ?? [];
    expect([Math.round(x0), Math.round(x1)]).toEqual([66, 538]);
    expect(shapes.features[0]?.neighbours.down).toBe('01002');
  });
  it('that lacks some says which, as the site writes them', async () => {
    const own = await taken(NORTH);
    expect([own.units, own.missing, own.missingNames]).toEqual([3, 2, ['Sud d’Ain', 'Lyon']]);
  });
  it('with a hole as large as the commune says that it is missing', async () => {
    const { geometry } = SOUTH;
    const hollow = {
      ...SOUTH,
      geometry: { ...geometry, coordinates: [...geometry.coordinates, ...geometry.coordinates] },
    };
    const own = await taken(NORTH, hollow, EAST);
    expect([own.shapes.features.length, own.missing, own.missingNames]).toEqual([2, 1, ['Sud d’Ain']]);
  });
  it.each<[string, object]>([
    ['rings that are points', { ...SOUTH.geometry, coordinates: [[5, 45]] }],
    ['a text in the place of a point', { ...SOUTH.geometry, coordinates: [['5 45', [6, 45], [6, 46], '5 45']] }],
    ['no coordinates', { type: 'Polygon' }],
    ['a collection without geometries', { type: 'GeometryCollection' }],
  ])('with %s is refused by the number of what is wrong', async (_name, geometry) =>
    expect(await refusal(collection(NORTH, { ...SOUTH, geometry }))).toMatch(/^L’entité n° 2 n’est pas écrite comme/),
  );
  it('whose first part is empty has its other parts looked at', async () => {
    const coordinates = [
      [],
      [
        [
          [1e21, 45],
          [5, 45],
          [5, 45.5],
          [1e21, 45],
        ],
      ],
    ];
    const wide = { ...SOUTH, geometry: { type: 'MultiPolygon', coordinates } };
    expect(await refusal(collection(NORTH, wide))).toMatch(/des coordonnées qui ne sont pas des degrés/);
  });
  it('of the whole country: those of elsewhere are counted, and left out', async () => {
    const own = await taken(NORTH, SOUTH, EAST, unit('75056', [2, 48, 3, 49]));
    expect([own.elsewhere, own.shapes.features.length]).toEqual([1, 3]);
  });
  it('of one far corner of a département is taken', async () => {
    const own = await taken(SOUTH);
    expect(own.shapes.features.map(({ code }) => code)).toEqual(['01002']);
  });
  it('where one of three lies elsewhere is taken', async () => {
    const own = await taken(NORTH, SOUTH, unit('69123', [2, 48, 3, 49]));
    expect(own.shapes.features).toHaveLength(3);
  });
  it('of before a merger is that of today', async () => {
    const own = await taken(unit('01340', [5, 45.5, 6, 46]), SOUTH, EAST);
    expect(own.shapes.features.map(({ code }) => code)).toEqual(['01001', '01002', '69123']);
  });
  it('tells what it does, in order', async () => {
    const phases: OutlinePhase[] = [];
    await readOutlineFile(fileOf(collection(NORTH, SOUTH, EAST)), SOURCE, (phase) => void phases.push(phase));
    expect(phases).toEqual(['reading', 'simplifying', 'drawing']);
  });
});

it('a file of EPCI is of their level', async () => {
  const own = await taken(unit('200000001', [5, 45, 6, 46], 'CODE_SIREN'));
  expect([own.level, own.units, own.shapes.features.map(({ code }) => code)]).toEqual(['epci', 1, ['200000001']]);
});

describe('a file that is refused', () => {
  it('départements: the site has its own', async () =>
    expect(await refusal(collection(unit('01', [5, 45, 6, 46]), unit('69', [6, 45, 7, 46])))).toMatch(
      /^Ce fichier contient des départements, dont le site a déjà les contours/,
    ));
  it('no JSON', async () => expect(await refusal('PK\u0003\u0004')).toMatch(/une archive ZIP, peut-être un shapefile/));
  it('empty', async () => expect(await refusal('')).toMatch(/^Le fichier est vide/));
  it('metres', async () =>
    expect(await refusal(collection(unit('01001', [880_000, 6_500_000, 890_000, 6_510_000])))).toMatch(
      /peut-être du Lambert-93/,
    ));
  it('another region', async () =>
    expect(await refusal(collection(unit('35238', [-2, 48, -1, 49])))).toMatch(
      /^Aucun code du fichier n’est de la région/,
    ));
  it('longitude and latitude swapped', async () =>
    expect(await refusal(collection(unit('01001', [45.5, 5, 46, 6]), unit('69123', [45, 6, 46, 7])))).toMatch(
      /^La plupart des contours .* \(L’Abergement, 01001, par exemple\).*peut-être inversées/,
    ));
  it('EPCI with latitude first', async () =>
    expect(await refusal(collection(unit('200000001', [45, 5, 46, 6])))).toMatch(/^La plupart des contours/));
  it('too large: nothing of it is read', async () => {
    const text = () => Promise.reject(new Error('was read'));
    const own = await readOutlineFile({ name: 'france.json', size: 60_000_001, text }, SOURCE, () => undefined);
    expect(own).toEqual({
      refused:
        'Ce fichier pèse 61\u00a0Mo, et un fond de carte 60\u00a0Mo au plus\u00a0: prenez-en une version plus simplifiée, ou celle de la seule région.',
    });
  });
});
