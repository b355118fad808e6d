/** The ready storyline: which steps there are, and that every figure in them is the data's. */
import { describe, expect, it } from 'vitest';
import { STORYLINE_LIMITS } from '../../../src/model/storyline.ts';
import { countAll, listSubjects } from '../../../src/storyline/subjects.ts';
import { buildStoryline } from '../../../src/storyline/ready.ts';
import { datasetAt } from '../../../src/model/placing.ts';
import { THREE } from '../model/levels.ts';
import { decodeView } from '../../../src/state/url.ts';
import { parseStoryline, writeStoryline } from '../../../src/storyline/file.ts';
import { REAL, TINY } from '../selection/support.ts';
import { SECOND } from '../../component/support/secondRegion.ts';

const plain = (text: string | undefined) => String(text).replace(/[\s\u00a0\u202f]+/g, ' ');
const tiny = buildStoryline(TINY, '2030').steps;
const of = (link: string) => tiny.find((step) => step.link === link);
const title = (link: string) => plain(of(link)?.title);

describe('by hand over TINY', () => {
  it('its steps, in the order in which they are told', () =>
    expect(tiny.map(({ link }) => link)).toEqual([
      '?',
      '?vue=couverture&partie=classements',
      '?vue=couverture&partie=hasard',
      '?axe=lecture',
      '?axe=velo',
      '?vue=couverture',
      // Gamma has no project on either axis: more than any other. No rate differs from the region's.
      '?dep=30',
      '?dep=REG',
      '?vue=donnees',
    ]));
  it('the region: 6 + 3 = 9', () =>
    expect(title('?')).toBe('9 projets en 2030 : 6 dans un département, 3 pour toute la région'));
  it('an axis: 4 located in 2 départements, and 1 for the whole region', () =>
    expect(title('?axe=lecture')).toBe('Lecture : 4 projets dans 2 départements sur 3, 1 pour toute la région'));
  it('chance: nobody differs', () =>
    expect(title('?vue=couverture&partie=hasard')).toBe(
      'Aucun département sur 3 ne se distingue de la région, par habitant',
    ));
  it('gaps: both axes of Gamma, of 3 × 2 cells', () =>
    expect(title('?vue=couverture')).toBe('2 cases sur 6 sont sans projet'));
  it('a département says why it has a step', () =>
    expect(plain(of('?dep=30')?.comment)).toMatch(/^Pourquoi le Gamma : nulle part plus d’axes sans projet\./));
  it('a département without a project has a title too', () =>
    expect(title('?dep=30')).toBe('Gamma : aucun projet, 0 pour 100 000 habitants'));
  it('the region-wide projects by axis', () =>
    expect(plain(of('?dep=REG')?.comment)).toContain('Par axe : Lecture (1) et Vélo (2).'));
});

describe('at a finer level', () => {
  const { steps } = buildStoryline(datasetAt(THREE, 'commune'), '2030');
  it('every step keeps it', () =>
    expect(steps.filter(({ link }) => new URLSearchParams(link).get('niveau') !== 'commune')).toEqual([]));
  it('every address is understood', () =>
    expect(steps.flatMap(({ link }) => decodeView(link, THREE).notices)).toEqual([]));
});

describe('other data', () => {
  it('without region-wide projects has no step for them', () => {
    const located = { ...TINY, projets: TINY.projets.filter(({ territoire }) => territoire !== 'REG') };
    expect(buildStoryline(located, '2030').steps.map(({ link }) => link)).not.toContain('?dep=REG');
  });
  it('without any gap gives no département a step for gaps', () => {
    const one = TINY.projets[0];
    if (!one) throw new Error('no project');
    const projets = TINY.units.flatMap(({ code }) =>
      TINY.axes.map(({ id }) => ({ ...one, id: `${code}${id}`, territoire: code, axe: id })),
    );
    expect(listSubjects({ ...TINY, projets }).filter(({ subject }) => subject === 'unit')).toEqual([]);
  });
  it('without a project at all: the region and the method', () =>
    expect(buildStoryline({ ...TINY, projets: [] }, '2030').steps.map(({ link }) => link)).toEqual([
      '?',
      '?vue=donnees',
    ]));
});

describe('a list of another frame, whose units are provinces', () => {
  const { title: titleOfAll, steps } = buildStoryline(SECOND, '2030');
  const find = (link: string) => steps.find((step) => step.link === link);
  const other = SECOND.axes.map((axe) => ({ ...axe, id: 'velo', libelle: 'Vélo' }));
  const ofTwo = buildStoryline({ ...SECOND, axes: [...SECOND.axes, ...other] }, '2030');
  it('is called by its frame', () => expect(plain(titleOfAll)).toBe('Archipel : projets 2030 du fonds des îles'));
  it('the whole: 6 + 1 = 7', () =>
    expect(plain(find('?')?.title)).toBe('7 projets en 2030 : 6 dans une province, 1 pour toute la région'));
  it('chance: nobody differs', () =>
    expect(plain(find('?vue=couverture&partie=hasard')?.title)).toBe(
      'Aucune province sur 3 ne se distingue de la région, par habitant',
    ));
  it('its one axis is all of it: no step of its own, nor a word', () => {
    expect(find('?axe=lecture')).toBeUndefined();
    expect(steps.map(({ title, comment }) => `${title} ${comment}`).join(' ')).not.toMatch(/\baxe/i);
  });
  it('an axis of two', () =>
    expect(plain(ofTwo.steps.find(({ link }) => link === '?axe=lecture')?.title)).toBe(
      'Lecture : 6 projets dans 2 provinces sur 3, 1 pour toute la région',
    ));
  it('says what its frame takes in', () =>
    expect(find('?vue=donnees')?.comment.split('\n')).toContain('Elle porte sur la caisse seule.'));
});

describe('the published list', () => {
  const real = buildStoryline(REAL, '2021');
  it('every step is an address that is understood', () =>
    expect(real.steps.flatMap(({ link }) => decodeView(link, REAL).notices)).toEqual([]));
  it('every step has a title and a comment within the limits of a file', () =>
    expect(parseStoryline(writeStoryline(real))).toEqual({ storyline: real }));
  it('has a step an axis', () =>
    expect(real.steps.filter(({ link }) => link.startsWith('?axe='))).toHaveLength(REAL.axes.length));
  it('has a step for every département that differs, and no other without a reason', () => {
    const told = listSubjects(REAL).flatMap((one) => (one.subject === 'unit' ? [one.reasons] : []));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ habitants, pauvres, mostEmpty }) => habitants || pauvres || mostEmpty)).toBe(true);
  });
  it('its totals are those of the list', () =>
    expect(plain(real.steps[0]?.title)).toContain(
      `${REAL.projets.length} projets en 2021 : ${countAll(REAL).located} dans un département`,
    ));
  it('no title is longer than a file allows', () =>
    expect(Math.max(...real.steps.map((one) => one.title.length))).toBeLessThan(STORYLINE_LIMITS.title));
});
