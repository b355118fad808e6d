/**
 * What every exported file says of itself: title, filters, denominator, sources with vintage, licences, and the link to
 * the view.
 */
import type { Dataset } from '../model/dataset.ts';
import type { GeometrySource } from '../model/geometry.ts';
import { sizeOf } from '../model/tally.ts';
import type { Denominator, View } from '../model/view.ts';
import type { Counts } from '../selection/counts.ts';
import { fold } from '../model/fold.ts';
import { columnOf } from '../selection/series.ts';
import { sharedNote } from '../words/shared.ts';
import { territoireWords } from '../words/interface.ts';
import { describeSources } from '../words/sources.ts';
import { dataWords } from '../words/data.ts';
import {
  captionWords,
  describeDenominator,
  captionLabels,
  workbookNotes,
  describeMeasureSource,
} from '../words/exports.ts';
import { sourceWords } from '../words/panel.ts';

/** One of the lists that a file compares; `name`: what it is called there. */
export interface Compared extends Pick<Viewed, 'dataset' | 'counts'> {
  name: string;
}

/** The description of a file. `link` is absolute and opens the view that the file was taken from. */
export interface Caption {
  title: string;
  filters: string[];
  denominator: string;
  sources: string[];
  licences: string[];
  link: string;
}

/** What of the dashboard a description needs. */
export interface Viewed {
  dataset: Dataset;
  view: View;
  /** Under text query and axis. */
  counts: Counts;
  /** Under the text query alone: all axes. */
  facets: Counts;
  query: (patch: Partial<View>) => string;
}

export interface CaptionRequest {
  title: string;
  denominator: string;
  /** What was chosen beside the filters of the whole site: measure, threshold… */
  choices?: readonly string[];
  /** Whether the chosen axis leaves projects out of the file; a matrix keeps all axes. */
  byAxe: boolean;
  /** Whether the chosen territory matters for what is shown. */
  byTerritoire?: boolean;
  /** The lists that the file compares, each with its counts; without them it is of what is viewed. */
  compared?: readonly Compared[];
  /** Whether the file holds every published measure, not only those that projects are divided by. */
  allMeasures?: boolean;
  /** Address of the page without its query. */
  page: string;
  /** Whose outlines the file draws, if any. */
  contours?: GeometrySource | null;
}

/** Puts the description of a file together. */
export function buildCaption(viewed: Viewed, request: CaptionRequest): Caption {
  const { dataset, counts, facets } = viewed;
  const query = viewed.query({});
  const others = request.allMeasures ? dataset.indicateurs.filter(({ role }) => !role) : [];
  return {
    title: request.title,
    filters: listFilters(viewed, request, request.byAxe ? counts : facets),
    denominator: request.denominator,
    sources: [
      ...new Set(listSides(viewed, request).flatMap((side) => describeSources(side.dataset))),
      ...others.map(describeMeasureSource),
      ...(request.contours ? [sourceWords.geo(request.contours)] : []),
    ],
    // The last of them is about the code of this site, which no file holds.
    licences: dataWords.licences.slice(0, -1),
    link: request.page + (query === '?' ? '' : query),
  };
}

/** What a file is of: the lists that it compares, or the one that is viewed. */
function listSides(
  { dataset, counts }: Pick<Viewed, 'dataset' | 'counts'>,
  { compared = [] }: CaptionRequest,
): readonly Compared[] {
  return compared.length > 0 ? compared : [{ name: '', dataset, counts }];
}

function listFilters({ dataset, view }: Viewed, request: CaptionRequest, counts: Counts): string[] {
  const sides = listSides({ dataset, counts }, request);
  const axe = request.byAxe ? dataset.axes.find(({ id }) => id === view.axe) : undefined;
  const territoire =
    view.dep === dataset.region.code
      ? territoireWords.wholeRegion
      : dataset.units.find(({ code }) => code === view.dep)?.nom;
  return [
    captionWords.years([...new Set(sides.flatMap((side) => side.dataset.campagnes.map(({ annee }) => annee)))]),
    ...(dataset.axes.length > 1 ? [captionWords.axe(axe?.libelle ?? null)] : []),
    ...(request.byTerritoire && territoire ? [captionWords.territoire(territoire)] : []),
    ...(fold(view.q) === '' ? [] : [captionWords.search(view.q)]),
    ...sides.flatMap(({ name, dataset: own, counts: { located, regionWide, total, shared } }) => [
      (name && `${name}, `) + captionWords.sum(own.level, located, regionWide, total, sizeOf(own.projets)),
      ...(shared > 0 ? [sharedNote(own.level, shared)] : []),
    ]),
    ...(request.choices ?? []),
  ];
}

/** What projects are divided by, with the vintage of each measure; null for a plain count. */
export function describeDivisor(dataset: Dataset, per: Denominator | null): string {
  const roles = per === 'habitants' ? (['population'] as const) : (['population', 'taux_pauvrete'] as const);
  const columns = roles.flatMap((role) => columnOf(dataset, role) ?? []);
  return describeDenominator(per, columns);
}

/** What a view says of its own figures: by whom they are divided, and which choices leave something out of them. */
export type CaptionFacts = Pick<CaptionRequest, 'denominator' | 'byAxe' | 'byTerritoire' | 'compared'>;

/** The description as rows of two cells: what it is, what it says; then how to read the file. */
export function listCaptionRows(caption: Caption, notes: readonly string[] = []): [string, string][] {
  const all = (label: string, texts: readonly string[]) => texts.map((text): [string, string] => [label, text]);
  return [
    [captionLabels.title, caption.title],
    ...all(captionLabels.filter, caption.filters),
    [captionLabels.denominator, caption.denominator],
    ...all(captionLabels.source, caption.sources),
    ...all(captionLabels.licence, caption.licences),
    [captionLabels.link, caption.link],
    ...all(workbookNotes.title, notes),
  ];
}
