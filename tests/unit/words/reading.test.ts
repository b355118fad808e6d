import { describe, expect, it } from 'vitest';
import type { Dataset, ProjetIndex } from '../../../src/model/dataset.ts';
import { INDICATEURS, type CommonIndicateur, type IndicateurId } from '../../../src/model/view.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { describeMap, titleOfMap } from '../../../src/words/reading.ts';
import { readRows } from '../data/support.ts';
import { projet, REAL, territoire, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** The reading of a made-up list: the count of projects of each territory, in order, and the region-wide ones. */
function read(indicateur: IndicateurId, perTerritory: number[], wide: number, dataset: Dataset = TINY): string {
  const codes = [...dataset.units.map(({ code }) => code), dataset.region.code];
  const projets = [...perTerritory, wide].flatMap((count, i) =>
    Array.from({ length: count }, (_, n) => projet(`2030-${i}${n}`, codes[i] ?? '', 'velo')),
  );
  return readProjets(indicateur, projets, dataset);
}
function readProjets(indicateur: IndicateurId, projets: ProjetIndex[], dataset: Dataset): string {
  const counts = countProjets(projets, dataset.region.code);
  const series = buildSeries(dataset, counts, indicateur);
  return plain(describeMap({ series, counts, axe: null, annee: '2030', q: '' }));
}
/** Territories of 100 000 inhabitants, so that a rate is a count. */
const even = (count: number): Dataset => ({
  ...TINY,
  units: Array.from({ length: count }, (_, i) => territoire(String(10 + i), `T${i + 1}`, 100_000, 10)),
});

describe('titreCarte', () => {
  const title = (indicateur: IndicateurId, axe: string | null = null, q = '') => {
    const counts = countProjets(TINY.projets, 'REG');
    return plain(titleOfMap({ series: buildSeries(TINY, counts, indicateur), counts, axe, annee: '2030', q }));
  };
  it('a rate, all axes', () => {
    expect(title('taux')).toBe('Projets pour 100 000 habitants, par département — tous les axes, 2030');
  });
  it('a count', () => expect(title('nombre')).toBe('Nombre de projets par département — tous les axes, 2030'));
  it('an axis', () => expect(title('taux', 'Vélo')).toMatch(/ — Vélo, 2030$/));
  it('a query', () => expect(title('taux', null, ' crèche ')).toMatch(/ — « crèche », 2030$/));
  it('an axis and a query', () => expect(title('taux', 'Vélo', 'crèche')).toMatch(/ — Vélo, « crèche », 2030$/));
  it('a blank query is not said', () => expect(title('taux', null, '  ')).toMatch(/ — tous les axes, 2030$/));
  it('poverty says its own year, and no filter of projects', () => {
    expect(title('pauvrete', 'Vélo', 'crèche')).toBe('Taux de pauvreté, par département, 2028');
  });
});

describe('lectureCarte', () => {
  it('the most, the least, the rest', () => {
    expect(read('taux', [3, 1, 2], 4, even(3))).toBe(
      'Le T1 compte le plus de projets par habitant (3,0 pour 100 000), le T2 le moins (1,0). ' +
        '6 projets dans un département, 4 pour toute la région (total : 10).',
    );
  });
  it('tied at the top: named, plural', () => {
    expect(read('nombre', [3, 3, 1], 0, even(3))).toContain(
      'Le T1 et le T2 comptent le plus de projets (3), le T3 le moins (1).',
    );
  });
  it('tied at the bottom: named', () => {
    expect(read('nombre', [1, 3, 1], 0, even(3))).toContain(
      'Le T2 compte le plus de projets (3), le T1 et le T3 le moins (1).',
    );
  });
  it('three tied are named, four are counted', () => {
    expect(read('nombre', [2, 2, 2, 1], 0, even(4))).toMatch(/^Le T1, le T2 et le T3 comptent le plus /);
    expect(read('nombre', [2, 2, 2, 2, 1], 0, even(5))).toMatch(/^4 départements comptent le plus /);
  });
  it('zero: named apart, and the least is said of those that have some', () => {
    expect(read('nombre', [3, 0, 1], 0, even(3))).toBe(
      'Le T1 compte le plus de projets (3), le T3 le moins parmi ceux qui en ont (1). Aucun projet dans le T2. ' +
        '4 projets dans un département, aucun pour toute la région (total : 4).',
    );
  });
  it('two zeros are named', () =>
    expect(read('nombre', [3, 0, 1, 0], 0, even(4))).toContain('Aucun projet dans le T2 et dans le T4.'));
  it('six zeros are named, seven are counted', () => {
    expect(read('nombre', [3, 0, 1, 0, 0, 0, 0, 0], 0, even(8))).toContain(
      'Aucun projet dans le T2, dans le T4, dans le T5, dans le T6, dans le T7 et dans le T8.',
    );
    expect(read('nombre', [3, 0, 1, 0, 0, 0, 0, 0, 0], 0, even(9))).toContain('Aucun projet dans 7 départements.');
  });
  it('missing is not zero: the least is simply the least', () => {
    const dataset: Dataset = {
      ...TINY,
      units: [...even(2).units, territoire('40', 'Delta', null, null)],
    };
    const text = read('taux', [3, 1, 1], 0, dataset);
    expect(text).toContain('le T2 le moins (1,0)');
    expect(text).not.toContain('Aucun projet');
  });
  it('all the same count', () => {
    expect(read('nombre', [2, 2], 0, even(2))).toContain('Le T1 et le T2 sont à égalité (2).');
  });
  it('all the same rate of different counts names the rate', () => {
    const dataset: Dataset = {
      ...TINY,
      units: [territoire('10', 'A', 100_000, 10), territoire('20', 'B', 200_000, 10)],
    };
    expect(read('taux', [1, 2], 0, dataset)).toContain('Le A et le B sont à égalité (1,0 pour 100 000)');
  });
  it('all the same poverty', () =>
    expect(read('pauvrete', [1, 2], 0, even(2))).toBe('Le T1 et le T2 sont à égalité (10,0 %).'));
  it('a single territory with projects', () => {
    const text = read('nombre', [0, 2, 0], 0, even(3));
    expect(text).toContain('Seul département concerné : le T2 (2).');
    expect(text).toContain('Aucun projet dans le T1 et dans le T3.');
    expect(text).not.toContain('le moins');
  });
  it('a single feminine territory: no masculine « seul »', () => {
    const only = REAL.projets.filter(({ territoire: code }) => code === '26');
    expect(readProjets('nombre', only, REAL)).toMatch(/^Seul département concerné : la Drôme \(3\)/);
  });
  it('a single project of a single territory is no plural', () => {
    expect(read('nombre', [0, 1, 0], 0, even(3))).not.toMatch(/des projets \(1\)/);
  });
  it('one project in a département', () => {
    expect(read('nombre', [1, 0], 2, even(2))).toContain(
      '1 projet dans un département, 2 pour toute la région (total : 3).',
    );
  });
  it('one region-wide project', () => {
    expect(read('nombre', [2, 0], 1, even(2))).toContain(
      '2 projets dans un département, 1 pour toute la région (total : 3).',
    );
  });
  it('only region-wide projects: « aucun » is said once', () => {
    const text = read('taux', [0, 0, 0], 2, even(3));
    expect(text).toBe('Aucun projet dans un département, 2 pour toute la région (total : 2).');
  });
  it('nothing found', () => expect(read('taux', [0, 0, 0], 0)).toBe('Aucun projet ne correspond à ces filtres.'));
  it('poverty is said even when no project is found', () => {
    // Bêta 20 %, Gamma 16 %, Alpha 10 %.
    expect(read('pauvrete', [0, 0, 0], 0)).toBe(
      'Le Bêta a le plus de personnes pauvres en proportion (20,0 %), le Alpha le moins (10,0 %).',
    );
  });
  it('poverty under a filter says that the filter changes nothing on the map', () => {
    const counts = countProjets(TINY.projets, 'REG');
    const series = buildSeries(TINY, counts, 'pauvrete');
    const note = /Les filtres ne changent pas cet indicateur/;
    expect(describeMap({ series, counts, axe: 'Vélo', annee: '2030', q: '' })).toMatch(note);
    expect(describeMap({ series, counts, axe: null, annee: '2030', q: 'crèche' })).toMatch(note);
    expect(describeMap({ series, counts, axe: null, annee: '2030', q: '' })).not.toMatch(note);
  });
  it('a rate too small for its decimals is not zero', () => {
    const dataset: Dataset = {
      ...TINY,
      units: [territoire('10', 'A', 9_000_000, 10), territoire('20', 'B', 100_000, 10)],
    };
    expect(read('taux', [1, 2], 0, dataset)).toContain('le A le moins (< 0,1)');
  });
});

describe('the real reading', () => {
  it('of the first view', () => {
    expect(readProjets('taux', REAL.projets, REAL)).toBe(
      'L’Ardèche compte le plus de projets par habitant (3,9 pour 100 000), l’Ain le moins (0,3). ' +
        '102 projets dans un département, 18 pour toute la région (total : 120).',
    );
  });

  // Second method: the rows of the files, counted by hand-written loops, and Intl for the figures.
  const files = readRows('projets.csv');
  const places = readRows('territoires.csv').filter(({ type }) => type === 'departement');
  const french = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const valueOf: Record<CommonIndicateur, (count: number, place: Record<string, string>) => number> = {
    nombre: (count) => count,
    taux: (count, place) => (count * 1e5) / Number(place['population_2021']),
    besoin: (count, place) => (count * 1e6) / (Number(place['population_2021']) * Number(place['taux_pauvrete_2021'])),
    pauvrete: (_count, place) => Number(place['taux_pauvrete_2021']),
  };
  const say = (id: IndicateurId, value: number) => {
    if (id === 'nombre') return String(value);
    if (id === 'pauvrete') return plain(`${french.format(value)} %`);
    return value < 0.05 ? '< 0,1' : plain(french.format(value));
  };

  describe.each([null, ...REAL.axes.map(({ id }) => id)])('axis %s', (axe) => {
    it.each(INDICATEURS)('%s: the figures are those of the rows', (id) => {
      const text = readProjets(id, axe === null ? REAL.projets : REAL.projets.filter((one) => one.axe === axe), REAL);
      const rows = files.filter((one) => axe === null || one['axe'] === axe);
      const counted = places.map((place) => {
        const count = rows.filter((one) => one['territoire'] === place['code']).length;
        return { place, count, value: valueOf[id](count, place) };
      });
      const drawn = counted.filter(({ count }) => id === 'pauvrete' || count > 0);
      const highest = Math.max(...drawn.map(({ value }) => value));
      const lowest = Math.min(...drawn.map(({ value }) => value));
      expect(drawn.length).toBeGreaterThan(1);
      const [first = ''] = text.split('. ');
      if (highest !== lowest) {
        expect(first).toContain(`(${say(id, highest)}`);
        expect(first).toContain(`(${say(id, lowest)})`);
      }
      // Rates that are equal on paper can differ in the last bit.
      const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;
      for (const extreme of [highest, lowest]) {
        const named = drawn.filter(({ value }) => near(value, extreme)).map(({ place }) => place['avec_article'] ?? '');
        if (named.length > 3) expect(first.toLowerCase()).toContain(`${named.length} départements`);
        else for (const name of named) expect(first.toLowerCase()).toContain(name.toLowerCase());
      }
      if (id === 'pauvrete') return;
      const none = counted.filter(({ count }) => count === 0).map(({ place }) => place['locatif'] ?? '');
      if (none.length > 6) expect(text).toContain(`Aucun projet dans ${none.length} départements.`);
      else for (const where of none) expect(text).toContain(where);
      if (none.length === 0) expect(text).not.toContain('Aucun projet');
      const wide = rows.filter((one) => one['territoire'] === 'ARA').length;
      expect(text).toContain(`${rows.length - wide} projet`);
      expect(text).toContain(`(total : ${rows.length})`);
      expect(text).toContain(`, ${wide === 0 ? 'aucun' : wide} pour toute la région`);
    });
  });
});
