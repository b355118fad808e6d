/** The slides of a list whose projects say an amount: map and matrix in euros. */
import geometry from 'virtual:geometry';
import { describe, expect, it } from 'vitest';
import { buildMapBody } from '../../../../src/views/carte/slide.ts';
import { answers as matrixAnswers } from '../../../../src/views/matrice/answers.ts';
import { answers as mapAnswers } from '../../../../src/views/carte/answers.ts';
import { Dashboard } from '../../../../src/state/dashboard.svelte.ts';
import { withAmounts } from '../../../../src/words/amounts.ts';
import { GEOMETRY, REAL } from '../../selection/support.ts';

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');
const setting = {
  layout: geometry,
  paths: new Map(geometry.features.map(({ code, d }) => [code, d])),
  page: 'https://exemple.fr/carte/',
};

/** The published list, each of its 120 projects with 1 000.50 €: Isère has 9, the whole region 18. */
function stageOf(search: string): Dashboard {
  const dataset = withAmounts({ ...REAL, projets: REAL.projets.map((projet) => ({ ...projet, amount: 1000.5 })) });
  const dashboard = new Dashboard(dataset, GEOMETRY, () => Promise.reject(new Error('no texts')));
  dashboard.open(search);
  return dashboard;
}

describe('the map', () => {
  it('writes short figures, says them in full, and its circles carry euros', () => {
    const body = buildMapBody(stageOf('?indicateur=montant'), setting, 'Carte');
    if (body.type !== 'map') throw new Error('no map');
    const isere = body.shapes.find(({ nom }) => nom === 'Isère');
    expect(plain(isere?.figureText ?? '')).toBe('9 k€');
    expect(plain(isere?.alt ?? '')).toBe('Isère : 9 004,50 €, 9 projets, 5e sur 12');
    const rhone = body.shapes.find(({ nom }) => nom === 'Rhône');
    // 25 projects against 9: the surface goes with the amount.
    expect(((rhone?.radius ?? 0) / (isere?.radius ?? 1)) ** 2).toBeCloseTo(25 / 9);
    expect([body.legend.title, plain(body.legend.notes.join(' '))]).toEqual([
      'Montant des projets',
      'La surface du cercle est proportionnelle au montant. Région entière : 18 projets.',
    ]);
  });
  it('of a rate the region stands in the legend, and no mark of chance', () => {
    const body = buildMapBody(stageOf('?indicateur=montant-moyen'), setting, 'Carte');
    if (body.type !== 'map') throw new Error('no map');
    expect(plain(body.legend.notes.join(' '))).toContain('Auvergne-Rhône-Alpes : 1 000,50 €');
    expect(body.legend.notes.join(' ')).not.toMatch(/[▲▼]|hasard/);
  });
  it('of a département says its amount and the region’s', () => {
    const { title, reading } = mapAnswers.describe(stageOf('?dep=38&indicateur=montant-moyen'));
    expect(plain(title)).toBe('Isère : 9 projets, 1 000,50 € par projet en moyenne');
    expect(plain(reading)).toContain('Dans la région : 1 000,50 € par projet en moyenne.');
  });
});

describe('the matrix', () => {
  it('has euros in its cells and sums', () => {
    const stage = stageOf('?vue=couverture&mesure=montant');
    const body = matrixAnswers.buildSlideBody(stage, setting, 'Matrice');
    if (body.type !== 'table') throw new Error('no table');
    const last = (nom: string) => plain(body.table.lines.find(([first]) => first?.text === nom)?.at(-1)?.text ?? '');
    expect(['Isère', 'Région entière', 'Tous les projets'].map(last)).toEqual(['9 k€', '18 k€', '120 k€']);
    expect(matrixAnswers.describe(stage).title).toBe('Montant des projets, par département et par axe, 2021');
  });
});
