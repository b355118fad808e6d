/** The distance between two sets of borders: by hand, then of the default geometry from the official line. */
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { bordersOf, distancesBetween } from '../../../geo/pipeline/distance.ts';
import { committed, reference } from './fixtures/support.ts';

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

describe('the default borders', () => {
  const found = reference();
  it('lie near the official line where that file is present', () => {
    if (!found) {
      console.info('[geo] ../shared/geo is absent: the distance from the official line was not measured.');
      return;
    }
    const map = committed();
    const official = bordersOf(found.topology, found.topology.objects['departements'] as GeometryCollection);
    const { mean, p95, max, samples } = distancesBetween(bordersOf(map, map.objects.departements), official);
    const metres = (value: number) => `${Math.round(value)} m`;
    console.info(
      `[geo] from the official line: mean ${metres(mean)}, 95th percentile ${metres(p95)}, max ${metres(max)} (${samples} points)`,
    );
    expect(mean).toBeLessThan(2000);
    expect(p95).toBeLessThan(5000);
  });
});
