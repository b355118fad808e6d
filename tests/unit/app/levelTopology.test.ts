/** Shapes of a level as their files have them: in degrees, holes in what is around them, points where none is known. */
import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Point } from 'geojson';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { topologyOf } from '../../../src/app/levelTopology.ts';
import { lonLatOnMap } from '../../../src/map/world.ts';

/** The world in 360 units: one of them is a degree of longitude. */
const FRAME = { width: 360, height: 360, scale: 360, originX: 0, originY: 0 };
const shapes = (...features: { code: string; d: string; label: [number, number] }[]) => {
  const topology = topologyOf(features, FRAME, { nom: 'Essai' });
  const all = feature(topology, topology.objects['departements'] as GeometryCollection);
  return (all as FeatureCollection<MultiPolygon | Point>).features;
};
const square = (x: number, y: number, side: number) => `M${x} ${y}l${side} 0 0 ${side}-${side} 0z`;
const at = (x: number, y: number) => lonLatOnMap(FRAME, [x, y]);
const rings = (d: string) =>
  (shapes({ code: 'a', d, label: [0, 0] })[0]?.geometry.coordinates as [number, number][][][]).map((polygon) =>
    polygon.map((ring) => ring[0]),
  );

describe('a shape', () => {
  it('is a closed ring in degrees, with its code', () => {
    const [one] = shapes({ code: '38185', d: square(180, 180, 10), label: [185, 185] });
    expect(one?.properties).toEqual({ code: '38185' });
    expect(one?.geometry.coordinates).toEqual([
      [[at(180, 180), at(190, 180), at(190, 190), at(180, 190), at(180, 180)]],
    ]);
    expect(at(180, 180)).toEqual([0, 0]);
  });
  it('of two parts has both', () =>
    expect(rings(square(10, 10, 5) + square(30, 10, 5))).toEqual([[at(10, 10)], [at(30, 10)]]));
  it('keeps a hole in it', () =>
    expect(rings(square(10, 10, 30) + square(20, 20, 5))).toEqual([[at(10, 10), at(20, 20)]]));
  it('is whole again within its hole', () =>
    expect(rings(square(10, 10, 50) + square(20, 20, 30) + square(30, 30, 5))).toEqual([
      [at(10, 10), at(20, 20)],
      [at(30, 30)],
    ]));
  it('that is not known is a point where its name stands', () =>
    expect(shapes({ code: 'a', d: '', label: [180, 180] })[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [0, 0],
    }));
});
