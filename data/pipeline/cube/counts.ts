/** The answer to `@cube` as files: one of all levels but communes, and one of communes a département. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packCells, type CubeCell, type CubeScales, type PackedCells } from '../../../src/model/cube.ts';
import { ListError } from '../ownList.ts';
import type { Engine, SqlValue } from './engine.ts';

/** `levels`: packed, but for communes; `communes`: départements that have a file of theirs. */
export interface WrittenCounts extends CubeScales {
  levels: Record<string, PackedCells>;
  communes: string[];
}

/** More categories than this are none: the column is another one. */
export const MOST_AXES = 200;

/** Asks for the cube, holds it against the list, and writes the files of communes into a folder. @throws ListError */
export async function writeCounts(engine: Engine, cube: string, folder: string): Promise<WrittenCounts> {
  mkdirSync(folder, { recursive: true });
  const axes = (await engine.rows('SELECT DISTINCT axis FROM list_rows')).map(([axis]) => String(axis)).sort();
  if (axes.length > MOST_AXES) {
    throw new ListError(
      `Rien n’a été écrit : la colonne de la catégorie a ${axes.length} valeurs différentes (${MOST_AXES} au plus) ; c’est sans doute une autre. Donnez-la : --axe COL.`,
    );
  }
  await engine.run(`CREATE TABLE cube AS ${cube}`);
  await checkSums(engine);
  const years = (await engine.rows('SELECT DISTINCT of_year FROM cube ORDER BY of_year')).map(([year]) => Number(year));
  const scales = { years, axes };
  const of = (order: string) =>
    `SELECT level_id, part_of, unit_code, of_year, of_axis, projets, known, amount ${order}`;
  const levels: Record<string, CubeCell[]> = {};
  for (const row of await engine.rows(of(`FROM cube WHERE level_id <> 'commune'`)))
    (levels[String(row[0])] ??= []).push(cellOf(row));
  const communes: string[] = [];
  let own: CubeCell[] = [];
  const close = (departement: string) => {
    writeFileSync(join(folder, `${departement}.json`), JSON.stringify(packCells(own, scales)));
    communes.push(departement);
    own = [];
  };
  // What is in no département is no row of theirs: the level of départements has it.
  let last: string | null = null;
  for await (const rows of engine.stream(of(`FROM cube WHERE level_id = 'commune' AND part_of <> '' ORDER BY part_of`)))
    for (const row of rows) {
      const departement = String(row[1]);
      if (last !== null && last !== departement) close(last);
      last = departement;
      own.push(cellOf(row));
    }
  if (last !== null) close(last);
  const packed = Object.entries(levels).map(([level, cells]) => [level, packCells(cells, scales)] as const);
  return { ...scales, levels: Object.fromEntries(packed), communes };
}

function cellOf([, , unit, year, axis, count, known, amount]: readonly SqlValue[]): CubeCell {
  return {
    unit: String(unit),
    year: Number(year),
    axis: String(axis),
    count: Number(count),
    known: Number(known),
    amount: amount === null || amount === undefined ? null : Number(amount),
  };
}

/** At every level and year the cells are as many projects and cents as the list has. @throws ListError otherwise. */
async function checkSums(engine: Engine): Promise<void> {
  const wrong = await engine.rows(`
    WITH whole AS (SELECT year, COUNT(*) AS projets, COUNT(amount) AS known, COALESCE(SUM(amount), 0) AS cents
      FROM list_rows GROUP BY year),
    sums AS (SELECT level_id, of_year, SUM(projets) AS projets, SUM(known) AS known, COALESCE(SUM(amount), 0) AS cents
      FROM cube GROUP BY level_id, of_year)
    SELECT level_id, of_year FROM sums LEFT JOIN whole ON whole.year = sums.of_year
    WHERE whole.year IS NULL OR whole.projets <> sums.projets OR whole.known <> sums.known OR whole.cents <> sums.cents`);
  if (wrong.length === 0) return;
  const [[level, year] = []] = wrong;
  throw new ListError(
    `Rien n’a été écrit : au niveau « ${String(level)} », les projets de ${String(year)} ne sont pas ceux de la liste. C’est une faute de la commande.`,
  );
}
