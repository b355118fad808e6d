/** The table `units` of `cube.sql` as CSV, for another engine: `npx tsx data/pipeline/cube/exportUnits.ts FILE.csv`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listUnits, readUnitsSource, type UnitRow } from './unitsTable.ts';

/** No cell has a comma or a quote: they are codes. */
export function csvOfUnits(units: readonly UnitRow[]): string {
  const rows = units.map((row) => [row.unit, row.commune, row.epci, row.departement, row.region].join(','));
  return `${['unit,commune,epci,departement,region', ...rows].join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('FILE.csv');
  writeFileSync(path, csvOfUnits(listUnits(readUnitsSource())));
}
