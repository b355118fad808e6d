/** Units of any level: what is known of one, by which key, and its measures by year. */
import type { IndicateurColumn } from './tables.ts';

/** Level and code: 53 is a région and a département. */
export type UnitKey = string;

/** By indicator, by year: null when missing, never zero by default. */
export type Measures = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/**
 * A unit: the whole (of the first level), one that it holds, or a reference that both are compared with. `parent`: the
 * unit that holds it, null for the whole. The French forms avoid grammar in code: « l’Ain », « dans l’Ain ».
 */
export interface Unit {
  level: string;
  code: string;
  nom: string;
  parent: UnitKey | null;
  /** A unit of a level between that holds it too, but not all that its `parent` holds: of a commune its group. */
  within?: UnitKey;
  note: string;
  avec_article: string;
  locatif: string;
  prefecture: string;
  measures: Measures;
}

export function keyOf({ level, code }: Pick<Unit, 'level' | 'code'>): UnitKey {
  return `${level}:${code}`;
}

/** The indicator and the year that a column holds: `population_2021`; a column without a year has its vintage. */
export function vintageOf({ colonne, millesime }: Pick<IndicateurColumn, 'colonne' | 'millesime'>) {
  const [, measure = colonne, year = millesime] = /^(.*?)(?:_(\d{4}))?$/.exec(colonne) ?? [];
  return { measure, year };
}

/** What a column says of a unit; null when missing. */
export function measureIn({ measures }: Unit, column: Pick<IndicateurColumn, 'colonne' | 'millesime'>): number | null {
  const { measure, year } = vintageOf(column);
  return measures[measure]?.[year] ?? null;
}
