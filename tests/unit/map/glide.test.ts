/** The camera of the drawn map on its way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Glide } from '../../../src/map/glide.svelte.ts';

const HOME = { x: 0, y: 0, width: 1000, height: 800 };
const NEAR = { x: 100, y: 200, width: 500, height: 400 };

/** Frames that were asked for and have not come yet. */
let frames: FrameRequestCallback[] = [];
const frame = (now: number) => frames.splice(0).forEach((step) => step(now));

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (step: FrameRequestCallback) => frames.push(step));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});
afterEach(() => vi.unstubAllGlobals());

test('goes fast first, slow at the end', () => {
  const glide = new Glide(HOME);
  glide.to(NEAR, 100);
  frame(1000);
  expect(glide.current).toEqual(HOME);
  // Half of the time: 1 - 0.5³ of the way.
  frame(1050);
  expect(glide.current).toEqual({ x: 87.5, y: 175, width: 562.5, height: 450 });
});
test('ends at the very box it was sent to', () => {
  const glide = new Glide(HOME);
  glide.to(NEAR, 100);
  frame(1000);
  frame(1200);
  expect(glide.current).toBe(NEAR);
  expect(frames).toEqual([]);
});
test('without a duration it is there at once', () => {
  const glide = new Glide(HOME);
  glide.to(NEAR, 0);
  expect(glide.current).toBe(NEAR);
  expect(frames).toEqual([]);
});
test('sent to where it stands, it draws nothing', () => {
  new Glide(HOME).to(HOME, 100);
  expect(frames).toEqual([]);
});
test('stopped, it stays on its way', () => {
  const glide = new Glide(HOME);
  const stop = glide.to(NEAR, 100);
  frame(1000);
  stop();
  frame(1100);
  expect(glide.current).toEqual(HOME);
});
