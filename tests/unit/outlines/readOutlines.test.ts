/** Outlines that somebody brings along: what becomes of each kind of file, and each refusal. */
import type { MultiPolygon } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import type { LevelTopology } from '../../../src/model/geometry.ts';
import { OBJECT_OF, type Known } from '../../../src/outlines/known.ts';
import { readOutlines } from '../../../src/outlines/readOutlines.ts';
import { GeometryError } from '../../../src/outlines/units.ts';
import { area, square } from '../../support/squares.ts';

/** Two départements of one degree each, the first of two communes, of which the northern took in a third. */
const KNOWN: Known = {
  levels: [
    {
      level: 'commune',
      units: new Map([
        ['01001', 'Nord'],
        ['01002', 'Sud'],
        ['69123', 'Est'],
      ]),
      former: new Map([['01340', '01001']]),
      departementOf: (code) => code.slice(0, 2),
    },
    { level: 'epci', units: new Map([['200000001', 'Ensemble']]) },
    {
      level: 'departement',
      units: new Map([
        ['01', 'Ain'],
        ['69', 'Rhône'],
      ]),
      departementOf: (code) => code,
    },
  ],
  places: [
    { code: '01', nom: 'Ain', prefecture: [5.5, 45.5] },
    { code: '69', nom: 'Rhône', prefecture: [6.5, 45.5] },
  ],
};

const NORTH = area({ INSEE_COM: '01001', NOM: 'NORD' }, square(5, 45.5, 6, 46));
const SOUTH = area({ INSEE_COM: '01002', NOM: 'SUD' }, square(5, 45, 6, 45.5));
const EAST = area({ INSEE_COM: '69123', NOM: 'EST' }, [
  [6, 45],
  [7, 45],
  [7, 46],
  [6, 46],
  [6, 45.5],
  [6, 45],
]);
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const read = (document: unknown) => readOutlines(JSON.stringify(document), KNOWN);
/** The shapes with their coordinates. */
const areas = ({ topology: file, level }: ReturnType<typeof readOutlines>) =>
  feature(file, file.objects[OBJECT_OF[level]] as LevelTopology['objects'][string]).features.map(
    ({ geometry }) => (geometry as MultiPolygon).coordinates,
  );
const shapes = ({ topology: file }: ReturnType<typeof readOutlines>) =>
  Object.values(file.objects)[0]?.geometries ?? [];
function refusal(document: unknown): string {
  try {
    read(document);
  } catch (error) {
    expect(error).toBeInstanceOf(GeometryError);
    return (error as GeometryError).message;
  }
  throw new Error('was not refused');
}

describe('communes', () => {
  const own = read(collection(EAST, SOUTH, NORTH));

  it('are one object, with codes, and the names of the official list', () => {
    expect(own.level).toBe('commune');
    expect(Object.keys(own.topology.objects)).toEqual(['communes']);
    expect(shapes(own).map(({ id, properties }) => [id, (properties as { nom: string }).nom])).toEqual([
      ['01001', 'Nord'],
      ['01002', 'Sud'],
      ['69123', 'Est'],
    ]);
  });
  it('share their borders, and are quantised', () => {
    expect(neighbors(shapes(own))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(own.topology.transform).toBeDefined();
  });
  it('lack nothing where all are there', () => expect([own.missing, own.unknown, own.notes]).toEqual([[], [], []]));

  it('that are missing or of elsewhere are named, and the latter not kept', () => {
    const some = read(collection(NORTH, area({ INSEE_COM: '75056' }, square(2, 48, 3, 49))));
    expect([some.missing, some.unknown]).toEqual([['01002', '69123'], ['75056']]);
    expect(shapes(some).map(({ id }) => id)).toEqual(['01001']);
  });

  it('that another took in become a part of it', () => {
    const half = area({ INSEE_COM: '01001' }, square(5, 45.5, 5.5, 46));
    const former = area({ INSEE_COM: '01340' }, square(5.5, 45.5, 6, 46));
    const merged = read(collection(half, former, SOUTH, EAST));
    expect(shapes(merged).map(({ id }) => id)).toEqual(['01001', '01002', '69123']);
    expect(areas(merged)[0]).toHaveLength(1);
  });

  it('with a flat islet lose it, and nothing else', () => {
    const { properties, geometry } = NORTH;
    const islet = [square(5.2, 45.6, 5.2, 45.6)];
    const both = {
      ...NORTH,
      properties,
      geometry: { type: 'MultiPolygon', coordinates: [geometry.coordinates, islet] },
    };
    expect(areas(read(collection(both, EAST)))[0]).toHaveLength(1);
  });

  it('keep a hole and the shape in it', () => {
    const around = area({ code: '01002' }, square(5, 45, 6, 46), square(5.2, 45.2, 5.4, 45.4).reverse());
    const inside = area({ code: '01001' }, square(5.2, 45.2, 5.4, 45.4));
    const parts = areas(read(collection(around, inside))).map((polygons) => polygons.map((rings) => rings.length));
    expect(parts).toEqual([[1], [2]]);
  });

  it('of either winding come out the same', () => {
    const turned = read(
      collection(
        ...[EAST, SOUTH, NORTH].map(({ properties, geometry }) =>
          area(properties, [...(geometry.coordinates[0] ?? [])].reverse()),
        ),
      ),
    );
    const edges = (some: ReturnType<typeof read>) =>
      areas(some).map((one) => [...new Set(one.flat(2).map(String))].sort());
    expect(edges(turned)).toEqual(edges(own));
  });

  it('smaller than what is left out keep a surface', () => {
    // 0.0001° are 11 m: 90 m², below the finest step of 2 000 m².
    const tiny = area({ INSEE_COM: '01002' }, square(5, 45, 5.0001, 45.0001));
    const [, shape = []] = areas(read(collection(NORTH, tiny, EAST)));
    expect(new Set(shape[0]?.[0]?.map(String)).size).toBeGreaterThanOrEqual(3);
  });
});

describe('other levels', () => {
  it('EPCI by their SIREN, as a number too', () => {
    for (const code of ['200000001', 200000001]) {
      const own = read(collection(area({ CODE_SIREN: code, NOM: 'x' }, square(5, 45, 7, 46))));
      expect([own.level, Object.keys(own.topology.objects)]).toEqual(['epci', ['epci']]);
    }
  });
  it('départements by a TopoJSON whose ids are their codes', () => {
    const file = topology(
      {
        deps: collection(
          { ...area({ nom: 'a' }, square(5, 45, 6, 46)), id: '01' },
          { ...area({ nom: 'b' }, square(6, 45, 7, 46)), id: '69' },
        ) as never,
      },
      1e4,
    );
    const own = read(file);
    expect([own.level, shapes(own).map(({ id }) => id)]).toEqual(['departement', ['01', '69']]);
  });
  it('the level that names the most units, where features have the codes of several', () => {
    const file = [NORTH, SOUTH, EAST].map(({ properties, geometry }) => ({
      ...area({ dep: properties['INSEE_COM']?.toString().slice(0, 2), epci: '200000001' }),
      geometry,
      id: properties['INSEE_COM'],
    }));
    expect(read(collection(...file)).level).toBe('commune');
  });
});

describe('refused', () => {
  it('Lambert-93, by its name and by its numbers', () => {
    const metres = area({ code: '01001' }, square(842_000, 6_518_000, 843_000, 6_519_000));
    expect(refusal(collection(metres))).toMatch(/La commune 01001 a des coordonnées .*Lambert-93.*Convertissez/);
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } };
    expect(refusal({ ...collection(metres), crs })).toMatch(/autre système de coordonnées \(urn.*2154\)/);
  });
  it('another region, with codes of both', () => {
    const elsewhere = area({ code: '29019' }, square(-4.5, 48, -4, 48.5));
    expect(refusal(collection(elsewhere))).toMatch(
      /Aucun code du fichier n’est de la région du site.*29019 ; attendus/,
    );
  });
  it('axes that are swapped', () => {
    const swap = ({ properties, geometry }: typeof NORTH) =>
      area(properties, ...geometry.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [y, x])));
    expect(refusal(collection(swap(NORTH), swap(EAST)))).toMatch(/longitude et latitude sont peut-être inversées/);
  });
  it('no code at all', () => {
    expect(refusal(collection(area({ numero: 4 }, square(5, 45, 6, 46))))).toMatch(/^Aucune propriété de code/);
  });
  it('what is no outline', () => {
    expect(refusal(collection())).toMatch(/aucun polygone/);
    expect(() => readOutlines('', KNOWN)).toThrow(/Le fichier est vide/);
    expect(() => readOutlines('{"type":"Top', KNOWN)).toThrow(/n’est pas du JSON/);
  });
});
