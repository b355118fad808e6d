/** The words of the gaps, and of one cell of the matrix. */
import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import type { Unit } from '../model/units.ts';
import type { Denominator } from '../model/view.ts';
import type { Lacune } from '../selection/lacunes.ts';
import { hasPoverty, isOffered } from '../selection/offered.ts';
import { measureOf } from '../selection/series.ts';
import { allUnits, countUnits } from './levels.ts';
import { formatMeasure } from './sources.ts';
import { agree, capitalise, formatNumber, formatPercent, formatProjets } from './numbers.ts';
import { denominatorName } from './couverture.ts';

export const lacunesWords = {
  /** By the need that is known: poverty, people alone, or none. */
  title: (denominators: readonly Denominator[]) =>
    denominators.includes('pauvres')
      ? 'Lacunes, par besoin'
      : denominators.length > 0
        ? 'Lacunes, par nombre d’habitants'
        : 'Lacunes',
  note: 'Une case vide n’est pas d’emblée un manque à combler\u00a0: elle dit où regarder.',
  axe: 'Axe',
  allAxes: 'Tous les axes',
  seuil: 'Cases avec',
  thresholds: (threshold: number) =>
    threshold === 0 ? 'aucun projet' : `${formatNumber(threshold)} ${agree(threshold, 'projet')} au plus`,
  classer: 'Classées par',
  rankBy: { habitants: 'habitants', pauvres: 'personnes pauvres' } satisfies Record<Denominator, string>,
  countText: (level: Level, count: number, units: number) =>
    `${formatNumber(count)} ${agree(count, 'case')}${units > 0 ? ` dans ${countUnits(level, units)}` : ''}`,
  /** The axis of a gap, with its count where there is one, and what region-wide projects bring. */
  axeAndCount: (libelle: string, count: number) =>
    count === 0 ? libelle : `${libelle}\u00a0: ${formatProjets(count)}`,
  inAddition: (regionWide: number) => (regionWide === 0 ? '' : `+\u00a0${formatNumber(regionWide)}`),
  inAdditionHelp: (hasAxes: boolean) =>
    `«\u00a0+\u00a01\u00a0»\u00a0: projets pour toute la région${hasAxes ? ' sur cet axe' : ''}.`,
  noneFound: 'Aucune case ne répond à ce seuil.',
  regionWide: (count: number, hasAxes: boolean) =>
    (count === 0 ? 'aucun projet régional' : `${formatProjets(count)} pour toute la région`) +
    (hasAxes ? ' sur cet axe' : ''),
  besoin: (besoin: number | null, classer: Denominator) =>
    besoin === null
      ? `${denominatorName[classer]}\u00a0: non disponible`
      : `${formatNumber(classer === 'pauvres' ? roundedToHundred(besoin) : besoin)} ${denominatorName[classer]}${classer === 'pauvres' ? ' environ' : ''}`,
};

/** People in poverty are computed from a rate with one decimal: units would be false precision. */
export const roundedToHundred = (value: number) => Math.round(value / 100) * 100;

/** « Mobilité : aucun projet en Haute-Savoie (841 482 habitants, pauvreté 9,5 %) ». */
export function describeLacune(dataset: Dataset, { axe, territoire, nombre: count }: Lacune): string {
  const said =
    dataset.axes.length > 1 ? `${axe.libelle}\u00a0: ${formatProjets(count)}` : capitalise(formatProjets(count));
  const situation = describeSituation(dataset, territoire);
  return `${said} ${territoire.locatif}${situation && ` (${situation})`}`;
}

/** « 841 482 habitants, pauvreté 9,5 % », of what the data can give at all: empty without both. */
export function describeSituation(dataset: Dataset, territoire: Unit): string {
  const pauvrete = measureOf(dataset, territoire, 'taux_pauvrete');
  return [
    ...(isOffered(dataset, 'taux') ? [formatMeasure(measureOf(dataset, territoire, 'population'), 'habitants')] : []),
    ...(hasPoverty(dataset) ? [`pauvreté ${pauvrete === null ? 'non disponible' : formatPercent(pauvrete)}`] : []),
  ].join(', ');
}

export const cellWords = {
  title: (territoire: string, axe: string | null) => (axe === null ? territoire : `${territoire} — ${axe}`),
  close: 'Fermer ce détail',
  here: (count: number, locatif: string) => capitalise(`${formatProjets(count)} ${locatif}`),
  regionWide: (count: number) => capitalise(`${formatProjets(count)} pour toute la région`),
  regionWideNote: (level: Level) => `Portés pour ${allUnits(level)} et comptés à part.`,
  carte: 'Voir sur la carte',
  allAxes: 'Tous les axes',
};
