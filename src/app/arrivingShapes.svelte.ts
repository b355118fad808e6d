/** What a level is drawn with whose outlines come in parts. */
import type { DashboardGeometry, LevelGeometry } from '../model/geometry.ts';
import type { ShapeParts } from '../model/shapeParts.ts';
import { bringSeen } from './bringSeen.ts';
import { topologyOf } from './levelTopology.ts';

/** `geometry` whose shapes are others whenever parts have arrived; what does not arrive leaves them as they are. */
export function arriveInParts(geometry: DashboardGeometry, parts: ShapeParts): DashboardGeometry {
  let shapes: LevelGeometry = $state.raw({
    ...(geometry.shapes as LevelGeometry),
    see: bringSeen(parts, (paths) => (shapes = withPaths(shapes, paths))),
  });
  return {
    ...geometry,
    get shapes() {
      return shapes;
    },
    loadTopology: async () => {
      const whole = withPaths(shapes, await allPaths(parts));
      return topologyOf(whole.features, geometry.layout.frame, geometry.layout.source);
    },
  };
}

/** @throws when a part does not arrive. */
async function allPaths({ codes, parts, load }: ShapeParts): Promise<Map<string, string>> {
  const paths = (await Promise.all(parts.map((_, part) => load(part)))).flat();
  return new Map(codes.map((code, i) => [code, paths[i] ?? '']));
}

function withPaths(shapes: LevelGeometry, paths: ReadonlyMap<string, string>): LevelGeometry {
  // What has not changed stays the same object: what was made of it is kept.
  const features = shapes.features.map((feature) => {
    const d = feature.coming && paths.get(feature.code);
    if (d === undefined) return feature;
    const { code, label, bbox, neighbours } = feature;
    return { code, d, label, bbox, neighbours };
  });
  return { ...shapes, features };
}
