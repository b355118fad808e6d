/** What changed, as tables: by unit, by axis, by cell, and the organisations. */
import type { Case, Column, ExportTable } from '../../exports/table.ts';
import { exportColumns } from '../../words/exports.ts';
import type { Change } from './changes.ts';
import type { Evolution } from './select.ts';
import { isAmount, isRate } from './sides.ts';
import { describeCourse, evolutionWords, type Names } from './words.ts';

const { columns, exportColumns: own, sheets } = evolutionWords;

function columnsOf({ shown, hasAmounts }: Evolution, [before, after]: Names): Column[] {
  const euros = (title: string): Column => ({ title, format: 'decimal', width: 18 });
  const hasRates = isRate(shown);
  return [
    { title: columns.projets(before), format: 'integer', width: 14 },
    { title: columns.projets(after), format: 'integer', width: 14 },
    { title: columns.difference, format: 'integer', width: 12 },
    ...(hasRates
      ? [euros(columns.rate(shown, before)), euros(columns.rate(shown, after)), euros(own.valueDifference)]
      : []),
    ...(hasAmounts
      ? [euros(`${columns.amount(before)} (€)`), euros(`${columns.amount(after)} (€)`), euros(own.amountDifference)]
      : []),
    { title: own.p, format: 'precis', width: 14 },
    { title: own.corrected, format: 'precis', width: 14 },
    { title: own.conclusion, format: 'text', width: 34 },
  ];
}

function casesOf({ shown, hasAmounts }: Evolution, change: Change): Case[] {
  const { before, after, difference, valueDifference, amountDifference, p, corrected } = change;
  const three = (key: 'value' | 'amount', last: number | null) => [before?.[key] ?? null, after?.[key] ?? null, last];
  return [
    before?.nombre ?? null,
    after?.nombre ?? null,
    difference,
    ...(isRate(shown) ? three('value', valueDifference) : []),
    ...(hasAmounts ? three('amount', amountDifference) : []),
    p,
    corrected,
    describeCourse(change),
  ];
}

/** One row a unit, then their sum, what is of no unit, and everything. */
export function buildTerritoireTable(evolution: Evolution, names: Names, regionCode: string): ExportTable {
  const { level, rows, located, regionWide, unplaced, total } = evolution;
  const natures = exportColumns.natures(level);
  const line = (nature: string, code: string, nom: string, change: Change): Case[] => [
    code,
    nom,
    nature,
    ...casesOf(evolution, change),
  ];
  return {
    nom: sheets.territoires,
    columns: [
      { title: exportColumns.code, format: 'text', width: 7 },
      { title: exportColumns.unit(level), format: 'text', width: 22 },
      { title: exportColumns.nature, format: 'text', width: 22 },
      ...columnsOf(evolution, names),
    ],
    lines: [
      ...rows.map((row) => line(natures.unit, row.territoire.code, row.territoire.nom, row)),
      line(natures.located, '', '', located),
      line(natures.regionWide, regionCode, '', regionWide),
      ...(unplaced ? [line(natures.unplaced, '', '', unplaced)] : []),
      line(natures.total, '', '', total),
    ],
    filterable: rows.length,
  };
}

export function buildAxesTable(evolution: Evolution, names: Names): ExportTable {
  return {
    nom: sheets.axes,
    columns: [{ title: exportColumns.axe, format: 'text', width: 36 }, ...columnsOf(evolution, names)],
    lines: evolution.axes.map((change) => [change.axe.libelle, ...casesOf(evolution, change)]),
    filterable: evolution.axes.length,
  };
}

/** One row a unit and axis that has a project on one of the sides. */
export function buildCellsTable({ level, rows, axes, shown }: Evolution, [before, after]: Names): ExportTable {
  const lines = rows.flatMap(({ territoire, cells, cellAmounts }) =>
    cells.flatMap(([first, second], i): Case[][] => {
      const amounts = cellAmounts[i] ?? [];
      return first + second === 0
        ? []
        : [[territoire.code, territoire.nom, axes[i]?.axe.libelle ?? '', first, second, second - first, ...amounts]];
    }),
  );
  const titleOf = (name: string) => `${columns.shown(shown, name)} (€)`;
  return {
    nom: sheets.cells,
    columns: [
      { title: exportColumns.code, format: 'text', width: 7 },
      { title: exportColumns.unit(level), format: 'text', width: 22 },
      { title: exportColumns.axe, format: 'text', width: 36 },
      { title: columns.projets(before), format: 'integer', width: 14 },
      { title: columns.projets(after), format: 'integer', width: 14 },
      { title: columns.difference, format: 'integer', width: 12 },
      ...(isAmount(shown) ? [before, after] : []).map((name): Column => ({
        title: titleOf(name),
        format: 'decimal',
        width: 18,
      })),
    ],
    lines,
    filterable: lines.length,
  };
}

/** Every organisation: those that came, that left, that stayed. */
export function buildStructuresTable({ structures }: Evolution, names: Names): ExportTable {
  const statuses = evolutionWords.statuses(names);
  const lines = (['came', 'left', 'stayed'] as const).flatMap((status) =>
    structures[status].map(({ nom, before, after }): Case[] => [nom, statuses[status], before, after, after - before]),
  );
  return {
    nom: sheets.structures,
    columns: [
      { title: evolutionWords.structures, format: 'text', width: 44 },
      { title: own.status, format: 'text', width: 18 },
      { title: columns.projets(names[0]), format: 'integer', width: 14 },
      { title: columns.projets(names[1]), format: 'integer', width: 14 },
      { title: columns.difference, format: 'integer', width: 12 },
    ],
    lines,
    filterable: lines.length,
  };
}
