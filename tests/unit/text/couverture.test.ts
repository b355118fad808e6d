import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { listLacunes } from '../../../src/selection/lacunes.ts';
import { buildMatrice, type Cellule } from '../../../src/selection/matrice.ts';
import type { Mesure } from '../../../src/model/view.ts';
import {
  celluleEnChiffre,
  celluleEnMots,
  lacuneEnMots,
  lacunesMots,
  lectureMatrice,
  matriceMots,
} from '../../../src/text/couverture.ts';
import { REAL, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const matrice = (dataset: Dataset, projets = dataset.projets, mesure: Mesure = 'nombre') =>
  buildMatrice(dataset, countProjets(projets, dataset.region.code), { mesure, par: 'habitants', ordre: 'code' });
const axe = (dataset: Dataset, id: string) => {
  const found = dataset.axes.find((one) => one.id === id);
  if (!found) throw new Error(`no axis ${id}`);
  return found;
};

describe('lectureMatrice', () => {
  it('names who has no mobility project, from the real counts', () => {
    expect(plain(lectureMatrice(matrice(REAL), axe(REAL, 'mobilite')))).toBe(
      'Mobilité : 14 projets dans 8 départements sur 12. Aucun projet dans la Drôme, en Isère, en Savoie et en Haute-Savoie. 14 projets dans un département, aucun pour toute la région.',
    );
  });
  it('counts the empty cells and reconciles', () => {
    // Second method: pairs of a département and an axis that no located project has.
    const pairs = new Set(REAL.projets.map(({ territoire, axe: id }) => `${territoire} ${id}`));
    const empty = REAL.departements.flatMap(({ code }) =>
      REAL.axes.filter(({ id }) => !pairs.has(`${code} ${id}`)),
    ).length;
    const text = plain(lectureMatrice(matrice(REAL), null));
    expect(text).toContain(`${empty} cases sur 84 sont vides`);
    expect(text).toContain('102 projets dans un département + 18 pour toute la région = 120.');
  });
  it('without an empty cell', () => {
    const projets = TINY.departements.flatMap(({ code }) =>
      TINY.axes.map(({ id }) => ({ ...(TINY.projets[0] as (typeof TINY.projets)[number]), territoire: code, axe: id })),
    );
    expect(plain(lectureMatrice(matrice(TINY, projets), null))).toBe(
      'Chaque département a un projet au moins sur chaque axe. 6 projets dans un département, aucun pour toute la région.',
    );
  });
  it('an axis that every département has names nobody', () => {
    const projets = TINY.departements.map(({ code }) => ({
      ...(TINY.projets[0] as (typeof TINY.projets)[number]),
      territoire: code,
    }));
    expect(plain(lectureMatrice(matrice(TINY, projets), axe(TINY, 'lecture')))).toBe(
      'Lecture : 3 projets dans 3 départements sur 3. 3 projets dans un département, aucun pour toute la région.',
    );
  });
  it('no project at all', () =>
    expect(lectureMatrice(matrice(TINY, []), null)).toBe('Aucun projet ne correspond à ces filtres.'));
  it('two axes with as many empty cells are both named', () => {
    expect(plain(lectureMatrice(matrice(TINY), null))).toContain(
      '2 cases sur 6 sont vides, le plus souvent sur les axes Lecture et Vélo (1 département sur 3).',
    );
  });
});

describe('a gap in words', () => {
  it('says count, place, inhabitants and poverty, as measured', () => {
    const [first] = listLacunes(REAL, countProjets(REAL.projets, REAL.region.code), {
      axe: 'mobilite',
      seuil: 0,
      classer: 'pauvres',
    }).filter(({ territoire }) => territoire.code === '74');
    expect(first && plain(lacuneEnMots(REAL, first))).toBe(
      'Mobilité : aucun projet en Haute-Savoie (841 482 habitants, pauvreté 9,5 %)',
    );
  });
  it('a missing population is said', () => {
    const [lacune] = listLacunes(TINY, countProjets(TINY.projets, 'REG'), {
      axe: 'velo',
      seuil: 1,
      classer: 'pauvres',
    }).filter(({ territoire }) => territoire.code === '20');
    expect(lacune && plain(lacuneEnMots(TINY, lacune))).toBe(
      'Vélo : 1 projet dans le Bêta (non disponible, pauvreté 20,0 %)',
    );
  });
  // Haute-Savoie: 841 482 × 9.5 % = 79 940.8.
  it('people in poverty are rounded to hundreds and called approximate', () =>
    expect(plain(lacunesMots.besoin(79_940.8, 'pauvres'))).toBe('79 900 personnes pauvres environ'));
  it('inhabitants are exact', () => expect(plain(lacunesMots.besoin(841_482, 'habitants'))).toBe('841 482 habitants'));
  it('a missing need', () =>
    expect(plain(lacunesMots.besoin(null, 'pauvres'))).toBe('personnes pauvres : non disponible'));
});

describe('a cell', () => {
  const cell = (patch: Partial<Cellule>): Cellule => ({ axe: 'velo', nombre: 4, valeur: 0.66, ecart: null, ...patch });
  it('a count', () => expect(celluleEnChiffre(cell({ valeur: 4 }), 'nombre')).toBe('4'));
  it('no project', () => expect(celluleEnChiffre(cell({ nombre: 0, valeur: 0 }), 'taux')).toBe('aucun'));
  it('a rate', () => expect(celluleEnChiffre(cell({}), 'taux')).toBe('0,7'));
  it('an index has no decimals', () => expect(celluleEnChiffre(cell({ valeur: 123.4 }), 'indice')).toBe('123'));
  it('no value', () => expect(celluleEnChiffre(cell({ valeur: null }), 'taux')).toBe('–'));
  it('in words, with its difference', () =>
    expect(plain(celluleEnMots(cell({ ecart: 'indistinct' }), 'taux'))).toBe(
      '4 projets, 0,7 pour 100 000 habitants, ne se distingue pas de la région',
    ));
  it('without a project in words', () =>
    expect(plain(celluleEnMots(cell({ nombre: 0, valeur: 0 }), 'taux'))).toBe('aucun projet'));
  it('a missing value in words', () =>
    expect(plain(celluleEnMots(cell({ valeur: null }), 'besoin'))).toBe('4 projets, mesure non disponible'));
});

describe('only the axis changes the sums of a reading by axis', () => {
  it.each(REAL.axes.map(({ id }) => id))('%s', (id) => {
    const projets = ofAxe(REAL.projets, id);
    const wide = projets.filter(({ territoire }) => territoire === REAL.region.code).length;
    expect(plain(lectureMatrice(matrice(REAL), axe(REAL, id)))).toContain(
      wide === 0
        ? `${projets.length} projets dans un département, aucun pour toute la région.`
        : `+ ${wide} pour toute la région = ${projets.length}.`,
    );
  });
});

describe('many comparisons at once', () => {
  it('of 84 cells chance marks up to 5 %: 4,2', () =>
    expect(plain(matriceMots.hasard(84))).toMatch(
      /^Sur 84 cases, le hasard seul en marquerait jusqu’à 4,2 en moyenne/,
    ));
});
