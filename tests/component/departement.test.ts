/** The panel of a département: figures that follow the map's indicator, shares by axis, and what else is known. */
import { within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dataset, open, panel, plain } from './support/app.ts';

/** The figures as label → value. */
async function figures(query: string, name: string) {
  await open(query);
  await panel().findByRole('heading', { level: 2, name });
  const values = panel().getAllByRole('definition');
  return Object.fromEntries(
    panel()
      .getAllByRole('term')
      .map((term, i) => [plain(term.textContent), plain(values[i]?.textContent)]),
  );
}
/** Second method for ranks: how many départements have more, and one. */
const rankBy = (code: string, valueOf: (one: string) => number) =>
  dataset.units.filter((one) => valueOf(one.code) > valueOf(code)).length + 1;
const countOf = (code: string) => dataset.projets.filter(({ territoire }) => territoire === code).length;
const measureOf = (code: string, measure: string, year = '2021') =>
  dataset.units.find((one) => one.code === code)?.measures[measure]?.[year] ?? NaN;

describe('the figures of a département', () => {
  it('rank by inhabitants under the rate', async () => {
    const rank = rankBy('38', (code) => countOf(code) / measureOf(code, 'population'));
    expect(await figures('?dep=38', 'Isère')).toMatchObject({
      'projets sur 120': '9',
      'pour 100 000 hab.(région : 1,3)': '0,7',
      'sur 12 départementspar habitant': `${rank}e`,
    });
  });
  it('rank by the poverty rate when the map shows it', async () => {
    const rank = rankBy('07', (code) => measureOf(code, 'taux_pauvrete'));
    expect(rank).toBeGreaterThan(1);
    expect(await figures('?dep=07&indicateur=pauvrete', 'Ardèche')).toMatchObject({
      'sur 12 départementspar le taux de pauvreté': `${rank}e`,
    });
  });
  it('value and rank per people in poverty when the map shows that', async () => {
    const found = await figures('?dep=07&indicateur=besoin', 'Ardèche');
    expect(found['sur 12 départementspar personne pauvre']).toBe('1er');
    expect(Object.keys(found).some((label) => label.startsWith('pour 10 000 pers. pauvres'))).toBe(true);
  });
  it('no rank without a project', async () => {
    expect(countOf('74')).toBeGreaterThan(0);
    expect(await figures('?dep=74&axe=emploi', 'Haute-Savoie')).toMatchObject({
      'sur 12 départementspar habitant': '–',
    });
  });
});

describe('beside the figures', () => {
  it('each axis says its count and its share in the département', async () => {
    await figures('?dep=38', 'Isère');
    const bar = panel().getByRole('link', { name: /^Petite enfance et parentalité/ });
    expect(plain(bar.textContent)).toContain('4 · 44 %');
  });
  it('the published measures beside the region’s, each once, in their latest year', async () => {
    await figures('?dep=38', 'Isère');
    const table = panel().getByRole('table', { name: 'Repères' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => plain(row.textContent));
    const population = new Intl.NumberFormat('fr-FR').format(measureOf('38', 'population'));
    expect(rows[0]).toContain(plain(population));
    expect(rows.filter((row) => row.startsWith('Population municipale'))).toHaveLength(1);
    expect(rows.some((row) => row.startsWith('Taux de chômage'))).toBe(true);
  });
  it('acronyms of an organisation’s name are explained though the summary does not use them', async () => {
    const found = await figures('?projet=2021-007', 'CCAS de Grenoble');
    expect(found['Sigles du nom']).toContain('CCAS : ');
  });
});
