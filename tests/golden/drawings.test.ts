/** Every drawing as the file that the site gives of it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settled } from '../browser/support/page.ts';
import { parseXml } from '../support/xml.ts';
import { expectGolden, expectNoOther, shortened } from './support/golden.ts';
import { elementOf, Outliner } from './support/outline.ts';
import { takeAll, textOf, withView } from './support/taking.ts';

const GOLDENS: Record<string, string[]> = {
  'cartes.txt': [
    '',
    '?indicateur=nombre',
    '?indicateur=besoin',
    '?indicateur=pauvrete',
    '?axe=mobilite',
    '?indicateur=nombre&axe=jeunes&dep=38',
    '?dep=38',
    '?dep=ARA',
    '?q=garde',
    '?calques=communes,elargie',
    '?dep=38&calques=communes',
  ],
  'hasard.txt': ['?vue=couverture&partie=hasard', '?vue=couverture&partie=hasard&par=pauvres&axe=mobilite'],
  'classements.txt': ['?vue=couverture&partie=classements', '?vue=couverture&partie=classements&axe=jeunes&dep=26'],
  'comparaison.txt': ['?comparer=07,26', '?comparer=07,26,38'],
  'matrice.txt': ['', '&mesure=indice&ordre=-total&axe=mobilite'].map((choice) => `?vue=couverture${choice}`),
  'structures.txt': ['?vue=couverture&partie=structures', '?vue=couverture&partie=structures&dep=69'],
};

/** The drawing's own prefix of its ids is made from its address, which is another on every server. */
const withoutPrefix = (svg: string): string => svg.replaceAll(/ id="(f[0-9a-z]+-)titre"/.exec(svg)?.[1] ?? '-', '');
/** What no drawing of ours sets, and the faces of its letters. */
const withoutUsual = (svg: string): string =>
  svg.replace(
    / (font-family="[^"]*"|marker-\w+="none"|(fill|stroke)-opacity="1"|fill-rule="nonzero"|font-style="normal"|dominant-baseline="auto"|paint-order="normal"|stroke-dash(array="none"|offset="0(px)?")|visibility="visible")/g,
    '',
  );
const withShortColours = (svg: string): string =>
  svg.replace(
    /rgb\((\d+), (\d+), (\d+)\)/g,
    (_all, ...parts: string[]) =>
      `#${parts
        .slice(0, 3)
        .map((one) => Number(one).toString(16).padStart(2, '0'))
        .join('')}`,
  );
/** The description repeats the lines below the title. */
const withoutRepeat = (svg: string): string =>
  svg.replace(/(<desc[^>]*>)([^<]*)/, (_all, tag: string, text: string) => tag + shortened(text, 100));
const readable = (svg: string): string => withoutRepeat(withShortColours(withoutUsual(withoutPrefix(svg))));

/**
 * Runs in the page: what a zoomed map shows depends on its box, whose height is what the letters of the machine leave.
 */
function holdMapBox(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':has(> svg[data-map-svg]) { flex: none !important; width: 800px !important; height: 540px !important }',
  );
  document.adoptedStyleSheets.push(sheet);
}

/** The drawings of a page, opened by a button where they are of its map. */
async function drawingsOf(page: Page, address: string, outliner: Outliner): Promise<string[]> {
  await page.evaluate(holdMapBox);
  await settled(page);
  const opener = page.getByRole('button', { name: 'Exporter l’image' });
  if ((await opener.count()) > 0) {
    await opener.first().click();
    await page
      .getByRole('button', { name: /en SVG$/ })
      .first()
      .waitFor();
    await settled(page);
  }
  const taken = await takeAll(page, /^Télécharger l’image .* en SVG$/);
  return taken.flatMap(({ name, bytes }) => [
    `## ${address} ${name}`,
    ...outliner.write(name, elementOf(parseXml(readable(textOf(bytes))))),
    '',
  ]);
}

describe('drawings', () => {
  test.each(Object.entries(GOLDENS))('%s', async (name, addresses) => {
    const outliner = new Outliner();
    const lines: string[] = [];
    for (const address of addresses)
      await withView(address, async (page) => void lines.push(...(await drawingsOf(page, address, outliner))));
    expect(lines.length).toBeGreaterThan(10);
    await expectGolden('drawings', name, lines);
  });

  test('no other golden', () => expectNoOther('drawings'));
});
