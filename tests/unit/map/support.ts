/** The real geometry, projected as the build does. */
import { readFileSync } from 'node:fs';
import { linesOfName } from '../../../src/map/circles.ts';
import { projectMap } from '../../../src/outlines/frame.ts';
import type { MapTopology } from '../../../src/outlines/mapTopology.ts';

export const TOPOLOGY = JSON.parse(
  readFileSync(new URL('../../../geo/auvergne-rhone-alpes/departements.topojson', import.meta.url), 'utf8'),
) as MapTopology;

export const GEOMETRY = projectMap(TOPOLOGY, linesOfName);
