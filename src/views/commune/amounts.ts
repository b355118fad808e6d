/** What the projects of a commune's département come to, where the list says amounts. */
import type { Dataset } from '../../model/dataset.ts';
import type { Unit } from '../../model/units.ts';
import { amountOf, statedAt } from '../../selection/amounts.ts';
import { countProjets } from '../../selection/counts.ts';
import { describeKnown, formatEuros } from '../../words/amounts.ts';
import { communeWords } from './words.ts';

/**
 * « Montant : 6 503,50 € en tout, soit 0,01 € par habitant (8 projets sur 9 précisent leur montant). » Empty where
 * the list says none, or the département has no project.
 */
export function describeAmounts(dataset: Dataset, departement: Unit): string {
  const stated = statedAt(countProjets(dataset.projets, dataset.region.code), departement.code);
  if (!dataset.offers || stated.count === 0) return '';
  const perInhabitant = amountOf(dataset, 'montant-habitant', departement, stated);
  return communeWords.amounts(
    stated.sum === null ? null : formatEuros(stated.sum),
    perInhabitant === null ? null : formatEuros(perInhabitant),
    describeKnown(stated),
  );
}
