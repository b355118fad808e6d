/** The fills of a map of many shapes: what each covers is found once a view, and coloured in one pass. */
import { inkReader, tokenOf, wordsOf, type Hatch, type Palette } from './canvasColours.ts';
import { CoverageMaker, type Coverage } from './canvasCoverage.ts';
import { faded, inkPixels, sumsFor, type Ink, type Sums } from './canvasInks.ts';
import { FADED } from './canvasPaint.ts';
import type { CanvasPaths } from './canvasPaths.ts';
import type { FilledShape } from './canvasShapes.ts';
import { isSeen, type CanvasView, type Size } from './canvasView.ts';

/** A part of the map on so many pixels. */
export interface Placed {
  view: CanvasView;
  size: Size;
  /** Device pixels a CSS pixel. */
  ratio: number;
}

export interface FilledScene extends Placed {
  paths: CanvasPaths;
  /** In the order of the features of `paths`. */
  shapes: readonly FilledShape[];
  /** The class that alone keeps its colour, if any. */
  highlighted: string | null;
  palette: Palette;
  hatch: Hatch | null;
}

/** What a view needs to be coloured again and again. */
interface Covered {
  scene: FilledScene;
  coverage: Coverage;
  sums: Sums;
  image: ImageData;
}

/** Shapes whose pixels are found in one step: some milliseconds of a slow machine. */
const STEP = 250;

export class FillPainter {
  #covered: Covered | null = null;

  /** Fills a canvas in steps, the last of which alone changes it. */
  *paint(context: CanvasRenderingContext2D, scene: FilledScene): Generator<void> {
    const { coverage, sums, image } = yield* this.#cover(context, scene);
    yield* inkPixels(coverage, inksOf(scene), wordsOf(image), sums);
    fit(context.canvas, scene);
    context.putImageData(image, 0, 0);
  }

  /** What each shape covers in the view of a scene: as before where that is the same. */
  *#cover(context: CanvasRenderingContext2D, scene: FilledScene): Generator<void, Covered> {
    const covered = this.#covered;
    if (covered && isSameView(covered.scene, scene) && covered.scene.paths === scene.paths) return covered;
    this.#covered = null;
    const { view, paths } = scene;
    const { width, height } = pixelsOf(scene);
    const maker = new CoverageMaker(width, height);
    const place = placeOf(scene);
    for (const [i, feature] of paths.features.entries()) {
      maker.add(isSeen(view.seen, feature.bbox) ? paths.rings(feature) : [], place);
      if (i % STEP === STEP - 1) yield;
    }
    const coverage = maker.finish();
    const image = context.createImageData(width, height);
    return (this.#covered = { scene, coverage, sums: sumsFor(coverage), image });
  }
}

/** From frame units to device pixels. */
const placeOf = ({ view: { seen, scale }, ratio }: Placed) => ({
  scale: scale * ratio,
  left: -seen.x * scale * ratio,
  top: -seen.y * scale * ratio,
});

/** The ink of every feature, null where the series has none for it. */
function inksOf(scene: FilledScene): (Ink | null)[] {
  const { paths, shapes, palette, highlighted, hatch } = scene;
  const read = inkReader(palette);
  const { left, top } = placeOf(scene);
  const inks = new Map<string, Ink>();
  const inkOf = (fill: FilledShape['fill']): Ink => {
    const known = inks.get(fill);
    if (known !== undefined) return known;
    // The hatch moves with the map.
    const own =
      fill === 'missing' && hatch ? { ...hatch, x: Math.round(left), y: Math.round(top) } : read(tokenOf(fill));
    const ink = highlighted === null || highlighted === fill ? own : faded(own, read('ground'), FADED);
    inks.set(fill, ink);
    return ink;
  };
  // Both are in one order: no table of thousands of codes is made for a colouring.
  let next = 0;
  return paths.features.map((feature) => {
    const shape = shapes[next];
    if (shape?.feature !== feature) return null;
    next++;
    return inkOf(shape.fill);
  });
}

/** Whether two scenes show the same part of the map on as many pixels. */
export function isSameView(a: Placed, b: Placed): boolean {
  const numbers = ({ view: { seen, scale }, size, ratio }: Placed) => [
    ...[seen.x, seen.y, scale],
    ...[size.width, size.height, ratio],
  ];
  const others = numbers(b);
  return numbers(a).every((one, i) => one === others[i]);
}

const pixelsOf = ({ size, ratio }: Pick<Placed, 'size' | 'ratio'>): Size => ({
  width: Math.round(size.width * ratio),
  height: Math.round(size.height * ratio),
});

/** Gives a canvas its device pixels; setting them empties it, so only where they differ. */
export function fit(canvas: HTMLCanvasElement, scene: Pick<Placed, 'size' | 'ratio'>): void {
  const { width, height } = pixelsOf(scene);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
