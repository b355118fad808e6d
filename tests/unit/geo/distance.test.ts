/** The distance between two sets of borders: by hand, then of the default geometry from the official line. */
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { bordersOf, distancesBetween } from '../../../geo/pipeline/distance.ts';
import { joinUnits } from '../../../geo/pipeline/join.ts';
import { knownDepartements } from '../../../src/outlines/known.ts';
import { readOfficial } from '../../../src/outlines/official.ts';
import { committed, official, reference, twoTerritoires } from './fixtures/support.ts';

/** One degree of latitude on the mean sphere: 6 371 008.8 m × π / 180. */
const DEGREE = 111_195.08;

describe('distancesBetween', () => {
  it('of two parallels 0.01° apart is 1111.95 m everywhere', () => {
    const result = distancesBetween(
      [
        [
          [5, 0.01],
          [6, 0.01],
        ],
      ],
      [
        [
          [4, 0],
          [7, 0],
        ],
      ],
    );
    expect(result.mean).toBeCloseTo(DEGREE / 100, 1);
    expect(result.p95).toBeCloseTo(DEGREE / 100, 1);
    expect(result.max).toBeCloseTo(DEGREE / 100, 1);
    expect(result.samples).toBe(445);
  });

  it('of two meridians 0.01° apart at 60° is half of that, since parallels shrink with the cosine', () => {
    const result = distancesBetween(
      [
        [
          [5.01, 59.9],
          [5.01, 60.1],
        ],
      ],
      [
        [
          [5, 59],
          [5, 61],
        ],
      ],
    );
    expect(result.mean).toBeCloseTo(DEGREE / 200, 0);
  });

  it('of a line that leaves a point at a right angle rises evenly: mean half, 95th percentile 95 % of the length', () => {
    const result = distancesBetween(
      [
        [
          [0, 0],
          [0, 1],
        ],
      ],
      [
        [
          [-1, 0],
          [0, 0],
        ],
      ],
      { step: 100 },
    );
    expect(result.mean).toBeCloseTo(DEGREE / 2, 0);
    expect(result.p95 / DEGREE).toBeCloseTo(0.95, 2);
  });

  it('does not depend on the cells in which segments are sought', () => {
    const lines: [number[][][], number[][][]] = [
      [
        [
          [5, 45],
          [5.3, 45.2],
          [5.9, 45.1],
        ],
      ],
      [
        [
          [5.1, 45.1],
          [5.5, 44.9],
          [6.4, 45.6],
        ],
      ],
    ];
    const coarse = distancesBetween(...lines, { cell: 200_000 });
    expect(distancesBetween(...lines, { cell: 1000 }).mean).toBeCloseTo(coarse.mean, 6);
  });

  it('is 0 from a line to itself', () => {
    const borders = bordersOf(committed(), committed().objects.departements);
    expect(distancesBetween(borders, borders).max).toBeCloseTo(0, 6);
  });
});

/** Metres on 24 November 2026, and what is let through: 1.3 times as much. */
const MEASURED = { mean: 555, p95: 1507 };
const ROOM = 1.3;

const found = reference();
const title = 'the borders of a topology, from an official line';
describe(found ? title : `${title} (the default borders were NOT MEASURED: ../shared/geo is absent)`, () => {
  // Two squares of 1° side by side, 45° to 46° N, against their common outline: only the border between them is away
  // from it, min(t, 1 − t) of a degree at the part t of its length, and the far sides are farther (cos 45.5° = 0.70091
  // degrees). The border is 1° of all lines, which are 3 + 4 × 0.70091 = 5.80364°. So the mean is 0.25 / 5.80364 =
  // 0.043076°, and the farthest 5 % of all points are 0.05 × 5.80364 = 0.290182 of the border: the 95th percentile is
  // 0.5 × (1 − 0.290182) = 0.354909°, the largest distance 0.5°. The file's grid of some 15 m stays below 1 %.
  it('are measured as by hand on the fixture', () => {
    const units = readOfficial(JSON.stringify(official()), knownDepartements(twoTerritoires)).units;
    const map = joinUnits(units, twoTerritoires, { tolerance: 1, contextTolerance: 1 });
    const outline = [
      [5, 45],
      [7, 45],
      [7, 46],
      [5, 46],
      [5, 45],
    ];
    const { mean, p95, max } = distancesBetween(bordersOf(map, map.objects.departements), [outline]);
    expect(mean / DEGREE / 0.043076).toBeCloseTo(1, 2);
    expect(p95 / DEGREE / 0.354909).toBeCloseTo(1, 2);
    expect(max / DEGREE / 0.5).toBeCloseTo(1, 2);
  });

  // No test stands here where the file is absent: one that passes without it would count as a measurement.
  if (!found) {
    console.warn('[geo] NOT MEASURED: ../shared/geo is absent, the default borders were compared with nothing.');
    return;
  }
  it(`are near it: mean below ${ROOM} × ${MEASURED.mean} m, 95th percentile below ${ROOM} × ${MEASURED.p95} m`, () => {
    const map = committed();
    const line = bordersOf(found.topology, found.topology.objects['departements'] as GeometryCollection);
    const { mean, p95, max, samples } = distancesBetween(bordersOf(map, map.objects.departements), line);
    const metres = (value: number) => `${Math.round(value)} m`;
    console.info(
      `[geo] from the official line: mean ${metres(mean)}, 95th percentile ${metres(p95)}, max ${metres(max)} (${samples} points)`,
    );
    expect(mean).toBeLessThan(ROOM * MEASURED.mean);
    expect(p95).toBeLessThan(ROOM * MEASURED.p95);
  });
});
