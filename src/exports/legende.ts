/** The legend of the map as a list of cases, for pictures and slides alike. */
import type { Legend } from '../selection/legend.ts';
import type { Fill } from '../selection/fill.ts';
import { bornesEnClair, legende as mots } from '../text/legende.ts';

/** A coloured case: its fill, what it means, and how many départements have it. */
export interface CaseDeLegende {
  fill: Fill;
  texte: string;
  effectif: number;
}

/** Classes in the order of the scale, then « aucun projet » and « non disponible » where there are any; under circles the last alone. */
export function casesDeLegende(legend: Legend): CaseDeLegende[] {
  const { serie, classes, zero, missing } = legend;
  const bounds = bornesEnClair(legend);
  const isChoropleth = serie.marque === 'choropleth';
  return [
    ...(isChoropleth ? classes : []).map(({ fill, from, to, index, rows }) => {
      const low = bounds[index] ?? '';
      const texte = from === to ? low : mots.classe(low, bounds[index + 1] || low, index === classes.length - 1);
      return { fill, texte, effectif: rows.length };
    }),
    ...(isChoropleth && zero.length > 0 ? [{ fill: 'zero' as const, texte: mots.aucun, effectif: zero.length }] : []),
    ...(missing.length > 0 ? [{ fill: 'missing' as const, texte: mots.manquant, effectif: missing.length }] : []),
  ];
}
