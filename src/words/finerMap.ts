/** Words of the map of a level with many units: they come with it. */
import type { Level } from '../model/levels.ts';
import { countUnits } from './levels.ts';
import { agree } from './numbers.ts';

export const finerMapWords = {
  /** Behind what the map says of its keys. */
  keys: '« + » et « − »\u00a0: zoomer et dézoomer.',
  /** Where the browser gives no canvas. */
  noCanvas: (level: Level, count: number) =>
    `Ce navigateur ne peut pas dessiner ${countUnits(level, count)}. Les flèches du clavier les parcourent ici\u00a0; le classement et les tableaux donnent les mêmes valeurs.`,
  /** Units that have neither an outline nor coordinates. */
  unplaced: (level: Level, count: number) =>
    `${countUnits(level, count)} sans place sur la carte\u00a0: ni contour, ni coordonnées.`,
  /** What circles with a number are, where there are any. */
  clusters: (level: Level, clusters: number) =>
    `${agree(clusters, 'Cercle')} blanc${clusters < 2 ? '' : 's'}\u00a0: plusieurs ${level.pluriel} proches, et leurs projets. Zoomez pour les séparer.`,
};
