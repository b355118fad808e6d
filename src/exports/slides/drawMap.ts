/** Draws the map of a slide: shapes of départements, circles, marks and names. Measures in inches. */
import type PptxGenJS from 'pptxgenjs';
import { slidesWords } from './words.ts';
import { linesOfName } from '../../map/circles.ts';
import { boundsOf, hatchOf, isWithinRings, type Ring } from '../../map/outlines.ts';
import { ASCENT, DESCENT, LETTER } from '../../map/nameBoxes.ts';
import { placeNames, type NameToPlace } from '../../map/names.ts';
import { chooseNames, type NameRoom } from '../../map/roomyNames.ts';
import { circleFill, MOST_SHAPES, paintPicture } from './drawPicture.ts';
import { FONT, type DrawnSlide, type SlidePalette, type SlidePlace } from './layout.ts';
import { ALL_NAMED, MARK_RADIUS, type SlideBody, type Shape, type SlideMark } from './slide.ts';

type MapBody = Extract<SlideBody, { type: 'map' }>;
/** What a shape is drawn with. */
type Look = Pick<PptxGenJS.ShapeProps, 'fill' | 'line' | 'objectName'>;

/** Distance of the strokes of a hatching, in units of the map. */
const HATCH_GAP = 11;
/** Points of the names, of their figures, and inches that a name may fill. */
const NAME_POINTS = 10;
const FIGURE_POINTS = 12;
const NAME_WIDTH = 1.5;
/** Size of the letters on the page, in units of the map, that its rules for lines of names are made for. */
const PAGE_LETTERS = 28;
/** What a name needs on a slide to what it needs on the page: other programs have other letters. */
const ROOM = 1.2;
/** How many names may reach beyond their units. */
const LANDMARKS = 14;
const LETTERING = { align: 'center', valign: 'middle', margin: 0, fontFace: FONT, bold: true } as const;

/**
 * One shape a département, the chosen one last, so that its outline lies over its neighbours'; then hatching, circles,
 * marks and names.
 */
export function drawShapes(
  slide: DrawnSlide,
  { shapes, marks, frame, level, alt }: MapBody,
  place: SlidePlace,
  palette: SlidePalette,
): void {
  const scale = Math.min(place.w / frame.width, place.h / frame.height);
  const x0 = place.x + (place.w - frame.width * scale) / 2;
  const at = ([x, y]: readonly [number, number]) => [x0 + x * scale, place.y + y * scale] as const;
  /** A shape of straight lines over the bounds of the rings. */
  const drawLines = (rings: Ring[], lines: Ring[], isClosed: boolean, look: Look) => {
    const [left, top, right, bottom] = boundsOf(rings);
    const [x, y] = at([left, top]);
    slide.addShape('custGeom' as PptxGenJS.ShapeType, {
      x,
      y,
      w: (right - left) * scale,
      h: (bottom - top) * scale,
      points: lines.flatMap((line) => [
        ...line.map(([px, py], i) => ({
          x: (px - left) * scale,
          y: (py - top) * scale,
          ...(i === 0 ? { moveTo: true } : {}),
        })),
        ...(isClosed ? [{ close: true as const }] : []),
      ]),
      ...look,
    });
  };
  const isPicture = shapes.length > MOST_SHAPES;
  if (isPicture)
    slide.addImage({
      data: paintPicture({ shapes, frame }, palette),
      x: x0,
      y: place.y,
      w: frame.width * scale,
      h: frame.height * scale,
      altText: alt,
      objectName: slidesWords.carte(level),
    });
  const drawn = isPicture ? [] : shapes;
  for (const { nom, rings, fill, isChosen } of [...drawn].sort((a, b) => Number(a.isChosen) - Number(b.isChosen)))
    if (rings.length > 0)
      drawLines(rings, rings, true, {
        fill: { color: palette(fill) },
        line: { color: palette(isChosen ? 'choice' : 'outline'), width: isChosen ? 3 : 0.75 },
        objectName: nom,
      });
  for (const { nom, rings, isWider } of shapes) {
    if (!isWider) continue;
    const strokes = hatchOf(rings, HATCH_GAP).map(([xa, ya, xb, yb]): Ring => [
      [xa, ya],
      [xb, yb],
    ]);
    const line = { color: palette('choice'), width: 1, transparency: 25 };
    drawLines(rings, strokes, false, { line, objectName: slidesWords.drawStripes(nom) });
  }
  const disc = (x: number, y: number, r: number) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });
  for (const shape of drawn) {
    const { nom, label, radius } = shape;
    if (radius === null) continue;
    slide.addShape('ellipse' as PptxGenJS.ShapeType, {
      ...disc(...at(label), radius * scale),
      fill: { color: palette(circleFill(shape)), transparency: 15 },
      line: { color: palette('ink-light'), width: 1 },
      objectName: slidesWords.drawCircle(nom),
    });
  }
  for (const { nom, x, y, nombre: count } of marks)
    slide.addText(count, {
      shape: 'ellipse' as PptxGenJS.ShapeType,
      ...disc(...at([x, y]), MARK_RADIUS * scale),
      fill: { color: palette('ground') },
      line: { color: palette('ink-dark'), width: 1 },
      ...LETTERING,
      fontSize: 7,
      color: palette('ink-dark'),
      objectName: nom,
    });
  drawNames(
    slide,
    roomyShapes(shapes, frame, NAME_POINTS / 72 / scale),
    marks,
    at,
    scale,
    palette,
    shapes.length > ALL_NAMED,
  );
}

/** Of many shapes, in the order of their importance, those whose name has room beside the names before. */
function roomyShapes(shapes: readonly Shape[], frame: MapBody['frame'], size: number): readonly Shape[] {
  if (shapes.length <= ALL_NAMED) return shapes;
  const roomOf = (place: number): NameRoom | null => {
    const shape = shapes[place];
    if (!shape) return null;
    const [width, height] = [ROOM * LETTER * size * shape.nom.length, 2.6 * size + 2 * (shape.radius ?? 0)];
    const [x, y] = shape.label;
    const [left, top, right, bottom] = shape.rings.length > 0 ? boundsOf(shape.rings) : [x, y, x, y];
    const isHeld = width < right - left && height < bottom - top;
    return {
      box: { x: x - width / 2, y: y - height / 2 - (shape.radius ?? 0), width, height: height + (shape.radius ?? 0) },
      isHeld,
    };
  };
  return chooseNames(shapes.length, roomOf, frame, size / 3, LANDMARKS).flatMap((place) => shapes[place] ?? []);
}

/** Names and figures, clear of the marks: each as one text, a figure in its circle as one of its own. */
function drawNames(
  slide: DrawnSlide,
  shapes: readonly Shape[],
  marks: readonly SlideMark[],
  at: (point: readonly [number, number]) => readonly [number, number],
  scale: number,
  palette: SlidePalette,
  isMany: boolean,
): void {
  const size = NAME_POINTS / 72 / scale;
  const zoom = size / PAGE_LETTERS;
  const names = shapes.map(({ nom, rings, label, figureText, radius }): NameToPlace => {
    const [left, , right] = boundsOf(rings);
    const lines = linesOfName(nom, right - left, ROOM * zoom);
    const broken = linesOfName(nom, 0, zoom);
    return {
      at: radius === null ? [label[0], label[1] + size / 4] : label,
      lines,
      ...(broken.length > lines.length ? { broken } : {}),
      figure: figureText,
      radius: radius,
      isWithin: (x, y) => isWithinRings(rings, x, y),
    };
  });
  const discs = marks.map(({ x, y }) => ({ x, y, radius: MARK_RADIUS + 2 }));
  for (const [i, lines] of placeNames(names, discs, size, zoom).entries()) {
    const shape = shapes[i];
    for (const isApart of [false, true]) {
      const part = lines.filter(({ kind }) => (kind === 'sur-cercle') === isApart);
      const [first, last] = [part[0], part.at(-1)];
      if (!shape || !first || !last) continue;
      const [x, y] = at([first.x, first.y - ASCENT * first.size]);
      const [, bottom] = at([last.x, last.y + DESCENT * last.size]);
      slide.addText(
        part.map((line) => ({
          text: line.text,
          options: { breakLine: line !== last, fontSize: line.kind === 'nom' ? NAME_POINTS : FIGURE_POINTS },
        })),
        {
          x: x - NAME_WIDTH / 2,
          y,
          w: NAME_WIDTH,
          h: bottom - y,
          ...LETTERING,
          // Letters stand out from strokes and neighbours as they do from the fill alone.
          ...(shape.isWider || isMany ? { glow: { size: 4, opacity: 1, color: palette(shape.fill) } } : {}),
          color: palette(isApart ? 'ink-light' : shape.ink),
          objectName: slidesWords.nameOf(shape.nom),
        },
      );
    }
  }
}
