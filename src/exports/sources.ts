/**
 * The sheet that says what a workbook is: its description, its sources with vintage and licence, and how to read it.
 */
import { exportColumns, sheetWords } from '../words/exports.ts';
import { listCaptionRows, type Caption } from './caption.ts';
import type { ExportTable } from './table.ts';

/** Two columns: what a row is about, and what it says. `notes` follow the description. */
export function buildSourcesTable(caption: Caption, notes: readonly string[]): ExportTable {
  return {
    nom: sheetWords.sources,
    columns: [
      { title: exportColumns.heading, format: 'text', width: 16 },
      { title: exportColumns.content, format: 'text', width: 120 },
    ],
    lines: listCaptionRows(caption, notes),
    filterable: 0,
  };
}
