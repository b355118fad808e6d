/** Draws the body of a slide: the map with its legend, charts with their figures, tables, sentences. Measures in inches. */
import type PptxGenJS from 'pptxgenjs';
import { diaporamaMots as mots } from '../../text/diaporama.ts';
import { POLICE, type Mise, type Palette } from './mise.ts';
import type { Barres, Corps, TableDiapo } from './diapo.ts';
import { drawFormes, drawLegende } from './dessinCarte.ts';

export type Slide = PptxGenJS.Slide;
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Part of the width that the map takes; a gap before what stands beside it. */
const MAP_SHARE = 0.6;
const GAP = 0.3;

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
      drawFormes(slide, corps, left, palette);
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
          objectName: mots.texte,
        },
      );
  }
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
          // The longest short name of an axis stays one word.
          fontSize: unit < 1 ? 8 : size,
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
      objectName: mots.note,
    });
}
