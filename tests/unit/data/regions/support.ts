/** What the tests of regions share: a place for their folders, and outlines of squares. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findRegion, folderOf, readForms, type OfficialForms } from '../../../../data/pipeline/regions/official.ts';
import { writeTables } from '../../../../data/pipeline/regions/prepare.ts';
import type { Whole } from '../../../../data/pipeline/regions/tables.ts';
import { parseTerritoires } from '../../../../geo/pipeline/territoires.ts';
import type { DrawnTerritoire } from '../../../../src/outlines/units.ts';

export const region = (name: string): Whole => ({ forms: findRegion(name), levels: ['region', 'departement'] });
export const country = (): Whole => ({
  forms: readForms().find(({ type }) => type === 'pays') as OfficialForms,
  levels: ['pays', 'region', 'departement'],
});

/** What a region is made in: what REGION_ROOT and REGION say, and the folder of its tables. */
interface Made {
  root: string;
  region: string;
  data: string;
}

/** A folder that holds `data/` and `geo/` with one region, removed when the test ends. */
export function makeRegion(whole: Whole): Made {
  const made = writeRegion(whole);
  onTestFinished(() => rmSync(made.root, { recursive: true, force: true }));
  return made;
}

/** The same, for whoever removes it. */
export function writeRegion(whole: Whole): Made {
  const root = mkdtempSync(join(tmpdir(), 'region-'));
  const name = folderOf(whole.forms);
  const [data, geo] = [join(root, 'data', name), join(root, 'geo', name)];
  const territoires = writeTables(whole, data);
  mkdirSync(geo, { recursive: true });
  writeFileSync(join(geo, 'departements.topojson'), JSON.stringify(squares(parseTerritoires(territoires))));
  return { root, region: name, data };
}

/** One square of a tenth of a degree after the other, each sharing a side with the next, and nothing around them. */
function squares(territoires: readonly DrawnTerritoire[]) {
  const side = (i: number) => [
    [2 + i / 10, 46],
    [2 + i / 10, 46.1],
  ];
  const arcs = territoires.flatMap((_, i) => {
    const [a, b] = side(i);
    const [c, d] = side(i + 1);
    return [side(i), [b, d], [c, a]];
  });
  return {
    type: 'Topology',
    source: { nom: 'Carrés' },
    arcs: [...arcs, side(territoires.length)],
    objects: {
      departements: {
        type: 'GeometryCollection',
        geometries: territoires.map(({ code, nom }, i) => ({
          type: 'MultiPolygon',
          id: code,
          properties: { code, nom },
          arcs: [[[3 * i, 3 * i + 1, ~(3 * (i + 1)), 3 * i + 2]]],
        })),
      },
      voisins: { type: 'GeometryCollection', geometries: [] },
    },
  };
}
