/** What is used of mapshaper: one command line over files in memory. */
import type { FeatureCollection } from 'geojson';
import { GeometryError } from '../../src/outlines/units.ts';

export type MapshaperFiles = Record<string, Uint8Array | string | object>;
export interface Mapshaper {
  applyCommands(commands: string, input: MapshaperFiles): Promise<Record<string, Uint8Array>>;
}

/**
 * Runs commands and gives the files written, as text.
 * @throws GeometryError with `what` was done and mapshaper's word.
 */
export async function runCommands(
  mapshaper: Mapshaper,
  commands: string,
  input: MapshaperFiles,
  what: string,
): Promise<Record<string, string>> {
  try {
    const written = await mapshaper.applyCommands(`-quiet ${commands}`, input);
    return Object.fromEntries(
      Object.entries(written).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GeometryError(`${what} : mapshaper ne peut pas le lire ou le traiter. (${reason.split('\n')[0]})`, {
      cause: error,
    });
  }
}

/** A collection as input: mapshaper takes parsed GeoJSON as it is. */
export function collectionOf(features: FeatureCollection['features']): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
