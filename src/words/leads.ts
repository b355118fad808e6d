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
  montant: () => 'ce que les projets ont reçu en tout. Tous ne le précisent pas toujours.',
  'montant-habitant': () => 'le montant des projets, partagé entre tous les habitants.',
  'montant-pauvre': () => 'le montant des projets, rapporté à ceux qui peuvent en avoir besoin.',
  'montant-moyen': () => 'le montant des projets, divisé par le nombre de ceux qui le précisent.',
  'montant-median': () => 'autant de projets ont reçu plus que ce montant que moins.',
  pauvrete: () => 'sur 100 personnes, combien vivent sous le seuil de pauvreté. Il ne dépend pas des projets.',
};

export const leadIndicateur = (id: IndicateurId, level: Level): string => leads[id](level);
