/** The words of « changer de dénominateur »: the slope chart and its movements, the scatter and its quadrants. */
import type { Level } from '../model/levels.ts';
import type { RankingColumn, Move, Moves, Scatter, Position, Quadrant } from '../selection/rankings.ts';
import { measureName, unitHeading } from './couverture.ts';
import { formatFigure, indicateurName, indicateurUnit } from './indicateurs.ts';
import { feminine, noUnit } from './levels.ts';
import { enumerateSome } from './some.ts';
import { agree, capitalise, formatNumber, formatOrdinal, formatPercent } from './numbers.ts';

export const rankingsWords = {
  title: 'Changer de dénominateur change le classement',
  titleStable: 'Changer de dénominateur ne change pas le classement',
  figure: ({ pluriel }: Level, years: string) => `Rang des ${pluriel} selon ce que l’on compte, projets ${years}`,
  columns: {
    nombre: measureName.nombre,
    taux: measureName.taux,
    besoin: measureName.besoin,
  } satisfies Record<RankingColumn, string>,
  short: { nombre: 'nombre', taux: 'par habitant', besoin: 'par personne pauvre' } satisfies Record<
    RankingColumn,
    string
  >,
  lines: {
    rises: 'gagne des places',
    falls: 'perd des places',
    stable: 'garde sa place',
  },
  unranked: (names: readonly string[]) =>
    `Sans rang, faute de projet ou de dénominateur\u00a0: ${enumerateSome(names)}.`,
  prudence:
    'Un rang n’est pas un écart sûr\u00a0: de proches voisins du classement ne se distinguent souvent que par le hasard.',
  cautionLink: 'Voir ce qui se distingue du hasard',
  moves: 'Ce qui change',
  table: ({ nom }: Level) => `Rangs et valeurs de chaque ${nom}`,
  scroll: 'Tableau des rangs, à faire défiler',
  unit: unitHeading,
  rank: (rank: number, tied: boolean) => `${formatOrdinal(rank)}${tied ? ' ex æquo' : ''}`,
  nothing: 'Rien à classer ici\u00a0: aucun territoire n’a de rang.',
  withoutRank: 'sans rang',
  scatterTitle: 'Taux de projets et pauvreté',
  scatter: (years: string) => `${indicateurName.taux} selon le taux de pauvreté, ${years}`,
  xLabel: (libelle: string) => libelle,
  yLabel: indicateurName.taux,
  quadrants: {
    'peu-elevee': 'peu de projets, pauvreté élevée',
    'beaucoup-elevee': 'beaucoup de projets, pauvreté élevée',
    'peu-faible': 'peu de projets, pauvreté faible',
    'beaucoup-faible': 'beaucoup de projets, pauvreté faible',
  } satisfies Record<Quadrant, string>,
  quadrantsHelp:
    '«\u00a0Peu\u00a0», «\u00a0beaucoup\u00a0», «\u00a0faible\u00a0», «\u00a0élevée\u00a0»\u00a0: par rapport à la région entière.',
  pauvrete: 'Taux de pauvreté',
  taux: measureName.taux,
  champ: 'Lecture',
  uncertain: 'projets\u00a0: peut être le hasard',
  withoutField: 'sur la ligne de la région, ou valeur non disponible',
  scatterTable: ({ nom }: Level) => `Taux de projets et taux de pauvreté de chaque ${nom}`,
};

/** The field of the scatter that a unit stands in, with what chance takes from it. */
export function describeField({ quadrant, deviation }: Position): string {
  if (quadrant === null) return rankingsWords.withoutField;
  return rankingsWords.quadrants[quadrant] + (deviation === 'indistinct' ? ` (${rankingsWords.uncertain})` : '');
}

/** One step between two columns in words: « Nombre → par habitant. Montent : le Cantal (+6)… ». */
export function describeMoves(
  level: Level,
  { risen, descendent, stables }: Moves,
  from: RankingColumn,
  to: RankingColumn,
): string {
  const step = `${capitalise(rankingsWords.short[from])} → ${rankingsWords.short[to]}`;
  const moves = risen.length + descendent.length;
  if (moves + stables.length === 0) return `${step}\u00a0: ${noUnit(level)} n’a de rang.`;
  if (moves === 0) return `${step}\u00a0: aucun rang ne change.`;
  const places = ({ territoire, places: count }: Move) =>
    `${territoire.avec_article} (${count > 0 ? '+' : '−'}${formatNumber(Math.abs(count))})`;
  const list = (some: readonly Move[], verb: [string, string]) =>
    some.length === 0 ? [] : [`${agree(some.length, ...verb)}\u00a0: ${enumerateSome(some.map(places))}`];
  const parts = [
    ...list(risen, ['monte', 'montent']),
    ...list(descendent, ['descend', 'descendent']),
    ...(stables.length === 0
      ? []
      : [`sans changement\u00a0: ${enumerateSome(stables.map((one) => one.avec_article))}`]),
  ];
  return `${step}. ${capitalise(parts.join('\u00a0; '))}.`;
}

/** From counts to the last column that the data offers; of counts alone that there is one ranking. */
export function comparedStep(last: RankingColumn) {
  return {
    step: `Du nombre de projets au taux ${rankingsWords.short[last]}`,
    stable:
      last === 'nombre'
        ? 'Un seul classement est possible, par nombre de projets\u00a0: le nombre d’habitants n’est pas connu.'
        : `Compter des projets${last === 'besoin' ? ', des projets par habitant ou' : ' ou des projets'} ${rankingsWords.short[last]} donne ici le même classement.`,
  };
}
const usualStep = comparedStep('besoin');

/**
 * The reading of the slope chart: who moves the most, from counts to the rate per person in poverty where `compared`
 * does not say another step.
 */
export function describeRankings({ risen, descendent, stables }: Moves, compared = usualStep): string {
  const [up, down] = [risen[0], descendent[0]];
  if (!up && !down) return stables.length > 0 ? compared.stable : rankingsWords.nothing;
  const same = (some: readonly Move[], best: Move) =>
    some.filter(({ places }) => places === best.places).map(({ territoire }) => territoire.avec_article);
  const said = (best: Move, some: readonly Move[], verbs: [string, string]) => {
    const names = same(some, best);
    const count = Math.abs(best.places);
    return `${enumerateSome(names)} ${names.length > 1 ? verbs[1] : verbs[0]} ${formatNumber(count)} ${agree(count, 'place')}`;
  };
  const moves = [
    ...(up ? [said(up, risen, ['gagne', 'gagnent'])] : []),
    ...(down ? [said(down, descendent, ['perd', 'perdent'])] : []),
  ];
  return `${compared.step}, ${moves.join(', ')}.`;
}

/**
 * The reading of the scatter: who has few projects and much poverty, and for whom of them that can be told from chance.
 */
export function describeScatter({ level, positions, taux: rate, pauvrete }: Scatter): string {
  if (rate === null || pauvrete === null)
    return 'Taux de la région non disponibles\u00a0: pas de lecture par rapport à elle.';
  const region = `Région\u00a0: ${formatFigure('taux', rate)} ${agree(rate, 'projet')} ${indicateurUnit.taux}, pauvreté ${formatPercent(pauvrete)}.`;
  const few = positions.filter(({ quadrant }) => quadrant === 'peu-elevee');
  if (few.length === 0)
    return `${region} ${capitalise(noUnit(level))} n’a à la fois moins de projets et plus de pauvreté qu’elle.`;
  const names = (some: readonly Position[]) => enumerateSome(some.map(({ territoire }) => territoire.avec_article));
  const sure = few.filter(({ deviation }) => deviation === 'au-dessous');
  const caution =
    sure.length === few.length
      ? `${few.length === 1 ? 'Cet écart de projets se distingue' : 'Ces écarts de projets se distinguent'} du hasard à 95\u00a0%.`
      : sure.length === 0
        ? `${few.length === 1 ? 'Cet écart de projets ne se distingue' : 'Aucun de ces écarts de projets ne se distingue'}${few.length === 1 ? ' pas' : ''} du hasard à 95\u00a0%.`
        : `Seul${feminine(level)} se distingue du hasard à 95\u00a0%\u00a0: ${names(sure)}.`;
  return `${region} Peu de projets, pauvreté élevée\u00a0: ${names(few)}. ${caution}`;
}
