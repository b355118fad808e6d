/** What each indicator is in a file: key, title, format, and its value of a département or of the region. */
import type { Dataset } from '../model/dataset.ts';
import { measureIn, type Unit } from '../model/units.ts';
import type { Denominator } from '../model/view.ts';
import { perOf, type Estimation } from '../selection/chance.ts';
import { denominatorsOf, filledMeasures, isOffered } from '../selection/offered.ts';
import { poorPeople } from '../selection/series.ts';
import { rate } from '../statistics/rank.ts';
import { indicateursWords } from '../words/exports.ts';
import type { Case, Column } from './table.ts';

/** One indicator: its key in a GeoJSON file, its title on a sheet, and its value for a row. */
export interface Indicateur extends Column {
  key: string;
  valueOf: (row: Row) => Case;
}

/** The key of the projects of an axis. */
export const axeKey = (id: string): string => `projets_${id.replaceAll('-', '_')}`;

/** What is known of a département, or of the region: then estimations are its own rates. */
export interface Row {
  territoire: Unit;
  nombre: number;
  allAxes: number;
  byAxe: (axe: string) => number;
  estimations: Partial<Record<Denominator, Pick<Estimation, 'taux' | 'interval' | 'deviation'>>>;
  /** Whether it has people: the region-wide projects have none of their own. */
  peopled: boolean;
}

/**
 * All of them, in the order of the files: counts, rates by denominator, poor people, what is known of a territory.
 * @param regionalRateOf the rate that an index compares with, null where there is none.
 */
export function listIndicateurColumns(
  dataset: Dataset,
  regionalRateOf: (per: Denominator) => number | null,
): Indicateur[] {
  const perDenominator = denominatorsOf(dataset).flatMap((per): Indicateur[] => {
    const key = `pour_${perOf(per)}_${per}`;
    const of = (row: Row) => row.estimations[per];
    return [
      { key: key, title: indicateursWords.taux(per), format: 'decimal', valueOf: (row) => of(row)?.taux ?? null },
      {
        key: `${key}_bas`,
        title: indicateursWords.low(per),
        format: 'decimal',
        valueOf: (row) => of(row)?.interval?.low ?? null,
      },
      {
        key: `${key}_haut`,
        title: indicateursWords.high(per),
        format: 'decimal',
        valueOf: (row) => of(row)?.interval?.high ?? null,
      },
      {
        key: `indice_${per}`,
        title: indicateursWords.indice(per),
        format: 'decimal',
        valueOf: (row) => {
          const ownRate = of(row)?.taux ?? null;
          return ownRate === null ? null : rate(ownRate, regionalRateOf(per), 100);
        },
      },
      {
        key: `ecart_${per}`,
        title: indicateursWords.deviation(per),
        format: 'text',
        valueOf: (row) => {
          const deviation = of(row)?.deviation ?? null;
          return deviation === null ? null : indicateursWords.deviations[deviation];
        },
      },
    ];
  });
  // What a list does not tell apart has no columns.
  const axes = dataset.axes.length > 1 ? dataset.axes : [];
  const allAxesColumn: Indicateur = {
    key: 'projets_tous_axes',
    title: indicateursWords.projetsAllAxes,
    format: 'integer',
    valueOf: ({ allAxes }) => allAxes,
  };
  const poor: Indicateur = {
    key: 'personnes_pauvres',
    title: indicateursWords.poorPeople,
    format: 'milliers',
    valueOf: ({ territoire, peopled }) => {
      const people = peopled ? poorPeople(dataset, territoire) : null;
      return people === null ? null : Math.round(people);
    },
  };
  return [
    { key: 'projets', title: indicateursWords.projets, format: 'integer', valueOf: ({ nombre: count }) => count },
    ...(axes.length > 0 ? [allAxesColumn] : []),
    ...axes.map(({ id, libelle }): Indicateur => ({
      key: axeKey(id),
      title: indicateursWords.projetsAxe(libelle),
      format: 'integer',
      valueOf: ({ byAxe }) => byAxe(id),
    })),
    ...perDenominator,
    ...(isOffered(dataset, 'besoin') ? [poor] : []),
    ...filledMeasures(dataset).map((column): Indicateur => ({
      key: column.colonne,
      title: indicateursWords.mesure(column.libelle, column.unite),
      format: dataset.units.every((unit) => Number.isInteger(measureIn(unit, column) ?? 0)) ? 'milliers' : 'decimal',
      valueOf: ({ territoire, peopled }) => (peopled ? measureIn(territoire, column) : null),
    })),
  ];
}
