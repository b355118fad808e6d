/** The gaps as a table, in the order of the screen, with the sentence that says each. */
import type { Dataset } from '../model/dataset.ts';
import type { Denominator } from '../model/view.ts';
import type { Lacune } from '../selection/lacunes.ts';
import { denominatorsOf, hasPoverty, isOffered } from '../selection/offered.ts';
import { columnOf, measureOf } from '../selection/series.ts';
import { describeLacune } from '../words/lacunes.ts';
import { exportColumns, sheetWords, indicateursWords } from '../words/exports.ts';
import type { Case, Column, ExportTable } from './table.ts';

/** One row a gap. People in poverty are computed, so the need is rounded to whole people. */
export function buildLacunesTable(dataset: Dataset, lacunes: readonly Lacune[], classer: Denominator): ExportTable {
  const roles = [
    ...(isOffered(dataset, 'taux') ? (['population'] as const) : []),
    ...(hasPoverty(dataset) ? (['taux_pauvrete'] as const) : []),
  ];
  const isRanked = denominatorsOf(dataset).length > 0;
  const hasAxes = dataset.axes.length > 1;
  const measures = roles.map((role): Column => {
    const { libelle = role, unite = '' } = columnOf(dataset, role) ?? {};
    return {
      title: indicateursWords.mesure(libelle, unite),
      format: role === 'population' ? 'milliers' : 'decimal',
      width: 18,
    };
  });
  return {
    nom: sheetWords.lacunes,
    columns: [
      { title: exportColumns.rank, format: 'integer', width: 6 },
      { title: exportColumns.code, format: 'text', width: 7 },
      { title: exportColumns.unit(dataset.level), format: 'text', width: 20 },
      ...(hasAxes ? [{ title: exportColumns.axe, format: 'text' as const, width: 34 }] : []),
      { title: exportColumns.projets, format: 'integer', width: 9 },
      { title: exportColumns.regionWide(hasAxes), format: 'integer', width: 18 },
      ...(isRanked ? [{ title: exportColumns.besoin(classer), format: 'milliers' as const, width: 18 }] : []),
      ...measures,
      { title: exportColumns.sentence, format: 'text', width: 80 },
    ],
    lines: lacunes.map((lacune, i): Case[] => {
      const { territoire, axe, nombre: count, besoin, regionWide } = lacune;
      return [
        i + 1,
        territoire.code,
        territoire.nom,
        ...(hasAxes ? [axe.libelle] : []),
        count,
        regionWide,
        ...(isRanked ? [besoin === null ? null : Math.round(besoin)] : []),
        ...roles.map((role) => measureOf(dataset, territoire, role)),
        describeLacune(dataset, lacune),
      ];
    }),
    filterable: lacunes.length,
  };
}
