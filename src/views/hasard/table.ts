/** « Écart ou hasard ? » as a table: each rate with its exact interval, and what may be concluded. */
import type { Dataset } from '../../model/dataset.ts';
import { probabilityOf, type Funnel } from '../../selection/funnel.ts';
import { denominatorOf, type Deviation, type Estimation } from '../../selection/chance.ts';
import { exportColumns, indicateursWords } from '../../words/exports.ts';
import { partColumns, partSheets } from '../../words/exportParts.ts';
import type { Case, ExportTable } from '../../exports/table.ts';

/** One row a département in their order, then the region's located projects, which are compared with nothing. */
export function buildChanceTable(
  dataset: Dataset,
  { par: per, estimations, taux: rate, located }: Funnel,
): ExportTable {
  const natures = exportColumns.natures(dataset.level);
  const said = (deviation: Deviation | null): Case =>
    deviation === null ? null : indicateursWords.deviations[deviation];
  const people = (count: number | null) => (count === null ? null : Math.round(count));
  const row = (one: Estimation): Case[] => {
    const p = probabilityOf(one);
    return [
      one.territoire.code,
      one.territoire.nom,
      natures.unit,
      one.nombre,
      people(one.denominator),
      one.expectedCount,
      one.taux,
      one.interval?.low ?? null,
      one.interval?.high ?? null,
      p === null ? null : 100 * p,
      said(one.deviation),
      said(one.strongDeviation),
    ];
  };
  const { region } = dataset;
  const regional: Case[] = [located, people(denominatorOf(dataset, region, per)), located, rate];
  return {
    nom: partSheets.hasard,
    columns: [
      { title: exportColumns.code, format: 'text', width: 7 },
      { title: exportColumns.unit(dataset.level), format: 'text', width: 22 },
      { title: exportColumns.nature, format: 'text', width: 22 },
      { title: exportColumns.projets, format: 'integer', width: 9 },
      { title: partColumns.denominator[per], format: 'milliers', width: 18 },
      { title: partColumns.expectedCount, format: 'decimal', width: 16 },
      { title: indicateursWords.taux(per), format: 'decimal', width: 18 },
      { title: indicateursWords.low(per), format: 'decimal', width: 18 },
      { title: indicateursWords.high(per), format: 'decimal', width: 18 },
      { title: partColumns.probability, format: 'precis', width: 16 },
      { title: partColumns.deviation, format: 'text', width: 20 },
      { title: partColumns.strongDeviation, format: 'text', width: 20 },
    ],
    lines: [
      ...estimations.map(row),
      [region.code, region.nom, natures.located, ...regional, null, null, null, null, null],
    ],
    filterable: estimations.length,
  };
}
