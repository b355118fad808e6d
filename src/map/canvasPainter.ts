/**
 * What lies under the names: ground, fills and lines are painted apart, out of sight and in slices, and shown when they
 * are complete. A new view paints all three; a new colouring fills alone, by what each shape covers in that view.
 */
import type { CanvasCircles } from './canvasCircles.ts';
import { FillPainter, fit, isSameView } from './canvasFills.ts';
import { clear, paintCircles, paintGround, paintLines, type Brush, type Ground } from './canvasPaint.ts';
import type { FilledShape } from './canvasShapes.ts';
import { isSeen, type CanvasView, type Size } from './canvasView.ts';
import { runSliced, SLICING, type Slicing } from './slices.ts';

/** All that the lower canvas shows. Objects are compared by identity: what has changed is another object. */
export interface Scene extends Ground, Omit<Brush, 'context'> {
  shapes: readonly FilledShape[];
  /** The class that alone keeps its colour, if any. */
  highlighted: string | null;
  /** The circles of a view. */
  circlesIn: (view: CanvasView) => CanvasCircles;
  size: Size;
}

export class CanvasPainter {
  readonly #shown: CanvasRenderingContext2D;
  readonly #ground: CanvasRenderingContext2D;
  readonly #fills: CanvasRenderingContext2D;
  readonly #filler = new FillPainter();
  readonly #lines: CanvasRenderingContext2D;
  readonly #ondrawn: (scene: Scene) => void;
  readonly #slicing: Slicing;
  #stop: (() => void) | null = null;
  #scene: Scene | null = null;
  /** What ground and lines were painted for. */
  #lined: Scene | null = null;
  #next: Scene | null = null;

  /** @throws RangeError where the browser gives no canvas: `canPaint` asks before. */
  constructor(canvas: HTMLCanvasElement, ondrawn: (scene: Scene) => void, slicing = SLICING) {
    this.#shown = contextOf(canvas);
    // In plain memory: complex outlines gain nothing by a graphics card, and each slice can be waited for.
    this.#ground = contextOf(document.createElement('canvas'), true);
    this.#fills = contextOf(document.createElement('canvas'), true);
    this.#lines = contextOf(document.createElement('canvas'), true);
    this.#ondrawn = ondrawn;
    this.#slicing = slicing;
  }

  /**
   * Paints a scene in slices. One that differs by its view alone waits until the one under way is shown, so that a map
   * that is dragged is painted again and again; any other takes its place.
   */
  paint(scene: Scene): void {
    if (this.#stop && this.#scene && isSameBut(this.#scene, scene, 'view')) {
      this.#next = scene;
      return;
    }
    this.#stop?.();
    this.#begin(scene);
  }

  #begin(scene: Scene): void {
    this.#scene = scene;
    this.#next = null;
    this.#stop = runSliced(this.#steps(scene), () => this.#show(scene), this.#slicing);
  }

  *#steps(scene: Scene): Generator<void> {
    yield* this.#filler.paint(this.#fills, scene);
    const lined = this.#lined;
    if (lined && isSameView(lined, scene) && hasSame(lined, scene, ['palette', 'paths', 'surroundings'])) return;
    this.#lined = null;
    const brush = (context: CanvasRenderingContext2D): Brush => {
      fit(context.canvas, scene);
      return { ...scene, context };
    };
    paintGround(brush(this.#ground), scene);
    yield* waited(this.#ground);
    const seen = scene.shapes.filter(({ feature }) => feature.d && isSeen(scene.view.seen, feature.bbox));
    const steps = paintLines(brush(this.#lines), scene.paths, seen);
    while (!steps.next().done) yield* waited(this.#lines);
    this.#lined = scene;
  }

  #show(scene: Scene): void {
    const brush = { ...scene, context: this.#shown };
    fit(this.#shown.canvas, scene);
    clear(brush);
    for (const { canvas } of [this.#ground, this.#fills, this.#lines]) this.#shown.drawImage(canvas, 0, 0);
    paintCircles(brush, scene.circlesIn(scene.view), scene.highlighted);
    this.#stop = null;
    this.#ondrawn(scene);
    if (this.#next) this.#begin(this.#next);
  }

  destroy(): void {
    this.#stop?.();
  }
}

/** Reading a pixel back has the browser paint now what it would paint at the end, in one long task. */
function* waited(context: CanvasRenderingContext2D): Generator<void> {
  context.getImageData(0, 0, 1, 1);
  yield;
}

const hasSame = (a: Scene, b: Scene, keys: readonly (keyof Scene)[]) => keys.every((key) => a[key] === b[key]);

/** Whether two scenes have the same objects but for `key`. */
function isSameBut(a: Scene, b: Scene, key: keyof Scene): boolean {
  return hasSame(
    a,
    b,
    (Object.keys(a) as (keyof Scene)[]).filter((one) => one !== key),
  );
}

/** Whether this browser paints on canvases. */
export function canPaint(): boolean {
  return document.createElement('canvas').getContext('2d') !== null;
}

export function contextOf(canvas: HTMLCanvasElement, isRead = false): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: isRead });
  if (!context) throw new RangeError('No canvas here');
  return context;
}
