/** The map of a slide: a shape a département, with the classes, figures and legend of the page. */
import { listCircles } from '../../map/canvasCircles.ts';
import { byImportance, fillShapes } from '../../map/canvasShapes.ts';
import { radiusOf } from '../../map/circles.ts';
import { groupMarks, projetsOf } from '../../map/marks.ts';
import type { MapLayout } from '../../model/geometry.ts';
import { buildLegend, type Legend } from '../../selection/legend.ts';
import { listNamedCommunes, listWiderCoverage } from '../../selection/places.ts';
import { largestValue } from '../../selection/series.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { figureOnMap, labelOf, formatFigure, indicateurName } from '../../words/indicateurs.ts';
import { legendWords, describeCircles, describeMarks } from '../../words/legend.ts';
import { figureWords } from '../../words/exports.ts';
import { panelWords } from '../../words/panel.ts';
import { listLayerEntries, placesWords } from '../../words/places.ts';
import { formatNumber } from '../../words/numbers.ts';
import { listSwatches } from '../../map/legend/swatches.ts';
import { buildAxesBars, buildSeriesBars } from '../../exports/slides/bars.ts';
import { ringsOf, type Ring } from '../../map/outlines.ts';
import {
  ALL_NAMED,
  MARK_RADIUS,
  type Paths,
  type SlideBody,
  type Shape,
  type SlideLegend,
  type SlideMark,
  type SlideSetting,
} from '../../exports/slides/slide.ts';

/** Pixels of a map to a unit of its frame, for circles in place of outlines. */
const PX_PER_UNIT = 0.6;

/** The body of a map's slide; beside the map the bars that answer the next question. */
export function buildMapBody(stage: Dashboard, { layout, paths }: SlideSetting, alt: string): SlideBody {
  const { series, view, unit } = stage;
  const largest = largestValue(series);
  const wider = new Set(widerOf(stage));
  // On the page's own level the outlines that it lacks are missing; on a finer one their units are points.
  const features = layout.features
    .filter(({ code }) => paths.has(code) || stage.geometry.shapes)
    .map((feature) => ({ ...feature, d: paths.get(feature.code) ?? '' }));
  const filled = fillShapes(features, series);
  const points = new Map(listCircles(filled, series, PX_PER_UNIT).map((one) => [one.shape, one.radius / PX_PER_UNIT]));
  const ordered = filled.length > ALL_NAMED ? byImportance(filled, series) : filled;
  const shapes = ordered.map((shape): Shape => {
    const { feature, row, fill } = shape;
    const counted = series.mark === 'cercles' && (row.value ?? 0) > 0 ? radiusOf(row.value ?? 0, largest) : null;
    return {
      nom: row.territoire.nom,
      alt: labelOf(series, row),
      rings: ringsIn(paths, feature.code),
      fill: tokenOf(fill),
      ink: fill === 'c3' || fill === 'c4' ? 'ink-light' : 'ink-dark',
      label: feature.label,
      figureText: figureOnMap(series, row),
      isChosen: feature.code === unit?.code,
      isWider: wider.has(feature.code),
      radius: feature.d === '' ? (points.get(shape) ?? null) : counted,
    };
  });
  const isOfAxes = view.axe === null || view.dep !== null;
  return {
    type: 'map',
    level: stage.dataset.level,
    shapes,
    marks: marksOf(stage, layout),
    frame: layout.frame,
    legend: buildSlideLegend(buildLegend(stage.series), stage),
    beside:
      isOfAxes && stage.dataset.axes.length > 1 ? buildAxesBars(stage, panelWords.byAxe) : buildSeriesBars(stage, alt),
    alt,
  };
}

const known = new WeakMap<Paths, Map<string, Ring[]>>();

/** The rings of a unit, none where it has no outline; read once for all slides of thousands of them. */
function ringsIn(paths: Paths, code: string): Ring[] {
  const read = known.get(paths) ?? new Map<string, Ring[]>();
  known.set(paths, read);
  const rings = read.get(code) ?? ringsOf(paths.get(code) ?? '');
  read.set(code, rings);
  return rings;
}

/** Codes of what a project of elsewhere names; none while the layer is off. */
function widerOf({ view, texts, dataset, filtered }: Dashboard): string[] {
  if (!texts || !view.calques.includes('elargie')) return [];
  return listWiderCoverage(texts.places, dataset, filtered)
    .filter(({ elsewhere, regionWide }) => elsewhere.length + regionWide.length > 0)
    .map(({ code }) => code);
}

/** The marks of the named communes; none while the layer is off. */
function marksOf({ view, texts, filtered }: Dashboard, { frame }: MapLayout): SlideMark[] {
  if (!texts || !view.calques.includes('communes')) return [];
  return groupMarks(frame, listNamedCommunes(texts.places, filtered), 2 * MARK_RADIUS).map((mark) => {
    const count = projetsOf(mark);
    const names = mark.named.map(({ commune }) => commune.nom);
    return { nom: placesWords.mark(names, count), x: mark.x, y: mark.y, nombre: formatNumber(count) };
  });
}

function tokenOf(fill: string): string {
  return `class-${fill.replace(/^c/, '')}`;
}

function buildSlideLegend(legend: Legend, { dataset, counts, unit, texts, view }: Dashboard): SlideLegend {
  const { series } = legend;
  const isChoropleth = series.mark === 'choropleth';
  return {
    title: indicateurName[series.indicateur],
    swatches: listSwatches(legend).map(({ fill, text }) => ({ fill: tokenOf(fill), text })),
    calques: texts ? listLayerEntries(view.calques) : [],
    notes: [
      isChoropleth
        ? legendWords.region(dataset.region.nom, formatFigure(series.indicateur, series.region))
        : describeCircles(series),
      ...(isChoropleth && !unit ? [legendWords.figureText(!series.countsProjets)] : []),
      ...[describeMarks(series)].filter(Boolean),
      figureWords.wholeRegion(counts.regionWide, '').trim(),
    ],
  };
}
