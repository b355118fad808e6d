/** Slides as a PowerPoint file: every part is a native one, that can be recoloured and edited. pptxgenjs is known to this module and `dessin.ts` alone. */
import PptxGenJS from 'pptxgenjs';
import { NOM } from '../../text/interface.ts';
import { xmlTexts } from '../xmlText.ts';
import { drawCorps } from './dessin.ts';
import type { Diapo } from './diapo.ts';
import { finish } from './finition.ts';
import { POLICE, type Mise, type Palette } from './mise.ts';

/** Proportions of a slide. */
export const FORMATS = ['16:9', '4:3'] as const;
export type FormatDeDiapo = (typeof FORMATS)[number];

const MASTER = 'CARTE';

/** How the making of a file is followed and stopped. */
export interface Suivi {
  onprogress: (done: number, count: number) => void;
  signal: AbortSignal;
}

/** What the file is, and what it is drawn with. */
export interface Commande extends Suivi {
  titre: string;
  /** What the presentation is about, for the properties of the file. */
  sujet: string;
  format: FormatDeDiapo;
  palette: Palette;
}

/**
 * The file of the slides. @throws DOMException `AbortError` when `signal` asks to stop.
 */
export async function buildDeck(
  asked: readonly Diapo[],
  { titre, sujet, format, palette, ...suivi }: Commande,
): Promise<Uint8Array> {
  // Titles and comments are what people pasted.
  const diapos = xmlTexts(asked);
  const pptx = new PptxGenJS();
  const mise = miseOf(format);
  pptx.defineLayout({ name: format, width: mise.width, height: mise.height });
  pptx.layout = format;
  Object.assign(pptx, { author: NOM, company: NOM, ...xmlTexts({ title: titre, subject: sujet }) });
  pptx.theme = { headFontFace: POLICE, bodyFontFace: POLICE };
  defineMaster(pptx, mise, palette);
  for (const [i, diapo] of diapos.entries()) {
    suivi.signal.throwIfAborted();
    suivi.onprogress(i + 1, diapos.length);
    // A task of its own for each: the page stays alive, and can be told to stop.
    await new Promise((resolve) => setTimeout(resolve));
    const slide = pptx.addSlide({ masterName: MASTER });
    slide.addText(diapo.titre, { placeholder: 'titre' });
    slide.addText(diapo.phrase, { placeholder: 'phrase' });
    slide.addText(diapo.source, { placeholder: 'source' });
    drawCorps(slide, diapo.corps, mise, palette);
    slide.addNotes(diapo.notes.join('\n'));
  }
  suivi.signal.throwIfAborted();
  const raw = (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  suivi.signal.throwIfAborted();
  return finish(raw, diapos);
}

function miseOf(format: FormatDeDiapo): Mise {
  const width = format === '16:9' ? 40 / 3 : 10;
  return { width, height: 7.5, margin: 0.5, top: 1.95, bottom: 6.75 };
}

function defineMaster(pptx: PptxGenJS, { width, margin, bottom, top }: Mise, palette: Palette): void {
  const inner = width - 2 * margin;
  const isNarrow = width < 11;
  const place = { x: margin, w: inner, fontFace: POLICE, margin: 0, align: 'left' as const };
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
      fontFace: POLICE,
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
