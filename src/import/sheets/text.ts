/** Reads a table of text (CSV, TSV, what is pasted): rows are found first, Papaparse reads their cells. */
import Papa from 'papaparse';
import type { Sheet } from '../workbook.ts';
import { findDelimiter, usualWidth } from './delimiter.ts';
import { Budget, LIMITS } from './limits.ts';
import { listRecords, type TextRecord } from './records.ts';
import { Refusal } from './refusal.ts';
import { SheetBuilder, type Notes } from './sheetBuilder.ts';

/** `wanted` is the delimiter that the reader chose. Cells are text alone; lines are those of the file. */
export function readText(
  text: string,
  name: string,
  notes: Notes,
  wanted?: string,
): { sheet: Sheet; delimiter: string } {
  let content = withoutZeros(text.replace(/\r\n?/g, '\n'), notes);
  const announced = /^sep=(.)[^\n]*(\n|$)/i.exec(content);
  if (announced) {
    notes.add('separatorLine', 1, announced[1]);
    // The line stays, blank, so that the others keep their numbers.
    content = content.slice(announced[0].length - (announced[2]?.length ?? 0));
  }
  const delimiter = wanted || announced?.[1] || findDelimiter(content);
  const records = listRows(content, delimiter, notes);
  const rows = parseRows(records, delimiter);
  const builder = new SheetBuilder(name, false, new Budget(), notes);
  rows.forEach((row, at) => builder.addRow(records[at]?.line ?? 0, row));
  noteWidths(records, rows, notes);
  return { sheet: builder.sheet, delimiter };
}

function withoutZeros(text: string, notes: Notes): string {
  if (!text.includes('\0')) return text;
  text.split('\n').forEach((line, at) => {
    if (line.includes('\0')) notes.add('nul', at + 1);
  });
  return text.replaceAll('\0', '');
}

/** Rows that hold more than blanks and delimiters. */
function listRows(content: string, delimiter: string, notes: Notes): TextRecord[] {
  const isBlank = (row: string) => row.replaceAll(delimiter, '').trim() === '';
  const widths: number[] = [];
  for (const line of content.slice(0, 400_000).split('\n'))
    if (!isBlank(line)) widths.push(line.split(delimiter).length);
  const records: TextRecord[] = [];
  for (const record of listRecords(content, delimiter, usualWidth(widths))) {
    if (isBlank(record.text)) continue;
    if (record.isLiteral) notes.add('openQuote', record.line);
    records.push(record);
    if (records.length > LIMITS.rows) throw new Refusal('cells');
  }
  return records;
}

function parseRows(records: readonly TextRecord[], delimiter: string): string[][] {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = records.map(({ text, isLiteral }) =>
    isLiteral ? text.split(delimiter).map(quote).join(delimiter) : text,
  );
  const parse = (text: string) => Papa.parse<string[]>(text, { delimiter, newline: '\n', header: false }).data;
  const rows = parse(`${lines.join('\n')}\n`).slice(0, -1);
  if (rows.length === lines.length) return rows;
  // Papaparse parts the rows otherwise: each is read alone, so that none is lost.
  return records.map(({ text, isLiteral }, at) => {
    const alone = isLiteral ? [] : parse(lines[at] ?? '');
    return alone.length === 1 && alone[0] ? alone[0] : text.split(delimiter);
  });
}

/** From the first row of the usual width on, so that titles above the table are not taken for rows that lack cells. */
function noteWidths(records: readonly TextRecord[], rows: readonly string[][], notes: Notes): void {
  const usual = usualWidth(rows.map((row) => row.length));
  const first = rows.findIndex((row) => row.length === usual);
  rows.forEach((row, at) => {
    if (at <= first) return;
    const isLong = row.slice(usual).some((cell) => cell.trim() !== '');
    if (row.length < usual) notes.add('shortRow', records[at]?.line);
    else if (isLong) notes.add('longRow', records[at]?.line);
  });
}
