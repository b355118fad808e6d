/** The committed geometry against the data: codes, borders, size, shapes. */
import { gzipSync } from 'node:zlib';
import { geoContains, polygonArea } from 'd3';
import type { MultiPolygon } from 'geojson';
import Papa from 'papaparse';
import { feature, neighbors } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { crossingArcs } from '../../../src/outlines/crossings.ts';
import { arcsOf } from '../../../src/outlines/mapTopology.ts';
import { absolute } from '../../../src/outlines/simplifyShared.ts';
import { committed, committedText, territoires, territoiresText } from './fixtures/support.ts';

const map = committed();
const { departements, voisins: neighbours } = map.objects;
const areas = feature(map, departements).features;
const polygonsOf = (code: string) =>
  (areas.find(({ properties }) => properties.code === code)?.geometry as MultiPolygon | undefined)?.coordinates ?? [];

/** Square metres on the sphere, from a cylindrical equal-area projection: exact up to the straightness of edges. */
function areaOf(polygons: readonly (readonly (readonly number[])[])[][]): number {
  const radius = 6371008.8;
  const plane = ([longitude = 0, latitude = 0]: readonly number[]): [number, number] => [
    (longitude * Math.PI * radius) / 180,
    Math.sin((latitude * Math.PI) / 180) * radius,
  ];
  const rings = polygons.map((polygon) => polygon.map((ring) => Math.abs(polygonArea(ring.map(plane)))));
  return rings.reduce((sum, [outer = 0, ...holes]) => sum + outer - holes.reduce((a, b) => a + b, 0), 0);
}

describe('codes', () => {
  it('has a polygon for each département of the table, and no polygon without a row, in the order of the table', () => {
    expect(departements.geometries.map(({ id }) => id)).toEqual(territoires().map(({ code }) => code));
  });

  it('says code and name as the table does', () => {
    expect(departements.geometries.map(({ properties }) => properties)).toEqual(
      territoires().map(({ code, nom }) => ({ code, nom })),
    );
  });

  it('has neighbours of both kinds, none of them drawn, each once', () => {
    const ids = neighbours.geometries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of departements.geometries) expect(ids).not.toContain(id);
    const named = feature(map, neighbours).features;
    for (const { id, properties } of named) {
      expect(properties.nom).toBeTruthy();
      expect(properties.code).toBe(properties.type === 'departement' ? id : undefined);
    }
    const countries = named.filter(({ properties }) => properties.type === 'pays');
    expect(countries.map(({ properties }) => properties.nom)).toEqual(expect.arrayContaining(['Suisse', 'Italie']));
  });

  it('has each préfecture inside its own département', () => {
    for (const { code, prefecture } of territoires()) {
      if (!prefecture) throw new Error(`no préfecture for ${code}`);
      const around = areas.filter((area) => geoContains(area, prefecture)).map(({ properties }) => properties.code);
      expect(around, code).toEqual([code]);
    }
  });

  it('has areas within 8 % of the published ones', () => {
    // The published areas are cadastral: they leave out lakes and glaciers, 6 % of a mountain département.
    const { data } = Papa.parse<Record<string, string>>(territoiresText(), { header: true, skipEmptyLines: true });
    for (const row of data.filter(({ type }) => type === 'departement')) {
      const ratio = areaOf(polygonsOf(row['code'] ?? '')) / 1e6 / Number(row['superficie_km2']);
      expect(Math.abs(ratio - 1), `${row['code']}: ${ratio}`).toBeLessThan(0.08);
    }
  });
});

describe('borders', () => {
  const users = new Map<number, string[]>();
  for (const geometry of [...departements.geometries, ...neighbours.geometries]) {
    for (const arc of arcsOf([geometry])) users.set(arc, [...(users.get(arc) ?? []), String(geometry.id)]);
  }

  it('shares each arc of a drawn département with exactly one other area: no gap and no overlap anywhere', () => {
    for (const arc of arcsOf(departements.geometries)) expect(users.get(arc), `arc ${arc}`).toHaveLength(2);
  });

  it('shares each inner border between exactly two of the drawn départements', () => {
    const drawn = new Set(departements.geometries.map(({ id }) => String(id)));
    const inner = [...users.values()].filter((codes) => codes.every((code) => drawn.has(code)));
    expect(inner.length).toBeGreaterThanOrEqual(20);
    expect(inner.every((codes) => codes.length === 2 && codes[0] !== codes[1])).toBe(true);
  });

  it('leaves no département without a neighbour', () => {
    for (const adjacent of neighbors(departements.geometries)) expect(adjacent.length).toBeGreaterThan(0);
  });

  it('uses every arc', () => {
    expect(users.size).toBe(map.arcs.length);
  });
});

describe('shapes', () => {
  it('has no line that crosses itself or another, in the surroundings neither', () => {
    expect([...crossingArcs(map.arcs.map(absolute))]).toEqual([]);
  });

  it('has no sliver: each part of a département is at least 20 km²', () => {
    for (const { properties } of areas) {
      for (const polygon of polygonsOf(properties.code)) expect(areaOf([polygon]) / 1e6).toBeGreaterThan(20);
    }
  });

  it('keeps the enclave of the Vaucluse in the Drôme, filled by the Vaucluse', () => {
    const holes = polygonsOf('26').flatMap((polygon) => polygon.slice(1));
    expect(holes).toHaveLength(1);
    const valreas: [number, number] = [4.99, 44.385];
    expect(areas.some((area) => geoContains(area, valreas))).toBe(false);
    const around = feature(map, neighbours).features.filter((area) => geoContains(area, valreas));
    expect(around.map(({ properties }) => properties.code)).toEqual(['84']);
  });
});

describe('file', () => {
  it('is below 30 KB gzipped', () => {
    expect(gzipSync(committedText(), { level: 9 }).length).toBeLessThan(30_000);
  });

  it('carries the box of the drawn départements', () => {
    const points = areas.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates.flat(2));
    const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
    expect(map.bbox).toEqual([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  });
});
