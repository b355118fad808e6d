/** What the pipeline works on between reading a source and joining the topology, and its two kinds of failure. */
import type { MultiPolygon, Polygon } from 'geojson';
import type { Territoire } from './territoires.ts';

/** An area of a source: a French département, or a part of another country. Coordinates are WGS84 lon/lat degrees. */
export interface Unit {
  /** Code of the département; null where the unit is no French département. */
  code: string | null;
  nom: string;
  /** ISO 3166-1 alpha-2. */
  pays: string;
  geometry: Polygon | MultiPolygon;
}

/** A failure that a person can act on: the message is a French sentence (what, where, what to do). */
export class GeometryError extends Error {
  override name = 'GeometryError';
}

/** The units to draw, parts of one code together. Throws a GeometryError that names the codes without a polygon. */
export function pickDrawn(units: readonly Unit[], territoires: readonly Territoire[]): Unit[] {
  const missing = territoires.filter(({ code }) => !units.some((unit) => unit.code === code));
  if (missing.length > 0) {
    const list = missing.map(({ code, nom }) => `${code} (${nom})`).join(', ');
    throw new GeometryError(
      `Il manque un polygone pour ${list} : ces codes sont dans data/territoires.csv mais pas dans le fichier. ` +
        'Choisissez un fichier qui couvre tous les départements de la table.',
    );
  }
  return units.filter(({ code }) => territoires.some((territoire) => territoire.code === code));
}
