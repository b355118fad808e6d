/**
 * « Changer de dénominateur » as a table: the three values and ranks, the poverty rate, and the field of the scatter.
 */
import type { Dataset } from '../../model/dataset.ts';
import { COLUMNS, type Ranking, type Scatter } from '../../selection/rankings.ts';
import type { Counts } from '../../selection/counts.ts';
import { regionalRate } from '../../selection/chance.ts';
import { columnOf } from '../../selection/series.ts';
import { describeField, rankingsWords } from '../../words/rankings.ts';
import { exportColumns, indicateursWords } from '../../words/exports.ts';
import { partColumns, partSheets } from '../../words/exportParts.ts';
import type { Case, Column, ExportTable } from '../../exports/table.ts';

/** One row a département in their order, then the region's located projects, which have no rank. */
export function buildRankingsTable(
  dataset: Dataset,
  counts: Counts,
  rankings: readonly Ranking[],
  scatter: Scatter,
): ExportTable {
  const natures = exportColumns.natures(dataset.level);
  const { region } = dataset;
  const pauvrete = columnOf(dataset, 'taux_pauvrete');
  const regional: Record<(typeof COLUMNS)[number], number | null> = {
    nombre: counts.located,
    taux: regionalRate(dataset, counts, 'habitants'),
    besoin: regionalRate(dataset, counts, 'pauvres'),
  };
  return {
    nom: partSheets.classements,
    columns: [
      { title: exportColumns.code, format: 'text', width: 7 },
      { title: exportColumns.unit(dataset.level), format: 'text', width: 22 },
      { title: exportColumns.nature, format: 'text', width: 22 },
      ...COLUMNS.flatMap((colonne): Column[] => [
        { title: partColumns.value[colonne], format: colonne === 'nombre' ? 'integer' : 'decimal', width: 18 },
        { title: partColumns.rank(colonne), format: 'integer', width: 14 },
      ]),
      {
        title: pauvrete ? indicateursWords.mesure(pauvrete.libelle, pauvrete.unite) : rankingsWords.pauvrete,
        format: 'decimal',
        width: 18,
      },
      { title: partColumns.champ, format: 'text', width: 48 },
    ],
    lines: [
      ...rankings.map(({ territoire, values, ranks }, i): Case[] => {
        const position = scatter.positions[i];
        return [
          territoire.code,
          territoire.nom,
          natures.unit,
          ...COLUMNS.flatMap((colonne) => [values[colonne], ranks?.[colonne].rank ?? null]),
          position?.pauvrete ?? null,
          position ? describeField(position) : null,
        ];
      }),
      [
        region.code,
        region.nom,
        natures.located,
        ...COLUMNS.flatMap((colonne) => [regional[colonne], null]),
        scatter.pauvrete,
        null,
      ],
    ],
    filterable: rankings.length,
  };
}
