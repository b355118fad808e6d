/**
 * What a view says of itself in a frame or on a slide: of what is selected, under its filters, and without
 * contradicting itself.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { stageOf, viewOf } from '../../../src/presentation/scene.ts';
import { answersOf, loadAnswers } from '../../../src/views/answers.ts';
import { Dashboard } from '../../../src/state/dashboard.svelte.ts';
import { GEOMETRY, REAL } from '../selection/support.ts';

beforeAll(() => loadAnswers());
const app = new Dashboard(REAL, GEOMETRY, () => Promise.reject(new Error('no texts')));
const plain = (text = '') => text.replace(/[\s\u00a0\u202f]+/g, ' ');
const saidOf = (link: string) => {
  const stage = stageOf(app, viewOf({ link }, REAL));
  const { title, reading, sentence } = answersOf(stage.view).describe(stage);
  return { title: plain(title), reading: plain(reading), sentence: plain(sentence ?? reading) };
};

describe('a département on the map', () => {
  it('its count and rate, and the region’s with the same unit', () => {
    const { title, sentence } = saidOf('?dep=38');
    expect(title).toMatch(/^Isère : 9 projets, [\d,]+ pour 100 000 habitants$/);
    expect(sentence).toMatch(/^Dans la région : [\d,]+ pour 100 000 habitants\./);
  });
  it('the indicator of the map: poverty', () => {
    const { title, sentence } = saidOf('?dep=38&indicateur=pauvrete');
    expect(title).toMatch(/^Isère : 9 projets, taux de pauvreté [\d,]+ %$/);
    expect(sentence).toMatch(/^Dans la région : taux de pauvreté [\d,]+ %\./);
  });
  it('no project on an axis: no rate of nothing', () =>
    expect(saidOf('?dep=38&axe=mobilite').title).toBe('Isère, Mobilité : aucun projet'));
  it('a search is named: what it does not find is not said to be missing', () =>
    expect(saidOf('?dep=38&q=zzzz').title).toBe('Isère, « zzzz » : aucun projet'));
  it('nothing found at all: no region to compare with', () =>
    expect(saidOf('?dep=38&q=zzzz').sentence).toBe(
      'Aucun projet situé dans un département ne correspond à ces filtres.',
    ));
});

describe('the coverage', () => {
  it('the matrix speaks of the chosen département first', () =>
    expect(saidOf('?vue=couverture&dep=38').reading).toMatch(/^Aucun projet en Isère sur ces axes : /));
  it('the matrix of all: none is named before the others', () =>
    expect(saidOf('?vue=couverture').reading).toMatch(/^\d+ cases sur \d+ sont vides/));
  it('chance: the chosen département', () =>
    expect(saidOf('?vue=couverture&partie=hasard&dep=38').sentence).toMatch(/^L’Isère : 9 projets où /));
  it('chance without a project: nothing to compare, not « no difference »', () =>
    expect(saidOf('?vue=couverture&partie=hasard&q=zzzz').sentence).toMatch(/rien à comparer/));
  it('a ranking that nothing changes does not say that it changes', () =>
    expect(saidOf('?vue=couverture&partie=classements&q=zzzz').title).toMatch(/ne change pas/));
});

// All who have one project share the first place; per person they are told apart, and all but one only lose places.
it('ranks that only go down have changed', () => {
  const { title, sentence } = saidOf('?vue=couverture&partie=classements&axe=participation');
  expect(title).toBe('Changer de dénominateur change le classement');
  expect(sentence).toMatch(/perd(ent)? \d places?\.$/);
});
