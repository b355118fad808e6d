/** Pixels of a coverage in the inks of its shapes: one pass, whatever the outlines. Pure. */
import { type Coverage, BYTE, WORDS } from './canvasCoverage.ts';

/** What colours a shape: red in the lowest byte, then green and blue; or a square tile of such pixels. */
export type Ink = number | Tile;
export interface Tile {
  side: number;
  pixels: Uint32Array;
  /** Where the first tile begins, in pixels. */
  x: number;
  y: number;
}

const FULL = 255;
const OPAQUE = 0xff000000;
const RED_AND_BLUE = 0xff00ff;
const LOW = 0xffff;
/** Words of runs, and pixels, of one step: some milliseconds of a slow machine. */
const STEP = 1 << 17;

/**
 * Fills `pixels`, as many as the coverage has: RGBA from the lowest byte on, not premultiplied. Where shapes share a
 * pixel their inks are mixed by what they cover; a shape without an ink leaves it transparent.
 */
export function* inkPixels(
  { width, starts, runs }: Coverage,
  inks: readonly (Ink | null)[],
  pixels: Uint32Array,
  sums: Sums,
): Generator<void> {
  pixels.fill(0);
  sums.redBlue.fill(0);
  sums.greenCover.fill(0);
  let done = 0;
  for (let shape = 0; shape < inks.length; shape++) {
    const ink = inks[shape] ?? null;
    const [from, to] = [starts[shape] ?? 0, starts[shape + 1] ?? 0];
    if (ink === null || from === to) continue;
    if (typeof ink === 'number') inkRuns(runs, from, to, ink, pixels, sums);
    else tileRuns(runs, from, to, ink, width, pixels, sums);
    done += to - from;
    if (done < STEP) continue;
    done = 0;
    yield;
  }
  for (let begin = 0; begin < pixels.length; begin += STEP) {
    yield;
    mixSums(sums, begin, Math.min(begin + STEP, pixels.length), pixels);
  }
}

/**
 * What shapes give to the pixels that they share, two channels a word: together they cover 255 at most, so that none
 * reaches into the next. Kept from one colouring to the next: new memory takes longer than the pass itself.
 */
export interface Sums {
  redBlue: Uint32Array;
  greenCover: Uint32Array;
}

export const sumsFor = ({ width, height }: Coverage): Sums => ({
  redBlue: new Uint32Array(width * height),
  greenCover: new Uint32Array(width * height),
});

function inkRuns(runs: Uint32Array, from: number, to: number, ink: number, pixels: Uint32Array, sums: Sums): void {
  const { redBlue, greenCover } = sums;
  const [both, other] = [ink & RED_AND_BLUE, ((ink >>> BYTE) & FULL) | (FULL << 16)];
  for (let at = from; at < to; at += WORDS) {
    const begin = runs[at] as number;
    const run = runs[at + 1] as number;
    const cover = run & FULL;
    const end = begin + (run >>> BYTE);
    if (cover === FULL) for (let pixel = begin; pixel < end; pixel++) pixels[pixel] = OPAQUE | ink;
    else
      for (let pixel = begin; pixel < end; pixel++) {
        redBlue[pixel] = (redBlue[pixel] as number) + both * cover;
        greenCover[pixel] = (greenCover[pixel] as number) + other * cover;
      }
  }
}

/** The same pixel by pixel, each with its own ink. */
function tileRuns(
  runs: Uint32Array,
  from: number,
  to: number,
  { side, pixels: tile, x, y }: Tile,
  width: number,
  pixels: Uint32Array,
  sums: Sums,
): void {
  const within = (at: number) => ((at % side) + side) % side;
  const one = new Uint32Array(WORDS);
  for (let at = from; at < to; at += WORDS) {
    const begin = runs[at] as number;
    const run = runs[at + 1] as number;
    one[1] = (1 << BYTE) | (run & FULL);
    for (let pixel = begin; pixel < begin + (run >>> BYTE); pixel++) {
      one[0] = pixel;
      const ink = tile[within(Math.floor(pixel / width) - y) * side + within((pixel % width) - x)] ?? 0;
      inkRuns(one, 0, WORDS, ink, pixels, sums);
    }
  }
}

function mixSums({ redBlue, greenCover }: Sums, begin: number, end: number, pixels: Uint32Array): void {
  for (let pixel = begin; pixel < end; pixel++) {
    const green = greenCover[pixel] as number;
    if (green === 0) continue;
    const both = redBlue[pixel] as number;
    const cover = (green >>> 16) / FULL;
    // Half of what it is divided by: rounded, and not cut.
    const half = cover >>> 1;
    const blue = ((both >>> 16) + half) / cover;
    const red = ((both & LOW) + half) / cover;
    pixels[pixel] = (cover << 24) | (blue << 16) | ((((green & LOW) + half) / cover) << BYTE) | red;
  }
}

/** `part` of an ink, and what is left of `other`. */
export function faded(ink: Ink, other: number, part: number): Ink {
  if (typeof ink !== 'number') return { ...ink, pixels: ink.pixels.map((one) => mix(one, other, part)) };
  return mix(ink, other, part);
}

function mix(one: number, other: number, part: number): number {
  const channel = (shift: number) =>
    Math.round(((one >>> shift) & FULL) * part + ((other >>> shift) & FULL) * (1 - part)) << shift;
  return channel(0) | channel(8) | channel(16);
}
