/** The workbook: the one module that knows the spreadsheet library. Texts stay texts, numbers are numbers. */
import type { WriteSheet } from 'hucre/xlsx';
import { NAME } from '../words/interface.ts';
import { usefulNumber, type Format, type ExportTable } from './table.ts';
import { xmlTexts } from './xmlText.ts';

/**
 * Number formats of a workbook are written with a point; each program shows its own decimal sign. `@`: a text, whatever
 * it looks like.
 */
const NUMBER_FORMATS: Record<Format, string> = {
  text: '@',
  integer: '0',
  milliers: '#,##0',
  decimal: '0.0',
  precis: '0.00###',
  euros: '#,##0.00',
};
const WIDTHS: Record<Format, number> = { text: 24, integer: 12, milliers: 14, decimal: 14, precis: 14, euros: 16 };
const FONT = { name: 'Calibri', size: 11 };
/** Of what the build writes, which must not depend on when: the day that the entries of its archive have. */
const NO_DAY = import.meta.env.SSR ? { modified: new Date(Date.UTC(1980, 0, 1)) } : {};
const HEADER = { font: { ...FONT, bold: true }, alignment: { wrapText: true, vertical: 'top' as const } };

/** `A`, `Z`, `AA`: the letters of a column, counted from 0. */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function sheetOf({ nom, columns, lines, filterable }: ExportTable): WriteSheet {
  const header = columns.map((_column, i) => [`0,${i}`, { style: HEADER }] as const);
  return {
    name: nom,
    columns: columns.map(({ format, width }) => ({
      width: width ?? WIDTHS[format],
      numFmt: NUMBER_FORMATS[format],
    })),
    rows: [columns.map(({ title }) => title), ...lines.map((line) => line.map(usefulNumber))],
    cells: new Map(header),
    freezePane: { rows: 1 },
    // Sums below the rows are no part of what is filtered.
    ...(filterable > 0 ? { autoFilter: { range: `A1:${letters(columns.length - 1)}${filterable + 1}` } } : {}),
  };
}

/** A workbook of one sheet a table, as bytes. The library is fetched here, on demand. */
export async function buildWorkbook(title: string, tables: readonly ExportTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const properties = { title: xmlTexts(title), creator: NAME, lastModifiedBy: NAME, company: NAME, ...NO_DAY };
  const bytes = await writeXlsx({ sheets: xmlTexts(tables).map(sheetOf), properties, defaultFont: FONT });
  return new Uint8Array(bytes);
}
