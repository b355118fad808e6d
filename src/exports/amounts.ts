/** Columns of amounts in files: numbers in euros, an empty cell where no project says its amount. */
import type { Dataset } from '../model/dataset.ts';
import type { AmountIndicateur } from '../model/names.ts';
import type { Unit } from '../model/units.ts';
import { amountOf, offeredAmounts, type Stated } from '../selection/amounts.ts';
import { amountNames } from '../words/amounts.ts';
import { indicateursWords } from '../words/exports.ts';
import type { Case, Column } from './table.ts';

/** Their keys in a file: `montant_eur`, `montant_habitant_eur`… */
export const amountKey = (id: AmountIndicateur): string => `${id.replaceAll('-', '_')}_eur`;

/** Every indicator of amounts, then how many projects say theirs; none for a list without amounts. */
export function listAmountColumns(dataset: Dataset): (Column & { key: string })[] {
  if (!dataset.offers) return [];
  return [
    ...offeredAmounts(dataset).map((id) => ({
      key: amountKey(id),
      title: indicateursWords.euros(amountNames[id]),
      format: 'euros' as const,
      width: 18,
    })),
    { key: 'projets_avec_montant', title: indicateursWords.known, format: 'integer', width: 14 },
  ];
}

/** The cells of those columns. @param isPeopled false for projects that no population carries. */
export function amountCells(dataset: Dataset, territoire: Unit, stated: Stated, isPeopled = true): Case[] {
  if (!dataset.offers) return [];
  const isRate = (id: AmountIndicateur) => id === 'montant-habitant' || id === 'montant-pauvre';
  return [
    ...offeredAmounts(dataset).map((id) =>
      isRate(id) && !isPeopled ? null : amountOf(dataset, id, territoire, stated),
    ),
    stated.known,
  ];
}
