/**
 * Names that give way to marks: expectations computed by hand from a size of 20, where a letter is 14 wide and a line
 * 20 high.
 */
import { describe, expect, it } from 'vitest';
import { lineBoxOf, type Disc, type PlacedLine } from '../../../src/map/nameBoxes.ts';
import { placeNames, type NameToPlace } from '../../../src/map/names.ts';

const SIZE = 20;
const everywhere = () => true;
/** « Isère » over « 0,7 » around (100, 100): 70 wide and 44 high, so from 65 to 135 and from 78 to 122. */
const name: NameToPlace = { at: [100, 100], lines: ['Isère'], figure: '0,7', radius: null, isWithin: everywhere };
const place = (names: NameToPlace[], marks: Disc[] = []) => placeNames(names, marks, SIZE, 1);
const one = (part: Partial<NameToPlace>, marks: Disc[] = []) => place([{ ...name, ...part }], marks)[0] ?? [];
const lineOf = (lines: PlacedLine[], text: string) => lines.find((line) => line.text === text);
const keys = ({ x, y, radius }: Disc, lines: readonly PlacedLine[]) =>
  lines
    .map(lineBoxOf)
    .some(
      (box) =>
        box.x < x + radius && box.x + box.width > x - radius && box.y < y + radius && box.y + box.height > y - radius,
    );

describe('placeNames', () => {
  it('a name that no mark touches stays, its figure below it and a fifth larger', () => {
    const [nom, figureText, ...more] = one({}, [{ x: 150, y: 100, radius: 10 }]);
    // The lines are 20 and 24 high, from 78: baselines 0.78 of each below its top.
    expect(nom).toEqual({ text: 'Isère', x: 100, y: 93.6, size: 20, kind: 'nom' });
    expect(figureText).toMatchObject({ text: '0,7', x: 100, size: 24, kind: 'chiffre' });
    expect(figureText?.y).toBeCloseTo(78 + 20 + 0.78 * 24, 9);
    expect(more).toEqual([]);
  });
  it('a mark beside the figure, which is narrower than the name, is in nobody’s way', () =>
    // The figure reaches from 74.8 to 125.2.
    expect(one({}, [{ x: 131, y: 112, radius: 5 }])[0]?.x).toBe(100));
  it('a name goes off a mark, no further than it must', () => {
    const mark = { x: 100, y: 100, radius: 6 };
    const lines = one({}, [mark]);
    expect(keys(mark, lines)).toBe(false);
    // Upwards it is clear from 28 on: six quarters of a line.
    expect(Math.hypot((lines[0]?.x ?? 0) - 100, (lines[0]?.y ?? 0) - 93.6)).toBeLessThanOrEqual(30 + 1e-9);
  });
  it('it goes where its département is', () => {
    const lines = one({ isWithin: (_x, y) => y > 70 }, [{ x: 100, y: 100, radius: 6 }]);
    expect(lines.map(lineBoxOf).every(({ y }) => y > 70)).toBe(true);
  });
  it('a name whose own place reaches beyond its département stays none the less', () =>
    expect(one({ isWithin: () => false })[0]).toMatchObject({ x: 100, y: 93.6 }));
  it('of two names at one place the second gives way', () => {
    const [first = [], second = []] = place([name, name]);
    expect(first[0]?.x).toBe(100);
    for (const box of first.map(lineBoxOf))
      expect(keys({ x: box.x + box.width / 2, y: box.y + box.height / 2, radius: 0 }, second)).toBe(false);
  });
  it('where the line is too long between two marks, it is broken', () => {
    // 11 letters are 154 wide, 7 are 98: between the marks there are 120, all the way up and down.
    const marks = [-60, -30, 0, 30, 60].flatMap((dy) => [30, 170].map((x): Disc => ({ x, y: 100 + dy, radius: 10 })));
    const lines = one({ lines: ['Puy-de-Dôme'], broken: ['Puy-de-', 'Dôme'] }, marks);
    expect(lines.map(({ text }) => text)).toEqual(['Puy-de-', 'Dôme', '0,7']);
  });
});

describe('placeNames with circles', () => {
  const circle = { radius: 50, figure: '25' };
  it('the figure in the middle of the circle, the name above it', () => {
    const lines = one(circle);
    expect(lineOf(lines, '25')).toMatchObject({ x: 100, kind: 'sur-cercle' });
    // A tenth of a line between the edge, at 50, and the name.
    const box = lineBoxOf(lineOf(lines, 'Isère') as PlacedLine);
    expect(box.y + box.height).toBeCloseTo(48, 9);
  });
  it('a mark on the figure: it makes room within its circle', () => {
    const mark = { x: 118, y: 100, radius: 6 };
    const lines = one(circle, [mark]);
    expect(lineOf(lines, '25')).toMatchObject({ kind: 'sur-cercle' });
    expect(keys(mark, lines)).toBe(false);
  });
  it('a mark that fills the circle: the figure goes to the name', () => {
    const lines = one(circle, [{ x: 100, y: 100, radius: 40 }]);
    expect(lineOf(lines, '25')?.kind).toBe('chiffre');
    expect(keys({ x: 100, y: 100, radius: 49 }, lines)).toBe(false);
  });
  it('a mark where the name stands: another side of the circle', () => {
    const mark = { x: 100, y: 38, radius: 8 };
    const lines = one(circle, [mark]);
    expect(keys(mark, lines)).toBe(false);
    expect(keys({ x: 100, y: 100, radius: 49 }, [lineOf(lines, 'Isère') as PlacedLine])).toBe(false);
  });
  it('no circle: name and figure above the place', () =>
    expect(one({ radius: 0, figure: '0' }).map(({ kind }) => kind)).toEqual(['nom', 'chiffre']));
});
