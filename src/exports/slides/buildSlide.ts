/** The slide of a view: what it says, and the body that it gives. */
import type { GeometrySource } from '../../model/geometry.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { figureWords } from '../../words/exports.ts';
import { buildCaption, type CaptionFacts } from '../caption.ts';
import { listFigureLines } from '../figure.ts';
import type { Slide, SlideBody } from './slide.ts';

/** What a view gives to a slide. `outlines`: whose they are, null where it draws none. */
export interface SlideContent {
  title: string;
  reading: string;
  sentence?: string;
  facts: CaptionFacts;
  sources: string[];
  outlines: GeometrySource | null;
  /** Builds the body; `alt`: title and reading. */
  buildBody: (alt: string) => SlideBody;
}

/**
 * The slide of what `stage` shows; `title` and `comment` are those of its step, empty for none. `page`: address of the
 * site.
 */
export function buildSlide(
  stage: Dashboard,
  { title, comment }: { title: string; comment: string },
  content: SlideContent,
  page: string,
): Slide {
  const { reading, sentence, facts, sources, outlines, buildBody } = content;
  const caption = buildCaption(stage, { ...facts, title: title || content.title, page, contours: outlines });
  return {
    title: caption.title,
    sentence: sentence ?? reading,
    body: buildBody(`${caption.title}. ${reading}`),
    source: figureWords.sources(sources),
    notes: [...comment.split('\n').filter(Boolean), ...(comment ? [] : [reading]), ...listFigureLines(caption)],
  };
}
