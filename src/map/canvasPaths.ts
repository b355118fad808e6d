/** Outlines as the canvas wants them, each made when it is first painted and kept. */
import type { ContextGeometry, LevelGeometry } from '../model/geometry.ts';
import { hasWiderBorders } from './canvasShapes.ts';

/** The paths of a level: `of` a shape by its path data, the region's outline, and borders of a wider level if any. */
export interface CanvasPaths {
  of: (d: string) => Path2D;
  outline: Path2D;
  wider: Path2D | null;
}

export function pathsOf(shapes: LevelGeometry): CanvasPaths {
  const known = new Map<string, Path2D>();
  return {
    of(d) {
      const path = known.get(d) ?? new Path2D(d);
      known.set(d, path);
      return path;
    },
    outline: new Path2D(shapes.outline),
    wider: hasWiderBorders(shapes) && shapes.borders ? new Path2D(shapes.borders) : null,
  };
}

/** The surroundings, once they are here. */
export function contextPathsOf({ areas, borders }: ContextGeometry) {
  return { areas: new Path2D(areas), borders: new Path2D(borders) };
}
