/** What the pipeline works on between reading a source and joining the topology, and its two kinds of failure. */
import type { MultiPolygon, Polygon } from 'geojson';
import { listSome } from './listSome.ts';

/** As many codes as a region has départements. */
const SHOWN = 14;

/** An area of a source: a French département, or a part of another country. Coordinates are WGS84 lon/lat degrees. */
export interface Unit {
  /** Code of the département; null where the unit is no French département. */
  code: string | null;
  nom: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  geometry: Polygon | MultiPolygon;
}

/** A département that is to be drawn. */
export interface DrawnTerritoire {
  /** A string: `01`. */
  code: string;
  nom: string;
  /** WGS84 lon/lat of the préfecture, null where the table has none. */
  prefecture: [longitude: number, latitude: number] | null;
}

/** A failure that a person can act on: the message is a French sentence (what, where, what to do). */
export class GeometryError extends Error {
  override name = 'GeometryError';
}

/** What is needed of a row of territoires.csv. */
interface Row {
  code: string;
  nom: string;
}

/** The units to draw, parts of one code together. Throws a GeometryError that names the codes without a polygon. */
export function pickDrawn(units: readonly Unit[], territoires: readonly Row[]): Unit[] {
  const [fault] = describeUnmatched(units, territoires);
  if (fault) throw new GeometryError(fault);
  const drawn = new Set<string | null>(territoires.map(({ code }) => code));
  return units.filter(({ code }) => drawn.has(code));
}

/** The codes of the table without a polygon, and which codes the file has instead; empty where each has one. */
export function describeUnmatched(units: readonly Unit[], territoires: readonly Row[]): string[] {
  const given = new Set(units.map(({ code }) => code));
  const missing = territoires.filter(({ code }) => !given.has(code));
  if (missing.length === 0) return [];
  const drawn = new Set(territoires.map(({ code }) => code));
  const others = [...given].filter((code): code is string => Boolean(code) && !drawn.has(code as string)).sort();
  const list = missing.map(({ code, nom }) => `${code} (${nom})`).join(', ');
  return [
    `Il manque un polygone pour ${list} : ces codes sont dans territoires.csv mais pas dans le fichier. ` +
      (others.length > 0 ? `Codes du fichier qui ne sont pas dans la table : ${listSome(others, SHOWN)}. ` : '') +
      'Choisissez un fichier qui couvre tous les départements de la table.',
  ];
}
