/**
 * What a dataset can give at its level: a region without a poverty rate, or a level without a population, offers no
 * indicator that needs one. What lists, tables and charts show is asked for here, and nowhere assumed.
 */
import type { Dataset } from '../model/dataset.ts';
import { measureIn } from '../model/units.ts';
import {
  DENOMINATORS,
  INDICATEURS,
  MEASURES,
  ORDERS,
  type Denominator,
  type IndicateurId,
  type Measure,
} from '../model/names.ts';
import type { View } from '../model/view.ts';
import { measureOf, poorPeople } from './series.ts';

/** By whom an indicator or a measure divides; what divides by nobody is offered by every list. */
const DIVISORS: { [id in IndicateurId | Measure]?: Denominator } = {
  taux: 'habitants',
  besoin: 'pauvres',
  'montant-habitant': 'habitants',
  'montant-pauvre': 'pauvres',
};

interface Known {
  denominators: readonly Denominator[];
  hasPoverty: boolean;
}

/** Asked once a dataset: with thousands of units each question runs through all of them. */
const known = new WeakMap<Dataset, Known>();

function knownOf(dataset: Dataset): Known {
  const found = known.get(dataset) ?? {
    denominators: DENOMINATORS.filter((per) =>
      dataset.units.some(
        (unit) => (per === 'pauvres' ? poorPeople(dataset, unit) : measureOf(dataset, unit, 'population')) !== null,
      ),
    ),
    hasPoverty: dataset.units.some((unit) => measureOf(dataset, unit, 'taux_pauvrete') !== null),
  };
  known.set(dataset, found);
  return found;
}

/** By whom projects can be divided: by whom at least one unit of the level knows how many it has; none, one or both. */
export const denominatorsOf = (dataset: Dataset): readonly Denominator[] => knownOf(dataset).denominators;

/** Whether any unit of the level has a poverty rate. */
export const hasPoverty = (dataset: Dataset): boolean => knownOf(dataset).hasPoverty;

/** `asked` where it is offered, else the first that is; inhabitants where none is, by whom nothing is then divided. */
export function denominatorIn(dataset: Dataset, asked: Denominator): Denominator {
  const offered = denominatorsOf(dataset);
  return offered.includes(asked) ? asked : (offered[0] ?? 'habitants');
}

/** Whether the data has what an indicator or a measure divides by. */
export function isOffered(dataset: Dataset, id: IndicateurId | Measure): boolean {
  const [per, offered] = [DIVISORS[id], denominatorsOf(dataset)];
  if (id === 'indice') return offered.length > 0;
  if (id === 'montant-median') return dataset.tally !== 'cube';
  return id === 'pauvrete' ? hasPoverty(dataset) : !per || offered.includes(per);
}

/** The indicators of the map, those of a list with amounts last. */
export function indicateursOf(dataset: Dataset): readonly IndicateurId[] {
  const all: readonly IndicateurId[] = [...INDICATEURS, ...(dataset.offers?.indicateur ?? [])];
  return all.filter((id) => isOffered(dataset, id));
}

/** `asked` where it is offered, else counts, or the sum of an amount: what `buildSeries` shows. */
export function indicateurIn(dataset: Dataset, asked: IndicateurId): IndicateurId {
  if (indicateursOf(dataset).includes(asked)) return asked;
  return dataset.offers && asked.startsWith('montant') ? 'montant' : 'nombre';
}

/** What the cells of the matrix can say. */
export function measuresOf(dataset: Dataset): readonly Measure[] {
  const all: readonly Measure[] = [...MEASURES, ...(dataset.offers?.mesure ?? [])];
  return all.filter((id) => isOffered(dataset, id));
}

/** Keys by which the matrix can be sorted, beside the ids of the axes. */
export function ordersOf(dataset: Dataset): readonly (typeof ORDERS)[number][] {
  return ORDERS.filter((key) =>
    key === 'population' ? isOffered(dataset, 'taux') : key !== 'pauvrete' || hasPoverty(dataset),
  );
}

/** The published measures that any unit of the level has, in their order. */
export const filledMeasures = ({ indicateurs, units }: Dataset): Dataset['indicateurs'] =>
  indicateurs.filter((column) => units.some((unit) => measureIn(unit, column) !== null));

/** What of a view depends on the data. */
export type OfferedChoices = Pick<View, 'mesure' | 'par' | 'classer' | 'ordre' | 'plancher'>;

/** The choices of a view with what the data cannot give replaced: counts, the first denominator, the order of codes. */
export function choicesIn(
  dataset: Dataset,
  { mesure: measure, par, classer, ordre, plancher }: OfferedChoices,
): OfferedChoices {
  const key = ordre.replace(/^-/, '');
  const isOrder = !ORDERS.some((one) => one === key) || ordersOf(dataset).some((one) => one === key);
  return {
    mesure: measuresOf(dataset).includes(measure) ? measure : 'nombre',
    par: denominatorIn(dataset, par),
    classer: denominatorIn(dataset, classer),
    ordre: isOrder ? ordre : 'code',
    plancher,
  };
}
