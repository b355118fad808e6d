/** The slide of a view: what it says, and its body as shapes, bars, a table or sentences. */
import type { MapLayout } from '../../model/geometry.ts';
import { buildRankings, COLUMNS } from '../../selection/rankings.ts';
import { buildEstimations } from '../../selection/chance.ts';
import { buildMatrix } from '../../selection/matrix.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { rankingsWords } from '../../words/rankings.ts';
import { describeSources } from '../../words/couverture.ts';
import { dataWords } from '../../words/data.ts';
import { figureWords } from '../../words/exports.ts';
import { captionOfFigure } from '../caption.ts';
import { listFigureLines } from '../figure.ts';
import { describeView, describeViewSources } from '../account.ts';
import { buildAxesBars, buildRateBars } from './bars.ts';
import { buildMapBody, type Paths } from './mapBody.ts';
import type { SlideBody, Slide } from './slide.ts';
import { buildMatrixSlideTable } from './matrix.ts';

/** What the slides take from their surroundings: geometry, the outlines of the page, and where the site stands. */
export interface SlideSetting {
  layout: MapLayout;
  /** SVG path data by code. */
  paths: Paths;
  page: string;
}

/** The slide of the view in `stage`; `titre` and `commentaire` are those of its step, empty for none. */
export function buildSlide(
  stage: Dashboard,
  { title, comment }: { title: string; comment: string },
  setting: SlideSetting,
): Slide {
  const account = describeView(stage);
  const isMap = stage.view.vue === 'carte';
  const caption = captionOfFigure(stage, {
    title: title || account.title,
    page: setting.page,
    contours: isMap ? setting.layout.source : null,
  });
  return {
    title: caption.title,
    sentence: account.sentence ?? account.reading,
    body: bodyOf(stage, setting, `${caption.title}. ${account.reading}`),
    source: figureWords.sources(describeViewSources(stage, setting.layout.source)),
    notes: [...comment.split('\n').filter(Boolean), ...(comment ? [] : [account.reading]), ...listFigureLines(caption)],
  };
}

function bodyOf(stage: Dashboard, setting: SlideSetting, alt: string): SlideBody {
  const { view, dataset, counts, facets } = stage;
  if (view.vue === 'carte') return buildMapBody(stage, setting, alt);
  if (view.vue === 'projets') return { type: 'bars', bars: buildAxesBars(stage, alt) };
  if (view.vue !== 'couverture')
    return {
      type: 'text',
      bullets: view.vue === 'donnees' ? [...describeSources(dataset), ...dataWords.limits] : [alt],
    };
  switch (view.partie) {
    case 'matrice':
      return { type: 'table', table: buildMatrixSlideTable(buildMatrix(dataset, facets, view), alt) };
    case 'hasard':
      return { type: 'bars', bars: buildRateBars(buildEstimations(dataset, counts, view.par), view.par, alt) };
    case 'classements':
      return { type: 'table', table: buildRankingsSlideTable(stage, alt) };
    default:
      return { type: 'text', bullets: [alt] };
  }
}

function buildRankingsSlideTable({ dataset, counts }: Dashboard, alt: string) {
  const rankings = buildRankings(dataset, counts).sort(
    (a, b) => (a.ranks?.nombre.rank ?? Infinity) - (b.ranks?.nombre.rank ?? Infinity),
  );
  return {
    nom: rankingsWords.table,
    alt,
    header: [rankingsWords.departement, ...COLUMNS.map((colonne) => rankingsWords.columns[colonne])],
    lines: rankings.map(({ territoire, ranks }) => [
      { text: territoire.nom, align: 'left' as const },
      ...COLUMNS.map((colonne) => ({
        text: ranks ? rankingsWords.rank(ranks[colonne].rank, ranks[colonne].tied) : rankingsWords.withoutRank,
      })),
    ]),
    firstWidth: 1,
    note: rankingsWords.prudence,
  };
}
