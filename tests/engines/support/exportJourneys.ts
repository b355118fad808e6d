/** What is taken away: files that are really saved, and are what their names say. */
import { expect } from 'vitest';
import { packageFaults } from '../../support/package.ts';
import { svgFaults } from '../../support/svg.ts';
import type { Journey } from './journey.ts';
import type { Visit } from './visit.ts';

/** In the page: the size of a PNG, and which of these colours (« rgb(1, 2, 3) ») it does not have. */
async function readPicture(png: string, colours: string[]): Promise<{ size: [number, number]; missing: string[] }> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const found = new Set<string>();
  for (let i = 0; i < data.length; i += 4) found.add(`rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`);
  return { size: [canvas.width, canvas.height], missing: colours.filter((one) => !found.has(one)) };
}

/** The fills of the map's départements. */
const fillsOf = (visit: Visit) =>
  visit.ask(() => [
    ...new Set([...document.querySelectorAll('[data-map-svg] [data-code]')].map((one) => getComputedStyle(one).fill)),
  ]);

export const exportJourneys: readonly Journey[] = [
  {
    name: 'saves the matrix as CSV, the workbook as XLSX and the outlines as GeoJSON',
    async go(visit) {
      await visit.open('?vue=couverture');
      const csv = await visit.take(() => visit.press('button', '^Tableau \\(CSV\\)'));
      expect(csv.name).toBe('matrice-2021.csv');
      expect(csv.bytes.toString('utf8')).toMatch(/^\ufeff[^]*tous les projets.*;120\r?\n/);
      const xlsx = await visit.take(() => visit.press('button', '^Classeur \\(XLSX\\)'));
      expect(xlsx.name).toMatch(/\.xlsx$/);
      expect(packageFaults(xlsx.bytes)).toEqual([]);
      const json = await visit.take(() => visit.press('button', '^Départements \\(GeoJSON\\)'));
      const { features } = JSON.parse(json.bytes.toString('utf8')) as { features: unknown[] };
      expect(features).toHaveLength(12);
    },
  },
  {
    name: 'saves the map as SVG and as PNG with all its colours',
    async go(visit) {
      await visit.open();
      await visit.press('button', '^Exporter l’image$');
      const svg = await visit.take(() => visit.press('button', '^Télécharger l’image .* en ?SVG$'));
      expect(svgFaults(svg.bytes.toString('utf8'))).toEqual([]);
      const png = await visit.take(() => visit.press('button', '^Télécharger l’image .* en ?PNG 2×$'));
      const [, width = 0, height = 0] =
        /width="(\d+)" height="(\d+)"/.exec(svg.bytes.toString('utf8'))?.map(Number) ?? [];
      const picture = await visit.ask(readPicture, png.bytes.toString('base64'), await fillsOf(visit));
      expect(picture).toEqual({ size: [width * 2, height * 2], missing: [] });
    },
  },
  {
    name: 'saves a table of the data by its link',
    async go(visit) {
      await visit.open('?vue=donnees');
      const csv = await visit.take(() => visit.press('a[download]', '^Projets'));
      expect(csv.name).toMatch(/\.csv$/);
      expect(csv.bytes.toString('utf8').trim().split('\n').length).toBeGreaterThan(120);
    },
  },
];
