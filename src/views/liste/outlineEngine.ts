/** Reads outlines that somebody brings along, away from the page: in a worker where the browser has one. */
import { linesOfName } from '../../map/circles.ts';
import { pointOf } from '../../map/world.ts';
import type { LayoutFeature, MapFrame } from '../../model/geometry.ts';
import type { OwnOutlines } from '../../model/ownOutlines.ts';
import { projectLevel } from '../../outlines/level.ts';
import { readOutlines } from '../../outlines/readOutlines.ts';
import { GeometryError } from '../../outlines/units.ts';
import { knownUnits, type KnownSource } from './knownUnits.ts';
import { MOST_BYTES, type OutlinePhase } from './outlineLimit.ts';
import { outlineWords } from './outlineWords.ts';

/** What is known of the site, and what its maps are drawn in. */
export interface OutlineSource extends KnownSource {
  frame: MapFrame;
}

export interface RefusedOutlines {
  refused: string;
}

/** Names of units without an outline that are kept. */
const MOST_NAMES = 6;

/** Outlines of a file for the site's frame; what cannot be read is told as French sentences. */
export async function readOutlineFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
  source: OutlineSource,
  onPhase: (phase: OutlinePhase) => void | Promise<void>,
): Promise<OwnOutlines | RefusedOutlines> {
  if (file.size > MOST_BYTES) return { refused: outlineWords.tooLarge(file.size, MOST_BYTES) };
  await onPhase('reading');
  const text = await file.text();
  await onPhase('simplifying');
  try {
    const known = knownUnits(source);
    const { level, topology, unknown, notes } = readOutlines(text, known);
    if (level === 'departement') return { refused: outlineWords.departements };
    const names = known.levels.find((one) => one.level === level)?.units;
    const nameOf = (code: string) => (names?.get(code) ?? code).replaceAll("'", '’');
    await onPhase('drawing');
    const shapes = projectLevel([topology], source.frame, linesOfName);
    const far = farFromPlaces(shapes.features, (code) => known.pointsOf(level, code), source.frame);
    if (far !== null) return { refused: outlineWords.misplaced(nameOf(far), far) };
    // Of what is drawn: a shape may have lost its whole surface on the way.
    const drawn = new Set(shapes.features.map(({ code }) => code));
    const missing = [...(names?.keys() ?? [])].filter((code) => !drawn.has(code));
    return {
      ...{ level, file: file.name, source: '', frame: source.frame, notes },
      units: names?.size ?? 0,
      missing: missing.length,
      missingNames: missing.slice(0, MOST_NAMES).map(nameOf),
      elsewhere: unknown.length,
      shapes,
    };
  } catch (error) {
    // Its class would be lost on the way out of a worker.
    if (error instanceof GeometryError) return { refused: error.message };
    throw error;
  }
}

/** A place may lie this many degrees (about 10 km) outside a coarse outline, no more. */
const TOLERANCE = 0.1;

/** The first of the shapes that lie where their units are not; null where most of them are in their place. */
function farFromPlaces(
  features: readonly LayoutFeature[],
  pointsOf: (code: string) => readonly (readonly [number, number])[],
  frame: MapFrame,
): string | null {
  const room = (TOLERANCE / 360) * frame.scale;
  const placed = features.filter(({ code }) => pointsOf(code).length > 0);
  const far = placed.filter(({ code, bbox: [x0, y0, x1, y1] }) =>
    pointsOf(code).every((place) => {
      const [x, y] = pointOf(frame, place);
      return Math.max(x0 - x, x - x1, y0 - y, y - y1) > room;
    }),
  );
  return far.length * 2 > placed.length ? (far[0]?.code ?? null) : null;
}
