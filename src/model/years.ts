/** Years: lists of several, shown one at a time, and the columns that a year divides by; not in the first view. */
import type { Dataset } from './dataset.ts';
import type { IndicateurColumn } from './tables.ts';
import { vintageOf } from './units.ts';

/**
 * The list with its years, ascending, and what gives it at one of them, made once: `ofYear`, the latest where the list
 * has no such year. Years are never summed: each has a population of its own, and what is divided by is that of the
 * year. A list of one year stays as it is, but for a year that stands in it twice.
 */
export function withYears<D extends Dataset>(list: D): D {
  const years = [...new Set(list.campagnes.map(({ annee }) => annee))].sort((a, b) => a - b);
  if (years.length < 2) return list.campagnes.length < 2 ? list : { ...list, years };
  const made = new Map<number, Dataset>();
  const whole: D = {
    ...list,
    years,
    ofYear: (asked) => yearAt(years.find((one) => one === asked) ?? Math.max(...years)),
  };
  const yearAt = (year: number): Dataset => {
    const known = made.get(year) ?? narrow(whole, year);
    made.set(year, known);
    return known;
  };
  return whole;
}

function narrow(whole: Dataset, year: number): Dataset {
  const isOf = ({ annee }: { annee: number }) => annee === year;
  return {
    ...whole,
    whole,
    campagnes: whole.campagnes.filter(isOf),
    projets: whole.projets.filter(isOf),
    indicateurs: placeRoles(whole.indicateurs, year),
  };
}

/**
 * The columns with their roles at the year of the list: a rate divides by the people of its own year. A role goes to
 * the column of the same indicator in that year, and stays where the table has it when that year was not measured.
 */
export function placeRoles<C extends Pick<IndicateurColumn, 'colonne' | 'millesime' | 'role'>>(
  columns: readonly C[],
  listYear: number,
): C[] {
  const holders = new Map<string, C>();
  for (const declared of columns.filter(({ role }) => role !== '')) {
    const { measure } = vintageOf(declared);
    const ofYear = columns.find((one) => {
      const vintage = vintageOf(one);
      return vintage.measure === measure && vintage.year === String(listYear);
    });
    holders.set((ofYear ?? declared).colonne, declared);
  }
  return columns.map((column) => ({ ...column, role: holders.get(column.colonne)?.role ?? '' }));
}
