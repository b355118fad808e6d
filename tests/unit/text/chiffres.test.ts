/** What is printed never contradicts its colour: every figure, read back as a number, lies in the class of its value. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { INDICATEURS, type IndicateurId } from '../../../src/model/view.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { buildLegend } from '../../../src/selection/legend.ts';
import { buildMatrice } from '../../../src/selection/matrice.ts';
import { DECIMALS } from '../../../src/selection/precision.ts';
import { fold } from '../../../src/selection/search.ts';
import { buildSerie, type Serie } from '../../../src/selection/serie.ts';
import { classify } from '../../../src/statistics/classify.ts';
import { cellClasses, cellExtent, cellFill } from '../../../src/panels/couverture/cells.ts';
import { celluleEnChiffre } from '../../../src/text/couverture.ts';
import { chiffreSurCarte, figure } from '../../../src/text/indicateurs.ts';
import { bornesDe, bornesEnClair } from '../../../src/text/legende.ts';
import { projet, REAL, seeded, territoire, TINY } from '../selection/support.ts';

/** The numbers that a figure can stand for: « 3,5 » is one, « < 0,1 » all below. */
function read(text: string): number[] {
  const value = Number(text.replace(/[^\d,-]/g, '').replace(',', '.'));
  return text.includes('<') ? [value / 1000, value / 2, value * 0.999] : [value];
}
const isShown = (valeur: number | null): valeur is number => valeur !== null;

/** Holds every row, the region and the outer bounds against the classes. */
function check(serie: Serie, what: string): void {
  const { indicateur, breaks, zeroApart, marque } = serie;
  if (marque === 'cercles') return;
  for (const {
    territoire: { nom },
    valeur,
    classe,
  } of serie.rows.filter((row) => isShown(row.valeur))) {
    const text = figure(indicateur, valeur);
    for (const value of read(text))
      expect(classify(value, breaks, zeroApart), `${what}: ${nom} ${text} ${breaks}`).toBe(classe);
  }
  if (isShown(serie.region) && serie.region > 0)
    for (const value of read(figure(indicateur, serie.region)))
      expect(classify(value, breaks, zeroApart), `${what}: region`).toBe(classify(serie.region, breaks, zeroApart));
  const { classes } = buildLegend(serie);
  const bounds = bornesEnClair(buildLegend(serie));
  const outer = [bounds[0], bounds.at(-1)].map((text) => (text ? classify(read(text)[0] ?? 0, breaks, zeroApart) : ''));
  if (classes.length > 0) {
    expect([0, ''], `${what}: lowest ${bounds}`).toContain(outer[0]);
    expect([classes.length - 1, ''], `${what}: highest ${bounds}`).toContain(outer[1]);
  }
}

describe('a printed figure lies in the class of its value', () => {
  const axes = [null, ...REAL.axes.map(({ id }) => id)];

  it('Cantal and Puy-de-Dôme: 3.467 and 1.963 with their printed figures', () => {
    const serie = buildSerie(REAL, countProjets(REAL.projets, REAL.region.code), 'taux');
    check(serie, 'default view');
  });
  it.each(INDICATEURS)('%s, on every axis', (id) => {
    for (const axe of axes)
      check(buildSerie(REAL, countProjets(ofAxe(REAL.projets, axe), REAL.region.code), id), `${axe}`);
  });
  it.each(INDICATEURS)('%s, on every search of a word', (id) => {
    const names = new Map(REAL.projets.map((projet) => [projet, fold(projet.structure)]));
    const words = new Set([...names.values()].flatMap((name) => name.split(' ')));
    for (const word of words) {
      const found = REAL.projets.filter((projet) => names.get(projet)?.includes(word));
      check(buildSerie(REAL, countProjets(found, REAL.region.code), id), word);
    }
  });
  it('on 80 made-up datasets', () => {
    const random = seeded(9);
    for (let trial = 0; trial < 80; trial++) {
      const size = 1 + Math.floor(random() * 14);
      const departements = Array.from({ length: size }, (_, i) =>
        territoire(
          String(10 + i),
          `D${i}`,
          Math.round(10 ** (3 + 4 * random())),
          trial % 3 === 0 ? Number((30 * random()).toFixed(3)) : Number((30 * random()).toFixed(1)),
        ),
      );
      const people = departements.reduce((sum, { mesures }) => sum + (mesures['habitants'] ?? 0), 0);
      const dataset: Dataset = { ...TINY, departements, region: territoire('REG', 'Région', people, 12.345, 'region') };
      const projets = departements.flatMap(({ code }) =>
        Array.from({ length: Math.floor(random() * 9) }, (_, i) => projet(`${code}-${i}`, code, 'lecture')),
      );
      for (const id of INDICATEURS as readonly IndicateurId[])
        check(buildSerie(dataset, countProjets(projets, 'REG'), id), `trial ${trial}, ${id}`);
    }
  });
  it('in the matrix, for every measure', () => {
    const counts = countProjets(REAL.projets, REAL.region.code);
    for (const mesure of ['taux', 'besoin', 'indice'] as const) {
      const matrice = buildMatrice(REAL, counts, { mesure, par: 'habitants', ordre: 'code' });
      const breaks = cellClasses(matrice);
      for (const cellule of matrice.rows.flatMap(({ cellules }) => cellules).filter(({ nombre }) => nombre > 0))
        for (const valeur of read(celluleEnChiffre(cellule, mesure)))
          expect(cellFill({ ...cellule, valeur }, breaks), `${mesure} ${cellule.valeur}`).toBe(
            cellFill(cellule, breaks),
          );
      const bounds = bornesDe(breaks, cellExtent(matrice) ?? [0, 0], DECIMALS[mesure]);
      const shown = bounds.map((text) => Number(text.replace(',', '.')));
      expect(shown, mesure).toEqual([...shown].sort((a, b) => a - b));
    }
  });
  it('the figure on the map is that of the colour', () => {
    const serie = buildSerie(REAL, countProjets(REAL.projets, REAL.region.code), 'taux');
    for (const row of serie.rows)
      expect(classify(read(chiffreSurCarte(serie, row))[0] ?? null, serie.breaks, true), row.territoire.nom).toBe(
        row.classe,
      );
  });
});
