/** The map of a slide as one picture, where it has more shapes than a program of slides can hold. */
import type { Ring } from '../../map/outlines.ts';
import type { SlidePalette } from './layout.ts';
import type { Shape, SlideBody } from './slide.ts';

type MapBody = Extract<SlideBody, { type: 'map' }>;

/** More shapes than these are one picture: twenty slides of thousands of them would open on no computer. */
export const MOST_SHAPES = 1000;
/** Pixels of its width. */
const WIDTH = 1200;

/** The PNG as the address of data. */
export function paintPicture({ shapes, frame }: Pick<MapBody, 'shapes' | 'frame'>, palette: SlidePalette): string {
  const canvas = document.createElement('canvas');
  const scale = WIDTH / frame.width;
  canvas.width = WIDTH;
  canvas.height = Math.round(frame.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw the map on.');
  context.scale(scale, scale);
  context.lineJoin = 'round';
  const colour = (name: string) => `#${palette(name)}`;
  for (const { rings, fill } of shapes) {
    trace(context, rings);
    context.fillStyle = colour(fill);
    context.fill('evenodd');
    context.strokeStyle = colour('outline');
    context.lineWidth = 0.3;
    context.stroke();
  }
  const circled = shapes.filter(({ radius }) => radius !== null).sort((a, b) => (b.radius ?? 0) - (a.radius ?? 0));
  for (const shape of circled) {
    context.beginPath();
    context.arc(...shape.label, shape.radius ?? 0, 0, 2 * Math.PI);
    context.fillStyle = colour(circleFill(shape));
    context.fill();
    context.strokeStyle = colour('ink-light');
    context.lineWidth = 0.7;
    context.stroke();
  }
  const chosen = shapes.find(({ isChosen }) => isChosen);
  if (chosen) {
    trace(context, chosen.rings);
    context.strokeStyle = colour('choice');
    context.lineWidth = 4;
    context.stroke();
  }
  return canvas.toDataURL('image/png');
}

/** A circle in place of an outline has the colour of its unit. */
export const circleFill = ({ rings, fill }: Shape): string => (rings.length === 0 ? fill : 'circle');

function trace(context: CanvasRenderingContext2D, rings: readonly Ring[]): void {
  context.beginPath();
  for (const ring of rings) {
    ring.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.closePath();
  }
}
