/**
 * `npm run data:check`: says whether the tables of `data/` are right, and where they are not. Exit code 1 if any is
 * not.
 */
import { buildPackage } from './datapackage.ts';
import { readCsv, toPath } from './files.ts';
import { checkGenerated } from './generated.ts';
import { loadDataset } from './load.ts';
import { DataError, describeProblem, describeProblems } from '../../src/import/problems.ts';
import type { Problem } from '../../src/import/problems.ts';
import { checkForeignKeys, checkResource } from './packageCheck.ts';

const directory = toPath(process.argv[2] ?? new URL('..', import.meta.url));

const found = [loadCounted, checkPackage, () => checkGenerated(directory)].flatMap((check) => collect(check));
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
  const { projets, units, axes, region } = dataset;
  const wide = projets.filter(({ territoire }) => territoire === region.code).length;
  const perAxe = axes.map(({ id }) => projets.filter(({ axe }) => axe === id).length);
  const located = projets.length - wide;
  console.log(`${projets.length} projets : ${located} dans ${units.length} départements, ${wide} région entière`);
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

function collect(check: () => Problem[]): readonly Problem[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
}
