/** The words of « écart ou hasard »: the funnel, what can be told from chance, and by which method. */
import type { AxeIndex } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import type { Denominator } from '../model/view.ts';
import { thresholdOfZero, type Funnel } from '../selection/funnel.ts';
import { LEVEL, STRONG_LEVEL, type Estimation } from '../selection/chance.ts';
import { denominatorName, rateName, unitHeading, unitOf } from './couverture.ts';
import { enumerateSome, largestFirst } from './some.ts';
import { emptyWords } from './empty.ts';
import { roundedToHundred } from './lacunes.ts';
import { formatFigure } from './indicateurs.ts';
import { legendWords } from './legend.ts';
import { countUnits, feminine, noUnit, ofUnit, oneUnit, theUnit } from './levels.ts';
import { agree, roundTo, capitalise, formatNumber, formatPercent, formatProjets } from './numbers.ts';

/** « d’habitants », « de personnes pauvres ». */
const OF_PEOPLE: Record<Denominator, string> = { habitants: 'd’habitants', pauvres: 'de personnes pauvres' };

/**
 * A level or a probability as a percentage with as many decimals as it needs: « 95 % », « 99,8 % », « 1,1 % », « moins
 * de 0,01 % ».
 */
export function describeProbability(p: number): string {
  if (p < 0.0001) return `moins de ${formatPercent(0.01, 2)}`;
  return formatPercent(100 * p, p < 0.001 ? 2 : 1);
}
const formatLevel = (level: number) => formatPercent(100 * level, Number.isInteger(roundTo(100 * level, 6)) ? 0 : 1);
/** What is left on each side of a level: 2,5 %, 0,1 %. */
const beside = (level: number) => formatPercent((100 * (1 - level)) / 2, 1);

export const chanceWords = {
  title: 'Écart ou hasard\u00a0?',
  par: 'Taux calculés par',
  axe: 'Axe',
  allAxes: 'Tous les axes',
  figure: (per: Denominator, years: string, axe: AxeIndex | null) =>
    `Projets ${unitOf[per]} selon le nombre ${OF_PEOPLE[per]}, ${years}${axe ? `, ${axe.libelle}` : ''}`,
  xLabel: (level: Level, per: Denominator) => capitalise(`${denominatorName[per]} ${ofUnit(level)}`),
  yLabel: (per: Denominator) => `Projets ${unitOf[per]}`,
  region: (rate: string) => `région\u00a0: ${rate}`,
  limits: [
    { level: LEVEL, text: `limites à ${formatLevel(LEVEL)}` },
    { level: STRONG_LEVEL, text: `limites à ${formatLevel(STRONG_LEVEL)}` },
  ],
  legend: {
    'au-dessus': `au-dessus de la région (${formatLevel(LEVEL)})`,
    'au-dessous': `au-dessous de la région (${formatLevel(LEVEL)})`,
    indistinct: 'ne se distingue pas de la région',
  },
  /** What a figure of thousands draws: every unit is counted, and those beyond the limits are marks of their own. */
  crowd: (level: Level, within: number, outside: number, beyond: number) =>
    `Hexagones\u00a0: ${countUnits(level, within)} dans les limites, d’autant plus foncés qu’il y en a (1, 4, 16, 64 et plus)\u00a0; triangles\u00a0: ${countUnits(level, outside)} au-delà, les plus grand${feminine(level)}s par leur nom.${beyond === 0 ? '' : ` ${countUnits(level, beyond)} au taux plus élevé que le haut de la figure sont à son bord.`} Échelle des habitants par puissances de dix.`,
  table: ({ nom }: Level) => `Taux, intervalle exact et écart de chaque ${nom}`,
  scroll: 'Tableau des taux, à faire défiler',
  columns: {
    unit: unitHeading,
    projets: 'Projets',
    expectedCount: 'Attendus au taux de la région',
    taux: (per: Denominator) => rateName[per],
    interval: `Intervalle à ${formatLevel(LEVEL)}`,
    probability: 'Part du hasard',
    conclusion: 'Conclusion',
  },
  other: 'Avec l’autre dénominateur\u00a0:',
  probabilityHelp: (level: Level) =>
    `Part du hasard\u00a0: probabilité d’un nombre aussi éloigné, ou plus, du même côté, si ${theUnit(level)} avait le taux de la région.`,
  absent: legendWords.missing,
  withoutDenominator: (names: readonly string[], per: Denominator) =>
    `Nombre ${OF_PEOPLE[per]} non disponible pour ${enumerateSome(names)}\u00a0: ni taux ni point sur la figure, et le nombre de projets reste compté.`,
  methodTitle: 'Méthode et limites',
  method: (level: Level) => [
    `Un nombre de projets est traité comme un nombre de Poisson. Intervalle exact central à ${formatLevel(LEVEL)} (Garwood, Biometrika 28, 1936)\u00a0; limites de la figure à ${formatLevel(LEVEL)} et ${formatLevel(STRONG_LEVEL)}, par les mêmes probabilités exactes, sur le modèle du graphique en entonnoir (Spiegelhalter, Statistics in Medicine 24, 2005).`,
    `Le taux de la région est celui de ses projets situés dans ${oneUnit(level)}\u00a0; les projets pour toute la région n’y entrent pas. Il est tenu pour connu, alors que chaque ${level.nom} y compte pour sa part\u00a0: les écarts des plus grand${feminine(level)}s sont plutôt sous-estimés.`,
    'Des projets ne sont pas tirés au sort\u00a0: le hasard est ici un point de comparaison, pas une explication. Un écart qui dépasse les limites dit où chercher une raison\u00a0; un écart qui ne les dépasse pas ne prouve pas que la couverture est égale.',
  ],
};

/** « 2 projets où le taux de la région en ferait attendre 8,3 ». */
function countText({ nombre: count, expectedCount }: Estimation): string {
  return `${formatProjets(count)} où le taux de la région en ferait attendre ${formatNumber(expectedCount ?? 0, 1)}`;
}

/** What the table says of a unit: « au-dessous (95 %, pas 99,8 %) », « ne se distingue pas ». */
export function describeConclusion({ deviation, strongDeviation }: Estimation): string {
  if (deviation === null) return chanceWords.absent;
  if (deviation === 'indistinct') return 'ne se distingue pas';
  return `${deviation} (${strongDeviation === deviation ? formatLevel(STRONG_LEVEL) : `${formatLevel(LEVEL)}, pas ${formatLevel(STRONG_LEVEL)}`})`;
}

/** One unit in a sentence, with the probability `p` that decides it (`probabilityOf`). */
export function describeEstimation(estimation: Estimation, p: number | null): string {
  const { territoire, nombre: count, deviation, strongDeviation, expectedCount } = estimation;
  const nom = capitalise(territoire.avec_article);
  if (deviation === null || p === null || expectedCount === null)
    return `${nom}\u00a0: ${formatProjets(count)}\u00a0; rien à comparer, un dénominateur ou un taux de la région n’est pas disponible.`;
  const so =
    count < expectedCount
      ? `${formatNumber(count)} ${agree(count, 'projet')} ou moins`
      : `${formatNumber(count)} ${agree(count, 'projet')} ou plus`;
  const chance = `Le hasard seul donnerait ${count === 0 ? 'aucun projet' : so} dans ${describeProbability(p)} des cas`;
  const verdict =
    deviation === 'indistinct'
      ? `c’est trop souvent pour que l’écart se distingue du hasard (il faudrait moins de ${beside(LEVEL)})`
      : strongDeviation === deviation
        ? `l’écart dépasse la limite à ${formatLevel(STRONG_LEVEL)} (moins de ${beside(STRONG_LEVEL)} de ce côté)`
        : `l’écart dépasse la limite à ${formatLevel(LEVEL)} (moins de ${beside(LEVEL)} de ce côté), pas celle à ${formatLevel(STRONG_LEVEL)} (moins de ${beside(STRONG_LEVEL)})`;
  return `${nom}\u00a0: ${countText(estimation)}. ${chance}\u00a0: ${verdict}.`;
}

/** Who differs at 95 %, and who still does at 99.8 %: the funnel in one sentence, for a room. */
export function describeFunnelShort(funnel: Funnel): string {
  const { level, estimations, taux: rate, located } = funnel;
  if (located === 0 || rate === null) return describeFunnel(funnel);
  const known = estimations.filter(({ deviation }) => deviation !== null);
  const told = known.filter(({ deviation }) => deviation !== 'indistinct');
  if (told.length === 0) return `${capitalise(noUnit(level))} ne se distingue de la région à ${formatLevel(LEVEL)}.`;
  return distinctions(level, told);
}

/** « À 95 %, 3 départements s’en distinguent : … ; à 99,8 %, seulement … ». */
function distinctions(level: Level, told: readonly Estimation[]): string {
  const strong = told.filter(({ strongDeviation }) => strongDeviation !== 'indistinct');
  const names = (some: readonly Estimation[]) =>
    enumerateSome(
      largestFirst(some, ({ denominator }) => denominator).map(({ territoire }) => territoire.avec_article),
    );
  const side = (deviation: Estimation['deviation']) => {
    const some = told.filter((one) => one.deviation === deviation);
    return some.length === 0 ? [] : [`${names(some)} ${deviation ?? ''}`];
  };
  const strongly =
    strong.length === 0
      ? `aucun${feminine(level)} à ${formatLevel(STRONG_LEVEL)}`
      : `à ${formatLevel(STRONG_LEVEL)}, ${strong.length === told.length ? 'autant' : `seulement ${names(strong)}`}`;
  return `À ${formatLevel(LEVEL)}, ${countUnits(level, told.length)} ${agree(told.length, 's’en distingue', 's’en distinguent')}\u00a0: ${[...side('au-dessus'), ...side('au-dessous')].join(', ')}\u00a0; ${strongly}.`;
}

/**
 * The reading of the funnel: who differs at 95 % and who still does at 99.8 %, how many would by chance alone, and what
 * may not be said of the others. Says nothing of a difference that stays within the limits.
 */
export function describeFunnel({ level, estimations, taux: rate, par: per, located }: Funnel): string {
  if (located === 0)
    return `Aucun projet situé dans ${oneUnit(level)} ne correspond à ces filtres\u00a0: rien à comparer.`;
  if (estimations.length === 1) return emptyWords.oneUnit(level);
  if (estimations.every(({ denominator }) => denominator === null))
    return `Le nombre ${OF_PEOPLE[per]} n’est connu pour ${noUnit(level)}\u00a0: aucun taux à comparer avec le hasard.`;
  if (rate === null) return `Nombre ${OF_PEOPLE[per]} de la région non disponible\u00a0: aucun taux à comparer.`;
  const known = estimations.filter(({ deviation }) => deviation !== null);
  const told = known.filter(({ deviation }) => deviation !== 'indistinct');
  const region = `Taux de la région\u00a0: ${formatFigure('taux', rate)} ${agree(rate, 'projet')} ${unitOf[per]}.`;
  const chance = `Sur ${formatNumber(known.length)} ${agree(known.length, 'comparaison')}, le hasard seul en ferait sortir jusqu’à ${formatNumber(known.length * (1 - LEVEL), 1)} en moyenne.`;
  if (told.length === 0)
    return `${region} ${capitalise(noUnit(level))} ne s’en distingue à ${formatLevel(LEVEL)}\u00a0: avec si peu de projets, le hasard suffit à expliquer les écarts.${tooFew(level, known)}`;
  const rest = known.length - told.length;
  const others =
    rest === 0
      ? ''
      : ` Pour ${rest === 1 ? 'l’autre' : `les ${formatNumber(rest)} autres`}, le hasard suffit à expliquer l’écart.`;
  return `${region} ${distinctions(level, told)}${others} ${chance}${tooFew(level, known)}`;
}

/** Who differs when the other denominator is taken: the answer to « what changes? », in one sentence. */
export function otherDenominator({
  level,
  estimations,
  par: per,
}: Pick<Funnel, 'level' | 'estimations' | 'par'>): string {
  const told = (deviation: Estimation['deviation']) => {
    const some = estimations.filter((one) => one.deviation === deviation);
    return some.length === 0
      ? []
      : [
          `${enumerateSome(largestFirst(some, ({ denominator }) => denominator).map(({ territoire }) => territoire.avec_article))} ${deviation ?? ''}`,
        ];
  };
  const who = [...told('au-dessus'), ...told('au-dessous')];
  return `par ${per === 'habitants' ? 'habitant' : 'personne pauvre'}, à ${formatLevel(LEVEL)}\u00a0: ${who.length === 0 ? `${noUnit(level)} ne se distingue` : who.join(', ')}.`;
}

/** Where so few are expected that even none is no surprise: nothing below can be told there, and that is said. */
function tooFew(level: Level, known: readonly Estimation[]): string {
  const few = known.filter(({ expectedCount }) => expectedCount !== null && expectedCount < thresholdOfZero(LEVEL));
  if (few.length === 0) return '';
  return ` ${few.length === known.length ? 'Partout' : `Dans ${countUnits(level, few.length)}`}, le taux de la région ferait attendre moins de ${formatNumber(thresholdOfZero(LEVEL), 1)} projets\u00a0: même aucun projet n’y serait pas surprenant.`;
}

/** « 2,7 [1,4 ; 4,7] », « aucun projet [0 ; 1,1] », « non disponible ». */
export function formatRateAndInterval({ nombre: count, taux: rate, interval }: Estimation): string {
  if (rate === null || interval === null) return chanceWords.absent;
  const shown = count === 0 ? '0' : formatFigure('taux', rate);
  return `${shown} [${formatNumber(interval.low, 1)}\u00a0; ${formatNumber(interval.high, 1)}]`;
}

/** People in poverty, to the hundred: they are computed from a rate with one decimal. */
export function formatPeople(count: number | null): string {
  return count === null ? chanceWords.absent : formatNumber(roundedToHundred(count));
}
