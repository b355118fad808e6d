/** What is taken away, by its buttons, opened again: CSV, XLSX, GeoJSON, SVG, PNG; each says what it is. */
import Papa from 'papaparse';
import { readXlsx } from 'hucre/xlsx';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { packageFaults } from '../support/package.ts';
import { idsOf, svgFaults } from '../support/svg.ts';
import { parseXml } from '../support/xml.ts';
import { bytesOf, readDownload, wakeMap, withPage } from './support/page.ts';

async function take(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ]);
  return download;
}
/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)] as const;

describe('data', () => {
  test('the gaps on mobility as CSV prove the answer', () =>
    withPage('?vue=couverture&axe=mobilite', {}, async ({ page }) => {
      const download = await take(page, /^Lacunes \(CSV\)/);
      expect(download.suggestedFilename()).toBe('lacunes-2021-mobilite.csv');
      const text = await readDownload(download);
      expect(text.startsWith('\ufeff')).toBe(true);
      const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
      expect(errors).toEqual([]);
      const gaps = data.filter((row) => row[3] === 'Mobilité' && row[4] === '0');
      expect(gaps.map((row) => row[1]).sort()).toEqual(['26', '38', '73', '74']);
      // What is below the table: filters, sources, and the link to this very view.
      const said = new Map(data.map((row) => [row[0], row[1]]));
      expect(data.map((row) => row[1])).toContain('Axe\u00a0: Mobilité');
      expect(said.get('Lien')).toBe(page.url());
      expect(data.some(([label, source]) => label === 'Source' && source?.includes('25 septembre 2023'))).toBe(true);
    }));

  test('the matrix as CSV adds up to 120', () =>
    withPage('?vue=couverture', {}, async ({ page }) => {
      const text = await readDownload(await take(page, /^Tableau \(CSV\)/));
      const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
      expect(data.find((row) => row[2] === 'tous les projets')?.at(-1)).toBe('120');
    }));

  test('the workbook has its five sheets, projects in full', () =>
    withPage('?vue=couverture', {}, async ({ page }) => {
      const download = await take(page, /^Classeur \(XLSX\)/);
      const bytes = await bytesOf(download);
      expect(packageFaults(bytes)).toEqual([]);
      const { sheets } = await readXlsx(bytes);
      expect(sheets.map(({ name }) => name)).toEqual(['Projets', 'Matrice', 'Lacunes', 'Indicateurs', 'Sources']);
      expect(sheets[0]?.rows).toHaveLength(121);
      const sources = sheets[4]?.rows.map((row) => String(row[1])).join('\n') ?? '';
      expect(sources).toContain(page.url());
      expect(sources).toContain('Licence Ouverte');
    }));

  for (const [path, nom, sheet] of [
    ['partie=hasard', 'ecart-ou-hasard-habitants-2021', 'Écart ou hasard'],
    ['partie=classements', 'classements-2021', 'Rangs'],
    ['partie=comparer&comparer=07,26', 'comparaison-ardeche-drome-2021', 'Comparaison'],
    ['partie=structures', 'structures-2021', 'Structures'],
  ] as const)
    test(`${sheet}: its own table, the same rows as CSV and on its sheet`, () =>
      withPage(`?vue=couverture&${path}`, {}, async ({ page }) => {
        const csv = await take(page, /^Tableau \(CSV\)/);
        expect(csv.suggestedFilename()).toBe(`${nom}.csv`);
        const { data } = Papa.parse<string[]>((await readDownload(csv)).slice(1), { delimiter: ';' });
        const xlsx = await take(page, /^Tableau \(XLSX\)/);
        expect(xlsx.suggestedFilename()).toBe(`${nom}.xlsx`);
        const { sheets } = await readXlsx(await bytesOf(xlsx));
        expect(sheets[0]?.name).toBe(sheet);
        const length = data.findIndex((row) => row.length === 1);
        expect(sheets[0]?.rows.map(([first]) => first)).toEqual(data.slice(0, length).map(([first]) => first));
      }));

  test('GeoJSON: twelve départements with their indicators', () =>
    withPage('?vue=couverture', {}, async ({ page }) => {
      const file = JSON.parse(await readDownload(await take(page, /^Départements \(GeoJSON\)/))) as {
        features: { properties: { projets: number } }[];
        metadata: { sources: string[]; link: string };
      };
      expect(file.features.reduce((sum, { properties }) => sum + properties.projets, 0)).toBe(102);
      expect(file.metadata.sources.join()).toContain('Contours');
    }));

  test('a part that does not arrive is said, and nothing is lost', () =>
    withPage(
      '?vue=couverture&axe=mobilite',
      { blocked: /assets\/(geojson|_virtual_topologie).*\.js/ },
      async ({ page }) => {
        await page.getByRole('button', { name: /^Départements \(GeoJSON\)/ }).click();
        await page.getByText(/^Le fichier n’a pas pu être préparé/).waitFor();
        expect(new URL(page.url()).searchParams.get('axe')).toBe('mobilite');
      },
    ));
});

/** An SVG file must stand alone: no style sheet, no class, no reference to what is not in it. */
function expectStandalone(svg: string): void {
  expect(svg).toMatch(/^<\?xml/);
  expect(svgFaults(svg)).toEqual([]);
}

describe('figures', () => {
  const figures = [
    ['?vue=couverture&partie=hasard', 'entonnoir', 'Ardèche'],
    ['?vue=couverture&partie=classements', 'classements', 'Haute-Loire'],
    ['?comparer=07,26,38', 'comparaison', 'Drôme'],
  ] as const;
  for (const [path, file, nom] of figures)
    test(`${file} as SVG stands alone and says what it is; as PNG at 2× and 3×`, () =>
      withPage(path, {}, async ({ page }) => {
        const svgFile = await take(page, /^Télécharger l’image .* en SVG$/);
        expect(svgFile.suggestedFilename()).toMatch(new RegExp(`^${file}-2021.*\\.svg$`));
        const svg = await readDownload(svgFile);
        expectStandalone(svg);
        expect(svg).toContain(nom);
        for (const part of ['25 septembre 2023', 'Dénominateur', 'Projets comptés', 'vue=couverture'])
          if (part !== 'vue=couverture' || path.includes(part)) expect(svg).toContain(part);
        const [, width = 0, height = 0] = /width="(\d+)" height="(\d+)"/.exec(svg)?.map(Number) ?? [];
        for (const [name, factor] of [
          [/^Télécharger l’image .* en PNG 2×$/, 2],
          [/^Télécharger l’image .* en PNG 3×$/, 3],
        ] as const)
          expect(sizeOf(await bytesOf(await take(page, name)))).toEqual([width * factor, height * factor]);
      }));

  for (const webgl of [true, false])
    test(`the map, ${webgl ? 'under WebGL' : 'without WebGL'}, with its legend and its region-wide projects`, () =>
      withPage('?dep=38&calques=communes', { webgl }, async ({ page }) => {
        if (webgl) await wakeMap(page);
        await page
          .getByRole('link', { name: /cité.* par/ })
          .first()
          .waitFor();
        await page.getByRole('button', { name: 'Exporter l’image' }).click();
        const svg = await readDownload(await take(page, /^Télécharger l’image .* en SVG$/));
        expectStandalone(svg);
        expect(svg).toContain('Isère');
        expect(svg).toContain('Région entière');
        expect(svg).toContain('Contours');
        expect(svg).toContain('nombre de projets qui la nomment');
        // The layer writes the names: once, in the file as on the screen.
        expect(svg.match(/>Isère</g)).toHaveLength(1);
        const png = await bytesOf(await take(page, /^Télécharger l’image .* en PNG 2×$/));
        const [, width = 0, height = 0] = /width="(\d+)" height="(\d+)"/.exec(svg)?.map(Number) ?? [];
        expect(sizeOf(png)).toEqual([width * 2, height * 2]);
      }));

  test('two maps stand in one page: no id of one is an id of the other, each refers to its own', () =>
    withPage('?calques=elargie', {}, async ({ page }) => {
      await page.getByRole('button', { name: 'Exporter l’image' }).click();
      const svgName = /^Télécharger l’image .* en SVG$/;
      const first = await readDownload(await take(page, svgName));
      await page.getByLabel('Indicateur').selectOption('pauvrete');
      await page.waitForURL(/indicateur=pauvrete/);
      const second = await readDownload(await take(page, svgName));
      const [a, b] = [first, second].map((svg) => idsOf(parseXml(svg)));
      expect(first).toContain('nommé par un projet d’ailleurs');
      expect(a?.ids.length).toBeGreaterThan(12);
      expect(a?.ids.filter((id) => b?.ids.includes(id))).toEqual([]);
      // What one refers to is its own: the other's would be drawn in its place.
      expect(a?.references.filter((id) => !a.ids.includes(id))).toEqual([]);
    }));

  for (const [path, nom, figure] of [
    ['', 'Auvergne-Rhône-Alpes', '35'],
    ['?dep=38', 'Isère', '4 · 44\u00a0%'],
  ] as const)
    test(`the bars by axis of ${nom}`, () =>
      withPage(path, {}, async ({ page }) => {
        await page.getByRole('button', { name: 'Exporter l’image' }).click();
        const file = await take(page, /^Télécharger l’image «.Projets par axe, .* en SVG$/);
        expect(file.suggestedFilename()).toMatch(/^axes-.*-2021\.svg$/);
        const svg = await readDownload(file);
        expectStandalone(svg);
        for (const part of [nom, 'Mobilité', figure, '25 septembre 2023']) expect(svg).toContain(part);
      }));
});
