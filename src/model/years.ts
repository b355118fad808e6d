/** Lists of several years, which are shown one year at a time; loaded with such a list alone. */
import type { Dataset } from './dataset.ts';
import { placeRoles } from './units.ts';

/**
 * The list with its years, ascending, and what gives it at one of them, made once: `ofYear`, the latest where the list
 * has no such year. Years are never summed: each has a population of its own, and what is divided by is that of the
 * year. A list of one year stays as it is.
 */
export function withYears<D extends Dataset>(list: D): D {
  const years = [...new Set(list.campagnes.map(({ annee }) => annee))].sort((a, b) => a - b);
  if (years.length < 2) return list;
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
