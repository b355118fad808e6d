/** The report as a file: the table as it was read, with « statut » and « explication ». */
import type { Cell } from '../../import/workbook.ts';
import { toCsv } from '../../exports/csv.ts';
import { CSV, XLSX, type ExportFile } from '../../exports/file.ts';
import { buildWorkbook } from '../../exports/workbook.ts';
import { examineWords } from './words.ts';

/** @throws when the library of workbooks does not arrive. */
export async function buildReportFile(
  { columns, rows }: { columns: string[]; rows: Cell[][] },
  name: string,
  format: 'csv' | 'xlsx',
): Promise<ExportFile> {
  const nom = `${name.replace(/\.\w+$/, '')}-${examineWords.reportFile}.${format}`;
  const cells = rows.map((row) => row.map(asWritten));
  if (format === 'csv') {
    const text = toCsv(
      columns,
      cells.map((row) => row.map((cell) => cell ?? '')),
    );
    return { nom, content: new Blob([text], { type: CSV }) };
  }
  // A workbook has no « general » column here: a text stays one, whatever it looks like.
  const table = {
    nom: examineWords.reportFile,
    columns: columns.map((title) => ({ title, format: 'text' as const })),
    lines: cells,
    filterable: rows.length,
  };
  return { nom, content: new Blob([await buildWorkbook(name, [table])], { type: XLSX }) };
}

function asWritten(cell: Cell): string | number | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? String(cell) : cell;
}
