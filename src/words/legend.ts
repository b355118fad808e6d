/** Words of the legend: its cases, their bounds, and what the marks on the map mean. */
import type { IndicateurId } from '../model/view.ts';
import type { Legend } from '../selection/legend.ts';
import { DECIMALS } from '../selection/precision.ts';
import type { Series } from '../selection/series.ts';
import { MARKS, ownWords } from './indicateurs.ts';
import { noUnit } from './levels.ts';
import { roundTo, formatBound, formatNumber } from './numbers.ts';

/** How the classes of the map were made, and what this site computes itself. */
export const describeComposition = {
  method: 'Classes\u00a0: groupes naturels, bornes rondes',
  computed: 'Personnes pauvres\u00a0: calcul de ce site, population × taux',
};

export const legendWords = {
  figureText: (isPercentage: boolean) => `sous chaque nom\u00a0: la valeur${isPercentage ? ', en\u00a0%' : ''}`,
  title: 'Légende',
  none: 'aucun projet',
  missing: 'non disponible',
  region: (name: string, value: string) => `${name}\u00a0: ${value}`,
  classIndex: (from: string, to: string, last: boolean) =>
    last ? `de ${from} à ${to}` : `de ${from} à moins de ${to}`,
  circles: 'La surface du cercle est proportionnelle au nombre de projets.',
};

/** A value beside a circle of the legend, and what the circles are. */
export const circleText = ({ indicateur }: Series, value: number): string =>
  ownWords[indicateur]?.short(value) ?? formatNumber(value);
export const describeCircles = (series: Series): string =>
  ownWords[series.indicateur]?.circles(series) ?? legendWords.circles;

/** More decimals than these tell nothing more about rates of a few projects. */
const MOST_DECIMALS = 4;

const withUnit = (indicateur: IndicateurId, text: string) => (indicateur === 'pauvrete' ? `${text}\u00a0%` : text);

/**
 * The bounds of a legend's classes as they are written: breaks as short as they are, the outer values with as many
 * decimals as it takes to tell them from the break beside them; empty where the outer value is that break.
 */
export function describeBounds({ series, classes }: Legend): string[] {
  const [first, last] = [classes[0], classes.at(-1)];
  if (!first || !last) return [];
  const own = ownWords[series.indicateur];
  if (own) {
    const { breaks } = series;
    const texts = [first.from, ...breaks].map(own.short);
    return [...texts, last.to === breaks.at(-1) ? '' : own.short(last.to)];
  }
  const [low, ...others] = classBoundsOf(series.breaks, [first.from, last.to], DECIMALS[series.indicateur]);
  const high = others.pop();
  return [low, ...others, high].map((text = '', i) =>
    text && (i === 0 || i > others.length) ? withUnit(series.indicateur, text) : text,
  );
}

/** The same of any scale, without a unit; `decimals`: those of its figures. */
export function classBoundsOf(
  breaks: readonly number[],
  [low, high]: readonly [number, number],
  decimals: number,
): string[] {
  const classOf = (value: number) => breaks.filter((bound) => bound <= value).length;
  const outer = (value: number, beside: number | undefined) => {
    if (beside === value) return '';
    const fits = (shown: number) =>
      shown !== beside && (shown !== 0 || value === 0) && classOf(shown) === classOf(value);
    for (let more = decimals; more < MOST_DECIMALS; more++)
      if (fits(roundTo(value, more))) return formatNumber(value, more);
    return formatNumber(value, MOST_DECIMALS);
  };
  return [outer(low, breaks[0]), ...breaks.map(formatBound), outer(high, breaks.at(-1))];
}

const PLACES = { 'au-dessus': 'au-dessus', 'au-dessous': 'au-dessous' } as const;

/**
 * What the marks of a series mean, those that are drawn: « ▲ au-dessus, ▼ au-dessous de la région, au-delà du hasard »;
 * that there are none; empty where nothing is compared.
 */
export function describeMarks({ level, rows }: Series): string {
  if (rows.every(({ deviation }) => deviation === null)) return '';
  const drawn = (['au-dessus', 'au-dessous'] as const).filter((one) => rows.some(({ deviation }) => deviation === one));
  const said = drawn.map((one) => `${MARKS[one]}\u00a0${PLACES[one]}`).join(', ');
  return said === '' ? `${noUnit(level)} ne se distingue de la région` : `${said} de la région, au-delà du hasard`;
}
