/** « Comparer » as tables: the figures of each and of the region, the pairs with their test, the organisations. */
import type { Dataset } from '../../model/dataset.ts';
import type { Denominator } from '../../model/view.ts';
import type { Unit } from '../../model/units.ts';
import { amountCells, listAmountColumns } from '../../exports/amounts.ts';
import { statedAt, statedOfLocated, type Stated } from '../../selection/amounts.ts';
import type { Comparison, Pair } from './select.ts';
import type { Counts } from '../../selection/counts.ts';
import { denominatorsOf, hasPoverty, isOffered } from '../../selection/offered.ts';
import { measureOf, poorPeople } from '../../selection/series.ts';
import { comparisonWords, describePair } from './words.ts';
import { roundedToHundred } from '../../words/lacunes.ts';
import { exportColumns, indicateursWords } from '../../words/exports.ts';
import { partColumns, partSheets } from '../../words/exportParts.ts';
import type { Case, Column, ExportTable } from '../../exports/table.ts';

const CODE: Column = { title: exportColumns.code, format: 'text', width: 7 };

/** Inhabitants, poverty rate and people in poverty, of what the data can give. */
function peopleColumns(dataset: Dataset): Column[] {
  const population: Column = { title: comparisonWords.population, format: 'milliers', width: 14 };
  const poverty: Column = { title: `${comparisonWords.pauvrete} (en\u00a0%)`, format: 'decimal', width: 14 };
  const poor: Column = { title: comparisonWords.pauvres, format: 'milliers', width: 18 };
  return [
    ...(isOffered(dataset, 'taux') ? [population] : []),
    ...(hasPoverty(dataset) ? [poverty] : []),
    ...(isOffered(dataset, 'besoin') ? [poor] : []),
  ];
}

/**
 * One row a département that is compared, then the region's located projects. `counts`: all axes, as the part compares
 * them.
 */
export function buildComparisonTable(dataset: Dataset, comparison: Comparison, counts: Counts): ExportTable {
  const { territoires, region } = comparison;
  const axes = comparison.axes.length > 1 ? comparison.axes : [];
  const natures = exportColumns.natures(dataset.level);
  const wide = (axe: string) => counts.crossed.get(dataset.region.code)?.get(axe) ?? 0;
  const people = (of: (typeof territoires)[number]['territoire']): Case[] => {
    const poor = poorPeople(dataset, of);
    return [
      ...(isOffered(dataset, 'taux') ? [measureOf(dataset, of, 'population')] : []),
      ...(hasPoverty(dataset) ? [measureOf(dataset, of, 'taux_pauvrete')] : []),
      ...(isOffered(dataset, 'besoin') ? [poor === null ? null : roundedToHundred(poor)] : []),
    ];
  };
  const amountsOf = (of: Unit, stated: Stated) => amountCells(dataset, of, stated);
  return {
    nom: partSheets.comparison,
    columns: [
      CODE,
      { title: indicateursWords.nom, format: 'text', width: 22 },
      { title: exportColumns.nature, format: 'text', width: 22 },
      ...peopleColumns(dataset),
      { title: exportColumns.projets, format: 'integer', width: 9 },
      ...axes.map(({ libelle }): Column => ({
        title: indicateursWords.projetsAxe(libelle),
        format: 'integer',
        width: 18,
      })),
      ...denominatorsOf(dataset).flatMap((per): Column[] => [
        { title: indicateursWords.taux(per), format: 'decimal', width: 18 },
        { title: indicateursWords.low(per), format: 'decimal', width: 18 },
        { title: indicateursWords.high(per), format: 'decimal', width: 18 },
        { title: indicateursWords.deviation(per), format: 'text', width: 20 },
      ]),
      ...listAmountColumns(dataset),
    ],
    lines: [
      ...territoires.map(({ territoire, nombre: count, byAxe, estimations }): Case[] => [
        territoire.code,
        territoire.nom,
        natures.unit,
        ...people(territoire),
        count,
        ...(axes.length > 0 ? byAxe : []),
        ...denominatorsOf(dataset).flatMap((per): Case[] => {
          const { taux: rate, interval, deviation } = estimations[per];
          return [
            rate,
            interval?.low ?? null,
            interval?.high ?? null,
            deviation === null ? null : indicateursWords.deviations[deviation],
          ];
        }),
        ...amountsOf(territoire, statedAt(counts, territoire.code)),
      ]),
      [
        dataset.region.code,
        dataset.region.nom,
        natures.located,
        ...people(dataset.region),
        region.nombre,
        ...axes.map(({ id }) => (counts.byAxe.get(id) ?? 0) - wide(id)),
        ...denominatorsOf(dataset).flatMap((per): Case[] => [region.taux[per], null, null, null]),
        ...amountsOf(dataset.region, statedOfLocated(dataset, counts)),
      ],
    ],
    filterable: territoires.length,
  };
}

/** What the test of each pair allows to say, in the order of the screen. */
export function describePairs({ pairs, territoires }: Comparison, per: Denominator): string[] {
  const countOf = (code: string) => territoires.find((one) => one.territoire.code === code)?.nombre ?? 0;
  const isEmpty = ({ first, second }: Pair) => countOf(first.code) + countOf(second.code) === 0;
  return pairs.map((pair) => describePair(pair, per, isEmpty(pair)));
}

/** The pairs as a sheet: both names, the probability and the sentence. */
export function buildPairsTable(comparison: Comparison, per: Denominator): ExportTable {
  const { level } = comparison;
  const sentences = describePairs(comparison, per);
  return {
    nom: partSheets.pairs,
    columns: [
      { title: partColumns.first(level), format: 'text', width: 22 },
      { title: partColumns.second(level), format: 'text', width: 22 },
      { title: partColumns.p, format: 'precis', width: 14 },
      { title: partColumns.conclusion, format: 'text', width: 100 },
    ],
    lines: comparison.pairs.map(({ first, second, p }, i) => [first.nom, second.nom, p, sentences[i] ?? '']),
    filterable: comparison.pairs.length,
  };
}

/** The organisations of each département, with their projects there alone. */
export function buildComparedStructuresTable({ level, territoires }: Comparison): ExportTable {
  const lines = territoires.flatMap(({ territoire, structures }) =>
    structures.map(({ nom, projets }): Case[] => [territoire.code, territoire.nom, nom, projets.length]),
  );
  return {
    nom: partSheets.structures,
    columns: [
      CODE,
      { title: exportColumns.unit(level), format: 'text', width: 22 },
      { title: partColumns.structure, format: 'text', width: 60 },
      { title: comparisonWords.projets(level), format: 'integer', width: 14 },
    ],
    lines,
    filterable: lines.length,
  };
}
