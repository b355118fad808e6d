/**
 * « Changer de dénominateur » as a table: the three values and ranks, the poverty rate, and the field of the scatter.
 */
import type { Dataset } from '../../model/dataset.ts';
import { columnsOf, type COLUMNS, type Ranking, type Scatter } from '../../selection/rankings.ts';
import type { Counts } from '../../selection/counts.ts';
import { amountOf, statedOfLocated } from '../../selection/amounts.ts';
import { buildAmountRankings } from '../../selection/amountRankings.ts';
import { amountNames } from '../../words/amounts.ts';
import { amountRankingsWords } from '../../words/amountRankings.ts';
import { hasPoverty, isOffered } from '../../selection/offered.ts';
import { regionalRate } from '../../selection/chance.ts';
import { columnOf } from '../../selection/series.ts';
import { describeField, rankingsWords } from '../../words/rankings.ts';
import { exportColumns, indicateursWords } from '../../words/exports.ts';
import { partColumns, partSheets } from '../../words/exportParts.ts';
import type { Case, Column, ExportTable } from '../../exports/table.ts';

/** Sum and sum per inhabitant, each with its rank; none for a list without amounts. */
function listAmountColumns(dataset: Dataset, counts: Counts) {
  const rankings = buildAmountRankings(dataset, counts);
  if (rankings.length === 0) return [];
  const located = statedOfLocated(dataset, counts);
  return (['montant', 'montant-habitant'] as const).flatMap((id) => [
    {
      title: indicateursWords.euros(amountNames[id]),
      format: 'euros' as const,
      values: rankings.map(({ values }) => values[id]),
      regional: amountOf(dataset, id, dataset.region, located),
    },
    {
      title: amountRankingsWords.rank[id],
      format: 'integer' as const,
      values: rankings.map(({ ranks }) => ranks?.[id].rank ?? null),
      regional: null,
    },
  ]);
}

/** One row a département in their order, then the region's located projects, which have no rank. */
export function buildRankingsTable(
  dataset: Dataset,
  counts: Counts,
  rankings: readonly Ranking[],
  scatter: Scatter,
): ExportTable {
  const natures = exportColumns.natures(dataset.level);
  const { region } = dataset;
  const columns = columnsOf(dataset);
  const isScattered = hasPoverty(dataset) && isOffered(dataset, 'taux');
  const pauvrete = columnOf(dataset, 'taux_pauvrete');
  const regional: Record<(typeof COLUMNS)[number], number | null> = {
    nombre: counts.located,
    taux: regionalRate(dataset, counts, 'habitants'),
    besoin: regionalRate(dataset, counts, 'pauvres'),
  };
  const amounts = listAmountColumns(dataset, counts);
  return {
    nom: partSheets.classements,
    columns: [
      { title: exportColumns.code, format: 'text', width: 7 },
      { title: exportColumns.unit(dataset.level), format: 'text', width: 22 },
      { title: exportColumns.nature, format: 'text', width: 22 },
      ...columns.flatMap((colonne): Column[] => [
        { title: partColumns.value[colonne], format: colonne === 'nombre' ? 'integer' : 'decimal', width: 18 },
        { title: partColumns.rank(colonne), format: 'integer', width: 14 },
      ]),
      ...(isScattered
        ? ([
            {
              title: pauvrete ? indicateursWords.mesure(pauvrete.libelle, pauvrete.unite) : rankingsWords.pauvrete,
              format: 'decimal',
              width: 18,
            },
            { title: partColumns.champ, format: 'text', width: 48 },
          ] as const)
        : []),
      ...amounts.map(({ title, format }): Column => ({ title, format, width: 18 })),
    ],
    lines: [
      ...rankings.map(({ territoire, values, ranks }, i): Case[] => {
        const position = scatter.positions[i];
        return [
          territoire.code,
          territoire.nom,
          natures.unit,
          ...columns.flatMap((colonne) => [values[colonne], ranks?.[colonne].rank ?? null]),
          ...(isScattered ? [position?.pauvrete ?? null, position ? describeField(position) : null] : []),
          ...amounts.map(({ values }) => values[i] ?? null),
        ];
      }),
      [
        region.code,
        region.nom,
        natures.located,
        ...columns.flatMap((colonne) => [regional[colonne], null]),
        ...(isScattered ? [scatter.pauvrete, null] : []),
        ...amounts.map(({ regional }) => regional),
      ],
    ],
    filterable: rankings.length,
  };
}
