/** Outlines that a visitor brings, as they are kept with a list: drawn for one frame, and what is said of them. */
import * as z from 'zod/mini';
import { COMMUNE, EPCI } from './finerUnits.ts';
import type { LevelGeometry, MapFrame, SourcedShapes } from './geometry.ts';

/** Outlines of one level. `frame`: what they were projected into. */
export interface OwnOutlines {
  level: typeof EPCI | typeof COMMUNE;
  /** Name of the file that they come from. */
  file: string;
  /** Whose they are, as somebody typed it; empty where nobody did. */
  source: string;
  frame: MapFrame;
  /** Units of the level in the region, and how many of them have no outline, the first of these by name. */
  units: number;
  missing: number;
  missingNames: string[];
  /** Shapes of the file that are not of the region. */
  elsewhere: number;
  /** What was mended, in French sentences. */
  notes: string[];
  shapes: LevelGeometry;
}

/** What is told of outlines without their shapes. */
export type OutlinesNote = Omit<OwnOutlines, 'shapes'>;

/** @returns null where there are none of the level, or they were drawn for another frame. */
export function shapesAt(all: readonly OwnOutlines[], level: string, frame: MapFrame): SourcedShapes | null {
  const own = all.find((one) => one.level === level);
  if (!own || !isSameFrame(own.frame, frame)) return null;
  return { ...own.shapes, source: own.source ? { nom: own.source } : { fichier: own.file } };
}

export function isSameFrame(a: MapFrame, b: MapFrame): boolean {
  return (['width', 'height', 'scale', 'originX', 'originY'] as const).every((key) => a[key] === b[key]);
}

/** `all` with `one` in the place of those of its level. */
export function withOutlines(all: readonly OwnOutlines[], one: OwnOutlines): OwnOutlines[] {
  return [...all.filter(({ level }) => level !== one.level), one];
}

const code = z.string().check(z.regex(/^[0-9A-Z]{2,9}$/));
/** What `svgPathOf` writes: nothing else may come into a page as a path. */
const path = z.string().check(z.regex(/^[Mlz\d .-]*$/));

/** What outlines of a file must be to be drawn. */
export const ownOutlinesFile = z.object({
  level: z.enum([EPCI, COMMUNE]),
  file: z.string(),
  source: z.string(),
  frame: z.object({
    width: z.number().check(z.positive()),
    height: z.number().check(z.positive()),
    scale: z.number().check(z.positive()),
    originX: z.number(),
    originY: z.number(),
  }),
  units: z.number(),
  missing: z.number(),
  missingNames: z.array(z.string()),
  elsewhere: z.number(),
  notes: z.array(z.string()),
  shapes: z.object({
    features: z.array(
      z.object({
        code,
        d: path,
        label: z.tuple([z.number(), z.number()]),
        bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
        neighbours: z.object({
          left: z.optional(code),
          right: z.optional(code),
          up: z.optional(code),
          down: z.optional(code),
        }),
      }),
    ),
    outline: path,
    borders: path,
  }),
});

/** Whether each level is there once, and every code leads to one shape. */
export function areWhole(all: readonly OwnOutlines[]): boolean {
  return (
    new Set(all.map(({ level }) => level)).size === all.length &&
    all.every(({ shapes: { features } }) => {
      const codes = new Set(features.map((one) => one.code));
      const led = features.flatMap(({ neighbours }) => Object.values(neighbours));
      return codes.size === features.length && led.every((one) => codes.has(one));
    })
  );
}
