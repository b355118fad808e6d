/** Draws the body of a slide: shapes of départements, charts with their figures, tables, sentences. Measures in inches. */
import type PptxGenJS from 'pptxgenjs';
import { diaporamaMots as mots } from '../../text/diaporama.ts';
import { boundsOf } from './contours.ts';
import { POLICE, type Mise, type Palette } from './deck.ts';
import type { Barres, Corps, Forme, LegendeDiapo, TableDiapo } from './diapo.ts';

type Slide = PptxGenJS.Slide;
interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Part of the width that the map takes; a gap before what stands beside it. */
const MAP_SHARE = 0.6;
const GAP = 0.3;
const SWATCH = 0.28;
const LINE = 0.27;
/** A narrower legend has one column of cases. */
const TWO_COLUMNS = 4;

export function drawCorps(slide: Slide, corps: Corps, mise: Mise, palette: Palette): void {
  const all: Place = {
    x: mise.margin,
    y: mise.top,
    w: mise.width - 2 * mise.margin,
    h: mise.bottom - mise.top,
  };
  switch (corps.type) {
    case 'carte': {
      const left = { ...all, w: all.w * MAP_SHARE };
      const right = { ...all, x: all.x + left.w + GAP, w: all.w - left.w - GAP };
      drawFormes(slide, corps.formes, corps.cadre, left, palette);
      const bottom = drawLegende(slide, corps.legende, right, palette);
      if (corps.cote)
        drawBarres(slide, corps.cote, { ...right, y: bottom + 0.1, h: all.y + all.h - bottom - 0.1 }, palette);
      return;
    }
    case 'barres':
      return drawBarres(slide, corps.barres, all, palette);
    case 'table':
      return drawTable(slide, corps.table, all, palette);
    case 'texte':
      slide.addText(
        corps.puces.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 8 } })),
        {
          ...all,
          fontFace: POLICE,
          fontSize: 16,
          color: palette('text'),
          valign: 'top',
          margin: 0,
          objectName: 'Texte',
        },
      );
  }
}

/** One shape a département, the chosen one last, so that its outline lies over its neighbours'; then circles, then names. */
function drawFormes(
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
    const [x, y] = at([label[0], label[1] + 12]);
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
        y: y - height / 2 - (rayon === null ? 0 : rayon * scale),
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
function drawLegende(
  slide: Slide,
  { titre, cases, notes }: LegendeDiapo,
  { x, y, w }: Place,
  palette: Palette,
): number {
  const text = (value: string, top: number, left: number, bold: boolean, size: number) =>
    slide.addText(value, {
      x: left,
      y: top,
      w: x + w - left,
      h: LINE,
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
    text(note, top, x, false, 10);
    top += LINE * 0.8;
  }
  return top;
}

/** A chart with its figures in an embedded workbook. Programs draw the first category at the bottom: the axis is turned. */
function drawBarres(slide: Slide, barres: Barres, place: Place, palette: Palette): void {
  const { nom, alt, categories, series, couleurs, format } = barres;
  // Every bar keeps its name: letters follow the room that there is.
  const size = Math.max(
    8,
    Math.min(12, Math.floor((place.h * 44) / (categories.length * Math.max(1, series.length * 0.75)))),
  );
  slide.addChart(
    'bar' as PptxGenJS.CHART_NAME,
    series.map((one) => ({ name: one.nom, labels: categories, values: one.valeurs })),
    {
      ...place,
      barDir: 'bar',
      barGapWidthPct: 40,
      // The types know one direction alone; the file format has both.
      catAxisOrientation: 'maxMin' as 'minMax',
      chartColors: couleurs.map(palette),
      showValue: true,
      dataLabelFormatCode: format,
      dataLabelFontFace: POLICE,
      dataLabelFontSize: size,
      dataLabelColor: palette('text'),
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: 'none' },
      catAxisLabelFontFace: POLICE,
      catAxisLabelFontSize: size,
      catAxisLabelColor: palette('text'),
      catGridLine: { style: 'none' },
      showTitle: true,
      title: nom,
      titleFontFace: POLICE,
      titleFontSize: 13,
      titleColor: palette('text'),
      showLegend: series.length > 1,
      legendPos: 'b',
      legendFontFace: POLICE,
      legendFontSize: 10,
      legendColor: palette('text'),
      altText: alt,
      objectName: nom,
    },
  );
}

function drawTable(
  slide: Slide,
  { nom, entete, lignes, premiere, note }: TableDiapo,
  { x, y, w, h }: Place,
  palette: Palette,
): void {
  const unit = w / (entete.length - 1 + premiere);
  const noteHeight = note === '' ? 0 : 0.35;
  const rowH = Math.min(0.4, (h - noteHeight) / (lignes.length + 1));
  const border = { type: 'solid' as const, pt: 0.5, color: palette('line') };
  // A column of a narrow slide holds the longest short name of an axis in these letters.
  const size = unit < 1 ? 9.5 : rowH < 0.32 ? 11 : 12;
  slide.addTable(
    [
      entete.map((text, i) => ({
        text,
        options: {
          bold: true,
          align: i === 0 ? ('left' as const) : ('center' as const),
          fill: { color: palette('panel') },
        },
      })),
      ...lignes.map((cells) =>
        cells.map(({ texte, fond, encre, isFort, align = 'center' }) => ({
          text: texte,
          options: {
            align,
            bold: isFort ?? false,
            color: palette(encre ?? 'text'),
            ...(fond ? { fill: { color: palette(fond) } } : {}),
          },
        })),
      ),
    ],
    {
      x,
      y,
      w,
      colW: entete.map((_title, i) => (i === 0 ? unit * premiere : unit)),
      rowH,
      border,
      fontFace: POLICE,
      fontSize: size,
      color: palette('text'),
      margin: [0.02, 0.06, 0.02, 0.06],
      valign: 'middle',
      objectName: nom,
    },
  );
  if (note !== '')
    slide.addText(note, {
      x,
      y: y + h - noteHeight,
      w,
      h: noteHeight,
      margin: 0,
      fontFace: POLICE,
      fontSize: 11,
      color: palette('text-soft'),
      objectName: 'Note',
    });
}
