/** Files become the tables of `cube.sql`, in DuckDB; every row is in one, with a reason where it is rejected. */
import { named, quoted, type Engine, type SqlValue } from './engine.ts';
import { placeAll, type Nation, type SaidPlace } from './places.ts';
import type { UnitRow } from './unitsTable.ts';
import { columnIn, type Source } from './understand.ts';
import { numberCents, plainCents, readSums, yearOf } from './values.ts';

/** What was read of a file. `several`: rows that name several units. */
export interface StagedFile {
  name: string;
  rows: number;
  several: number;
}

const SAID = ['territoire', 'departement', 'nom'] as const;
const TEXTS = { structure: 'structure', projet: 'title', resume: 'summary' } as const;

/** Empty tables: all rows as they were read, the list of those that count, and the units. */
export async function createTables(engine: Engine, units: readonly UnitRow[]): Promise<void> {
  await engine.run(`CREATE TABLE units (unit VARCHAR, commune VARCHAR, epci VARCHAR, departement VARCHAR, region VARCHAR);
    CREATE TABLE read_rows (n BIGINT, file VARCHAR, line BIGINT, unit VARCHAR, year BIGINT, axis VARCHAR,
      structure VARCHAR, title VARCHAR, summary VARCHAR, amount BIGINT, reason VARCHAR,
      territoire VARCHAR, departement VARCHAR, nom VARCHAR, said_year VARCHAR, said_amount VARCHAR);
    CREATE VIEW list_rows AS
      SELECT year || '-' || CASE WHEN n < 1000 THEN right('00' || n, 3) ELSE CAST(n AS VARCHAR) END AS id,
        unit, year, axis, structure, title, summary, amount, n
      FROM read_rows WHERE reason = '';`);
  const rows = units.map((row) => [row.unit, row.commune, row.epci, row.departement, row.region]);
  await engine.append('units', rows);
}

/** Reads one file into `read_rows`; `before`: how many rows the files before it have. */
export async function stageFile(engine: Engine, source: Source, nation: Nation, before: number): Promise<StagedFile> {
  await readRaw(engine, source);
  const several = await mapPlaces(engine, source, nation);
  await mapSums(engine, source);
  await mapYears(engine, source);
  const told = (column: string) => `CASE WHEN why <> '' THEN ${column} END`;
  await engine.run(`INSERT INTO read_rows
    SELECT line + ${before}, ${quoted(source.name)}, line, unit, year, axis, structure, title, summary, amount, why,
      ${['territoire', 'departement', 'nom', 'said_year', 'said_amount'].map(told).join(', ')}
    FROM (
      SELECT raw.*, place_map.unit AS unit, year_map.year AS year, COALESCE(raw.cents, sum_map.cents) AS amount,
        CASE
          WHEN place_map.reason <> '' THEN place_map.reason
          WHEN sum_map.reason <> '' THEN sum_map.reason
          WHEN year_map.year IS NULL THEN 'annee-illisible'
          ELSE ''
        END AS why
      FROM raw
      JOIN place_map USING (territoire, departement, nom)
      JOIN year_map ON raw.said_year = year_map.said
      LEFT JOIN sum_map ON raw.said_amount = sum_map.said
    )`);
  const rejected = await keepRejects(engine, source, before);
  const [[rows = 0] = []] = await engine.rows('SELECT COUNT(*) FROM raw');
  await engine.run('DROP TABLE raw; DROP TABLE place_map; DROP TABLE sum_map; DROP TABLE year_map');
  return { name: source.name, rows: Number(rows) + rejected, several };
}

/** The columns that have a role, as texts without spaces around them; sums that are plain in cents. Blank rows go. */
async function readRaw(engine: Engine, source: Source): Promise<void> {
  const text = (sql: string | undefined) => (sql === undefined ? `''` : textIn(`CAST(${sql} AS VARCHAR)`));
  const sqlOf = (role: Parameters<typeof columnIn>[1]) => columnIn(source, role)?.sql;
  const sum = columnIn(source, 'montant');
  const { factor } = source.understanding.unit;
  const cents = sum
    ? (sum.isNumber ? numberCents : plainCents)(sum.isNumber ? sum.sql : text(sum.sql), factor)
    : 'NULL';
  const said = sum && !sum.isNumber ? text(sum.sql) : `''`;
  const columns = [
    ...SAID.map((role) => `${text(sqlOf(role))} AS ${role}`),
    // Categories are grouped by, so that two spaces in one make no other.
    `regexp_replace(${text(sqlOf('axe'))}, '\\s+', ' ', 'g') AS axis`,
    ...Object.entries(TEXTS).map(([role, name]) => `${text(sqlOf(role as keyof typeof TEXTS))} AS ${name}`),
    `${text(sqlOf('annee'))} AS said_year`,
    `${said} AS said_amount`,
    `CAST(${cents} AS BIGINT) AS cents`,
  ];
  const filled = source.columns.map(({ sql }) => `CAST(${sql} AS VARCHAR)`).join(', ');
  await engine.run(
    `CREATE TABLE raw AS SELECT row_number() OVER () AS line, ${columns.join(', ')} FROM ${source.from} WHERE COALESCE(${filled}) IS NOT NULL`,
  );
}

/** A cell without spaces around it, empty where it is missing: trimming each would take half the time of reading. */
const textIn = (sql: string) =>
  `CASE WHEN ${sql} IS NULL THEN '' WHEN starts_with(${sql}, ' ') OR ends_with(${sql}, ' ') THEN trim(${sql}) ELSE ${sql} END`;

async function mapPlaces(engine: Engine, { understanding }: Source, nation: Nation): Promise<number> {
  const found = await collect(engine, `SELECT ${SAID.join(', ')}, COUNT(*) FROM raw GROUP BY ${SAID.join(', ')}`);
  const cell = (value: SqlValue | undefined) => (value === '' || value === undefined ? null : String(value));
  const said = found.map(([territoire, departement, nom, rows]): SaidPlace => {
    return { territoire: cell(territoire), departement: cell(departement), nom: cell(nom), rows: Number(rows) };
  });
  const fates = placeAll(said, understanding.codes, nation);
  await engine.run(
    'CREATE TABLE place_map (territoire VARCHAR, departement VARCHAR, nom VARCHAR, unit VARCHAR, reason VARCHAR)',
  );
  await engine.append(
    'place_map',
    fates.map(({ unit, reason }, i) => [...(found[i] ?? []).slice(0, 3).map(String), unit, reason]),
  );
  return fates.reduce((sum, { isSeveral }, i) => sum + (isSeveral ? (said[i]?.rows ?? 0) : 0), 0);
}

async function mapSums(engine: Engine, { understanding }: Source): Promise<void> {
  const texts = await collect(engine, `SELECT DISTINCT said_amount FROM raw WHERE cents IS NULL AND said_amount <> ''`);
  const marks = await engine.rows(
    `SELECT DISTINCT regexp_extract(said_amount, '([.,])\\d{1,2}\\D*$', 1) AS mark FROM raw WHERE cents IS NOT NULL`,
  );
  const used = marks.map(([mark]) => String(mark)).filter((mark) => mark === '.' || mark === ',');
  const sums = readSums(
    texts.map(([text]) => String(text)),
    used,
    understanding,
  );
  await engine.run('CREATE TABLE sum_map (said VARCHAR, cents BIGINT, reason VARCHAR)');
  await engine.append(
    'sum_map',
    sums.map(({ text, cents, reason }) => [text, cents, reason]),
  );
}

async function mapYears(engine: Engine, { understanding }: Source): Promise<void> {
  const texts = await collect(engine, 'SELECT DISTINCT said_year FROM raw');
  await engine.run('CREATE TABLE year_map (said VARCHAR, year BIGINT)');
  await engine.append(
    'year_map',
    texts.map(([text]) => [String(text), yearOf(String(text), understanding.year)]),
  );
}

/** Lines that DuckDB could not part into cells are rejected rows too: as they stand. */
async function keepRejects(engine: Engine, { name, rejects }: Source, before: number): Promise<number> {
  if (rejects === null) return 0;
  const [[count = 0] = []] = await engine.rows(`SELECT COUNT(DISTINCT line) FROM ${named(rejects)}`);
  await engine.run(`INSERT INTO read_rows (n, file, line, reason, title)
    SELECT ${before}, ${quoted(name)}, line, 'ligne-illisible', any_value(csv_line) FROM ${named(rejects)} GROUP BY line;
    DROP TABLE ${named(rejects)}; DROP TABLE ${named(`${rejects}_scans`)}`);
  return Number(count);
}

async function collect(engine: Engine, sql: string): Promise<SqlValue[][]> {
  const all: SqlValue[][] = [];
  for await (const rows of engine.stream(sql)) for (const row of rows) all.push(row);
  return all;
}
