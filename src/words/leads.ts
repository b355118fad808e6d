/** What each indicator is for, in plain words after its name. */
import type { Level } from '../model/levels.ts';
import type { IndicateurId } from '../model/view.ts';
import { feminine, oneUnit } from './levels.ts';

const leads: Record<IndicateurId, (level: Level) => string> = {
  taux: (level) => {
    const [one, e] = [level.genre === 'f' ? 'une' : 'un', feminine(level)];
    return `pour comparer ${one} grand${e} et ${one} petit${e} ${level.nom}.`;
  },
  nombre: (level) => `${oneUnit(level)} très peuplé${feminine(level)} en a souvent plus.`,
  besoin: () => 'pour rapporter les projets à ceux qui peuvent en avoir besoin.',
  pauvrete: () => 'sur 100 personnes, combien vivent sous le seuil de pauvreté. Il ne dépend pas des projets.',
};

export const leadIndicateur = (id: IndicateurId, level: Level): string => leads[id](level);
