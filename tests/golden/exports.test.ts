/** Every file and link that the buttons of the site give, but for drawings. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settled } from '../browser/support/page.ts';
import { digest, expectGolden, expectNoOther, shortened } from './support/golden.ts';
import { slidesLines, workbookLines } from './support/office.ts';
import { Outliner } from './support/outline.ts';
import { copiedBy, takeAll, textOf, withView, type Taken } from './support/taking.ts';

const COVERAGE = '?vue=couverture';
const PRESENTATION = '?vue=presentation';

/** Longer cells of a table are shortened: its texts stand in the pages. */
const MOST_OF_LINE = 150;

const tableLines = ({ name, bytes }: Taken): string[] => [
  `## ${name} (${digest(textOf(bytes))})`,
  ...textOf(bytes)
    .replace('\ufeff', 'BOM ')
    .split('\r\n')
    .map((line) => shortened(line, MOST_OF_LINE)),
  '',
];

/** Takes all files of the buttons `name` at each address. */
async function taken(addresses: readonly string[], name: RegExp): Promise<Taken[]> {
  const all: Taken[] = [];
  for (const address of addresses)
    await withView(address, async (page) => {
      for (const file of await takeAll(page, name)) all.push({ ...file, name: `${address} ${file.name}` });
    });
  return all;
}

describe('tables', () => {
  const addresses = [
    COVERAGE,
    `${COVERAGE}&axe=mobilite&mesure=indice&par=pauvres&seuil=1`,
    `${COVERAGE}&partie=hasard`,
    `${COVERAGE}&partie=classements&axe=jeunes`,
    '?comparer=07,26,38',
    `${COVERAGE}&partie=structures`,
    '?vue=projets',
    '?vue=projets&axe=mobilite&q=garage&tri=-structure',
  ];
  test('CSV', async () => expectGolden('exports', 'csv.txt', (await taken(addresses, /\(CSV\)/)).flatMap(tableLines)));

  test('XLSX', async () => {
    const files = await taken(
      addresses.slice(0, 6).filter((one) => !one.includes('indice')),
      /\(XLSX\)/,
    );
    const outliner = new Outliner();
    const lines = files.flatMap(({ name, bytes }) => [`## ${name}`, ...workbookLines(bytes, outliner), '']);
    await expectGolden('exports', 'xlsx.txt', lines);
  });

  test('GeoJSON', async () => {
    const files = await taken([COVERAGE, `${COVERAGE}&axe=mobilite`], /\(GeoJSON\)/);
    const lines = files.flatMap(({ name, bytes }) => [`## ${name}`, ...geoLines(JSON.parse(textOf(bytes)), ''), '']);
    await expectGolden('exports', 'geojson.txt', lines);
  });
});

/** JSON by indentation; coordinates as what stands for them, how many they are and the box around them. */
function geoLines(value: unknown, indent: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${indent}${String(value)}`];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => {
    if (key === 'coordinates') return [`${indent}${key}: ${coordinatesOf(inner)}`];
    if (typeof inner !== 'object' || inner === null) return [`${indent}${key}: ${JSON.stringify(inner)}`];
    return [`${indent}${key}`, ...geoLines(inner, `${indent} `)];
  });
}

function coordinatesOf(coordinates: unknown): string {
  const numbers = (coordinates as unknown[]).flat(Infinity) as number[];
  const [x, y] = [0, 1].map((side) => numbers.filter((_, i) => i % 2 === side));
  const ends = [x, y].map((side = []) => `${Math.min(...side).toFixed(4)}…${Math.max(...side).toFixed(4)}`);
  return `${digest(JSON.stringify(coordinates))} (${numbers.length / 2}) ${ends.join(' ')}`;
}

describe('storyline', () => {
  const opened = (address: string, visit: (page: Page) => Promise<void>) =>
    withView(address, async (page) => {
      await page
        .getByRole('toolbar')
        .getByText(/^\d+\s\/\s\d+$/)
        .waitFor();
      await page.keyboard.press('e');
      await page.getByRole('complementary', { name: 'Parcours' }).waitFor();
      await visit(page);
    });

  test('the ready one: its file and its link', () =>
    opened(PRESENTATION, async (page) => {
      const [file] = await takeAll(page, 'Enregistrer (fichier)');
      if (!file) throw new Error('no file');
      await page.getByRole('button', { name: 'Copier le lien du parcours' }).click();
      await expect.poll(() => copiedBy(page)).toContain('parcours=');
      const link = (await copiedBy(page)).replace(/^.*(?=\?)/, '');
      await expectGolden('exports', 'parcours.txt', [`## ${file.name}`, textOf(file.bytes), '', '## lien', link]);
    }));

  test('the ready one as slides, wide and narrow', () =>
    opened(PRESENTATION, async (page) => {
      const [wide] = await takeAll(page, 'Exporter en .pptx');
      await page.getByRole('combobox', { name: 'Format' }).selectOption({ index: 1 });
      const [narrow] = await takeAll(page, 'La vue affichée seule');
      if (!wide || !narrow) throw new Error('no slides');
      await expectGolden('exports', 'diaporama.txt', linesOf([wide, narrow]));
    }));

  test('one of every kind of view as slides', () =>
    opened(PRESENTATION, async (page) => {
      const steps = STEPS.map((lien, i) => ({
        lien,
        titre: i === 0 ? 'Titre d’une étape' : '',
        commentaire: i === 0 ? 'À dire.\nPuis ceci.' : '',
      }));
      const content = JSON.stringify({ version: 2, titre: 'Toutes les vues', etapes: steps });
      await page.locator('input[type="file"]').setInputFiles({
        name: 'vues.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
      await page.getByText(`1\u00a0/\u00a0${STEPS.length}`).waitFor();
      const [file] = await takeAll(page, 'Exporter en .pptx');
      if (!file) throw new Error('no slides');
      await expectGolden('exports', 'diapositives.txt', linesOf([file]));
    }));

  test('the notes', () =>
    withView(`${PRESENTATION}&etape=2`, async (page) => {
      const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
      const region = notes.getByRole('region', { name: 'Notes de présentation' });
      await region.getByRole('heading', { level: 2 }).waitFor();
      await expectGolden('exports', 'notes.txt', [await notes.title(), await notes.locator('body').ariaSnapshot()]);
    }));
});

const STEPS = [
  '?dep=26',
  '?axe=mobilite&indicateur=nombre',
  '?indicateur=pauvrete&calques=communes,elargie',
  '?projet=2021-041',
  '?vue=couverture&mesure=indice',
  '?vue=couverture&dep=74&axe=emploi',
  '?vue=couverture&partie=hasard&par=pauvres',
  '?vue=couverture&partie=classements',
  '?comparer=07,26,38',
  '?vue=couverture&partie=structures',
  '?vue=commune&commune=38185',
  '?vue=projets&axe=mobilite',
  '?vue=fiche&dep=38',
  '?vue=donnees',
];
const linesOf = (files: readonly Taken[]): string[] =>
  files.flatMap(({ name, bytes }) => [`## ${name}`, ...slidesLines(bytes), '']);

/** A frame is called by its address, which is another on every server. */
const withoutHash = (code: string): string => code.replace(/carte-[0-9a-z]{5,8}(?=['"])/g, 'carte-…');

describe('links', () => {
  test('what is shared and what is put into other sites', async () => {
    const lines: string[] = [];
    for (const address of ['', '?dep=38&axe=jeunes', '?projet=2021-041', `${COVERAGE}&partie=hasard`])
      await withView(address, async (page) => {
        lines.push(`## ${address}`);
        const share = page.getByRole('button', { name: 'Partager', exact: true });
        if ((await share.count()) > 0) {
          await share.first().click();
          await expect.poll(() => copiedBy(page)).not.toBe('');
          lines.push(`copied: ${await copiedBy(page)}`);
        }
        const opener = page.getByRole('button', { name: 'Exporter l’image' });
        if ((await opener.count()) > 0) await opener.first().click();
        await page.getByRole('button', { name: 'Intégrer à un site' }).click();
        const code = page.getByRole('textbox', { name: 'Code à coller dans la page' });
        lines.push(await code.inputValue());
        await page.getByRole('radio').nth(1).check();
        await settled(page);
        lines.push(await code.inputValue(), '');
      });
    await expectGolden('exports', 'liens.txt', lines.map(withoutHash));
  });

  test('no other golden', () => expectNoOther('exports'));
});
