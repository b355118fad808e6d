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
  /** How many pixels have each colour, as « rgb(1, 2, 3) ». */
  colours: Map<string, number>;
}

export function readPaper(pdf: Uint8Array): PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const texts = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    execFileSync('pdftoppm', ['-r', '40', file, join(folder, 'page')]);
    const pictures = readdirSync(folder)
      .filter((name) => name.endsWith('.ppm'))
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

/** A binary PPM: « P6 width height 255 » and three bytes a pixel. */
function inkOf(picture: Buffer): Pick<PrintedPage, 'ink' | 'isLandscape' | 'colours'> {
  const [, width = 0, height = 0] = picture.subarray(0, 40).toString('latin1').split(/\s+/).map(Number);
  const size = width * height;
  const bytes = picture.subarray(picture.length - 3 * size);
  const colours = new Map<string, number>();
  let marked = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(i, i + 3);
    const colour = `rgb(${red}, ${green}, ${blue})`;
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
    if (Math.min(red, green, blue) < 245) marked++;
  }
  return { ink: marked / size, isLandscape: width > height, colours };
}
