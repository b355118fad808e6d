/** Arrow keys among many places: found through squares, as a look at all places would find them. */
import { describe, expect, it } from 'vitest';
import { neighbourFinder, type LabelledUnit } from '../../../src/outlines/neighbours.ts';
import { seeded } from '../selection/support.ts';

const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

/** The rule itself: within 50°, bordering ones before all others, the first of the least distance ÷ cosine. */
function lookAtAll(place: LabelledUnit, places: readonly LabelledUnit[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, [dx, dy]] of Object.entries(DIRECTIONS)) {
    const ahead = places.flatMap((other) => {
      const [x, y] = [other.label[0] - place.label[0], other.label[1] - place.label[1]];
      const cosine = (x * dx + y * dy) / Math.hypot(x, y);
      return cosine >= Math.cos((50 * Math.PI) / 180) ? [{ other, cost: Math.hypot(x, y) / cosine }] : [];
    });
    const bordering = ahead.filter(({ other }) => place.adjacent.includes(other.code));
    const [nearest] = (bordering.length > 0 ? bordering : ahead).sort((a, b) => a.cost - b.cost);
    if (nearest) found[name] = nearest.other.code;
  }
  return found;
}

describe('neighbourFinder', () => {
  const random = seeded(11);
  const any = (n: number) => Math.floor(n * random());
  // On whole numbers, as labels are: equal ways are frequent. Every third place borders on some other.
  const places = Array.from({ length: 200 }, (_, i): LabelledUnit => ({
    code: `p${i}`,
    label: [any(60), any(60)],
    adjacent: i % 3 === 0 ? [`p${any(200)}`, `p${any(200)}`] : [],
  }));
  it('finds what a look at all places finds, of 200 of them', () => {
    const find = neighbourFinder(places);
    for (const place of places) expect(find(place), place.code).toEqual(lookAtAll(place, places));
  });
  it('of two equally near the first of the list', () => {
    const at: LabelledUnit = { code: '0', label: [0, 0], adjacent: [] };
    const [down, up]: [LabelledUnit, LabelledUnit] = [
      { code: '1', label: [3, 1], adjacent: [] },
      { code: '2', label: [3, -1], adjacent: [] },
    ];
    expect(neighbourFinder([at, down, up])(at).right).toBe('1');
    expect(neighbourFinder([at, up, down])(at).right).toBe('2');
  });
});
