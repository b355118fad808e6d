/** Workbooks in binary (.xls of Excel 97 to 2003, .xlsb): hucre reads them; what it does not say is looked up here. */
import { readXls as parseXls, readXlsb as parseXlsb, type Workbook } from 'hucre';
import type { Sheet } from '../workbook.ts';
import { Budget, LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { SheetBuilder, type Notes } from './sheetBuilder.ts';
import type { Zip } from './zip.ts';

export async function readXls(bytes: Uint8Array, notes: Notes): Promise<Sheet[]> {
  if (bytes.length > LIMITS.oldFile) throw new Refusal('large');
  const { isEncrypted, hidden } = readXlsGlobals(bytes);
  if (isEncrypted) throw new Refusal('encrypted');
  return listSheets(await parseXls(bytes), hidden, notes);
}

export async function readXlsb(bytes: Uint8Array, zip: Zip, notes: Notes): Promise<Sheet[]> {
  for (const name of zip.names()) if (/worksheets\/.*\.bin$/.test(name)) checkXlsbSheet(await zip.bytesOf(name));
  const hidden: boolean[] = [];
  for (const { id, view } of listXlsbRecords(await zip.bytesOf('xl/workbook.bin'))) {
    if (id === 156 && view.byteLength >= 4) hidden.push(view.getUint32(0, true) !== 0);
  }
  return listSheets(await parseXlsb(bytes), hidden, notes);
}

function listSheets({ sheets }: Workbook, hidden: readonly boolean[], notes: Notes): Sheet[] {
  const budget = new Budget();
  return sheets.map(({ name, rows, merges = [] }, at) => {
    const builder = new SheetBuilder(name, hidden[at] ?? false, budget, notes);
    // Rows that the file skips are holes.
    rows.forEach((row, index) => builder.addRow(index + 1, row));
    for (const { startRow, endRow, startCol, endCol } of merges) {
      builder.addMerge(startRow, endRow, startCol, endCol);
    }
    return builder.sheet;
  });
}

/** The head of the stream « Workbook », which begins with this record, whole where its sectors follow one another. */
const STREAM_START = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];

function readXlsGlobals(bytes: Uint8Array): { isEncrypted: boolean; hidden: boolean[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hidden: boolean[] = [];
  let at = 512;
  while (at < bytes.length && !STREAM_START.every((byte, i) => bytes[at + i] === byte)) at += 64;
  while (at + 10 < bytes.length) {
    const id = view.getUint16(at, true);
    if (id === 0x2f) return { isEncrypted: true, hidden };
    if (id === 0x85) hidden.push((view.getUint8(at + 8) & 3) !== 0);
    if (id === 0x0a) break;
    at += 4 + view.getUint16(at + 2, true);
  }
  return { isEncrypted: false, hidden };
}

/** Records are a number and a length, each of up to 2 and 4 bytes of 7 bits, and their content. */
function* listXlsbRecords(bytes: Uint8Array): Generator<{ id: number; view: DataView }> {
  let at = 0;
  while (at < bytes.length) {
    let id = bytes[at++] ?? 0;
    if (id & 0x80) id = (id & 0x7f) | ((bytes[at++] ?? 0) << 7);
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if (!(byte & 0x80)) break;
    }
    const end = Math.min(at + length, bytes.length);
    yield { id, view: new DataView(bytes.buffer, bytes.byteOffset + at, Math.max(0, end - at)) };
    at += length;
  }
}

/** A row takes memory up to its last cell: it is counted before it is read. */
function checkXlsbSheet(bytes: Uint8Array): void {
  const budget = new Budget();
  let last = 0;
  for (const { id, view } of listXlsbRecords(bytes)) {
    if (id === 0) {
      budget.spend(1, last);
      last = 0;
    } else if (id <= 11 && view.byteLength >= 4) last = Math.max(last, view.getUint32(0, true) + 1);
  }
  budget.spend(1, last);
}
