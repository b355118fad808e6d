/** The refusal of an official file: every fault at once, and what the file holds, so that one correction is enough. */
import type { Feature, Geometry } from 'geojson';
import { group } from 'd3';
import type { Bounds } from './mercator.ts';
import { GeometryError } from './units.ts';

const MOST_PROPERTIES = 8;
const MOST_LETTERS = 30;

/** Throws a GeometryError with all `faults` and the description of the file; returns where there are none. */
export function refuse(faults: readonly string[], found: string): void {
  if (faults.length === 0) return;
  const list =
    faults.length === 1
      ? faults[0]
      : `Le fichier ne convient pas, pour ${faults.length} raisons :\n${faults.map((fault) => `- ${fault}`).join('\n')}`;
  throw new GeometryError(`${list}\n${found}`);
}

/**
 * « Dans le fichier : 12 entités (Polygon : 12) ; propriétés : codgeo = "01", … ; coordonnées de … à … ; système
 * annoncé : aucun. »
 */
export function describeFile(
  features: readonly Feature<Geometry | null>[],
  announced: string | null,
  box: Bounds | null,
): string {
  const kinds = [...group(features, ({ geometry }) => geometry?.type ?? 'sans géométrie')].map(
    ([type, some]) => `${type} : ${some.length}`,
  );
  const entries = Object.entries(features[0]?.properties ?? {});
  const properties = entries.slice(0, MOST_PROPERTIES).map(([key, value]) => `${key} = ${example(value)}`);
  const more = entries.length > MOST_PROPERTIES ? ` et ${entries.length - MOST_PROPERTIES} autres` : '';
  const id = features[0]?.id === undefined ? [] : [`identifiant : ${example(features[0].id)}`];
  return (
    'Dans le fichier : ' +
    [
      `${features.length} entité${features.length > 1 ? 's' : ''}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`,
      `propriétés de la première : ${properties.join(', ') || 'aucune'}${more}`,
      ...id,
      ...(box ? [`coordonnées de (${point(box[0], box[1])}) à (${point(box[2], box[3])})`] : []),
      `système annoncé : ${announced ?? 'aucun'}`,
    ].join(' ; ') +
    '.'
  );
}

function example(value: unknown): string {
  const text = JSON.stringify(value) ?? 'rien';
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

function point(x: number, y: number): string {
  return [x, y].map((value) => String(Math.round(value * 100) / 100).replace('.', ',')).join(' ; ');
}
