/** The GeoJSON file: RFC 7946, every département with every indicator. */
import { readFileSync } from 'node:fs';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { buildCaption } from '../../../src/exports/caption.ts';
import { buildGeojson, rewound } from '../../../src/exports/geojson.ts';
import { buildIndicateurs } from '../../../src/exports/indicateurs.ts';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { PUBLISHED_COUNTS, REAL } from '../selection/support.ts';

const square = (...corners: Position[]): Position[] => [...corners, corners[0] as Position];
/** The polygons of a shape, none of a point. */
const polygonsOf = (geometry: Geometry): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates;
const CLOCKWISE = square([0, 0], [0, 1], [1, 1], [1, 0]);

describe('rewound', () => {
  it('an outer ring runs counter-clockwise', () =>
    expect((rewound({ type: 'Polygon', coordinates: [CLOCKWISE] }) as Polygon).coordinates[0]).toEqual(
      [...CLOCKWISE].reverse(),
    ));
  it('a hole runs clockwise', () => {
    const hole = square([0.2, 0.2], [0.4, 0.2], [0.4, 0.4], [0.2, 0.4]);
    const [, inner] = (rewound({ type: 'Polygon', coordinates: [CLOCKWISE, hole] }) as Polygon).coordinates;
    expect(inner).toEqual([...hole].reverse());
  });
  it('what runs right stays, to a metre', () => {
    const ring = square([0.1234567, 0], [1, 0], [1, 1], [0, 1]);
    expect((rewound({ type: 'Polygon', coordinates: [ring] }) as Polygon).coordinates[0]?.[0]).toEqual([0.12346, 0]);
  });
});

describe('buildGeojson', () => {
  const topology = JSON.parse(
    readFileSync(new URL('../../../geo/auvergne-rhone-alpes/departements.topojson', import.meta.url), 'utf8'),
  ) as Topology;
  const counts = countProjets(REAL.projets, REAL.region.code);
  const caption = buildCaption(
    { dataset: REAL, view: DEFAULT_VIEW, counts, facets: counts, query: () => '?' },
    { title: 'T', denominator: 'd', byAxe: true, page: 'https://exemple.fr/' },
  );
  const file = buildGeojson(topology, buildIndicateurs(REAL, counts, counts), REAL.region, caption);
  it('twelve features with their code as id, and the published counts', () => {
    expect(file.features).toHaveLength(12);
    for (const { id, properties } of file.features) expect(properties['projets']).toBe(PUBLISHED_COUNTS[String(id)]);
  });
  it('every column is a property of every feature, and has its title', () => {
    const keys = Object.keys(file.metadata.colonnes);
    expect(keys.length).toBeGreaterThan(20);
    for (const { properties } of file.features) expect(Object.keys(properties)).toEqual(['code', 'nom', ...keys]);
  });
  it('carries title, filters, denominator, sources and link', () =>
    expect(file.metadata).toMatchObject({ titre: 'T', denominateur: 'd', lien: 'https://exemple.fr/' }));
  it('the region’s two parts add up to 120', () => {
    const { localises: located, regionaux: regionWide } = file.metadata.region;
    expect([located['projets'], regionWide['projets']]).toEqual([102, 18]);
  });
  it('lies in the region: longitudes 2 to 8, latitudes 44 to 47, outer rings counter-clockwise', () => {
    for (const { geometry } of file.features) {
      for (const [outer = []] of polygonsOf(geometry)) {
        let area = 0;
        outer.forEach(([x = 0, y = 0], i) => {
          expect(x > 2 && x < 8 && y > 44 && y < 47).toBe(true);
          const [nextX = 0, nextY = 0] = outer[(i + 1) % outer.length] ?? [];
          area += x * nextY - nextX * y;
        });
        expect(area).toBeGreaterThan(0);
      }
    }
  });
  it('its bbox is west, south, east, north of all positions', () => {
    const positions = file.features.flatMap(({ geometry }) => polygonsOf(geometry).flat(2));
    const [xs, ys] = [0, 1].map((side) => positions.map((position) => position[side] ?? NaN));
    const edges = [Math.min(...(xs ?? [])), Math.min(...(ys ?? [])), Math.max(...(xs ?? [])), Math.max(...(ys ?? []))];
    expect(file.bbox).toEqual(edges);
    // The region reaches from the Allier's west to the Savoie's east.
    expect(edges.map(Math.floor)).toEqual([2, 44, 7, 46]);
  });
  it('positions have five decimals at most, figures two or what one shown decimal needs', () => {
    const text = JSON.stringify(file.features.map(({ geometry }) => geometry));
    expect(text).not.toMatch(/\.\d{6}/);
    const values = file.features.flatMap(({ properties }) => Object.values(properties));
    const long = values.filter((value) => typeof value === 'number' && /\.\d{4}/.test(String(value)));
    expect(long).toEqual([]);
    for (const { id, properties } of file.features) expect(properties['projets']).toBe(PUBLISHED_COUNTS[String(id)]);
  });
  it('a département without a shape is left out, the others stay', () => {
    const none = { ...topology, objects: { departements: { type: 'GeometryCollection', geometries: [] } } } as Topology;
    const left = buildGeojson(none, buildIndicateurs(REAL, counts, counts), REAL.region, caption);
    expect(left.features).toEqual([]);
    expect(left.metadata.notes.at(-1)).toMatch(/^12.territoires n’ont ni contour ni point connu/);
  });
  it('one whose place alone is known is a point, and the bbox has it', () => {
    const point = { type: 'Point', id: '38', properties: { code: '38' }, coordinates: [5.7234567, 45.18] };
    const objects = { departements: { type: 'GeometryCollection', geometries: [point] } };
    const one = { type: 'Topology', arcs: [], objects } as unknown as Topology;
    const { features, bbox } = buildGeojson(one, buildIndicateurs(REAL, counts, counts), REAL.region, caption);
    expect(features.map(({ id, geometry }) => [id, geometry])).toEqual([
      ['38', { type: 'Point', coordinates: [5.72346, 45.18] }],
    ]);
    expect(bbox).toEqual([5.72346, 45.18, 5.72346, 45.18]);
  });
});
