/**
 * The picture of a page for shared links (Open Graph): its title at the left, the map with what it is about at the
 * right.
 */
import type { MapGeometry } from '../model/geometry.ts';
import { escapeHtml } from '../words/html.ts';

export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/**
 * What a picture shows. `fills`: a colour by département; `swatches`: the classes from low to high, empty where no
 * class is drawn.
 */
export interface Picture {
  kicker: string;
  title: string;
  lines: string[];
  nom: string;
  fills: ReadonlyMap<string, string>;
  swatches: string[];
  less: string;
  plus: string;
  selected: string | null;
}

/** Colours by the names of the tokens. */
export type Colours = (token: string) => string;

const MARGIN = 56;
const TEXT_WIDTH = 520;
const MAP = { x: 600, y: 70, width: 560, height: 500 };
/** A letter of the picture's font is about so wide, in em: an estimate that errs on the wide side. */
const LETTER = 0.52;
const TITLE_SIZES = [64, 54, 46, 38];
const MOST_LINES = 4;

/** The picture as SVG with text, in the font family that the converter is given. */
export function pictureSvg(picture: Picture, geometry: MapGeometry, colour: Colours, font: string): string {
  const { frame, features, outline, borders } = geometry;
  const scale = Math.min(MAP.width / frame.width, MAP.height / frame.height);
  const dx = MAP.x + (MAP.width - frame.width * scale) / 2;
  const dy = MAP.y + (MAP.height - frame.height * scale) / 2;
  const shapes = features.map(
    ({ code, d }) => `<path d="${d}" fill="${picture.fills.get(code) ?? colour('class-neutral')}"/>`,
  );
  const selected = features.find(({ code }) => code === picture.selected);
  const { size, lines } = fitTitle(picture.title);
  const line = (text: string, y: number, of: number, weight: number, fill: string) =>
    `<text x="${MARGIN}" y="${y}" font-size="${of}" font-weight="${weight}" fill="${fill}">${escapeHtml(text)}</text>`;
  const titleTop = 190;
  const below = titleTop + lines.length * size * 1.15 + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" font-family="${font}">
<rect width="100%" height="100%" fill="${colour('paper')}"/><rect width="14" height="100%" fill="${colour('accent')}"/>
${line(picture.kicker, 110, 26, 400, colour('text-soft'))}
${lines.map((text, i) => line(text, titleTop + i * size * 1.15, size, 700, colour('text'))).join('')}
${picture.lines.map((text, i) => line(text, below + i * 40, 28, 400, colour('text'))).join('')}
${line(picture.nom, PICTURE_HEIGHT - MARGIN, 28, 700, colour('accent'))}
<g transform="translate(${round(dx)} ${round(dy)}) scale(${round(scale)})">${shapes.join('')}
<path d="${borders}" fill="none" stroke="${colour('border')}" stroke-width="3"/><path d="${outline}" fill="none" stroke="${colour('outline')}" stroke-width="3"/>
${selected ? `<path d="${selected.d}" fill="none" stroke="${colour('selection')}" stroke-width="9" stroke-linejoin="round"/>` : ''}</g>
${legend(picture, colour)}</svg>`;
}

function legend({ swatches, less, plus }: Picture, colour: Colours): string {
  if (swatches.length === 0) return '';
  const y = PICTURE_HEIGHT - 46;
  const x = 800;
  const boxes = swatches.map(
    (fill, i) =>
      `<rect x="${x + i * 44}" y="${y}" width="44" height="18" fill="${fill}" stroke="${colour('line-strong')}"/>`,
  );
  const text = (label: string, at: number, anchor: string) =>
    `<text x="${at}" y="${y + 17}" font-size="22" text-anchor="${anchor}" fill="${colour('text-soft')}">${escapeHtml(label)}</text>`;
  return text(less, x - 12, 'end') + boxes.join('') + text(plus, x + swatches.length * 44 + 12, 'start');
}

/**
 * The title at the largest size at which it needs few enough lines; what is too long even then ends with an ellipsis.
 */
export function fitTitle(title: string): { size: number; lines: string[] } {
  for (const size of TITLE_SIZES) {
    const lines = wrap(title, Math.floor(TEXT_WIDTH / (size * LETTER)));
    if (lines.length <= MOST_LINES) return { size, lines };
    if (size === TITLE_SIZES.at(-1))
      return { size, lines: [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`] };
  }
  return { size: 0, lines: [] };
}

function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
