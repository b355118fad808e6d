/**
 * Slides as a PowerPoint file: every part is a native one, that can be recoloured and edited. pptxgenjs is known to
 * this module and `draw.ts` alone.
 */
import PptxGenJS from 'pptxgenjs';
import { NAME } from '../../words/interface.ts';
import { xmlTexts } from '../xmlText.ts';
import { drawBody } from './draw.ts';
import type { Slide } from './slide.ts';
import { finish } from './finish.ts';
import { FONT, type SlideLayout, type SlidePalette } from './layout.ts';

/** Proportions of a slide. */
export const FORMATS = ['16:9', '4:3'] as const;
export type SlideFormat = (typeof FORMATS)[number];

const MASTER = 'CARTE';

/** How the making of a file is followed and stopped. */
export interface Progress {
  onprogress: (done: number, count: number) => void;
  signal: AbortSignal;
}

/** What the file is, and what it is drawn with. */
export interface DeckPlan extends Progress {
  title: string;
  /** What the presentation is about, for the properties of the file. */
  subject: string;
  format: SlideFormat;
  palette: SlidePalette;
}

/**
 * The file of the slides. @throws DOMException `AbortError` when `signal` asks to stop.
 */
export async function buildDeck(
  asked: readonly Slide[],
  { title, subject, format, palette, ...progress }: DeckPlan,
): Promise<Uint8Array> {
  // Titles and comments are what people pasted.
  const slides = xmlTexts(asked);
  const pptx = new PptxGenJS();
  const layout = layoutOf(format);
  pptx.defineLayout({ name: format, width: layout.width, height: layout.height });
  pptx.layout = format;
  Object.assign(pptx, { author: NAME, company: NAME, ...xmlTexts({ title: title, subject: subject }) });
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMaster(pptx, layout, palette);
  for (const [i, content] of slides.entries()) {
    progress.signal.throwIfAborted();
    progress.onprogress(i + 1, slides.length);
    // A task of its own for each: the page stays alive, and can be told to stop.
    await new Promise((resolve) => setTimeout(resolve));
    const slide = pptx.addSlide({ masterName: MASTER });
    slide.addText(content.title, { placeholder: 'titre' });
    slide.addText(content.sentence, { placeholder: 'phrase' });
    slide.addText(content.source, { placeholder: 'source' });
    drawBody(slide, content.body, layout, palette);
    slide.addNotes(content.notes.join('\n'));
  }
  progress.signal.throwIfAborted();
  const raw = (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  progress.signal.throwIfAborted();
  return finish(raw, slides);
}

function layoutOf(format: SlideFormat): SlideLayout {
  const width = format === '16:9' ? 40 / 3 : 10;
  return { width, height: 7.5, margin: 0.5, top: 1.95, bottom: 6.75 };
}

function defineMaster(pptx: PptxGenJS, { width, margin, bottom, top }: SlideLayout, palette: SlidePalette): void {
  const inner = width - 2 * margin;
  const isNarrow = width < 11;
  const place = { x: margin, w: inner, fontFace: FONT, margin: 0, align: 'left' as const };
  pptx.defineSlideMaster({
    title: MASTER,
    background: { color: palette('paper') },
    objects: [
      {
        placeholder: {
          options: {
            ...place,
            name: 'titre',
            type: 'title',
            y: 0.3,
            h: 0.85,
            fontSize: isNarrow ? 20 : 24,
            bold: true,
            valign: 'middle',
            color: palette('text'),
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            ...place,
            name: 'phrase',
            type: 'body',
            y: 1.15,
            h: top - 1.25,
            fontSize: isNarrow ? 13 : 15,
            valign: 'top',
            color: palette('text-soft'),
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            ...place,
            name: 'source',
            type: 'body',
            y: bottom + 0.15,
            h: 0.4,
            w: inner - 0.6,
            fontSize: 9,
            valign: 'top',
            color: palette('text-soft'),
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: width - margin - 0.5,
      y: bottom + 0.15,
      w: 0.5,
      h: 0.3,
      fontFace: FONT,
      fontSize: 10,
      color: palette('text-soft'),
      align: 'right',
    },
  });
}

/** A colour of a style sheet (`#fff`, `#08c0be`) as slides write it. */
export function sixDigits(css: string): string {
  const digits = css.trim().replace('#', '').toUpperCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}
