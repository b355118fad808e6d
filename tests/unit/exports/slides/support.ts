/** Slides of the real data in the colours of the site, for the tests of files. */
import { readFileSync } from 'node:fs';
import geometry from 'virtual:geometry';
import { buildDeck, sixDigits, type SlideFormat } from '../../../../src/exports/slides/deck.ts';
import type { Slide } from '../../../../src/exports/slides/slide.ts';
import { buildSlide } from '../../../../src/exports/slides/buildSlide.ts';
import { stageOf, viewOf } from '../../../../src/presentation/scene.ts';
import { loadAnswers, slideContentOf } from '../../../../src/views/answers.ts';
import { Dashboard } from '../../../../src/state/dashboard.svelte.ts';
import { GEOMETRY, REAL, TEXTS } from '../../selection/support.ts';

const tokens = readFileSync(new URL('../../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** A token of the style sheet, or a colour of the data, as six digits. */
export const palette = (name: string): string => {
  const css = name.startsWith('#') ? name : new RegExp(`--${name}:\\s*([^;]+);`).exec(tokens)?.[1];
  if (css === undefined) throw new Error(`no token « ${name} »`);
  return sixDigits(css);
};

await loadAnswers();
const app = new Dashboard(REAL, GEOMETRY, () => Promise.reject(new Error('no texts')));
const setting = {
  layout: geometry,
  paths: new Map(geometry.features.map(({ code, d }) => [code, d])),
  page: 'https://exemple.fr/carte/',
};

/** What the presentation says of itself. */
export const SUBJECT = 'Région, projets & axes';

const slideOn = (stage: Dashboard, title: string, comment: string): Slide =>
  buildSlide(stage, { title, comment }, slideContentOf(stage, setting), setting.page);

export const slideOf = (link: string, title = '', comment = ''): Slide =>
  slideOn(stageOf(app, viewOf({ link }, REAL)), title, comment);

/** The same with the texts, which the layers are drawn from. */
export async function slideWithTexts(link: string): Promise<Slide> {
  const withTexts = new Dashboard(REAL, GEOMETRY, () => Promise.resolve(TEXTS));
  const stage = stageOf(withTexts, viewOf({ link }, REAL));
  await stage.loadTexts();
  return slideOn(stage, '', '');
}

export const buildOf = (
  slides: Slide[],
  title = 'Essai',
  format: SlideFormat = '16:9',
  signal = new AbortController().signal,
): Promise<Uint8Array> =>
  buildDeck(slides, { title, subject: SUBJECT, format, palette, signal, onprogress: () => undefined });

export const build = (links: string[], format: SlideFormat = '16:9', signal?: AbortSignal): Promise<Uint8Array> =>
  buildOf(
    links.map((link) => slideOf(link)),
    'Essai',
    format,
    signal,
  );
