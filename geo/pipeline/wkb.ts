/** Geometries of a GeoPackage: a header of its own, then well-known binary. Areas alone are read. Pure. */
import type { MultiPolygon, Position } from 'geojson';

/** Sizes of the header's envelope by its kind, in bytes. */
const ENVELOPES = [0, 32, 48, 48, 64];
const POLYGON = 3;
const MULTIPOLYGON = 6;
const COLLECTION = 7;

/**
 * The areas of a geometry blob, heights left out; null for an empty geometry, points and lines.
 * @throws RangeError where the bytes end too early. @throws TypeError where they are no geometry of a GeoPackage.
 */
export function areasOfBlob(bytes: Uint8Array): MultiPolygon | null {
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50) throw new TypeError('no geometry of a GeoPackage');
  const flags = bytes[3] ?? 0;
  const envelope = ENVELOPES[(flags >> 1) & 7];
  if (envelope === undefined) throw new TypeError('unknown envelope');
  if ((flags >> 4) & 1) return null;
  const coordinates = new WkbReader(bytes, 8 + envelope).readAreas();
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

class WkbReader {
  readonly #view: DataView;
  #at: number;
  #isLittle = true;

  constructor(bytes: Uint8Array, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
  }

  /** The polygons of one geometry, whatever holds them. */
  readAreas(): Position[][][] {
    this.#isLittle = this.#view.getUint8(this.#at) === 1;
    this.#at += 1;
    const { type, size } = kindOf(this.#count());
    if (type === POLYGON) return [this.#rings(size)].filter((rings) => rings.length > 0);
    if (type === MULTIPOLYGON || type === COLLECTION) {
      return Array.from({ length: this.#count() }, () => this.readAreas()).flat();
    }
    return [];
  }

  #rings(size: number): Position[][] {
    return Array.from({ length: this.#count() }, () => Array.from({ length: this.#count() }, () => this.#point(size)));
  }

  #point(size: number): Position {
    const point = [
      this.#view.getFloat64(this.#at, this.#isLittle),
      this.#view.getFloat64(this.#at + 8, this.#isLittle),
    ];
    this.#at += 8 * size;
    return point;
  }

  #count(): number {
    const value = this.#view.getUint32(this.#at, this.#isLittle);
    this.#at += 4;
    return value;
  }
}

/** ISO numbers have thousands for Z and M, the extended ones the highest bits. */
function kindOf(number: number): { type: number; size: number } {
  const plain = number & 0x0fffffff;
  const thousands = Math.floor(plain / 1000);
  const hasZ = (number & 0x80000000) !== 0 || thousands === 1 || thousands === 3;
  const hasM = (number & 0x40000000) !== 0 || thousands === 2 || thousands === 3;
  return { type: plain % 1000, size: 2 + Number(hasZ) + Number(hasM) };
}
