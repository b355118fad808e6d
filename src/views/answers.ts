/** What views answer, fetched once: one view's for a caption, all of them for a presentation. */
import type { GeometrySource } from '../model/geometry.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import type { SlideContent } from '../exports/slides/buildSlide.ts';
import type { SlideSetting } from '../exports/slides/slide.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { describeSources } from '../words/sources.ts';
import { sourceWords } from '../words/panel.ts';
import type { Answers, ViewDescriptor } from './contract.ts';
import { loadView, VIEW_NAMES } from './index.ts';

type Asked = Pick<View, 'vue' | 'partie'>;

const known = new Map<string, Answers>();

/** Fetches what one view answers. @throws when it does not arrive, or when the view answers nothing. */
export async function loadAnswersOf({ vue: name, partie: part }: Asked): Promise<Answers> {
  const view = await loadView(name);
  const own = view.parts ? (await view.parts[part]()).view : view;
  const loaded = await own.answers?.();
  if (!loaded) throw new Error(`The view « ${name} » answers nothing.`);
  return loaded.answers;
}

/** Fetches what all views answer; `answersOf` has it from then on. */
export async function loadAnswers(): Promise<void> {
  await Promise.all(VIEW_NAMES.map(async (name) => keep(name, await loadView(name))));
}

async function keep(key: string, view: ViewDescriptor): Promise<void> {
  const loaded = await view.answers?.();
  if (loaded) known.set(key, loaded.answers);
  await Promise.all(
    Object.entries(view.parts ?? {}).map(async ([part, load]) => keep(`${key}/${part}`, (await load()).view)),
  );
}

/** What a view answers; the map answers for what stands alone. @throws before `loadAnswers`. */
export function answersOf({ vue: name, partie: part }: Asked): Answers {
  const answers = known.get(name) ?? known.get(`${name}/${part}`) ?? known.get(DEFAULT_VIEW.vue);
  if (!answers) throw new Error(`What the view « ${name} » answers has not been fetched.`);
  return answers;
}

/** Where the figures of a view come from, of every list that it compares, and with a map its outlines. */
export function listSourcesOf({ hasOutlines, caption }: Answers, stage: Dashboard, outlines: GeometrySource): string[] {
  const { compared = [] } = caption(stage);
  const datasets = compared.length > 0 ? compared.map(({ dataset }) => dataset) : [stage.dataset];
  return [...new Set(datasets.flatMap(describeSources)), ...(hasOutlines ? [sourceWords.geo(outlines)] : [])];
}

/** What the view on `stage` gives to its slide. @throws before `loadAnswers`. */
export function slideContentOf(stage: Dashboard, setting: SlideSetting): SlideContent {
  const answers = answersOf(stage.view);
  const { source } = setting.layout;
  return {
    ...answers.describe(stage),
    facts: answers.caption(stage),
    sources: listSourcesOf(answers, stage, source),
    outlines: answers.hasOutlines ? source : null,
    buildBody: (alt) => answers.buildSlideBody(stage, setting, alt),
  };
}
