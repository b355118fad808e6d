/** The amounts of some units as rows of a table, the region's last: what a sheet and a comparison show. */
import type { Dataset } from '../model/dataset.ts';
import type { Unit } from '../model/units.ts';
import { amountOf, offeredAmounts, statedAt, statedOfLocated } from '../selection/amounts.ts';
import type { Counts } from '../selection/counts.ts';
import { amountNames } from './amounts.ts';
import { formatFigure } from './indicateurs.ts';
import { formatNumber } from './numbers.ts';

/** Every indicator of amounts, and how many projects say theirs; empty for a list without amounts. */
export function listAmountRows(
  dataset: Dataset,
  counts: Counts,
  units: readonly Unit[],
): { nom: string; cells: string[] }[] {
  if (!dataset.offers) return [];
  const all = [
    ...units.map((unit) => ({ unit, stated: statedAt(counts, unit.code) })),
    { unit: dataset.region, stated: statedOfLocated(dataset, counts) },
  ];
  return [
    ...offeredAmounts(dataset).map((id) => ({
      nom: amountNames[id],
      cells: all.map(({ unit, stated }) => formatFigure(id, amountOf(dataset, id, unit, stated))),
    })),
    {
      nom: 'Projets qui précisent leur montant',
      cells: all.map(({ stated: { known, count } }) => `${formatNumber(known)} sur ${formatNumber(count)}`),
    },
  ];
}
