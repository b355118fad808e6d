/** What a PDF has on each page, by Debian's poppler-utils. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PrintedPage {
  /** Lines of text that are not empty. */
  lines: string[];
  /** Share of the page that is not white, 0 to 1. */
  ink: number;
  isLandscape: boolean;
}

export function readPaper(pdf: Uint8Array): PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const texts = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    execFileSync('pdftoppm', ['-gray', '-r', '40', file, join(folder, 'page')]);
    const pictures = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort();
    return pictures.map((name, i) => ({
      lines: (texts[i] ?? '')
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== ''),
      ...inkOf(readFileSync(join(folder, name))),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A binary PGM: « P5 width height 255 » and one byte a pixel. */
function inkOf(picture: Buffer): { ink: number; isLandscape: boolean } {
  const [, width = 0, height = 0] = picture.subarray(0, 40).toString('latin1').split(/\s+/).map(Number);
  const pixels = picture.subarray(picture.length - width * height);
  const marked = pixels.reduce((sum, grey) => sum + (grey < 245 ? 1 : 0), 0);
  return { ink: marked / pixels.length, isLandscape: width > height };
}
