/** What a view says of itself in a title and a sentence, whichever it is: for slides, steps of a storyline, frames. */
import type { GeometrySource } from '../model/geometry.ts';
import { buildRankings, movesOf } from '../selection/rankings.ts';
import { ofTerritoire } from '../selection/counts.ts';
import { buildFunnel, probabilityOf } from '../selection/funnel.ts';
import { buildFiche } from '../selection/fiche.ts';
import { buildMatrix } from '../selection/matrix.ts';
import { valueOf } from '../selection/series.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { readingContextOf } from '../state/readingContext.ts';
import { rankingsWords, describeRankings } from '../words/rankings.ts';
import { comparisonWords } from '../views/comparer/words.ts';
import { describeMatrix, matrixWords, measureName, describeSources } from '../words/couverture.ts';
import { dataWords } from '../words/data.ts';
import { ficheWords, lacunesDeFiche } from '../words/fiche.ts';
import { describeEstimation, chanceWords, describeFunnel, describeFunnelShort } from '../words/chance.ts';
import { formatFigure } from '../words/indicateurs.ts';
import { viewTitle } from '../words/interface.ts';
import { filterWords, panelWords, sourceWords } from '../words/panel.ts';
import { describeMap, describeMapShort, titleOfMap } from '../words/reading.ts';
import { capitalise, formatProjets } from '../words/numbers.ts';
import { describeTerritoire, titleOfTerritoire, describeValue } from '../storyline/readyWords.ts';
import { tableWords } from '../words/projets.ts';
import { structuresWords } from '../views/structures/words.ts';

/** Title, reading and, where a view has one, the same reading in what a room can read at a glance. */
export interface ViewAccount {
  title: string;
  reading: string;
  sentence?: string;
}

/** Where the figures of a view come from, and on a map its outlines. */
export function describeViewSources({ view, dataset }: Dashboard, contours: GeometrySource): string[] {
  return [...describeSources(dataset), ...(view.vue === 'carte' ? [sourceWords.geo(contours)] : [])];
}

/** The words of the view that `dashboard` shows. */
export function describeView(dashboard: Dashboard): ViewAccount {
  const { view, years, dataset } = dashboard;
  switch (view.vue) {
    case 'couverture':
      return describeCouverture(dashboard);
    case 'projets':
      return {
        title: tableWords.title(years),
        reading: `${capitalise(filterWords.result(dashboard.duTerritoire.length, dataset.projets.length))}.`,
      };
    case 'donnees':
      return { title: dataWords.title, reading: '' };
    case 'fiche':
      return { title: ficheWords.titleOfView(years), reading: '' };
    case 'commune':
      return { title: viewTitle.commune, reading: '' };
    default:
      return describeMapView(dashboard);
  }
}

function describeMapView(dashboard: Dashboard): ViewAccount {
  const { departement, dataset, counts, view, axe } = dashboard;
  const reading = readingContextOf(dashboard);
  if (departement) {
    const count = counts.byTerritoire.get(departement.code) ?? 0;
    const id = view.indicateur === 'nombre' ? 'taux' : view.indicateur;
    const value = (of: typeof departement, n: number) =>
      n === 0 && id !== 'pauvrete' ? null : describeValue(id, formatFigure(id, valueOf(dataset, id, of, n)));
    const region = describeTerritoire(value(dataset.region, counts.located));
    const lacunes = lacunesDe(dashboard);
    const filters = [...(axe ? [axe.libelle] : []), ...(view.q.trim() ? [`«\u00a0${view.q.trim()}\u00a0»`] : [])];
    return {
      title: titleOfTerritoire(departement.nom, count, value(departement, count) ?? '', filters),
      reading: [region, ...lacunes].join(' '),
      sentence: [region, ...lacunes.slice(0, 1)].join(' '),
    };
  }
  if (view.dep !== null) {
    const own = ofTerritoire(dashboard.filtered, view.dep).length;
    return {
      title: capitalise(`${formatProjets(own)} pour toute la région`),
      reading: own === 0 ? '' : panelWords.wholeRegionHelp,
    };
  }
  return { title: titleOfMap(reading), reading: describeMap(reading), sentence: describeMapShort(reading) };
}

/** What the chosen département has no project for; nothing under a filter, which would make every axis but one a gap. */
function lacunesDe({ dataset, departement, isFiltered }: Dashboard): string[] {
  return departement && !isFiltered ? lacunesDeFiche(buildFiche(dataset, null, departement), departement) : [];
}

function describeCouverture(dashboard: Dashboard): ViewAccount {
  const { view, dataset, years, counts, facets, axe } = dashboard;
  switch (view.partie) {
    case 'hasard': {
      const funnel = buildFunnel(dataset, counts, view.par);
      const chosen = funnel.estimations.find(({ territoire }) => territoire.code === view.dep);
      const own = chosen ? [describeEstimation(chosen, probabilityOf(chosen))] : [];
      return {
        title: chanceWords.figure(view.par, years, axe),
        reading: [...own, describeFunnel(funnel)].join(' '),
        sentence: own[0] ?? describeFunnelShort(funnel),
      };
    }
    case 'classements': {
      const moves = movesOf(buildRankings(dataset, counts), 'nombre', 'besoin');
      const isStable = moves.risen.length + moves.descendent.length === 0;
      return {
        title: isStable ? rankingsWords.titleStable : rankingsWords.title,
        reading: describeRankings(moves),
      };
    }
    case 'comparer':
      return { title: comparisonWords.title, reading: '' };
    case 'structures':
      return { title: structuresWords.title(years), reading: '' };
    default:
      return {
        title: matrixWords.title(measureName[view.mesure], years),
        reading: [...lacunesDe(dashboard), describeMatrix(buildMatrix(dataset, facets, view), axe)].join(' '),
      };
  }
}
