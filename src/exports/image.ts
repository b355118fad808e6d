/** A figure as a file: the SVG itself, or a PNG drawn from it at its size or two or three times that. */
import { fileNameOf, type ImageFormat } from '../words/exports.ts';
import type { ExportFile } from './file.ts';
import type { Figure } from './figure.ts';

const SCALES: Record<Exclude<ImageFormat, 'svg'>, number> = { png1: 1, png2: 2, png3: 3 };

/** The file of a figure. `parts`: what its name says. @throws when the browser refuses to draw it. */
export async function buildImage(
  figure: Figure,
  format: ImageFormat,
  parts: readonly (string | null | undefined)[],
): Promise<ExportFile> {
  const svg = new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', figure.svg], { type: 'image/svg+xml' });
  if (format === 'svg') return { nom: fileNameOf(parts, 'svg'), content: svg };
  const factor = SCALES[format];
  return { nom: fileNameOf([...parts, `${factor}x`], 'png'), content: await rasterise(figure, svg, factor) };
}

/** Draws the SVG on a canvas of `factor` times its size. */
async function rasterise({ width, height }: Figure, svg: Blob, factor: number): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = await loadImage(url);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * factor);
    canvas.height = Math.round(height * factor);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas to draw on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('The canvas is too large for this browser.');
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loadImage(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The drawing could not be read.'));
    image.src = url;
  });
}
