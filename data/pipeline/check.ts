/**
 * `npm run data:check`: says whether the tables of `data/` are right, and where they are not. Exit code 1 if any is
 * not.
 */
import { countProjets } from '../../src/selection/counts.ts';
import { countUnits, unplacedPart } from '../../src/words/levels.ts';
import { buildPackage } from './datapackage.ts';
import { readCsv, toPath } from './files.ts';
import { checkGenerated } from './generated.ts';
import { loadDataset } from './load.ts';
import { dataFolder } from './region.ts';
import { readLists } from './lists.ts';
import { checkSecurity, loadSite } from './site.ts';
import { DataError, describeProblem, describeProblems } from '../../src/import/problems.ts';
import type { Problem } from '../../src/import/problems.ts';
import { checkForeignKeys, checkResource } from './packageCheck.ts';

const directory = toPath(process.argv[2] ?? dataFolder());

const found = [
  ...[loadCounted, checkPackage, checkSite].flatMap((check) => collect(check)),
  ...(await readLists(directory).then(
    (lists) => collect(() => checkGenerated(directory, lists)),
    (error: unknown) =>
      collect(() => {
        throw error;
      }),
  )),
];
// A file that is missing or wrong is found by more than one check, and said once.
const problems = [...new Map(found.map((problem) => [describeProblem(problem), problem])).values()];
if (problems.length > 0) {
  console.error(`Données invalides (${problems.length}) :\n${describeProblems(problems)}`);
  process.exitCode = 1;
} else {
  console.log('Données valides.');
}

/** Loads the dataset as the application does and prints what it counts. */
function loadCounted(): Problem[] {
  const { dataset } = loadDataset(directory);
  const { projets, level, units, axes, region } = dataset;
  const { total, located, regionWide, unplaced, byAxe } = countProjets(projets, region.code);
  const perAxe = axes.map(({ id }) => byAxe.get(id) ?? 0);
  const parts = `${located} dans ${countUnits(level, units.length)}, ${regionWide} région entière`;
  console.log(`${total} projets : ${parts}${unplacedPart(level, unplaced, ', ')}`);
  console.log(`par axe : ${perAxe.join(', ')}`);
  console.log(`${new Set(projets.map(({ structure_id }) => structure_id)).size} structures`);
  return [];
}

/** Compares every file with what `datapackage.json` has to say of it. */
function checkPackage(): Problem[] {
  const { resources } = buildPackage(directory);
  const tables = new Map(resources.map(({ name, path }) => [name, readCsv(directory, path).table]));
  return resources.flatMap((resource) => {
    const { table, problems: faults } = readCsv(directory, resource.path);
    console.log(`${resource.path} : ${table.rows.length} lignes`);
    return [...faults, ...checkResource(resource, table), ...checkForeignKeys(resource, tables)];
  });
}

function checkSite(): Problem[] {
  return checkSecurity(loadSite(directory), new Date().toISOString().slice(0, 10));
}

function collect(check: () => Problem[]): readonly Problem[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
}
