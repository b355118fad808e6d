/**
 * Draws the body of a slide: the map with its legend, charts with their figures, tables, sentences. Measures in inches.
 */
import type PptxGenJS from 'pptxgenjs';
import { slidesWords } from './words.ts';
import { FONT, type DrawnSlide, type SlideLayout, type SlidePalette, type SlidePlace } from './layout.ts';
import type { BarChart, SlideBody, SlideTable } from './slide.ts';
import { drawLegend } from './drawLegend.ts';
import { drawShapes } from './drawMap.ts';

/** Part of the width that the map takes; a gap before what stands beside it. */
const MAP_SHARE = 0.6;
const GAP = 0.3;

export function drawBody(slide: DrawnSlide, body: SlideBody, layout: SlideLayout, palette: SlidePalette): void {
  const all: SlidePlace = {
    x: layout.margin,
    y: layout.top,
    w: layout.width - 2 * layout.margin,
    h: layout.bottom - layout.top,
  };
  switch (body.type) {
    case 'map': {
      const left = { ...all, w: all.w * MAP_SHARE };
      const right = { ...all, x: all.x + left.w + GAP, w: all.w - left.w - GAP };
      drawShapes(slide, body, left, palette);
      const bottom = drawLegend(slide, body.legend, right, palette);
      if (body.beside)
        drawBars(slide, body.beside, { ...right, y: bottom + 0.1, h: all.y + all.h - bottom - 0.1 }, palette);
      return;
    }
    case 'bars':
      return drawBars(slide, body.bars, all, palette);
    case 'table':
      return drawTable(slide, body.table, all, palette);
    case 'text':
      slide.addText(
        body.bullets.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 8 } })),
        {
          ...all,
          fontFace: FONT,
          fontSize: 16,
          color: palette('text'),
          valign: 'top',
          margin: 0,
          objectName: slidesWords.text,
        },
      );
  }
}

/**
 * A chart with its figures in an embedded workbook. Programs draw the first category at the bottom: the axis is turned.
 */
function drawBars(slide: DrawnSlide, bars: BarChart, place: SlidePlace, palette: SlidePalette): void {
  const { nom, alt, categories, series, colours, format } = bars;
  // Every bar keeps its name: letters follow the room that there is.
  const size = Math.max(
    8,
    Math.min(12, Math.floor((place.h * 44) / (categories.length * Math.max(1, series.length * 0.75)))),
  );
  slide.addChart(
    'bar' as PptxGenJS.CHART_NAME,
    series.map((one) => ({ name: one.nom, labels: categories, values: one.values })),
    {
      ...place,
      barDir: 'bar',
      barGapWidthPct: 40,
      // The types know one direction alone; the file format has both.
      catAxisOrientation: 'maxMin' as 'minMax',
      chartColors: colours.map(palette),
      showValue: true,
      dataLabelFormatCode: format,
      dataLabelFontFace: FONT,
      dataLabelFontSize: size,
      dataLabelColor: palette('text'),
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: 'none' },
      catAxisLabelFontFace: FONT,
      catAxisLabelFontSize: size,
      catAxisLabelColor: palette('text'),
      catGridLine: { style: 'none' },
      showTitle: true,
      title: nom,
      titleFontFace: FONT,
      titleFontSize: 13,
      titleColor: palette('text'),
      showLegend: series.length > 1,
      legendPos: 'b',
      legendFontFace: FONT,
      legendFontSize: 10,
      legendColor: palette('text'),
      altText: alt,
      objectName: nom,
    },
  );
}

function drawTable(
  slide: DrawnSlide,
  { nom, header, lines, firstWidth, note }: SlideTable,
  { x, y, w, h }: SlidePlace,
  palette: SlidePalette,
): void {
  const unit = w / (header.length - 1 + firstWidth);
  const noteHeight = note === '' ? 0 : 0.35;
  const rowH = Math.min(0.4, (h - noteHeight) / (lines.length + 1));
  const border = { type: 'solid' as const, pt: 0.5, color: palette('line') };
  // A column of a narrow slide holds the longest short name of an axis in these letters.
  const size = unit < 1 ? 9.5 : rowH < 0.32 ? 11 : 12;
  slide.addTable(
    [
      header.map((text, i) => ({
        text,
        options: {
          bold: true,
          // The longest short name of an axis stays one word.
          fontSize: unit < 1 ? 8 : size,
          align: i === 0 ? ('left' as const) : ('center' as const),
          fill: { color: palette('panel') },
        },
      })),
      ...lines.map((cells) =>
        cells.map(({ text, fill, ink, isStrong, align = 'center' }) => ({
          text: text,
          options: {
            align,
            bold: isStrong ?? false,
            color: palette(ink ?? 'text'),
            ...(fill ? { fill: { color: palette(fill) } } : {}),
          },
        })),
      ),
    ],
    {
      x,
      y,
      w,
      colW: header.map((_title, i) => (i === 0 ? unit * firstWidth : unit)),
      rowH,
      border,
      fontFace: FONT,
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
      fontFace: FONT,
      fontSize: 11,
      color: palette('text-soft'),
      objectName: slidesWords.note,
    });
}
