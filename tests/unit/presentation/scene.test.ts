/** What is on the stage: a step, or what was opened over it. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { isMessage } from '../../../src/presentation/channel.ts';
import { countDoubts, firstIndex, listDoubts, stageOf, stageView, viewOf } from '../../../src/presentation/scene.ts';
import { Dashboard } from '../../../src/state/dashboard.svelte.ts';
import { refineList } from '../../../src/state/shownList.ts';
import { encodeView } from '../../../src/state/url.ts';
import { bringLevels } from '../../../src/presentation/stepLevels.ts';
import { THREE } from '../model/levels.ts';
import { GEOMETRY, TINY, TINY_TEXTS } from '../selection/support.ts';

const step = (link: string) => viewOf({ link }, TINY);
const shown = (link: string, dep: string | null, axe: string | null = null) =>
  encodeView(stageView(step(link), { dep, axe, niveau: null })) || '?';
const NOTHING = { dep: null, axe: null, niveau: null };
const stepOf = (link: string) => ({ link, title: '', comment: '' });

describe('the view on the stage', () => {
  it('is the step’s, where nothing is opened', () => expect(shown('?axe=velo', null)).toBe('?axe=velo'));
  it('keeps the filters of a map over which a département is opened', () =>
    expect(shown('?axe=velo&indicateur=nombre&q=garage', '10')).toBe('?dep=10&axe=velo&indicateur=nombre&q=garage'));
  it('is a map over a step that is none', () =>
    expect(shown('?vue=couverture&partie=hasard&axe=velo', '10')).toBe('?dep=10'));
  it('another axis takes the place of the step’s', () =>
    expect(shown('?axe=velo', null, 'lecture')).toBe('?axe=lecture'));
  it('an address that is not understood shows what is', () =>
    expect(shown('?dep=99&axe=velo', null)).toBe('?axe=velo'));
});

describe('steps that this site cannot show as they ask', () => {
  const steps = ['?', '?vue=nuage', '?dep=99', '?vue=couverture'].map((link) => ({
    link,
    title: '',
    comment: '',
  }));
  it('are said one by one: an unknown view, an unknown territory', () =>
    expect(listDoubts(steps, TINY).map((doubt) => doubt.slice(0, 12))).toEqual([
      '',
      'Cette vue n’',
      'Ce territoir',
      '',
    ]));
  it('are counted, with their numbers', () =>
    expect(countDoubts(steps, TINY).replace(/\s/g, ' ')).toBe(
      '2 étapes montrent une vue que ce site n’a pas telle quelle (étapes 2, 3) : corrigez ou supprimez-les dans « Parcours ».',
    ));
  it('one alone is said in the singular', () =>
    expect(countDoubts(steps.slice(0, 2), TINY)).toMatch(/^1 étape montre .* \(étape 2\)/));
  it('none at all need no sentence', () => expect(countDoubts(steps.slice(0, 1), TINY)).toBe(''));
});

describe('the step that a link without a number means', () => {
  const steps = [stepOf('?'), stepOf('?dep=10'), stepOf('?axe=velo')];
  it('the first', () => expect(firstIndex(steps, NOTHING, TINY)).toBe(0));
  it('the one that shows the département', () => expect(firstIndex(steps, { ...NOTHING, dep: '10' }, TINY)).toBe(1));
  it('the one that shows the axis', () => expect(firstIndex(steps, { ...NOTHING, axe: 'velo' }, TINY)).toBe(2));
  it('the first, where none shows it', () => expect(firstIndex(steps, { ...NOTHING, dep: '20' }, TINY)).toBe(0));
  it('the first of none', () => expect(firstIndex([], { ...NOTHING, dep: '20' }, TINY)).toBe(0));
});

describe('the state of the stage', () => {
  it('counts under the step’s filters, and changes nothing of the application', () => {
    const app = new Dashboard(TINY, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
    const stage = stageOf(app, step('?axe=velo'));
    expect([stage.counts.total, app.counts.total, app.view]).toEqual([4, 9, DEFAULT_VIEW]);
  });
  it('takes the texts from the application', async () => {
    const app = new Dashboard(TINY, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
    const stage = stageOf(app, step('?dep=10'));
    await stage.loadTexts();
    expect([stage.texts, app.texts]).toEqual([TINY_TEXTS, TINY_TEXTS]);
  });
  it('stays without texts where they are out of reach', async () => {
    const stage = stageOf(new Dashboard(TINY, GEOMETRY, () => Promise.reject(new Error('off'))), step('?dep=10'));
    await stage.loadTexts();
    expect(stage.textsState).toBe('error');
  });
});

describe('a step of a finer level', () => {
  const FINER = { ...GEOMETRY, layout: { ...GEOMETRY.layout, scope: 'commune' } };
  const fine = () => {
    const app = new Dashboard(THREE, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
    refineList(app, { ...THREE, finer: ['commune'] }, 'commune', FINER);
    return app;
  };
  const commune = viewOf({ link: '?niveau=commune' }, THREE);
  it('is drawn and counted at its level, whichever the application shows', () => {
    const stage = stageOf(fine(), commune);
    expect([stage.geometry, stage.dataset.level.id, stage.counts.located]).toEqual([FINER, 'commune', 3]);
  });
  it('one of the first level too, while the application shows communes', () => {
    const app = fine();
    app.go({ niveau: 'commune' });
    const stage = stageOf(app, viewOf({ link: '?' }, THREE));
    expect([stage.geometry, stage.dataset.level.id, stage.counts.located]).toEqual([GEOMETRY, 'departement', 5]);
  });
  it('what is opened over it is of its level', () =>
    expect(encodeView(stageView(commune, { dep: '53001', axe: null, niveau: 'commune' }))).toBe(
      '?niveau=commune&dep=53001',
    ));
  it('an axis over it leaves the level', () =>
    expect(encodeView(stageView(commune, { ...NOTHING, axe: 'velo' }))).toBe('?niveau=commune&axe=velo'));
  it('its level is brought once, of the list that is shown', async () => {
    const app = new Dashboard({ ...THREE, finer: ['commune'] }, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
    const asked: string[] = [];
    app.lists = (own, query) => {
      asked.push(query);
      refineList(own, own.dataset, 'commune', FINER);
    };
    const steps = [{ link: '?niveau=commune' }, { link: '?niveau=commune&dep=10' }, { link: '?' }];
    await bringLevels(app, steps);
    await bringLevels(app, steps);
    expect(asked).toEqual(['?niveau=commune']);
  });
  it('one that does not arrive is a doubt, and nothing fails', async () => {
    const app = new Dashboard({ ...TINY, finer: ['commune'] }, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
    app.lists = () => Promise.reject(new Error('off'));
    await bringLevels(app, [{ link: '?niveau=commune' }]);
    expect(countDoubts([stepOf('?niveau=commune')], app.dataset)).toMatch(/^1 étape montre/);
  });
});

describe('messages between windows', () => {
  const status = { type: 'state', from: 'a', steps: [stepOf('?')], index: 0, black: false, begun: 1 };
  it.each<[string, unknown, boolean]>([
    ['a greeting', { type: 'hello' }, true],
    ['a wish', { type: 'go', to: 'a', by: 1 }, true],
    ['a state', status, true],
    ['a state without steps', { ...status, steps: undefined }, false],
    ['a state with steps of another shape', { ...status, steps: ['?'] }, false],
    ['a wish without a number', { type: 'go', to: 'a' }, false],
    ['a wish for no number of steps, which led to « etape=NaN »', { type: 'go', to: 'a', by: NaN }, false],
    ['a wish for half a step', { type: 'go', to: 'a', by: 0.5 }, false],
    ['a state at no step', { ...status, index: NaN }, false],
    ['a state before the first step', { ...status, index: -1 }, false],
    ['a state that began at no time, which showed « NaN min »', { ...status, begun: NaN }, false],
    ['nothing', null, false],
    ['a text', 'hello', false],
  ])('%s', (_name, message, expected) => expect(isMessage(message)).toBe(expected));
});
