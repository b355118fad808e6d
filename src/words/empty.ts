/** A site that waits for its first list, and a level of one unit: said instead of figures of nothing. */
import type { Level } from '../model/levels.ts';
import { feminine } from './levels.ts';

export const emptyWords = {
  noList: 'Aucun projet pour l’instant\u00a0: cette page se remplira avec la première liste.',
  openList: 'Ouvrir une liste',
  /** « Une seule commune ici : il n’y a rien à comparer. » */
  oneUnit: (level: Level) =>
    `Un${feminine(level)} seul${feminine(level)} ${level.nom} ici\u00a0: il n’y a rien à comparer.`,
};
