/** The places of the country and of the site's region, as lists of many regions need them. */
import { foldPlain } from '../../../src/import/territories/foldPlain.ts';
import { keyOf, type Unit } from '../../../src/model/units.ts';
import { loadPlaces } from '../load.ts';
import { gazetteerOf } from '../ownList.ts';
import type { Nation } from './places.ts';
import { listUnits, readRegions, readUnitsSource, type UnitRow } from './unitsTable.ts';

/** The places of the country take seconds to read: once a run. */
const known = new Map<string, Nation & { rows: UnitRow[] }>();

/** @param directory a data folder, whose units say which region is the site's. */
export function loadNation(directory: string): Nation & { rows: UnitRow[] } {
  const nation = known.get(directory) ?? readNation(directory);
  known.set(directory, nation);
  return nation;
}

function readNation(directory: string): Nation & { rows: UnitRow[] } {
  const places = loadPlaces(directory);
  const source = readUnitsSource();
  const rows = listUnits(source);
  const units = new Map(rows.map((row) => [row.unit, row]));
  // Of a département nothing but code and name is asked here.
  const departements = source.departements as unknown as Unit[];
  return {
    all: gazetteerOf({ region: places.region, units: departements }),
    // Units between are none of a cube's.
    own: gazetteerOf({ region: places.region, units: places.units }),
    units,
    regions: new Map(readRegions().map(({ code, nom }) => [foldPlain(nom), code])),
    region: commonRegion(
      places.units.map(({ code }) => units.get(keyOf({ level: 'departement', code }))?.region ?? ''),
    ),
    rows,
  };
}

/** The region that all units are of; empty where they are of several, as those of the country are. */
function commonRegion(regions: readonly string[]): string {
  const [region = '', ...others] = new Set(regions);
  return others.length === 0 ? region : '';
}
