/**
 * Pictures for shared links: SVG to PNG with the font's own files, so that every machine draws the same, then to a
 * palette, which halves them.
 */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

const require = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/source-sans-3';
const FONTS = [`${FAMILY}/400Regular/SourceSans3_400Regular.ttf`, `${FAMILY}/700Bold/SourceSans3_700Bold.ttf`];
/** Flat colours and their soft edges need no more. */
const COLOURS = 64;

/** The PNG of an SVG at its own size. */
export function pngOf(svg: string): Promise<Buffer> {
  const fontFiles = FONTS.map((name) => require.resolve(name));
  const drawn = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().asPng();
  return sharp(drawn).png({ palette: true, colours: COLOURS, effort: 7 }).toBuffer();
}
