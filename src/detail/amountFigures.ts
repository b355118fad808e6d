/** The amounts of a panel, for lists that say them: sum, per inhabitant, mean and median of a project. */
import type { Dataset } from '../model/dataset.ts';
import type { AmountIndicateur } from '../model/names.ts';
import type { Unit } from '../model/units.ts';
import { amountOf, statedAt, statedOfAll, statedOfLocated, type Stated } from '../selection/amounts.ts';
import { isOffered } from '../selection/offered.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { amountNames, describeKnown, formatEuros, formatShortEuros } from '../words/amounts.ts';
import { panelWords } from '../words/panel.ts';
import type { NamedFigure } from './namedFigure.ts';

/** What is said of one project: of a list that only counts nobody knows the one in the middle. */
const ofProjets = (dataset: Dataset) =>
  (['montant-moyen', 'montant-median'] as const).filter((id) => isOffered(dataset, id));

/** A figure short enough for its column; its name has it in full where the short one leaves something out. */
function figureOf(id: AmountIndicateur, value: number | null, benchmark: string): NamedFigure {
  const name = amountNames[id].toLowerCase();
  if (value === null) return { value: '–', libelle: name, benchmark };
  const [short, full] = [formatShortEuros(value), formatEuros(value)];
  return { value: short, libelle: short === full ? name : `${name}\u00a0: ${full}`, benchmark };
}

const known = (stated: Stated) => `(${describeKnown(stated)})`;

/** Of all projects, region-wide ones too; per inhabitant those of units alone. Empty for a list without amounts. */
export function listRegionAmounts({ dataset, counts }: Dashboard): NamedFigure[] {
  if (!dataset.offers) return [];
  const [all, located] = [statedOfAll(counts), statedOfLocated(dataset, counts)];
  return [
    figureOf('montant', all.sum, known(all)),
    figureOf(
      'montant-habitant',
      amountOf(dataset, 'montant-habitant', dataset.region, located),
      panelWords.outsideRegion,
    ),
    ...ofProjets(dataset).map((id) => figureOf(id, amountOf(dataset, id, dataset.region, all), '')),
  ];
}

/** Of a unit, with the region's beside them. */
export function listUnitAmounts({ dataset, counts }: Dashboard, territoire: Unit): NamedFigure[] {
  if (!dataset.offers) return [];
  const [own, located] = [statedAt(counts, territoire.code), statedOfLocated(dataset, counts)];
  const compared = (id: AmountIndicateur) => {
    const regional = amountOf(dataset, id, dataset.region, located);
    const benchmark = regional === null ? '' : panelWords.benchmark(formatShortEuros(regional));
    return figureOf(id, amountOf(dataset, id, territoire, own), benchmark);
  };
  return [
    figureOf('montant', own.sum, known(own)),
    ...(['montant-habitant', ...ofProjets(dataset)] as const).map(compared),
  ];
}

/** Of the region-wide projects, which no population carries. */
export function listRegionWideAmounts({ dataset, counts }: Dashboard): NamedFigure[] {
  if (!dataset.offers) return [];
  const own = statedAt(counts, dataset.region.code);
  return [
    figureOf('montant', own.sum, known(own)),
    ...ofProjets(dataset).map((id) => figureOf(id, amountOf(dataset, id, dataset.region, own), '')),
  ];
}
