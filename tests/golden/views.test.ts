/** What every view says once its scripts have taken over: its title and its accessibility tree. */
import { describe, test } from 'vitest';
import { elementsOf } from './support/aria.ts';
import { expectGolden, expectNoOther } from './support/golden.ts';
import { Outliner } from './support/outline.ts';
import { withView } from './support/taking.ts';

const COVERAGE = '?vue=couverture';
const PRESENTATION = '?vue=presentation';

/** Views of one golden, by address: what they share is written with the first. */
const GOLDENS: Record<string, string[]> = {
  'carte.txt': [
    '',
    '?dep=38&axe=jeunes',
    '?dep=ARA&indicateur=nombre',
    '?projet=2021-041',
    '?q=garde',
    '?calques=communes,elargie&indicateur=pauvrete',
    '?dep=99&axe=rien',
  ],
  'couverture.txt': [
    COVERAGE,
    `${COVERAGE}&dep=74&axe=emploi`,
    `${COVERAGE}&mesure=indice&ordre=-total&seuil=1&classer=habitants`,
    `${COVERAGE}&partie=hasard`,
    `${COVERAGE}&partie=hasard&par=pauvres&axe=mobilite`,
    `${COVERAGE}&partie=classements`,
    '?comparer=07,26,ARA&axe=jeunes',
    `${COVERAGE}&partie=structures`,
    `${COVERAGE}&partie=structures&structure=apprentis-d-auteuil`,
  ],
  'commune.txt': ['?vue=commune', '?vue=commune&commune=38185', '?vue=commune&commune=75056'],
  'projets.txt': [
    '?vue=projets',
    '?vue=projets&axe=mobilite&dep=69&q=garage',
    '?vue=projets&dep=26&tri=-structure&projet=2021-003',
  ],
  'donnees.txt': ['?vue=donnees'],
  'fiche.txt': ['?vue=fiche&dep=38', '?vue=fiche&dep=07&axe=mobilite'],
  'presentation.txt': [
    ...Array.from({ length: 14 }, (_, i) => `${PRESENTATION}&etape=${i + 1}`),
    `${PRESENTATION}&etape=2&dep=26`,
  ],
  'cadre.txt': ['?embed=1', '?embed=1&dep=38', '?vue=couverture&embed=1', '?vue=notes'],
};

describe('views', () => {
  test.each(Object.entries(GOLDENS))('%s', async (name, addresses) => {
    const outliner = new Outliner();
    const lines: string[] = [];
    for (const address of addresses)
      await withView(address, async (page) => {
        const title = address === '' ? '/' : address;
        const query = decodeURIComponent(new URL(page.url()).search);
        lines.push(`## ${title}`, `title: ${await page.title()}`);
        if (query !== address) lines.push(`address: ${query}`);
        const elements = elementsOf(await page.locator('body').ariaSnapshot(), query);
        lines.push(...elements.flatMap((one) => outliner.write(title, one)), '');
      });
    await expectGolden('views', name, lines);
  });

  test('no other golden', () => expectNoOther('views'));
});
