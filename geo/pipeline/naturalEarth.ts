/** The default source: Natural Earth admin-1 (states and provinces, 1:10m, public domain) turned into units. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometrySource } from '../../src/model/geometry.ts';
import type { Unit } from '../../src/outlines/units.ts';

/** What the file and the site say of it. The package does not tell which version of Natural Earth it holds. */
export const NATURAL_EARTH: GeometrySource = {
  nom: 'Natural Earth',
  licence: 'domaine public',
  echelle: '1:10 000 000',
};

/** The fields of Natural Earth that are read. */
interface Properties {
  /** Such as `FR-38`. */
  iso_3166_2: string;
  iso_a2: string;
  name: string;
  name_fr: string | null;
}

/** Départements are French: their codes are what follows this country in `iso_3166_2`. */
const COUNTRY = 'FR';

/** Overseas départements stand there under letters. */
const LETTERS: Record<string, string> = { GP: '971', MQ: '972', GF: '973', RE: '974', YT: '976' };
const codeOf = (letters: string): string => LETTERS[letters] ?? letters;

/**
 * All units of the file in any country. French codes lose their prefix (`FR-38` → `38`). The French name is taken
 * where there is one, since `name` has misprints (« Haute-Rhin », « Seien-et-Marne »).
 */
export function unitsOfNaturalEarth(collection: FeatureCollection<Polygon | MultiPolygon, Properties>): Unit[] {
  return collection.features.map(({ properties, geometry }) => ({
    code: properties.iso_a2 === COUNTRY ? codeOf(properties.iso_3166_2.slice(COUNTRY.length + 1)) : null,
    nom: properties.name_fr || properties.name,
    country: properties.iso_a2,
    geometry,
  }));
}
