/** Draws the legend beside the map of a slide. Measures in inches. */
import type PptxGenJS from 'pptxgenjs';
import { slidesWords } from './words.ts';
import { hatchOf, type Ring } from '../../map/outlines.ts';
import { FONT, type DrawnSlide, type SlidePalette, type SlidePlace } from './layout.ts';
import type { SlideLegend } from './slide.ts';

const SWATCH = 0.28;
const LINE = 0.27;
/** So many small letters stand on an inch, at the wide end of what is written. */
const LETTERS = 13;
/** A narrower legend has one column of cases. */
const TWO_COLUMNS = 4;

/** The legend, its cases in two columns where they fit. @returns where it ends. */
export function drawLegend(
  slide: DrawnSlide,
  { title, swatches, calques, notes }: SlideLegend,
  { x, y, w }: SlidePlace,
  palette: SlidePalette,
): number {
  const text = (value: string, top: number, left: number, bold: boolean, size: number, height = LINE) =>
    slide.addText(value, {
      x: left,
      y: top,
      w: x + w - left,
      h: height,
      margin: 0,
      valign: 'middle',
      fontFace: FONT,
      fontSize: size,
      bold,
      color: palette(bold ? 'text' : 'text-soft'),
      objectName: `${slidesWords.legend} ${value}`,
    });
  text(title, y, x, true, 13);
  let top = y + LINE + 0.05;
  const columns = w < TWO_COLUMNS ? 1 : 2;
  for (const [i, { fill, text: label }] of swatches.entries()) {
    const left = x + (i % columns) * (w / columns);
    slide.addShape('rect' as PptxGenJS.ShapeType, {
      x: left,
      y: top + 0.05,
      w: SWATCH,
      h: LINE - 0.1,
      fill: { color: palette(fill) },
      line: { color: palette('line-strong'), width: 0.5 },
      objectName: `${slidesWords.legend} (${label})`,
    });
    text(label, top, left + SWATCH + 0.1, false, 10);
    if (i % columns === columns - 1 || i === swatches.length - 1) top += LINE;
  }
  for (const { layer, text: label } of calques) {
    const [h, name] = [LINE - 0.1, `${slidesWords.legend} (${label})`];
    const swatch = { x, y: top + 0.05, h, objectName: name };
    const line = { color: palette(layer === 'communes' ? 'ink-dark' : 'choice'), width: 1 };
    if (layer === 'communes')
      slide.addShape('ellipse' as PptxGenJS.ShapeType, { ...swatch, w: h, fill: { color: palette('ground') }, line });
    else {
      const box: Ring = [
        [0, 0],
        [SWATCH, 0],
        [SWATCH, h],
        [0, h],
      ];
      const points = hatchOf([box], 0.06).flatMap(([xa, ya, xb, yb]) => [
        { x: xa, y: ya, moveTo: true },
        { x: xb, y: yb },
      ]);
      slide.addShape('custGeom' as PptxGenJS.ShapeType, { ...swatch, w: SWATCH, points, line });
    }
    text(label, top, x + SWATCH + 0.1, false, 10);
    top += LINE;
  }
  for (const note of notes) {
    // A box of one line would lay the second one over the next note.
    const height = LINE * 0.8 * Math.ceil(note.length / (w * LETTERS));
    text(note, top, x, false, 10, height);
    top += height;
  }
  return top;
}
