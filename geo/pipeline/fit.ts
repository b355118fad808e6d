/** Whether the geometry that stands fits the départements of the data, both ways. Pure. */
import type { MapTopology } from '../../src/outlines/mapTopology.ts';
import { GeometryError } from '../../src/outlines/units.ts';

/**
 * The geometry in the text of `departements.topojson`.
 * @param departements those of the data.
 * @throws GeometryError (French, names both lists) when a département has no outline, or an outline no département.
 */
export function readFitting(text: string, departements: readonly { code: string; nom: string }[]): MapTopology {
  const topology = parse(text);
  const fault = describeMisfit(topology, departements);
  if (fault) throw new GeometryError(fault);
  return topology;
}

/** One sentence with both lists; null where they are the same. */
export function describeMisfit(
  { objects }: MapTopology,
  departements: readonly { code: string; nom: string }[],
): string | null {
  const drawn = objects.departements.geometries.map(({ id }) => String(id));
  const codes = departements.map(({ code }) => code);
  const without = (list: readonly string[], others: readonly string[]) => {
    const known = new Set(others);
    return list.filter((code) => !known.has(code));
  };
  const [missing, extra] = [without(codes, drawn), without(drawn, codes)];
  if (missing.length === 0 && extra.length === 0) return null;
  const withoutOutline = missing.length > 0 ? ` (sans contour : ${missing.join(', ')})` : '';
  const withoutRow = extra.length > 0 ? ` (absents des données : ${extra.join(', ')})` : '';
  return (
    'Les contours de departements.topojson ne sont pas ceux des départements de territoires.csv.\n' +
    `- départements des données : ${codes.join(', ')}${withoutOutline}\n` +
    `- contours du fichier : ${drawn.join(', ') || 'aucun'}${withoutRow}\n` +
    'Refaites le fichier avec « npm run geo:build » (ou « npm run geo:build -- --from FICHIER »), ' +
    'ou corrigez territoires.csv.'
  );
}

function parse(text: string): MapTopology {
  try {
    const topology = JSON.parse(text) as MapTopology;
    if (Array.isArray(topology.objects.departements.geometries)) return topology;
  } catch {
    // said below, with what to do
  }
  throw new GeometryError(
    'departements.topojson n’est pas un TopoJSON avec un objet « departements » : ' +
      'refaites-le avec « npm run geo:build ».',
  );
}
