/** One or two plain sentences on each indicator, for who meets it for the first time. */
import type { IndicateurId } from '../model/view.ts';
import { PAR_HABITANTS, PAR_PERSONNES_PAUVRES } from '../selection/serie.ts';
import { nombre } from './nombres.ts';

export const leadIndicateur: Record<IndicateurId, string> = {
  taux: `Le nombre de projets divisé par le nombre d’habitants, pour ${nombre(PAR_HABITANTS)} habitants. Il permet de comparer un grand et un petit département.`,
  nombre: 'Combien de projets sont rattachés au département. Un département très peuplé en a souvent plus.',
  besoin: `Le nombre de projets pour ${nombre(PAR_PERSONNES_PAUVRES)} personnes pauvres. Il rapporte les projets à ceux qui peuvent en avoir besoin.`,
  pauvrete:
    'Sur 100 personnes, combien vivent sous le seuil de pauvreté. Ce taux ne dépend pas des projets\u00a0: il sert à les situer.',
};
