/** Outlines of wider units out of those that they hold: régions of départements, on the same lines. Pure. */
import { mergeArcs } from 'topojson-client';
import { isArea, type MapTopology } from './mapTopology.ts';

/**
 * The topology with `units` drawn in place of the départements; who holds none of these has no shape.
 * @param holderOf the code of the unit that holds a département.
 */
export function composeUnits(
  topology: MapTopology,
  units: readonly { code: string; nom: string }[],
  holderOf: (code: string) => string | undefined,
): MapTopology {
  const { departements } = topology.objects;
  const parts = departements.geometries.filter(isArea);
  const geometries = units.flatMap(({ code, nom }) => {
    const own = parts.filter(({ id }) => holderOf(String(id)) === code);
    return own.length > 0 ? [{ ...mergeArcs(topology, own), id: code, properties: { code, nom } }] : [];
  });
  return { ...topology, objects: { ...topology.objects, departements: { ...departements, geometries } } };
}
