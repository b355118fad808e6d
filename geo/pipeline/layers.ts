/** A layer of a file as it is before anything is known of it. */
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Announced } from './systems.ts';

export interface Row {
  id?: string | number | undefined;
  properties: Record<string, unknown> | null;
}

export interface RawLayer {
  /** Name of the file, and of the layer in it where it has several. */
  file: string;
  name: string;
  announced: Announced;
  rows: Row[];
  /** The kinds of geometry where they are known before reading, for sentences. */
  kinds: string[];
  /** The areas of some rows, in the file's own coordinates and their order; null where a row has none. */
  load: (rows: readonly number[]) => Promise<(Polygon | MultiPolygon | null)[]>;
}

/** The geometry where it is an area. */
export function areaOf(geometry: Geometry | null | undefined): Polygon | MultiPolygon | null {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}

/** « communes.zip (COMMUNE) ». */
export function labelOf({ file, name }: Pick<RawLayer, 'file' | 'name'>): string {
  return name && !file.toLowerCase().startsWith(`${name.toLowerCase()}.`) ? `${file} (${name})` : file;
}
