/** The shapes of a level whose outlines come in parts: what is known of all at once, and the paths of each part. */
import type { LayoutFeature, MapFeature, Neighbours, SourcedShapes } from './geometry.ts';

type Box = LayoutFeature['bbox'];
const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;
/** Label and box. */
const NUMBERS = 6;

/**
 * All but the paths, column by column; units of one part follow one another. The borders are left out, which are as
 * long as all paths together: the outlines themselves show them.
 */
export interface PackedShapes extends Pick<SourcedShapes, 'source' | 'outline'> {
  codes: string[];
  /** Label (x, y) and box of each unit. */
  numbers: number[];
  /** Places of the neighbours by `DIRECTIONS`, -1 where there is none. */
  neighbours: number[];
  parts: { count: number; bbox: Box }[];
}

export interface ShapeParts extends PackedShapes {
  /** Paths of a part, in the order of its units. @throws when it does not arrive. */
  load: (part: number) => Promise<readonly string[]>;
}

/** @param parts codes of each part; a unit of several is in the first, one of none in the last. */
export function packShapes(
  { source, outline, features }: SourcedShapes,
  parts: readonly (readonly string[])[],
): { packed: PackedShapes; paths: string[][] } {
  const partOf = new Map<string, number>();
  for (const [part, codes] of [...parts.entries()].reverse()) for (const code of codes) partOf.set(code, part);
  const groups = parts.map((): MapFeature[] => []);
  for (const feature of features) groups[partOf.get(feature.code) ?? parts.length - 1]?.push(feature);
  const ordered = groups.flat();
  const places = new Map(ordered.map(({ code }, place) => [code, place]));
  return {
    packed: {
      source,
      outline,
      codes: ordered.map(({ code }) => code),
      numbers: ordered.flatMap(({ label, bbox }) => [...label, ...bbox]),
      neighbours: ordered.flatMap(({ neighbours }) => DIRECTIONS.map((way) => places.get(neighbours[way] ?? '') ?? -1)),
      parts: groups.map((group) => ({ count: group.length, bbox: boxOf(group) })),
    },
    paths: groups.map((group) => group.map(({ d }) => d)),
  };
}

function boxOf(features: readonly MapFeature[]): Box {
  const side = (i: 0 | 1 | 2 | 3, of: (...sides: number[]) => number) => of(...features.map(({ bbox }) => bbox[i]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

/** The shapes before any part is here. */
export function shapesToCome({ source, outline, codes, numbers, neighbours }: PackedShapes): SourcedShapes {
  return {
    source,
    outline,
    borders: '',
    features: codes.map((code, place): MapFeature => {
      const [x = 0, y = 0, ...bbox] = numbers.slice(NUMBERS * place, NUMBERS * (place + 1));
      const around: Neighbours = {};
      for (const [i, way] of DIRECTIONS.entries()) {
        const other = codes[neighbours[DIRECTIONS.length * place + i] ?? -1];
        if (other !== undefined) around[way] = other;
      }
      return { code, d: '', coming: true, label: [x, y], bbox: bbox as Box, neighbours: around };
    }),
  };
}
