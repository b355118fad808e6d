/** What the site knows of the texts of a cube, and the files that they come from. */
import { resolve } from 'node:path';
import { axesOf, readCube } from '../../data/pipeline/cube/cubeList.ts';
import { scopeOf } from '../../data/pipeline/cube/cubeScope.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { PartIndex } from '../../src/model/partRows.ts';

/** Folder of the parts in the built site. */
const FOLDER = 'donnees/parts/';

/** Null where the list of the site is no cube. @param directory of the tables. */
export function indexParts(directory: string, { region, allUnits }: Dataset): PartIndex | null {
  const units = [region, ...allUnits];
  const cube = readCube(directory);
  if (!cube) return null;
  const { whole, isRegion, departements, regions, groups, communesOf } = scopeOf(units);
  const isCut = (group: string) => communesOf.get(group)?.some((one) => !departements.has(one.departement));
  return {
    folder: FOLDER,
    axes: axesOf(directory, cube),
    regions: {
      ...Object.fromEntries([...regions].map(([code, { key }]) => [code, key])),
      ...(!isRegion && { '': whole }),
    },
    cut: groups.filter(({ epci, departement }) => departements.has(departement) && isCut(epci)).map(({ epci }) => epci),
    parts: cube.parts.filter(({ departement }) => departement === '' || departements.has(departement)),
  };
}

/** Where each part is read, by its path in the site. */
export const filesOfParts = (directory: string, { folder, parts }: PartIndex): [path: string, file: string][] =>
  parts.map(({ file }) => [folder + file, resolve(directory, 'cube/parts', file)]);
