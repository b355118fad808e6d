/** `npm run liste -- FILES… --publier` where they are many, long or Parquet: the cube and its parts, by DuckDB. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CUBE_FORMAT, CUBE_VERSION, unpackCube, type PackedCube } from '../../../src/model/cube.ts';
import { projetRow } from '../../../src/model/tables.ts';
import { readRows } from '../files.ts';
import { ListError, type ListOptions } from '../ownList.ts';
import type { PublishOptions } from '../publishOptions.ts';
import { writeCounts } from './counts.ts';
import { loadDuckDb } from './duckdb.ts';
import { encodingOfFile, toUtf8 } from './encoding.ts';
import { openEngine, quoted, type Engine } from './engine.ts';
import { listInputs, type InputFile } from './inputs.ts';
import { loadNation } from './nation.ts';
import { takeParts, writeParts } from './parts.ts';
import { publishTables } from './cubeTables.ts';
import { refuseUnreadable, type CubeReport } from './reportCube.ts';
import { createTables, stageFile } from './stage.ts';
import { readStatements } from './statements.ts';
import { columnIn, understandCsv, understandParquet, type Source } from './understand.ts';

/** Memory that DuckDB may take; what does not fit is spilled to disk. */
const MEMORY = '2GB';

/** `cache`: folder of DuckDB, of rejected rows and of what is needed on the way. */
export interface CubeOptions {
  cache: string;
  list: ListOptions;
  /** Null: the files are read and counted, and nothing of the site is written. */
  publish: PublishOptions | null;
}

/**
 * Reads the files and, where they are to be published, puts them in the place of a data folder's list.
 * @throws ListError (Refusal for a file that cannot be read) with a French sentence; the data folder is as it was.
 */
export async function publishCube(
  directory: string,
  paths: readonly string[],
  { cache, list, publish }: CubeOptions,
): Promise<CubeReport> {
  const files = listInputs(paths);
  const duckDb = await loadDuckDb(join(cache, 'duckdb'));
  mkdirSync(join(cache, 'cube'), { recursive: true });
  const work = mkdtempSync(join(cache, 'cube', 'travail-'));
  const made = join(directory, 'cube.nouveau');
  rmSync(made, { recursive: true, force: true });
  const engine = await openEngine(duckDb, work, MEMORY);
  try {
    const report = await readFiles(engine, directory, files, { work, list });
    report.rejectedFile = await writeRejected(engine, join(cache, 'cube', 'ecartees.csv'), report);
    refuseUnreadable(report, publish);
    if (!publish) return report;
    if (publish.mode === 'ajouter') await keepKnown(engine, directory, report);
    const statements = readStatements();
    const counts = await writeCounts(engine, statements.cube, join(made, 'communes'));
    const parts = await writeParts(engine, statements.located, join(made, 'parts'));
    const packed: PackedCube = {
      format: CUBE_FORMAT,
      version: CUBE_VERSION,
      name: publish.name ?? files[0]?.name.replace(/\.[^.]+$/, '').replaceAll('_', ' ') ?? '',
      publisher: publish.publisher,
      rows: parts.reduce((sum, [, rows]) => sum + rows, 0),
      rejected: report.rejected,
      ...counts,
      parts,
    };
    writeFileSync(join(made, 'cube.json'), JSON.stringify(packed));
    const header = report.files.map(({ source }) => columnIn(source, 'axe')?.name ?? '').find(Boolean) ?? '';
    const today = new Date().toISOString().slice(0, 10);
    const said = publishTables(directory, made, { packed, header, today, publish });
    return { ...report, written: packed, said };
  } finally {
    engine.close();
    rmSync(work, { recursive: true, force: true });
    rmSync(made, { recursive: true, force: true });
  }
}

async function readFiles(
  engine: Engine,
  directory: string,
  files: readonly InputFile[],
  { work, list }: { work: string; list: ListOptions },
): Promise<CubeReport> {
  const nation = loadNation(directory);
  await createTables(engine, nation.rows);
  const report: CubeReport = {
    files: [],
    rows: 0,
    rejected: 0,
    reasons: [],
    years: [],
    cents: null,
    rejectedFile: null,
  };
  for (const [i, { path, name, kind }] of files.entries()) {
    let source: Source;
    if (kind === 'parquet') source = await understandParquet(engine, path, name, list, nation.all);
    else {
      const text = await toUtf8(path, await encodingOfFile(path), join(work, `${i}.csv`));
      source = await understandCsv(text, name, list, nation.all, `rejects_${i}`);
    }
    const staged = await stageFile(engine, source, nation, report.rows);
    report.files.push({ ...staged, source });
    report.rows += staged.rows;
  }
  const reasons = await engine.rows(
    'SELECT reason, COUNT(*) FROM read_rows GROUP BY reason ORDER BY COUNT(*) DESC, reason',
  );
  report.reasons = reasons.filter(([reason]) => reason !== '').map(([reason, rows]) => [String(reason), Number(rows)]);
  report.rejected = report.reasons.reduce((sum, [, rows]) => sum + rows, 0);
  const years = await engine.rows('SELECT year, COUNT(*) FROM list_rows GROUP BY year ORDER BY year');
  report.years = years.map(([year, rows]) => [Number(year), Number(rows)]);
  const [[cents = null] = []] = await engine.rows('SELECT SUM(amount) FROM list_rows');
  report.cents = cents === null ? null : Number(cents);
  return report;
}

/** Rejected rows as a table that a spreadsheet opens; null where there are none. */
async function writeRejected(engine: Engine, path: string, { rejected }: CubeReport): Promise<string | null> {
  rmSync(path, { force: true });
  if (rejected === 0) return null;
  await engine.run(`COPY (SELECT file AS fichier, line AS ligne, reason AS raison, territoire, departement, nom,
    said_year AS annee, said_amount AS montant, axis AS axe, structure, title AS projet
    FROM read_rows WHERE reason <> '' ORDER BY n) TO ${quoted(path)} (FORMAT csv, HEADER, DELIMITER ';')`);
  return path;
}

/** What the site has of other years stays beside the new rows. @throws ListError where a year is there already. */
async function keepKnown(engine: Engine, directory: string, { years }: CubeReport): Promise<void> {
  const folder = join(directory, 'cube');
  const file = join(folder, 'cube.json');
  if (!existsSync(file)) return refuseShort(directory);
  const known = unpackCube(JSON.parse(readFileSync(file, 'utf8')));
  const taken = years.map(([year]) => year).filter((year) => known.years.includes(year));
  if (taken.length > 0) {
    throw new ListError(
      `Rien n’a été écrit : le site a déjà des projets de ${taken.join(', ')}. Donnez les fichiers d’autres années, ou « --publier remplacer » avec tous les fichiers.`,
    );
  }
  if (known.rows > 0) await takeParts(engine, join(folder, 'parts'));
}

/** @throws ListError where the site has a short list, whose rows are not among those of a cube. */
function refuseShort(directory: string): void {
  if (readRows(directory, 'projets.csv', projetRow).length === 0) return;
  throw new ListError(
    'Rien n’a été écrit : la liste du site est courte, ses projets sont dans projets.csv. Donnez tous les fichiers avec « --publier remplacer ».',
  );
}
