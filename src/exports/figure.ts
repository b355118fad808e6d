/** A figure as a document of its own: title, drawings, and below them what every export says of itself. */
import { figureWords } from '../words/exports.ts';
import type { Caption } from './caption.ts';
import { byDay } from './daylight.ts';
import { Inliner } from './inline.ts';
import { shortHash } from './shortHash.ts';
import { xmlText } from './xmlText.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
/** No document is narrower: its lines could not be read. */
const NARROWEST = 640;
const GAP = 14;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/**
 * Letters in the colours of --text and --text-soft (tokens.css); sizes in units of the document, which are pixels at
 * 1×; lines are 1.4 times as high.
 */
const TITLE = { size: 20, weight: 700, fill: '#151b28' };
const DETAIL = { size: 14, weight: 400, fill: '#151b28' };
const NOTE = { size: 12, weight: 400, fill: '#4a5263' };
type Letters = typeof NOTE;
const LINE = 1.4;
/** Width of a letter to its size, at the wide end of the usual sans-serif faces: a line may be short, never cut. */
const LETTER = 0.58;

/** A rectangle of a drawing, in its own units. */
export interface PictureFrame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A drawing: elements of the page laid one over the other, the part of them that is shown, and how wide it is in the
 * document.
 */
export interface Drawing {
  layers: SVGSVGElement[];
  frame: PictureFrame;
  width: number;
  /** Whether what lies outside the frame is cut off: a map goes on, a chart's letters may reach out. */
  cut?: boolean;
}

/** The document and its size in pixels at 1×. */
export interface Figure {
  svg: string;
  width: number;
  height: number;
}

/** The texts of a figure: above the drawing, and below it. */
export function listFigureLines(caption: Caption): string[] {
  return [
    figureWords.filters(caption.filters),
    figureWords.denominator(caption.denominator),
    figureWords.sources(caption.sources),
    figureWords.link(caption.link),
  ];
}

/** `text` in lines of at most `most` characters, broken at spaces that may break; a longer word (a link) is cut. */
export function wrapText(text: string, most: number): string[] {
  const words = text.split(/[ \n]+/).flatMap((word) => word.match(new RegExp(`.{1,${Math.max(1, most)}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Builds the document: white, with title and description for screen readers, and without any style sheet. */
export function buildFigure(caption: Caption, details: readonly string[], drawings: readonly Drawing[]): Figure {
  return byDay(() => drawFigure(caption, details, drawings));
}

function drawFigure(caption: Caption, details: readonly string[], drawings: readonly Drawing[]): Figure {
  const root = document.createElementNS(SVG, 'svg');
  const inner = Math.max(NARROWEST, ...drawings.map(({ width: drawnWidth }) => drawnWidth));
  const width = inner + 2 * MARGIN;
  const notes = listFigureLines(caption);
  // Made from what the file is and where it comes from: the same figure has the same ids every time, another one has
  // others.
  const prefix = `f${shortHash(`${caption.title} ${caption.link}`)}-`;
  const inliner = new Inliner(prefix);
  let y = MARGIN;

  const paragraph = (text: string, { size, weight, fill }: Letters) => {
    const letter = size * LETTER * (weight > 400 ? 1.08 : 1);
    for (const line of wrapText(text, Math.floor(inner / letter))) {
      const attributes = { x: MARGIN, y: y + size, 'font-size': size, 'font-weight': weight, fill };
      root.append(element('text', attributes, line));
      y += size * LINE;
    }
  };

  const title = element('title', { id: `${prefix}titre` }, caption.title);
  const desc = element('desc', { id: `${prefix}description` }, [...details, ...notes].join('\n'));
  const defs = element('defs', {});
  root.append(title, desc, defs);
  const background = element('rect', { width: '100%', height: '100%', fill: '#fff' });
  root.append(background);
  paragraph(caption.title, TITLE);
  for (const detail of details) paragraph(detail, DETAIL);
  for (const { layers, frame, width: drawnWidth, cut = false } of drawings) {
    y += GAP;
    const height = (drawnWidth * frame.height) / frame.width;
    for (const layer of layers) {
      const copy = inliner.copy(layer, frame.width / drawnWidth);
      const place = { x: MARGIN, y, width: drawnWidth, height, overflow: cut ? 'hidden' : 'visible' };
      setAttributes(copy, { ...place, viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}` });
      root.append(copy);
    }
    y += height;
  }
  y += GAP;
  for (const note of notes) paragraph(note, NOTE);
  defs.append(...inliner.definitions);
  const height = Math.ceil(y + MARGIN);
  setAttributes(root, {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FONT,
    role: 'img',
    'aria-labelledby': `${prefix}titre ${prefix}description`,
  });
  // A search or a title may hold what no document may: the serializer would write it down.
  return { svg: xmlText(new XMLSerializer().serializeToString(root)), width, height };
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const one = document.createElementNS(SVG, name);
  setAttributes(one, attributes);
  if (text !== undefined) one.textContent = text;
  return one;
}

function setAttributes(one: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, String(value));
}

/** A chart of the page: the whole of its viewBox, one unit a pixel. */
export function buildDrawing(svg: SVGSVGElement): Drawing {
  const { x, y, width, height } = frameOf(svg);
  return { layers: [svg], frame: { x, y, width, height }, width: width };
}

/** The viewBox of a drawing. @throws RangeError when it has none: it could not be placed. */
export function frameOf(svg: SVGSVGElement): PictureFrame {
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0)) throw new RangeError('A drawing without a viewBox has no size.');
  return { x, y, width, height };
}
