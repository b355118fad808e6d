/** Outlines as the canvas wants them, each made when it is first painted and kept. */
import type { ContextGeometry, LevelGeometry, MapFeature } from '../model/geometry.ts';
import { hasWiderBorders } from './canvasShapes.ts';

/** The paths of a level: `of` a shape, the region's outline, and borders of a wider level if any. */
export interface CanvasPaths {
  of: (feature: MapFeature) => Path2D;
  outline: Path2D;
  wider: Path2D | null;
}

export function pathsOf(shapes: LevelGeometry): CanvasPaths {
  const known = new Map<MapFeature, Path2D>();
  return {
    of(feature) {
      const path = known.get(feature) ?? new Path2D(feature.d);
      known.set(feature, path);
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
