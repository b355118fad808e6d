import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { listLacunes } from '../../../src/selection/lacunes.ts';
import { buildMatrix, type Cell } from '../../../src/selection/matrix.ts';
import type { Measure } from '../../../src/model/view.ts';
import { formatCell, describeCell, describeMatrix, matrixWords } from '../../../src/words/matrix.ts';
import { describeLacune, lacunesWords, cellWords } from '../../../src/words/lacunes.ts';
import { SECOND } from '../../component/support/secondRegion.ts';
import { REAL, TINY } from '../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const matrix = (dataset: Dataset, projets = dataset.projets, measure: Measure = 'nombre') =>
  buildMatrix(dataset, countProjets(projets, dataset.region.code), {
    mesure: measure,
    par: 'habitants',
    ordre: 'code',
  });
const axe = (dataset: Dataset, id: string) => {
  const found = dataset.axes.find((one) => one.id === id);
  if (!found) throw new Error(`no axis ${id}`);
  return found;
};

describe('lectureMatrice', () => {
  it('names who has no mobility project, from the real counts', () => {
    expect(plain(describeMatrix(matrix(REAL), axe(REAL, 'mobilite')))).toBe(
      'Mobilité : 14 projets dans 8 départements sur 12. Aucun projet dans la Drôme, en Isère, en Savoie et en Haute-Savoie. 14 projets dans un département, aucun pour toute la région.',
    );
  });
  it('counts the empty cells and reconciles', () => {
    // Second method: pairs of a département and an axis that no located project has.
    const pairs = new Set(REAL.projets.map(({ territoire, axe: id }) => `${territoire} ${id}`));
    const empty = REAL.units.flatMap(({ code }) => REAL.axes.filter(({ id }) => !pairs.has(`${code} ${id}`))).length;
    const text = plain(describeMatrix(matrix(REAL), null));
    expect(text).toContain(`${empty} cases sur 84 sont vides`);
    expect(text).toContain('102 projets dans un département + 18 pour toute la région = 120.');
  });
  it('without an empty cell', () => {
    const projets = TINY.units.flatMap(({ code }) =>
      TINY.axes.map(({ id }) => ({ ...(TINY.projets[0] as (typeof TINY.projets)[number]), territoire: code, axe: id })),
    );
    expect(plain(describeMatrix(matrix(TINY, projets), null))).toBe(
      'Chaque département a un projet au moins sur chaque axe. 6 projets dans un département, aucun pour toute la région.',
    );
  });
  it('an axis that every département has names nobody', () => {
    const projets = TINY.units.map(({ code }) => ({
      ...(TINY.projets[0] as (typeof TINY.projets)[number]),
      territoire: code,
    }));
    expect(plain(describeMatrix(matrix(TINY, projets), axe(TINY, 'lecture')))).toBe(
      'Lecture : 3 projets dans 3 départements sur 3. 3 projets dans un département, aucun pour toute la région.',
    );
  });
  it('no project at all', () =>
    expect(describeMatrix(matrix(TINY, []), null)).toBe('Aucun projet ne correspond à ces filtres.'));
  it('two axes with as many empty cells are both named', () => {
    expect(plain(describeMatrix(matrix(TINY), null))).toContain(
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
    expect(first && plain(describeLacune(REAL, first))).toBe(
      'Mobilité : aucun projet en Haute-Savoie (841 482 habitants, pauvreté 9,5 %)',
    );
  });
  it('a missing population is said', () => {
    const [lacune] = listLacunes(TINY, countProjets(TINY.projets, 'REG'), {
      axe: 'velo',
      seuil: 1,
      classer: 'pauvres',
    }).filter(({ territoire }) => territoire.code === '20');
    expect(lacune && plain(describeLacune(TINY, lacune))).toBe(
      'Vélo : 1 projet dans le Bêta (non disponible, pauvreté 20,0 %)',
    );
  });
  // Haute-Savoie: 841 482 × 9.5 % = 79 940.8.
  it('people in poverty are rounded to hundreds and called approximate', () =>
    expect(plain(lacunesWords.besoin(79_940.8, 'pauvres'))).toBe('79 900 personnes pauvres environ'));
  it('inhabitants are exact', () => expect(plain(lacunesWords.besoin(841_482, 'habitants'))).toBe('841 482 habitants'));
  it('a missing need', () =>
    expect(plain(lacunesWords.besoin(null, 'pauvres'))).toBe('personnes pauvres : non disponible'));
});

describe('a cell', () => {
  const cell = (patch: Partial<Cell>): Cell => ({ axe: 'velo', nombre: 4, value: 0.66, deviation: null, ...patch });
  it('a count', () => expect(formatCell(cell({ value: 4 }), 'nombre')).toBe('4'));
  it('no project', () => expect(formatCell(cell({ nombre: 0, value: 0 }), 'taux')).toBe('aucun'));
  it('a rate', () => expect(formatCell(cell({}), 'taux')).toBe('0,7'));
  it('an index has no decimals', () => expect(formatCell(cell({ value: 123.4 }), 'indice')).toBe('123'));
  it('no value', () => expect(formatCell(cell({ value: null }), 'taux')).toBe('–'));
  it('in words, with its difference', () =>
    expect(plain(describeCell(cell({ deviation: 'indistinct' }), 'taux'))).toBe(
      '4 projets, 0,7 pour 100 000 habitants, ne se distingue pas de la région',
    ));
  it('without a project in words', () =>
    expect(plain(describeCell(cell({ nombre: 0, value: 0 }), 'taux'))).toBe('aucun projet'));
  it('a missing value in words', () =>
    expect(plain(describeCell(cell({ value: null }), 'besoin'))).toBe('4 projets, mesure non disponible'));
});

describe('only the axis changes the sums of a reading by axis', () => {
  it.each(REAL.axes.map(({ id }) => id))('%s', (id) => {
    const projets = ofAxe(REAL.projets, id);
    const wide = projets.filter(({ territoire }) => territoire === REAL.region.code).length;
    expect(plain(describeMatrix(matrix(REAL), axe(REAL, id)))).toContain(
      wide === 0
        ? `${projets.length} projets dans un département, aucun pour toute la région.`
        : `+ ${wide} pour toute la région = ${projets.length}.`,
    );
  });
});

describe('many comparisons at once', () => {
  it('of 84 cells chance marks up to 5 %: 4,2', () =>
    expect(plain(matrixWords.hasard(84))).toMatch(
      /^Sur 84 cases, le hasard seul en marquerait jusqu’à 4,2 en moyenne/,
    ));
});

describe('where the units are provinces', () => {
  const { level } = SECOND;
  it('the reading', () =>
    expect(plain(describeMatrix(matrix(SECOND), null))).toBe(
      '1 province sur 3 n’a aucun projet. 6 projets dans une province + 1 pour toute la région = 7.',
    ));
  it('the reading of an axis', () =>
    expect(plain(describeMatrix(matrix(SECOND), axe(SECOND, 'lecture')))).toContain(
      '6 projets dans 2 provinces sur 3.',
    ));
  it('titles and headings', () => {
    expect(matrixWords.title(level, 'Nombre de projets', '2030')).toBe(
      'Nombre de projets, par province et par axe, 2030',
    );
    expect(matrixWords.unit(level)).toBe('Province');
    expect(matrixWords.orders(level)['code']).toBe('Code de la province');
  });
  it('the projects for all of them', () =>
    expect(cellWords.regionWideNote(level)).toBe('Portés pour toutes les provinces et comptés à part.'));
});
