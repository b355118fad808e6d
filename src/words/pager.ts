/** A list of units that is too long to be drawn at once: which of them are shown, and how another is found. */
import type { Level } from '../model/levels.ts';
import { allUnits, countUnits, feminine, noUnit, oneUnit } from './levels.ts';
import { capitalise, formatNumber } from './numbers.ts';

export const pagerWords = {
  find: (level: Level) => `Trouver ${oneUnit(level)}`,
  help: 'Nom ou code…',
  list: ({ pluriel }: Level) => capitalise(pluriel),
  rest: (level: Level, count: number) => `${countUnits(level, count)} de plus\u00a0: précisez`,
  /** Instead of a drawing that would have thousands of lines. */
  noDrawing: (level: Level, most: number) =>
    `Le dessin a ${formatNumber(most)} lignes au plus\u00a0: le tableau a ${allUnits(level)}.`,
  clear: 'Effacer la recherche',
  /** « 26 à 50 sur 4 021 communes », « 3 communes »: of those that the name or code asked for finds. */
  shown: (level: Level, first: number, last: number, found: number) =>
    first === 1 && last === found
      ? countUnits(level, found)
      : `${formatNumber(first)} à ${formatNumber(last)} sur ${countUnits(level, found)}`,
  none: (level: Level, sought: string) => `${capitalise(noUnit(level))} ne s’appelle «\u00a0${sought}\u00a0».`,
  previous: ({ genre }: Level, count: number) => `${formatNumber(count)} précédent${genre === 'f' ? 'e' : ''}s`,
  next: (level: Level, count: number) => `${formatNumber(count)} suivant${feminine(level)}${count > 1 ? 's' : ''}`,
};
