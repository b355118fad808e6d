/** Every view is asked everything: what the rest of the site relies on without knowing which views there are. */
import { beforeAll, describe, expect, it } from 'vitest';
import geometry from 'virtual:geometry';
import { DEFAULT_VIEW, type View } from '../../../src/model/view.ts';
import { stageOf } from '../../../src/presentation/scene.ts';
import { Dashboard } from '../../../src/state/dashboard.svelte.ts';
import { listViewPages } from '../../../src/state/pages.ts';
import { answersOf, loadAnswers, loadAnswersOf, slideContentOf } from '../../../src/views/answers.ts';
import { PARTS } from '../../../src/views/coverageParts.ts';
import { HEADER_VIEWS, loadView, VIEW_NAMES, VIEWS, type ViewName } from '../../../src/views/index.ts';
import { GEOMETRY, REAL } from '../selection/support.ts';

/** What stands alone shows other views and answers for none. */
const STAGES: ViewName[] = ['presentation', 'notes'];
const setting = {
  layout: geometry,
  paths: new Map(geometry.features.map(({ code, d }) => [code, d])),
  page: 'https://exemple.fr/',
};
const app = new Dashboard(REAL, GEOMETRY, () => Promise.reject(new Error('no texts')));
const ANSWERING: [title: string, view: View][] = [
  ...VIEW_NAMES.filter((name) => !STAGES.includes(name) && name !== 'couverture').map((name): [string, View] => [
    name,
    { ...DEFAULT_VIEW, vue: name },
  ]),
  ...(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part): [string, View] => [
    part,
    { ...DEFAULT_VIEW, vue: 'couverture', partie: part },
  ]),
];

beforeAll(() => loadAnswers());

describe.each(VIEW_NAMES)('%s', (name) => {
  it('has a title and a component', async () => {
    const { title } = VIEWS[name];
    expect(title).not.toBe('');
    const view = await loadView(name);
    expect((await view.component(app)).default).toBeTypeOf('function');
  });
});

describe.each(ANSWERING)('%s', (_title, asked) => {
  const stage = stageOf(app, asked);
  it('says what it shows', () => {
    const { title, reading, sentence } = answersOf(asked).describe(stage);
    expect([title.trim(), reading.trim()].join('')).not.toMatch(/undefined|null|NaN|^$/);
    expect(sentence ?? 'none').not.toBe('');
  });
  it('says what its figures are divided by', () =>
    expect(answersOf(asked).caption(stage).denominator.trim()).not.toBe(''));
  it('gives a slide with a body, sources and notes', () => {
    const { facts, sources, buildBody } = slideContentOf(stage, setting);
    expect(facts.denominator).not.toBe('');
    expect(sources.length).toBeGreaterThan(0);
    expect(buildBody('Titre. Lecture.').type).toMatch(/^(map|bars|table|text)$/);
  });
  it('draws on the stage where it draws in a frame', () => {
    const { scene, frame } = answersOf(asked);
    if (frame) expect(scene).toBeTypeOf('function');
    else expect(frame).toBeNull();
  });
  it('answers alone as it does among the others', async () =>
    expect(await loadAnswersOf(asked)).toBe(answersOf(asked)));
});

describe.each(Object.keys(PARTS) as (keyof typeof PARTS)[])('the part %s', (name) => {
  it('names the buttons of its data, and builds the file of each', async () => {
    const stage = stageOf(app, { ...DEFAULT_VIEW, vue: 'couverture', partie: name });
    const { view } = await PARTS[name]();
    const { listTakeButtons } = await view.component(stage);
    const buttons = listTakeButtons?.(stage) ?? [];
    expect(buttons.map(({ format }) => format)).toContain('table');
    const file = await (await view.files?.())?.buildFile('table', stage, 'https://exemple.fr/');
    expect(file?.nom).toMatch(/\.csv$/);
  });
});

it('the views of the header come first, and the others are reached from them', () =>
  expect(VIEW_NAMES.slice(0, HEADER_VIEWS.length)).toEqual(HEADER_VIEWS));
it.each(listViewPages().map(({ view }) => view.vue))(
  '%s has the page that its link without a script leads to',
  async (name) => expect((await (await loadView(name)).page?.())?.default).toBeTypeOf('function'),
);
it('what stands alone answers nothing: in a frame the map answers for it', async () => {
  expect(answersOf({ vue: 'notes', partie: 'matrice' })).toBe(answersOf(DEFAULT_VIEW));
  expect(await loadAnswersOf({ vue: 'notes', partie: 'matrice' }).catch((error: Error) => error.message)).toMatch(
    /« notes » answers nothing/,
  );
});
