/**
 * No sentence contradicts itself, under any filter: every axis, territory and search is drawn and its words are held
 * against what none may say.
 */
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/view.ts';
import { dataset, heading, open, plain } from './support/app.ts';

/** What no view may say, each with its reason. */
const NEVER: [string, RegExp][] = [
  ['something of no project', /aucun projet\.? (Portés|Comptés|pour toute la région, comptés)/i],
  ['a plural of one', /(^|[^\d,.])1 (projets|départements|cases|communes)/],
  ['a sum with nothing', /\+ (0|aucun)\b/],
  ['a contraction that was missed', /\b(de|à) (le|les) (département|Rhône|Cantal|Puy|Loire)/],
  ['a sign twice', /,,|\.\.(?!\.)| ,| \.(?!\d)|\( | \)/],
  ['a value that is none', /undefined|null|NaN/],
];
const SEARCHES = ['', 'zzzzz', 'DULALA'];

describe('every filter', () => {
  for (const axe of [null, ...dataset.axes.map(({ id }) => id)])
    it(
      axe ?? 'all axes',
      async () => {
        const { dashboard, container } = await open('');
        for (const viewName of ['carte', 'couverture'] as const)
          for (const q of SEARCHES)
            for (const dep of [null, ...dataset.units.map(({ code }) => code), dataset.region.code]) {
              dashboard.go({ ...DEFAULT_VIEW, vue: viewName, axe, q, dep });
              await tick();
              // The summaries are as published: what they say is not ours to mend.
              const said = [...container.querySelectorAll('h1, h2, h3, p, .small, [data-map]')]
                .filter((one) => !one.matches('.extrait, blockquote *'))
                .map((one) => plain(one.getAttribute('aria-label') ?? one.textContent))
                .join(' | ');
              for (const [what, wrong] of NEVER) {
                const at = wrong.exec(said);
                expect(
                  at && said.slice(Math.max(0, at.index - 40), at.index + 60),
                  `${what}: ${viewName} ${axe} ${q} ${dep}`,
                ).toBe(null);
              }
            }
      },
      300_000,
    );
});

describe('the reading follows what is open', () => {
  const reading = (container: Element) => plain(container.querySelector('.lecture')?.textContent);
  it('of a département: figure, count, place, chance, and of no other', async () => {
    const { container } = await open('?dep=38');
    expect(reading(container)).toMatch(/^Isère : .* pour 100 000 habitants, 9 projets, .* sur 12, .*région\.$/);
    expect(reading(container)).not.toContain('Ardèche');
  });
  it('of the region-wide projects', async () => {
    const { container } = await open(`?dep=${dataset.region.code}`);
    expect(reading(container)).toBe('18 projets pour toute la région sur 120, comptés à part.');
  });
  it('of none of them under an axis that has none', async () => {
    const { container } = await open(`?dep=${dataset.region.code}&axe=mobilite`);
    expect(reading(container)).toBe('Aucun projet pour toute la région.');
    expect(plain(container.querySelector(`.pied a[data-code]`)?.textContent)).toBe('Région entière : aucun projet');
  });
  it('of the region where nothing is open', async () => {
    const { container } = await open('');
    expect(reading(container)).toContain('102 projets dans un département, 18 pour toute la région (total : 120).');
    expect(heading(1)).toBeVisible();
  });
});
