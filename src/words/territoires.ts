/** What a slide, a step or a frame says of a territory. */
import type { Level } from '../model/levels.ts';
import type { IndicateurId } from '../model/view.ts';
import { indicateurUnit } from './indicateurs.ts';
import { oneUnit } from './levels.ts';
import { capitalise, formatProjets } from './numbers.ts';

/**
 * « Isère, Mobilité : 2 projets, 0,2 pour 100 000 habitants ». `value`: with its unit, empty for none; `filters`: what
 * the projects are of.
 */
export function titleOfTerritoire(nom: string, count: number, value: string, filters: readonly string[]): string {
  return `${[nom, ...filters].join(', ')}\u00a0: ${[formatProjets(count), value].filter(Boolean).join(', ')}`;
}

/** A value with its unit: « 0,7 pour 100 000 habitants », « taux de pauvreté 11,4 % ». */
export const describeValue = (id: IndicateurId, value: string): string =>
  id === 'pauvrete' ? `taux de pauvreté ${value}` : `${value} ${indicateurUnit[id]}`.trim();

/** The region's value, with its unit, beside which a territory's is read; null where no département has a project. */
export const describeTerritoire = (region: string | null, level: Level): string =>
  region === null
    ? `Aucun projet situé dans ${oneUnit(level)} ne correspond à ces filtres.`
    : `Dans la région\u00a0: ${region}.`;

/** « 18 projets pour toute la région ». */
export const titleOfRegionWide = (count: number): string => capitalise(`${formatProjets(count)} pour toute la région`);
