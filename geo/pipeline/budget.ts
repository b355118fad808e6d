/** The file's size limit: the finest simplification of a fixed ladder that keeps it. */
import { gzipSync } from 'node:zlib';
import type { GeometrySource } from '../../src/model/geometry.ts';
import { joinUnits, surroundingsOf } from './join.ts';
import { withSource } from './provenance.ts';
import { GeometryError, pickDrawn, type DrawnTerritoire, type Unit } from '../../src/outlines/units.ts';

/** Gzipped bytes. The hard limit is 30 000; some room is left for another gzip implementation. */
export const BUDGET = 29_000;
/** Square metres. The first step, (140 m)², is one pixel when a département fills a screen of 800 pixels. */
const TOLERANCES = [20e3, 50e3, 100e3, 200e3, 500e3, 1e6] as const;
/** The surroundings are pale and never looked at closely. */
const CONTEXT_RATIO = 20;
/** The surroundings of the first step: what finer points there would cost more than they show. */
const MIN_CONTEXT_TOLERANCE = 4e6;
/** The same of a map in several frames, which nobody looks at more closely than the page draws it. */
const MIN_CONTEXT_TOLERANCE_OF_PIECES = 1e8;
/** Such a map is of a country, whose file two levels are drawn from. */
const LEVELS_OF_PIECES = 2;

/**
 * The text of the TopoJSON file and the tolerance (m²) it was simplified with. Throws where even the last step is too
 * large.
 */
export function fitToBudget(
  units: readonly Unit[],
  territoires: readonly DrawnTerritoire[],
  source: GeometrySource,
  budget = BUDGET,
): { text: string; tolerance: number } {
  const isInPieces = surroundingsOf(pickDrawn(units, territoires)).far.size > 0;
  const least = isInPieces ? MIN_CONTEXT_TOLERANCE_OF_PIECES : MIN_CONTEXT_TOLERANCE;
  for (const tolerance of TOLERANCES) {
    const contextTolerance = Math.max(least, tolerance * CONTEXT_RATIO);
    const map = joinUnits(units, territoires, { tolerance, contextTolerance });
    const text = `${JSON.stringify(withSource(map, source))}\n`;
    if (gzipSync(text, { level: 9 }).length <= budget * (isInPieces ? LEVELS_OF_PIECES : 1)) return { text, tolerance };
  }
  throw new GeometryError(
    'Le résultat dépasse 30 ko compressés même très simplifié : donnez un fichier limité aux départements utiles et à leurs voisins.',
  );
}
