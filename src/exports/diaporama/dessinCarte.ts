/** Draws the map of a slide: shapes of départements, circles, names, and the legend. Measures in inches. */
import type PptxGenJS from 'pptxgenjs';
import { diaporamaMots as mots } from '../../text/diaporama.ts';
import { boundsOf } from './contours.ts';
import { POLICE, type Palette } from './mise.ts';
import type { Place, Slide } from './dessin.ts';
import type { Forme, LegendeDiapo } from './diapo.ts';

const SWATCH = 0.28;
const LINE = 0.27;
/** A circle stands so far below the place of its name, in units of the map. */
const BELOW = 12;
/** So many small letters stand on an inch, at the wide end of what is written. */
const LETTERS = 13;
/** A narrower legend has one column of cases. */
const TWO_COLUMNS = 4;

/** One shape a département, the chosen one last, so that its outline lies over its neighbours'; then circles, then names. */
export function drawFormes(
  slide: Slide,
  formes: readonly Forme[],
  cadre: { width: number; height: number },
  place: Place,
  palette: Palette,
): void {
  const scale = Math.min(place.w / cadre.width, place.h / cadre.height);
  const x0 = place.x + (place.w - cadre.width * scale) / 2;
  const at = ([x, y]: readonly [number, number]) => [x0 + x * scale, place.y + y * scale] as const;
  for (const { nom, rings, fond, isChoisi } of [...formes].sort((a, b) => Number(a.isChoisi) - Number(b.isChoisi))) {
    const [left, top, right, bottom] = boundsOf(rings);
    const [x, y] = at([left, top]);
    slide.addShape('custGeom' as PptxGenJS.ShapeType, {
      x,
      y,
      w: (right - left) * scale,
      h: (bottom - top) * scale,
      points: rings.flatMap((ring) => [
        ...ring.map(([px, py], i) => ({
          x: (px - left) * scale,
          y: (py - top) * scale,
          ...(i === 0 ? { moveTo: true } : {}),
        })),
        { close: true as const },
      ]),
      fill: { color: palette(fond) },
      line: { color: palette(isChoisi ? 'choice' : 'outline'), width: isChoisi ? 3 : 0.75 },
      objectName: nom,
    });
  }
  for (const { nom, label, rayon } of formes) {
    if (rayon === null) continue;
    const [x, y] = at([label[0], label[1] + BELOW]);
    const r = rayon * scale;
    slide.addShape('ellipse' as PptxGenJS.ShapeType, {
      x: x - r,
      y: y - r,
      w: 2 * r,
      h: 2 * r,
      fill: { color: palette('circle'), transparency: 15 },
      line: { color: palette('ink-light'), width: 1 },
      objectName: mots.cercleDe(nom),
    });
  }
  const [width, height] = [1.5, 0.42];
  for (const { nom, label, chiffre, encre, rayon } of formes) {
    const [x, y] = at(label);
    slide.addText(
      [
        { text: nom, options: { breakLine: true } },
        { text: chiffre, options: { fontSize: 12 } },
      ],
      {
        x: x - width / 2,
        // Name and count stand on the circle, not in it: their ink is dark.
        y: rayon === null ? y - height / 2 : y + (BELOW - rayon) * scale - height,
        w: width,
        h: height,
        align: 'center',
        valign: 'middle',
        margin: 0,
        fontFace: POLICE,
        fontSize: 10,
        bold: true,
        color: palette(encre),
        objectName: mots.nomDe(nom),
      },
    );
  }
}

/** The legend, its cases in two columns where they fit. @returns where it ends. */
export function drawLegende(
  slide: Slide,
  { titre, cases, notes }: LegendeDiapo,
  { x, y, w }: Place,
  palette: Palette,
): number {
  const text = (value: string, top: number, left: number, bold: boolean, size: number, height = LINE) =>
    slide.addText(value, {
      x: left,
      y: top,
      w: x + w - left,
      h: height,
      margin: 0,
      valign: 'middle',
      fontFace: POLICE,
      fontSize: size,
      bold,
      color: palette(bold ? 'text' : 'text-soft'),
      objectName: `${mots.legende} ${value}`,
    });
  text(titre, y, x, true, 13);
  let top = y + LINE + 0.05;
  const columns = w < TWO_COLUMNS ? 1 : 2;
  for (const [i, { fond, texte }] of cases.entries()) {
    const left = x + (i % columns) * (w / columns);
    slide.addShape('rect' as PptxGenJS.ShapeType, {
      x: left,
      y: top + 0.05,
      w: SWATCH,
      h: LINE - 0.1,
      fill: { color: palette(fond) },
      line: { color: palette('line-strong'), width: 0.5 },
      objectName: `${mots.legende} (${texte})`,
    });
    text(texte, top, left + SWATCH + 0.1, false, 10);
    if (i % columns === columns - 1 || i === cases.length - 1) top += LINE;
  }
  for (const note of notes) {
    // A box of one line would lay the second one over the next note.
    const height = LINE * 0.8 * Math.ceil(note.length / (w * LETTERS));
    text(note, top, x, false, 10, height);
    top += height;
  }
  return top;
}
