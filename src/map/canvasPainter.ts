/**
 * The two canvases under the names: fills and lines are painted apart, out of sight and in slices, and shown when they
 * are complete. A new colouring paints fills alone; a new view both.
 */
import { clear, paintCircles, paintFills, paintLines, type Brush, type Fills } from './canvasPaint.ts';
import type { CanvasCircles } from './canvasCircles.ts';
import { groupByFill, type FilledShape } from './canvasShapes.ts';
import type { CanvasView, Size } from './canvasView.ts';
import { runSliced, SLICING, type Slicing } from './slices.ts';

/** All that the lower canvas shows. Objects are compared by identity: what has changed is another object. */
export interface Scene extends Omit<Fills, 'groups'> {
  shapes: readonly FilledShape[];
  /** The circles of a view. */
  circlesIn: (view: CanvasView) => CanvasCircles;
  view: CanvasView;
  size: Size;
  ratio: number;
  palette: Brush['palette'];
  hatch: CanvasPattern | null;
}

export class CanvasPainter {
  readonly #shown: CanvasRenderingContext2D;
  readonly #fills: CanvasRenderingContext2D;
  readonly #lines: CanvasRenderingContext2D;
  readonly #ondrawn: (scene: Scene) => void;
  readonly #slicing: Slicing;
  #stop: (() => void) | null = null;
  #scene: Scene | null = null;
  /** What lies in the canvas of lines. */
  #lined: Scene | null = null;
  #next: Scene | null = null;

  /** @throws RangeError where the browser gives no canvas: `canPaint` asks before. */
  constructor(canvas: HTMLCanvasElement, ondrawn: (scene: Scene) => void, slicing = SLICING) {
    this.#shown = contextOf(canvas);
    // In plain memory: complex outlines gain nothing by a graphics card, and each slice can be waited for.
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
    const { view, palette } = scene;
    const groups = groupByFill(scene.shapes, view.seen);
    const brush = (context: CanvasRenderingContext2D): Brush => {
      fit(context.canvas, scene);
      return { ...scene, context };
    };
    const waited = function* (context: CanvasRenderingContext2D, steps: Generator<void>) {
      for (const step of steps) {
        // Reading a pixel back has the browser paint now what it would paint at the end, in one long task.
        context.getImageData(0, 0, 1, 1);
        yield step;
      }
    };
    yield* waited(this.#fills, paintFills(brush(this.#fills), { ...scene, groups }));
    const lined = this.#lined;
    if (lined && isSameView(lined, scene) && lined.palette === palette && lined.paths === scene.paths) return;
    this.#lined = null;
    yield* waited(this.#lines, paintLines(brush(this.#lines), { ...scene, groups }));
    this.#lined = scene;
  }

  #show(scene: Scene): void {
    const brush = { ...scene, context: this.#shown };
    fit(this.#shown.canvas, scene);
    clear(brush);
    this.#shown.drawImage(this.#fills.canvas, 0, 0);
    this.#shown.drawImage(this.#lines.canvas, 0, 0);
    paintCircles(brush, scene.circlesIn(scene.view), scene.highlighted);
    this.#stop = null;
    this.#ondrawn(scene);
    if (this.#next) this.#begin(this.#next);
  }

  destroy(): void {
    this.#stop?.();
  }
}

/** Whether two scenes show the same part of the map on as many pixels. */
function isSameView(a: Scene, b: Scene): boolean {
  const numbers = ({ view: { seen, scale }, size, ratio }: Scene) => [
    ...[seen.x, seen.y, scale],
    ...[size.width, size.height, ratio],
  ];
  const others = numbers(b);
  return numbers(a).every((one, i) => one === others[i]);
}

/** Whether two scenes have the same objects but for `key`. */
function isSameBut(a: Scene, b: Scene, key: keyof Scene): boolean {
  return (Object.keys(a) as (keyof Scene)[]).every((one) => one === key || a[one] === b[one]);
}

/** Gives a canvas its device pixels; setting them empties it, so only where they differ. */
export function fit(canvas: HTMLCanvasElement, { size, ratio }: Pick<Scene, 'size' | 'ratio'>): void {
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
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
