/** The outlines of the site as virtual modules. */
import { existsSync, readdirSync } from 'node:fs';
import type { Dataset } from '../../src/model/dataset.ts';
import type { LevelTopology, MapGeometry, MapLayout } from '../../src/model/geometry.ts';
import type { PackedShapes } from '../../src/model/shapeParts.ts';
import { keyOf } from '../../src/model/units.ts';
import { composeUnits } from '../../src/outlines/composeUnits.ts';
import type { MapTopology } from '../../src/outlines/mapTopology.ts';
import { json, parsed, PREFIX } from './moduleText.ts';

/** Behind the name of whose outlines they are. */
const INSET_SCALES = 'encadrés à des échelles différentes';
/** The outlines of the units that are shown first, of those that the file has. */
export function composedOf(topology: MapTopology, { units, allUnits }: Dataset): MapTopology {
  const shown = new Map(units.map((unit) => [keyOf(unit), unit.code]));
  const holders = new Map(allUnits.map(({ code, parent }) => [code, shown.get(parent ?? '')]));
  return composeUnits(topology, units, (code) => holders.get(code));
}

/** Whoever names the source of a map with insets says that they have other scales. */
export function noteInsets(map: MapGeometry): MapGeometry {
  const { source, frame } = map;
  const nom = [source.nom ?? source.fichier, INSET_SCALES].filter(Boolean).join(', ');
  return frame.insets ? { ...map, source: { ...source, nom } } : map;
}

/** The outlines in a folder, in the order of their names; none where there is no folder. */
export function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.topojson'))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];
}

/** Codes of all shapes of a file. */
export const codesIn = ({ objects }: LevelTopology): string[] =>
  Object.values(objects).flatMap(({ geometries }) =>
    geometries.map(({ id, properties }) => String(id ?? (properties as { code?: string })?.code ?? '')),
  );

/** What is known of shapes at once, and what brings the paths of each part: a file of its own. */
export function partsModule(packed: PackedShapes | undefined): string {
  if (!packed) return json(null);
  const loads = packed.parts.map((_, part) => `() => import('${PREFIX}shapes-commune/${part}')`);
  return `const parts = [${loads.join()}];
export default { ...${parsed(packed)}, load: async (part) => (await parts[part]()).default };`;
}

/** The geometry that the scripts need: the paths themselves stand in the page already and are not sent twice. */
export function withoutPaths({ source, frame, features }: MapGeometry): MapLayout {
  return {
    source,
    frame,
    features: features.map(({ code, label, bbox, neighbours }) => ({ code, label, bbox, neighbours })),
  };
}
