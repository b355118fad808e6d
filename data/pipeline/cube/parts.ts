/** The texts of a list in small whole Parquet files, by département: a browser asks for one, and reads all of it. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { partFile, type PackedPart } from '../../../src/model/cube.ts';
import { quoted, type Engine } from './engine.ts';

/** Rows of a part at most: about 1.5 MB where a row has 150 characters of text. */
export const PART_ROWS = 20_000;

/** What a part holds of a row; `amount` in cents, 64 bits; `year` of 32, which JavaScript reads as a number. */
const COLUMNS = [
  'id',
  'CAST(year AS INTEGER) AS year',
  'axis',
  'unit',
  'commune',
  'epci',
  'structure',
  'title',
  'summary',
  'amount',
];

/** Where a part begins and how long it is, in rows; parts of one département are of about one length. */
export function shareRows(rows: number, most = PART_ROWS): { from: number; rows: number }[] {
  const parts = Math.ceil(rows / most);
  const ends = Array.from({ length: parts + 1 }, (_, i) => Math.round((i * rows) / parts));
  return ends.slice(1).map((end, i) => ({ from: ends[i] as number, rows: end - (ends[i] as number) }));
}

/**
 * Writes the parts of the answer to `@located` into a folder, sorted by commune; the index is in the order of their
 * numbers. Compressed by Snappy, which every reader of Parquet has (`hyparquet` without another package).
 */
export async function writeParts(
  engine: Engine,
  located: string,
  folder: string,
  most = PART_ROWS,
): Promise<PackedPart[]> {
  mkdirSync(folder, { recursive: true });
  await engine.run(
    `CREATE TABLE sorted AS SELECT departement, ${COLUMNS.join(', ')} FROM (${located}) AS located ORDER BY departement, commune, id`,
  );
  const departements = await engine.rows(
    'SELECT departement, COUNT(*), MIN(rowid) FROM sorted GROUP BY departement ORDER BY departement',
  );
  const parts: PackedPart[] = [];
  for (const [code, count, first] of departements) {
    const departement = String(code);
    for (const [i, { from, rows }] of shareRows(Number(count), most).entries()) {
      const path = join(folder, partFile(departement, i + 1));
      const start = Number(first) + from;
      const own = `FROM sorted WHERE rowid BETWEEN ${start} AND ${start + rows - 1}`;
      await engine.run(
        `COPY (SELECT ${COLUMNS.join(', ')} ${own} ORDER BY rowid) TO ${quoted(path)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${most})`,
      );
      const [[low = '', high = ''] = []] = await engine.rows(`SELECT MIN(commune), MAX(commune) ${own}`);
      parts.push([departement, rows, statSync(path).size, String(low), String(high)]);
    }
  }
  await engine.run('DROP TABLE sorted');
  return parts;
}

/** The rows of parts that are there already, as rows of a list: a new one is put beside them. */
export async function takeParts(engine: Engine, folder: string): Promise<void> {
  await engine.run(
    `INSERT INTO read_rows (n, file, line, unit, year, axis, structure, title, summary, amount, reason)
      SELECT CAST(split_part(id, '-', 2) AS BIGINT), '', 0, unit, year, axis, structure, title, summary, amount, ''
      FROM read_parquet(${quoted(join(folder, '*.parquet'))})`,
  );
}
