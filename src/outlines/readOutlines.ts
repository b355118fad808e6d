/** Outlines that somebody brings along: one text in, one topology of one level out. For a worker. */
import { polygonArea } from 'd3';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology as topologyOf } from 'topojson-server';
import { filter, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon as AreaArcs, Topology } from 'topojson-specification';
import type { LevelTopology } from '../model/geometry.ts';
import { arcsOf, isArea } from './mapTopology.ts';
import { OBJECT_OF, type Known, type LevelId } from './known.ts';
import { readOfficial } from './official.ts';
import { polygonsOf } from './polygons.ts';
import { simplifyShared, steradians } from './simplifyShared.ts';
import type { Unit } from './units.ts';

/** What was read of a file. */
export interface OwnOutlines {
  level: LevelId;
  /** One object, named as in the site's own files; ids are codes, in the order of the known units. */
  topology: LevelTopology;
  /** Codes of the region without an outline. */
  missing: string[];
  /** Codes of the file that are not of the region: left out. */
  unknown: string[];
  /** What was mended or left out, in French sentences. */
  notes: string[];
}

/** Steps per axis before joining (about a metre), and in what is kept. */
const JOIN_STEPS = 1e6;
const KEPT_STEPS = 2e4;
/** Square metres: the first step whose text is small enough is taken, else the last. */
const TOLERANCES = [2e3, 5e3, 20e3, 50e3, 100e3] as const;
const LAST_TOLERANCE = 200e3;
/** Characters of a text that is small enough: some for each shape, some for the whole. */
const PER_SHAPE = 240;
const FOR_ALL = 60_000;

interface Properties {
  code: string;
  nom: string;
}
type Joined = Topology<{ level: GeometryCollection<Properties> }>;

/**
 * Communes, EPCI or départements of a GeoJSON or TopoJSON in longitude and latitude: those of the region, simplified
 * on shared arcs and quantised. Other systems of coordinates are refused.
 * @throws GeometryError (French: what, where, what to do).
 */
export function readOutlines(text: string, known: Known): OwnOutlines {
  const { level, units, missing, unknown, notes } = readOfficial(text, known);
  const names = known.levels.find((one) => one.level === level)?.units ?? new Map<string, string>();
  const joined = joinByCode(units, names);
  const weighed = presimplify(joined, sphericalTriangleArea) as unknown as Joined;
  const enough = FOR_ALL + PER_SHAPE * joined.objects.level.geometries.length;
  const isSmall = (tolerance: number) =>
    JSON.stringify(quantize(simplify(weighed, steradians(tolerance)), KEPT_STEPS)).length <= enough;
  const tolerance = TOLERANCES.find(isSmall) ?? LAST_TOLERANCE;
  const { objects, ...simple } = simplifyShared(weighed, steradians(tolerance), KEPT_STEPS, flatArcs);
  const topology: LevelTopology = { ...simple, objects: { [OBJECT_OF[level]]: objects.level } };
  return { level, topology, missing, unknown, notes };
}

/** The units of the region on one topology, one shape a code. */
function joinByCode(units: readonly Unit[], names: ReadonlyMap<string, string>): Joined {
  const own = units.filter(({ code }) => code !== null && names.has(code));
  const level: FeatureCollection<MultiPolygon, Properties> = {
    type: 'FeatureCollection',
    features: own.map(({ code, nom, geometry }) => ({
      type: 'Feature',
      properties: { code: code ?? '', nom },
      geometry: { type: 'MultiPolygon', coordinates: polygonsOf(geometry) },
    })),
  };
  const joined = topologyOf({ level }, JOIN_STEPS) as unknown as Joined;
  const byCode = new Map<string, AreaArcs<Properties>[]>();
  for (const geometry of joined.objects.level.geometries as AreaArcs<Properties>[]) {
    const code = geometry.properties?.code ?? '';
    byCode.set(code, [...(byCode.get(code) ?? []), geometry]);
  }
  const geometries = [...names].flatMap(([code, nom]): AreaArcs<Properties>[] => {
    const parts = byCode.get(code);
    return parts ? [{ ...mergeArcs(joined, parts), id: code, properties: { code, nom } }] : [];
  });
  const whole = { ...joined, objects: { level: { type: 'GeometryCollection', geometries } } } as Joined;
  return filter(whole, () => true) as unknown as Joined;
}

/** Arcs of shapes that simplification has left without a surface: each shape keeps its largest part. */
function flatArcs(simple: Joined): Set<number> {
  const shapes = feature(simple, simple.objects.level).features;
  const flat = simple.objects.level.geometries.filter((geometry, index) => {
    const own = shapes[index]?.geometry as MultiPolygon | undefined;
    return (
      isArea(geometry) && !own?.coordinates.some(([outer]) => outer && polygonArea(outer as [number, number][]) !== 0)
    );
  });
  return arcsOf(flat);
}
