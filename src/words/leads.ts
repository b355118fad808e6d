/** What each indicator is for, in plain words after its name. */
import type { IndicateurId } from '../model/view.ts';

export const leadIndicateur: Record<IndicateurId, string> = {
  taux: 'pour comparer un grand et un petit département.',
  nombre: 'un département très peuplé en a souvent plus.',
  besoin: 'pour rapporter les projets à ceux qui peuvent en avoir besoin.',
  pauvrete: 'sur 100 personnes, combien vivent sous le seuil de pauvreté. Il ne dépend pas des projets.',
};
