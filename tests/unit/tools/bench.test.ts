/**
 * The bench's own arithmetic: middles, the slow line, how soon the map is whole, what it says; and the pages that it
 * compares with.
 */
import { describe, expect, test } from 'vitest';
import {
  compress,
  compressAside,
  countElements,
  mapBytes,
  mapEnd,
  styleBytes,
  textWithin,
} from '../../../tools/bench/counts.mjs';
import { islandPage } from '../../../tools/bench/island.mjs';
import { limitPage } from '../../../tools/bench/limit.mjs';
import { median, ratiosOf } from '../../../tools/bench/ratios.mjs';
import { judge, pairsOf, partsLine } from '../../../tools/bench/report.mjs';
import { Line } from '../../../tools/bench/shaper.mjs';

describe('median', () => {
  test('of an odd number: the one in the middle, whatever the order', () => expect(median([9, 1, 5])).toBe(5));
  test('of an even number: the mean of the two in the middle', () => expect(median([1, 9, 3, 5])).toBe(4));
  test('of ties', () => expect(median([2, 2, 2, 7])).toBe(2));
  test('of one value', () => expect(median([3])).toBe(3));
  test('of none', () => expect(median([])).toBeNaN());
});

describe('ratiosOf', () => {
  test('compares round by round: a slow round counts once', () =>
    expect(ratiosOf([120, 1100, 130], [100, 1000, 100])).toEqual({ median: 1.2, least: 1.1, most: 1.3 }));
});

describe('the slow line', () => {
  // 8 kbit a second is one byte a millisecond.
  const net = { roundTripMs: 100, kbitPerSecond: 8, firstFlight: 1000 };
  test('the first answer waits for the connection and its own way', () =>
    expect(new Line(net).answerAt(5, true)).toBe(305));
  test('a later answer waits for its own way', () => expect(new Line(net).answerAt(5, false)).toBe(105));
  test('bytes take their time', () => expect(new Line(net).deliveredAt(0, 300)).toBe(300));
  test('two parts share the line', () => {
    const line = new Line(net);
    line.deliveredAt(0, 300);
    expect(line.deliveredAt(10, 200)).toBe(500);
  });
  test('what fits the first flight waits for nobody', () => {
    const line = new Line({ ...net, kbitPerSecond: 80_000 });
    expect(line.deliveredAt(0, 1000)).toBeCloseTo(0.1);
  });
  test('what exceeds it waits for the acknowledgement, once', () => {
    const line = new Line({ ...net, kbitPerSecond: 80_000 });
    expect(line.deliveredAt(0, 2000)).toBe(100);
    expect(line.deliveredAt(150, 1000)).toBeCloseTo(150.1);
  });
});

describe('how soon the map is whole', () => {
  const page = (before: string, after: string) =>
    `<!doctype html><style>a{}</style>${before}<svg data-map-svg><use href="#g-1"/></svg>${after}`;
  const outline = '<svg><defs><path id="g-1" d="M0 0"/></defs></svg>';

  test('with its outline before it: at its end tag', () => {
    const html = page(outline, '<p>Suite');
    expect(html.slice(0, mapEnd(html)).endsWith('<use href="#g-1"/></svg>')).toBe(true);
  });
  test('with its outline after it: at the end of that', () => {
    const html = page('', outline);
    expect(html.slice(0, mapEnd(html)).endsWith('d="M0 0"/>')).toBe(true);
  });
  test('an outline that is missing: never', () => expect(mapEnd(page('', ''))).toBe(Infinity));
  test('a page without a map: never', () => expect(mapBytes('<!doctype html><p>Texte')).toBe(Infinity));
  test('what stands after the map costs it little, what stands before it much', () => {
    const words = Array.from({ length: 4000 }, (_, i) => `<p>${(i * 7919) % 10_007}`).join('');
    expect(mapBytes(page(outline + words, ''))).toBeGreaterThan(3 * mapBytes(page(outline, words)));
  });
  test('a cut stream gives a beginning of the page, the whole stream all of it', () => {
    const html = page(outline, Array.from({ length: 4000 }, (_, i) => `<p>${(i * 7919) % 10_007}`).join(''));
    expect(html.startsWith(textWithin(html, 3000))).toBe(true);
    expect(textWithin(html, compress(html).length)).toBe(html);
  });
});

describe('pages to compare with', () => {
  const map = {
    viewBox: '0 0 10 10',
    colours: ['red', 'blue'],
    shapes: [
      { code: '01', fill: 'f1', outline: 'M1 1' },
      { code: '03', fill: 'f0', outline: 'M3 3' },
    ],
    labels: [{ place: 'translate(1 2)', ink: 'white', lines: [{ text: 'Ain', y: '-2', dy: '0em' }] }],
    contour: 'M9 9',
    borders: 'M8 8',
  };

  test('the limit page has the whole map, in its colours', () => {
    const html = limitPage(map);
    expect(html).toContain('.f0{fill:red}.f1{fill:blue}');
    expect(html).toContain('<path data-code="01" class="f1" d="M1 1"/>');
    expect(html).toContain('<g transform="translate(1 2)" fill="white"><text y="-2" dy="0em">Ain</text></g>');
    expect(mapEnd(html)).toBe(html.length - '</html>'.length);
  });
  test('the island has every outline once, before what the component drew', () => {
    const drawn = '<svg data-map-svg><use href="#g-01"/><use href="#g-03"/></svg>';
    const html = islandPage(map, drawn);
    expect(html.match(/M1 1|M3 3|M9 9|M8 8/g)).toEqual(['M1 1', 'M3 3', 'M9 9', 'M8 8']);
    expect(html.slice(0, mapEnd(html)).endsWith('<use href="#g-03"/></svg>')).toBe(true);
  });
});

describe('what the bench says', () => {
  const budget = { label: 'Bytes', unit: 'KB', fail: 2048, aim: 1024, gates: true } as const;

  test('a count over its bound breaks', () => expect(judge({ a: budget }, { a: 2049 }).broken).toEqual(['Bytes']));
  test('a count that was not measured breaks', () => expect(judge({ a: budget }, {}).broken).toEqual(['Bytes']));
  test('a time over its bound is said and breaks nothing', () => {
    const { lines, broken } = judge({ a: { label: 'Click', unit: 'ms', fail: 50, aim: 20 } }, { a: 51 });
    expect(broken).toEqual([]);
    expect(lines[0]).toMatch(/^Click +51 ms +bound +50 ms +aim +20 ms +au-delà$/);
  });
  test('a value at its bound holds, one at its aim reaches it', () => {
    const { lines, broken } = judge({ a: budget, b: budget }, { a: 2048, b: 1024 });
    expect(broken).toEqual([]);
    expect(lines.map((one) => /[a-z ]+$/.exec(one)?.[0].trim())).toEqual(['within the bound', 'aim reached']);
  });
  test('pairs with the limit: their median ratio, their spread, the median times', () => {
    const own = [120, 1100, 130].map((coloured, i) => ({ coloured, blocking: i }));
    const limit = [100, 1000, 100].map((coloured) => ({ coloured, blocking: 0 }));
    const { ratio, line } = pairsOf('Home', own, limit);
    expect(ratio).toBe(1.2);
    expect(line).toBe(
      'Home: coloured 130 ms, limit 100 ms, median of 3 pairs 1.20 × (1.10 × to 1.30 ×), blocking 1 ms',
    );
  });
  test('the time of the whole and of each part', () =>
    expect(
      partsLine([
        ['pairs', 61_000],
        ['visits', 2400],
      ]),
    ).toBe('The bench took 63 s: pairs 61 s, visits 2 s'));
});

test('what is compressed beside the main thread is what the server sends', async () =>
  expect(await compressAside('<p>é</p>')).toEqual(compress('<p>é</p>')));

test('elements are counted, not what scripts, styles and comments say', () =>
  expect(countElements('<!doctype html><style>a>b{}</style><!-- <b> --><p>1<br></p><script>"<i>"</script>')).toBe(4));
test('style is counted in bytes', () => expect(styleBytes('<style>é{}</style>')).toBe(4));
