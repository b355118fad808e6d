/** Bars of a slide: projects by axis, rates by département. */
import type { Level } from '../../model/levels.ts';
import type { Denominator } from '../../model/view.ts';
import type { Estimation } from '../../selection/chance.ts';
import { firstOf, DRAWN } from '../../selection/foremost.ts';
import { rankedRows } from '../../selection/series.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { rateName } from '../../words/couverture.ts';
import { slidesWords } from './words.ts';
import { foremostWords } from '../../words/foremost.ts';
import { indicateurName, ownWords } from '../../words/indicateurs.ts';
import { panelWords } from '../../words/panel.ts';
import type { BarChart } from './slide.ts';

const NONE = new Map<string, number>();
const WHOLE = '0';
const DECIMAL = '0.0';
const EUROS = '#,##0.##"\u00a0€"';
const PERCENT = '0%';

/**
 * Projects by axis: counts of the region or of the region-wide projects; of a département its shares beside those of
 * all projects.
 */
export function buildAxesBars({ dataset, facets, view, unit }: Dashboard, alt: string): BarChart {
  const { axes } = dataset;
  const own = view.dep === null ? facets.byAxe : (facets.crossed.get(view.dep) ?? NONE);
  const base = { nom: panelWords.byAxe, alt, categories: axes.map(({ libelle_court }) => libelle_court) };
  const of = (counts: ReadonlyMap<string, number>) => axes.map(({ id }) => counts.get(id) ?? 0);
  if (!unit)
    return {
      ...base,
      series: [{ nom: panelWords.byAxe, values: of(own) }],
      colours: axes.map(({ couleur }) => couleur),
      format: WHOLE,
    };
  return {
    ...base,
    series: [
      { nom: slidesWords.part(unit.nom), values: shares(of(own)) },
      { nom: slidesWords.partEnsemble, values: shares(of(facets.byAxe)) },
    ],
    colours: ['accent', 'hatch'],
    format: PERCENT,
  };
}

/** A title with which of many are drawn, where not all are. */
const named = (title: string, few: string) => [title, few].filter(Boolean).join('\u00a0: ');

function shares(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => (sum === 0 ? 0 : count / sum));
}

/** The map's indicator by département, highest first, the first of many; who has no value has no bar. */
export function buildSeriesBars({ series }: Dashboard, alt: string): BarChart {
  const known = rankedRows(series).filter(({ value }) => value !== null);
  const rows = firstOf(known, DRAWN);
  return {
    nom: named(indicateurName[series.indicateur], foremostWords.highest(series.level, rows.length, known.length)),
    alt,
    categories: rows.map(({ territoire }) => territoire.nom),
    series: [{ nom: indicateurName[series.indicateur], values: rows.map(({ value }) => value ?? 0) }],
    colours: ['circle'],
    format: series.indicateur in ownWords ? EUROS : series.indicateur === 'nombre' ? WHOLE : DECIMAL,
  };
}

/**
 * Rates by département, highest first, coloured by whether they differ from the region's; of many units those of the
 * most people, on whom chance has least.
 */
export function buildRateBars(
  estimations: readonly Estimation[],
  per: Denominator,
  alt: string,
  level: Level,
): BarChart {
  const rated = estimations.filter(({ taux: rate }) => rate !== null);
  const known = firstOf(rated, DRAWN, (a, b) => (b.denominator ?? 0) - (a.denominator ?? 0)).sort(
    (a, b) => (b.taux ?? 0) - (a.taux ?? 0),
  );
  const colours = { 'au-dessus': 'class-4', 'au-dessous': 'selection', indistinct: 'hatch' } as const;
  return {
    nom: named(rateName[per], foremostWords.mostPeopled(level, known.length, rated.length)),
    alt,
    categories: known.map(({ territoire, deviation }) => slidesWords.category(territoire.nom, deviation)),
    series: [{ nom: rateName[per], values: known.map(({ taux: rate }) => rate ?? 0) }],
    colours: known.map(({ deviation }) => colours[deviation ?? 'indistinct']),
    format: DECIMAL,
  };
}
