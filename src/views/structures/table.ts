/** The organisations that are shown as a table, one a row. */
import type { Dataset } from '../../model/dataset.ts';
import type { StructureSummary } from '../../selection/structures.ts';
import { exportColumns } from '../../words/exports.ts';
import { partColumns, partSheets, yesNo } from '../../words/exportParts.ts';
import { stateProjets } from '../../selection/amounts.ts';
import { exportProjetsWords } from '../../words/projets.ts';
import type { ExportTable } from '../../exports/table.ts';

/** `rows` in their order. Départements are counted without « région entière », which is no département. */
export function buildStructuresTable(dataset: Dataset, rows: readonly StructureSummary[]): ExportTable {
  const nameOf = (code: string) => dataset.units.find((one) => one.code === code)?.nom ?? code;
  const hasAxes = dataset.axes.length > 1;
  const axeOf = (id: string) => dataset.axes.find((one) => one.id === id)?.libelle ?? id;
  return {
    nom: partSheets.structures,
    columns: [
      { title: partColumns.structure, format: 'text', width: 60 },
      { title: exportColumns.projets, format: 'integer', width: 9 },
      { title: partColumns.countUnits(dataset.level), format: 'integer', width: 14 },
      ...(hasAxes ? [{ title: partColumns.countAxes, format: 'integer' as const, width: 9 }] : []),
      { title: partColumns.units(dataset.level), format: 'text', width: 36 },
      { title: partColumns.regional, format: 'text', width: 14 },
      ...(hasAxes ? [{ title: partColumns.axes, format: 'text' as const, width: 60 }] : []),
      { title: partColumns.ids, format: 'text', width: 30 },
      ...(dataset.offers ? [{ title: exportProjetsWords.amount, format: 'euros' as const, width: 18 }] : []),
    ],
    lines: rows.map(({ nom, projets, units, regional, axes }) => [
      nom,
      projets.length,
      units.length,
      ...(hasAxes ? [axes.length] : []),
      units.map(nameOf).join(', '),
      yesNo(regional),
      ...(hasAxes ? [axes.map(axeOf).join(', ')] : []),
      projets.map(({ id }) => id).join(', '),
      ...(dataset.offers ? [stateProjets(projets).sum] : []),
    ]),
    filterable: rows.length,
  };
}
