/** The key figures of a panel, each with its unit and denominator; a measure with its year. */
import { sizeOf } from '../model/tally.ts';
import type { Unit } from '../model/units.ts';
import { hasPoverty, isOffered } from '../selection/offered.ts';
import { columnOf, measureOf, valueOf } from '../selection/series.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import type { NamedFigure } from './namedFigure.ts';
import { listRegionAmounts, listRegionWideAmounts, listUnitAmounts } from './amountFigures.ts';
import { formatFigure, rankFor } from '../words/indicateurs.ts';
import { panelWords } from '../words/panel.ts';
import { formatNumber, formatOrdinal } from '../words/numbers.ts';

/** Projects, units reached, rate and poverty rate of the region. */
export function listRegionFigures(dashboard: Dashboard): NamedFigure[] {
  const { dataset, counts } = dashboard;
  const { region, units, projets } = dataset;
  const all = sizeOf(projets);
  const reached = units.filter(({ code }) => counts.byTerritoire.has(code)).length;
  return [
    {
      value: formatNumber(counts.total),
      libelle: counts.total === all ? panelWords.projets(counts.total) : panelWords.projetsOn(counts.total, all),
      benchmark: panelWords.including(counts.regionWide),
    },
    { value: `${reached}/${units.length}`, libelle: panelWords.reached(dataset.level) },
    ...(isOffered(dataset, 'taux')
      ? [
          {
            value: formatFigure('taux', valueOf(dataset, 'taux', region, counts.located)),
            libelle: panelWords.par.taux,
            benchmark: panelWords.outsideRegion,
          },
        ]
      : []),
    ...describePoverty(dataset, region),
    ...listRegionAmounts(dashboard),
  ];
}

/**
 * Projects, the value of the map's indicator (the rate where the map shows counts), its rank, and the poverty rate of a
 * unit, with the region's beside them.
 */
export function listUnitFigures(dashboard: Dashboard, territoire: Unit): NamedFigure[] {
  const { dataset, counts, series } = dashboard;
  const { region, units, projets } = dataset;
  const count = counts.byTerritoire.get(territoire.code) ?? 0;
  const indicateur = series.indicateur === 'besoin' ? 'besoin' : 'taux';
  const value = (of: Unit, n: number) => formatFigure(indicateur, valueOf(dataset, indicateur, of, n));
  const rank = series.rows.find((row) => row.territoire.code === territoire.code)?.rank;
  return [
    { value: formatNumber(count), libelle: panelWords.projetsOn(count, sizeOf(projets)) },
    ...(isOffered(dataset, indicateur)
      ? [
          {
            value: value(territoire, count),
            libelle: panelWords.par[indicateur],
            benchmark: panelWords.benchmark(value(region, counts.located)),
          },
        ]
      : []),
    {
      value: rank ? formatOrdinal(rank.rank) : '–',
      libelle: panelWords.rankAmong(dataset.level, units.length),
      benchmark: [rankFor[series.indicateur], rank?.tied ? panelWords.tied : ''].filter(Boolean).join(' '),
    },
    ...describePoverty(dataset, territoire).map((poverty) => ({
      ...poverty,
      benchmark: panelWords.benchmark(formatFigure('pauvrete', measureOf(dataset, region, 'taux_pauvrete'))),
    })),
    ...listUnitAmounts(dashboard, territoire),
  ];
}

/** The poverty rate, where the level has any. */
function describePoverty(dataset: Dashboard['dataset'], territoire: Unit): NamedFigure[] {
  if (!hasPoverty(dataset)) return [];
  const libelle = columnOf(dataset, 'taux_pauvrete')?.libelle ?? '';
  const value = formatFigure('pauvrete', measureOf(dataset, territoire, 'taux_pauvrete'));
  return [{ value, libelle: libelle.toLowerCase() }];
}

/** The region-wide projects: how many, and their part of the whole list. */
export function listRegionWideFigures(dashboard: Dashboard): NamedFigure[] {
  const { dataset, counts } = dashboard;
  return [
    {
      value: formatNumber(counts.regionWide),
      libelle: panelWords.projetsOn(counts.regionWide, sizeOf(dataset.projets)),
      ...(counts.regionWide > 0 ? { benchmark: panelWords.wholeRegionHelp(dataset.level) } : {}),
    },
    ...listRegionWideAmounts(dashboard),
  ];
}
