/** The tables of a site whose list is a cube: its years and categories, and no project one by one. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatCsv } from '../../../src/import/csv.ts';
import { unpackCells, type PackedCube } from '../../../src/model/cube.ts';
import { sizeOf } from '../../../src/model/tally.ts';
import { campagneRow, type Campagne } from '../../../src/model/tables.ts';
import { formatNumber } from '../../../src/words/numbers.ts';
import { proposeAxes } from '../axisProposal.ts';
import { writeGenerated } from '../generated.ts';
import { LISTS_FILE } from '../lists.ts';
import { loadDataset } from '../load.ts';
import { ListError } from '../ownList.ts';
import { describeNewList, frameOfNewList } from '../publishedFrame.ts';
import { clearProjets, OF_PROJETS, publisherOf, writeAxes, writeJson } from '../publishedTables.ts';
import type { PublishOptions } from '../publishOptions.ts';
import { replaceFiles } from '../replaceFiles.ts';
import { CATEGORIES_FILE, CUBE_FILE, readCubeList, type CubeCategories } from './cubeList.ts';
import { replaceFolder } from './replaceFolder.ts';

/** What follows from the list and its name; the words stay where years are added. */
const TABLES = [
  ...OF_PROJETS,
  'campagnes.csv',
  'axes.csv',
  'projets.csv',
  'structures.csv',
  'datapackage.json',
  LISTS_FILE,
];
const WORDS = ['cadre.json', 'description.json'];

/** `header`: of the column of categories, empty where there is none; `today`: « 2026-11-28 ». */
export interface CubePublication {
  packed: PackedCube;
  header: string;
  today: string;
  publish: PublishOptions;
}

/**
 * Puts a cube in the place of the site's list: the folder `made`, and the tables that say what it is.
 * @returns sentences, one a line.
 * @throws ListError (DataError where the tables would be wrong); the data folder is then as it was.
 */
export function publishTables(directory: string, made: string, publication: CubePublication): string[] {
  const work = mkdtempSync(join(tmpdir(), 'publier-'));
  try {
    const isKept = (file: string) =>
      !['cube', 'source', 'pipeline'].some((name) => file.startsWith(join(directory, name)));
    cpSync(directory, work, { recursive: true, filter: isKept });
    symlinkSync(resolve(made), join(work, 'cube'));
    const said = writeTables(work, publication);
    const outside = checkTables(work, publication.packed);
    replaceFolder(made, join(directory, 'cube'));
    replaceFiles(work, directory, [...TABLES, ...(publication.publish.mode === 'remplacer' ? WORDS : [])]);
    return [
      ...(said === '' ? [] : [said]),
      ...(outside === 0
        ? []
        : [
            `Le site n’en compte pas ${formatNumber(outside)}, d’autres régions : leurs textes et leurs comptes sont dans le cube.`,
          ]),
      'À relire : cadre.json (de quoi parle la liste), axes.csv (libellés), campagnes.csv (éditeur, périmètre, date).',
      'Ensuite : npm run data:check, puis npm run build',
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Returns what somebody should know of the categories. */
function writeTables(work: string, { packed, header, today, publish }: CubePublication): string {
  const { name, years } = packed;
  clearProjets(work);
  writeJson(work, LISTS_FILE, []);
  const proposal = proposeAxes(work, byFrequency(packed), 'remplacer');
  writeAxes(work, proposal);
  const { categories, autres } = proposal;
  writeJson(work, CATEGORIES_FILE, { categories, autres } satisfies CubeCategories);
  const source_sha256 = createHash('sha256')
    .update(readFileSync(join(work, CUBE_FILE)))
    .digest('hex');
  const rows = years.map((annee): Campagne => ({
    annee,
    libelle: `Projets de ${annee}`,
    perimetre: `Projets de ${annee} de la liste « ${name} »`,
    source_titre: name,
    source_editeur: packed.publisher ?? publisherOf(work),
    source_date: today,
    source_fichier: CUBE_FILE,
    source_sha256,
    source_type: 'cube',
  }));
  writeFileSync(join(work, 'campagnes.csv'), formatCsv(Object.keys(campagneRow.shape), rows));
  if (publish.mode === 'remplacer') {
    const described = JSON.parse(readFileSync(join(work, 'description.json'), 'utf8')) as Record<string, unknown>;
    writeJson(work, 'cadre.json', frameOfNewList(name, header));
    writeJson(work, 'description.json', describeNewList(described, { name, years, source: CUBE_FILE }));
  }
  writeGenerated(work, true);
  return proposal.said;
}

/** Categories as many times as their rank among all, the rarest once: what is proposed asks only which are frequent. */
function byFrequency({ axes, years, levels }: PackedCube): string[] {
  const regions = levels['region'];
  const counted = axes.map((axis) => {
    const cells = regions
      ? years.flatMap((year) => [...unpackCells(regions, { axes, years }).at(year, axis).values()])
      : [];
    return { axis, count: cells.reduce((sum, { count }) => sum + count, 0) };
  });
  counted.sort((a, b) => a.count - b.count);
  return counted.flatMap(({ axis }, rank) => Array.from({ length: rank + 1 }, () => axis));
}

/** Reads the tables back: with what lies outside, as many projects as the cube has. @returns how many lie outside. */
function checkTables(work: string, { rows }: PackedCube): number {
  const { dataset } = loadDataset(work);
  const shown = sizeOf((dataset.whole ?? dataset).projets);
  const outside = readCubeList(work, [dataset.region, ...dataset.allUnits])?.outside ?? 0;
  if (shown + outside === rows) return outside;
  throw new ListError(
    `Rien n’a été écrit : ${rows} projets dans le cube, ${shown} dans les tables et ${outside} d’autres régions. C’est une faute de la commande.`,
  );
}
