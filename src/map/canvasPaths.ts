/** Outlines as the canvas wants them, each made when it is first painted and kept. */
import type { ContextGeometry, LevelGeometry, MapFeature } from '../model/geometry.ts';
import { hasWiderBorders } from './canvasShapes.ts';
import { pointsOf } from './outlines.ts';

/** The paths of a level: `of` a shape, the region's outline, and borders of a wider level if any. */
export interface CanvasPaths {
  features: readonly MapFeature[];
  of: (feature: MapFeature) => Path2D;
  /** The rings of a shape: x and y in turn. */
  rings: (feature: MapFeature) => readonly (readonly number[])[];
  outline: Path2D;
  wider: Path2D | null;
}

export function pathsOf(shapes: LevelGeometry): CanvasPaths {
  return {
    features: shapes.features,
    of: pathOf,
    rings: ringsOf,
    outline: new Path2D(shapes.outline),
    wider: hasWiderBorders(shapes) && shapes.borders ? new Path2D(shapes.borders) : null,
  };
}

// By feature: outlines that come in parts are another level each time, most of whose features are as before.
const pathOf = kept(({ d }) => new Path2D(d));
const ringsOf = kept(({ d }) => pointsOf(d));

function kept<Made>(make: (feature: MapFeature) => Made): (feature: MapFeature) => Made {
  const known = new WeakMap<MapFeature, Made>();
  return (feature) => {
    const made = known.get(feature) ?? make(feature);
    known.set(feature, made);
    return made;
  };
}

/** The surroundings, once they are here. */
export function contextPathsOf({ areas, borders }: ContextGeometry) {
  return { areas: new Path2D(areas), borders: new Path2D(borders) };
}
