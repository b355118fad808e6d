/** What is timed of src/selection, src/map and src/state: each call as a view makes it. */
import { groupMarks } from '../../../src/map/marks.ts';
import type { MapFrame } from '../../../src/model/geometry.ts';
import { packProjets } from '../../../src/model/pack.ts';
import { unpackProjets } from '../../../src/model/packed.ts';
import { DEFAULT_VIEW, INDICATEURS, MEASURES } from '../../../src/model/view.ts';
import { buildRankings, buildScatter, movesOf } from '../../../src/selection/rankings.ts';
import { buildComparison, proposePair } from '../../../src/views/comparer/select.ts';
import { placeAt } from '../../../src/model/placing.ts';
import { countProjets, groupByAxe, ofAxe, ofTerritoire, type Counts } from '../../../src/selection/counts.ts';
import { buildFunnel } from '../../../src/selection/funnel.ts';
import { buildFiche } from '../../../src/selection/fiche.ts';
import { buildEstimations } from '../../../src/selection/chance.ts';
import { groupLacunes, listLacunes } from '../../../src/selection/lacunes.ts';
import { buildLegend } from '../../../src/selection/legend.ts';
import {
  listNamedCommunes,
  listWiderCoverage,
  listPlacesOfProjet,
  namingPlace,
  listNamingProjets,
} from '../../../src/selection/places.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { listSubjects } from '../../../src/storyline/subjects.ts';
import { buildSearchIndex, search } from '../../../src/selection/search.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { sortProjets } from '../../../src/views/projets/sort.ts';
import {
  summariseStructures,
  filterStructures,
  listStructures,
  sortStructures,
} from '../../../src/selection/structures.ts';
import { decodeView, encodeView } from '../../../src/state/url.ts';
import { buildScaled, type Scaled, type Size } from './generate.ts';

/** A dataset and what views have at hand already. */
export interface Case extends Scaled {
  counts: Counts;
}

/** The case of a size. */
export function buildCase(size: Size): Case {
  const { dataset, texts } = buildScaled(size);
  return { dataset, texts, counts: countProjets(dataset.projets, dataset.region.code) };
}

/** A frame that all communes of a made-up dataset lie in: 1 000 units for 5 degrees. */
const FRAME: MapFrame = { width: 1000, height: 900, scale: 72_000, originX: 182 / 360, originY: 0.348 };
/** As far apart as marks stand when the whole region is shown. */
const NEAR = 25;

/** Calls by name. A copy of what an index is kept for makes each call build its own. */
export const SELECTIONS: Record<string, (one: Case) => unknown> = {
  'counts: all': ({ dataset }) => countProjets(dataset.projets, dataset.region.code),
  'counts: one axis, one unit, by axis': ({ dataset: { projets, axes } }) =>
    groupByAxe(ofTerritoire(ofAxe(projets, 'axe-1'), '00001'), axes),
  'packed: there and back': ({ dataset }) => unpackProjets(packProjets(dataset.projets)),
  'series: every indicator': ({ dataset, counts }) => INDICATEURS.map((id) => buildSeries(dataset, counts, id)),
  'series: with its legend': ({ dataset, counts }) => buildLegend(buildSeries(dataset, counts, 'taux')),
  'search: its index': ({ dataset, texts }) => buildSearchIndex(dataset, (id) => texts.projets[id]?.resume ?? ''),
  'search: two words': ({ dataset, texts }) => search(dataset.projets, texts.index, 'structure 12'),
  'projects: sorted by name': ({ dataset }) =>
    sortProjets(dataset.projets, dataset, { colonne: 'structure', direction: 'croissant' }),
  'lieux: named communes': ({ dataset, texts }) => listNamedCommunes({ ...texts.places }, dataset.projets),
  'lieux: wider coverage': ({ dataset, texts }) => listWiderCoverage({ ...texts.places }, dataset, dataset.projets),
  'lieux: who names one unit': ({ dataset, texts }) => listNamingProjets({ ...texts.places }, dataset.projets, '00001'),
  'lieux: who names one commune': ({ dataset, texts }) =>
    namingPlace({ ...texts.places }, dataset.projets, ['commune', 'quartier'], '000001'),
  'lieux: of each project': ({ dataset, texts }) => {
    const places = { ...texts.places };
    return dataset.projets.map(({ id }) => listPlacesOfProjet(places, id));
  },
  'lieux: marks': ({ texts }) =>
    groupMarks(
      FRAME,
      texts.places.communes.map((commune) => ({ commune, projets: [] })),
      NEAR,
    ),
  'matrix: every measure': ({ dataset, counts }) =>
    MEASURES.map((measure) => buildMatrix(dataset, counts, { mesure: measure, par: 'habitants', ordre: '-total' })),
  gaps: ({ dataset, counts }) =>
    groupLacunes(listLacunes(dataset, counts, { axe: null, seuil: 0, classer: 'pauvres' })),
  rankings: ({ dataset, counts }) => movesOf(buildRankings(dataset, counts), 'nombre', 'taux'),
  'rankings: the scatter': ({ dataset, counts }) => buildScatter(dataset, counts),
  'chance: estimations': ({ dataset, counts }) => buildEstimations(dataset, counts, 'habitants'),
  'chance: the funnel': ({ dataset, counts }) => buildFunnel(dataset, counts, 'pauvres'),
  'comparison: a ready pair': ({ dataset }) => proposePair(dataset, dataset.projets, 'habitants', null),
  'comparison: around one unit': ({ dataset }) =>
    proposePair(dataset, dataset.projets, 'habitants', dataset.units[0] ?? null),
  'comparison: three units': ({ dataset }) =>
    buildComparison(dataset, dataset.projets, dataset.units.slice(0, 3), 'habitants'),
  structures: ({ dataset: data }) => {
    const rows = listStructures(data);
    return [sortStructures(filterStructures(rows, data.projets, 'axes'), 'nom', true), summariseStructures(rows)];
  },
  'sheet: of one unit': ({ dataset, texts }) =>
    dataset.units[0] && buildFiche(dataset, { ...texts.places }, dataset.units[0]),
  'levels: a list at one of them': ({ dataset }) => placeAt(dataset),
  'storyline: its subjects': ({ dataset }) => listSubjects(dataset),
  'url: a link to each project, read': ({ dataset }) => {
    const data = { ...dataset, projets: [...dataset.projets] };
    return data.projets.map(({ id, structure_id }) => decodeView(`?projet=${id}&structure=${structure_id}`, data));
  },
  'url: a link to each unit, read': ({ dataset }) => {
    const data = { ...dataset, projets: [...dataset.projets] };
    return data.units.map(({ code }) => decodeView(`?dep=${code}&comparer=${code},00001`, data));
  },
  'url: a link to each project, written': ({ dataset }) =>
    dataset.projets.map(({ id }) => encodeView({ ...DEFAULT_VIEW, projet: id })),
};
