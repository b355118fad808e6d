/** A list with the years of another: one file a year becomes one list. */
import type { AxeIndex } from '../../model/dataset.ts';
import type { OwnList, OwnPart } from '../../model/ownList.ts';
import type { OwnTotals } from '../../model/ownOrigin.ts';
import { packProjets } from '../../model/pack.ts';
import { unpackProjets, type SentProjet } from '../../model/packed.ts';
import { buildCategories, hasOwnLabel } from './categories.ts';

/** The years of a list, ascending. */
export const yearsIn = ({ projets }: Pick<OwnList, 'projets'>): number[] =>
  [...new Set(projets.annee)].sort((a, b) => a - b);

/** A list as the part of itself that it is before any other is added. */
const partsOf = (list: OwnList): OwnPart[] => {
  const { file, sheet, loaded, totals } = list;
  return list.parts ?? [{ file, sheet, loaded, totals, years: yearsIn(list) }];
};

/**
 * `kept` with the years of `added`, which take the place of the same years there. Categories are joined by their name;
 * the most frequent of both have a symbol.
 */
export function addYears(
  kept: OwnList,
  added: OwnList,
  styles: readonly Pick<AxeIndex, 'couleur' | 'symbole'>[],
): OwnList {
  const fresh = new Set(yearsIn(added));
  const rows = [...rowsOf(kept).filter(({ projet }) => !fresh.has(projet.annee)), ...rowsOf(added)].sort(
    (a, b) => a.projet.annee - b.projet.annee,
  );
  const { axes, axeOf } = buildCategories(
    rows.map(({ category }) => category),
    styles,
  );
  const hasAmounts = rows.some(({ projet }) => projet.amount !== undefined);
  const projets = rows.map(({ projet, category }): SentProjet => {
    const { amount = null } = projet;
    return { ...projet, axe: axeOf(category), ...(hasAmounts && { amount }) };
  });
  const parts = [...partsOf(kept).filter(({ years }) => !years.every((year) => fresh.has(year))), ...partsOf(added)];
  return {
    ...kept,
    file: [...new Set(parts.map(({ file }) => file))].join('\u00a0», «\u00a0'),
    loaded: added.loaded,
    parts,
    totals: sumTotals(parts),
    axisLabel: kept.axisLabel || added.axisLabel,
    axes,
    projets: packProjets(projets),
    texts: rows.map(({ text }) => text),
  };
}

function rowsOf(list: OwnList) {
  const labels = new Map(list.axes.map((axe) => [axe.id, hasOwnLabel(axe) ? axe.libelle : '']));
  return unpackProjets(list.projets).map((projet, i) => ({
    projet,
    category: labels.get(projet.axe) ?? '',
    text: list.texts[i] as OwnList['texts'][number],
  }));
}

function sumTotals(parts: readonly OwnPart[]): OwnTotals {
  const sum = { rows: 0, placed: 0, regional: 0, outside: 0, aside: 0 };
  for (const { totals } of parts) for (const key of Object.keys(sum) as (keyof OwnTotals)[]) sum[key] += totals[key];
  return sum;
}
