/** Which départements are drawn: the rows of type `departement` of territoires.csv, and nothing else. */
import { parseCsv } from '../../src/import/csv.ts';
import { GeometryError, type DrawnTerritoire } from '../../src/outlines/units.ts';

/**
 * Reads the text of territoires.csv (columns `code`, `nom`, `type`, `prefecture_longitude`,
 * `prefecture_latitude`). Throws a GeometryError where a column or every département is missing.
 */
export function parseTerritoires(text: string): DrawnTerritoire[] {
  const { columns, rows } = parseCsv(text, 'territoires.csv').table;
  for (const column of ['code', 'nom', 'type']) {
    if (!columns.includes(column)) {
      throw new GeometryError(`La colonne « ${column} » manque dans territoires.csv : rétablissez-la.`);
    }
  }
  const territoires = rows
    .map(({ cells }) => cells)
    .filter(({ type }) => type === 'departement')
    .map((row) => ({ code: row['code'] ?? '', nom: row['nom'] ?? '', prefecture: prefectureOf(row) }));
  if (territoires.length === 0) {
    throw new GeometryError('Aucune ligne de type « departement » dans territoires.csv : il n’y a rien à dessiner.');
  }
  return territoires;
}

function prefectureOf(row: Record<string, string>): [number, number] | null {
  const longitude = row['prefecture_longitude'];
  const latitude = row['prefecture_latitude'];
  return longitude && latitude ? [Number(longitude), Number(latitude)] : null;
}
