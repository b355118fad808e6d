/** Reads the sheets of a workbook of Excel (.xlsx, .xlsm), of which only filled cells are ever in memory. */
import { serialToDate } from 'hucre';
import type { Cell, Sheet } from '../workbook.ts';
import { Budget } from './limits.ts';
import { Refusal } from './refusal.ts';
import { SheetBuilder, type Notes } from './sheetBuilder.ts';
import { attributeOf } from './xml.ts';
import { decodeEscapes, readParts, type WorkbookParts } from './xlsxParts.ts';
import type { Zip } from './zip.ts';

export async function readXlsx(zip: Zip, notes: Notes): Promise<Sheet[]> {
  const parts = await readParts(zip);
  if (parts.sheets.length === 0) throw new Refusal('unreadable');
  const budget = new Budget();
  const sheets: Sheet[] = [];
  for (const { name, isHidden, path } of parts.sheets) {
    const builder = new SheetBuilder(name, isHidden, budget, notes);
    await readSheet(zip, path, parts, builder);
    sheets.push(builder.sheet);
  }
  return sheets;
}

/** Of a sheet of Excel. */
const LAST_LINE = 1_048_576;

async function readSheet(zip: Zip, path: string, parts: WorkbookParts, builder: SheetBuilder): Promise<void> {
  let line = 0;
  let row: Cell[] = [];
  let column = -1;
  let type = '';
  let style = -1;
  let value = '';
  let isCell = false;
  let isValue = false;
  let isSound = false;
  let isFormula = false;
  let hasValue = false;

  await zip.scan(path, {
    open(name, tag) {
      if (name === 'c') {
        const reference = attributeOf(tag, 'r');
        column = reference ? columnOf(reference) : column + 1;
        Budget.checkColumn(column);
        type = attributeOf(tag, 't') ?? 'n';
        style = Number(attributeOf(tag, 's') ?? -1);
        value = '';
        isCell = true;
        isFormula = false;
        hasValue = false;
      } else if (name === 'v' || name === 't') {
        isValue = isCell && !isSound;
        hasValue ||= isValue;
      } else if (name === 'f') {
        isFormula = true;
      } else if (name === 'row') {
        // A line that goes back would give two rows one number.
        line = Math.max(line + 1, Math.min(Number(attributeOf(tag, 'r')) || 0, LAST_LINE));
        row = [];
        column = -1;
      } else if (name === 'rPh') {
        isSound = true;
      } else if (name === 'mergeCell') {
        addMerge(builder, attributeOf(tag, 'ref') ?? '');
      }
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isSound = false;
      else if (name === 'c' && isCell) {
        isCell = false;
        if (isFormula && !hasValue) builder.note('formula', line);
        const cell = hasValue ? cellOf(type, value, style, parts) : null;
        if (cell !== null) {
          while (row.length < column) row.push(null);
          row[column] = cell;
        }
      } else if (name === 'row') builder.addRow(line, row);
    },
    text(piece) {
      if (isValue) value += piece;
    },
  });
}

function cellOf(type: string, value: string, style: number, { texts, formats, is1904 }: WorkbookParts): Cell {
  if (type === 's') return texts[Number(value)] ?? null;
  if (type === 'str' || type === 'inlineStr' || type === 'e') return decodeEscapes(value);
  if (value === '') return null;
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'd') return new Date(/T.*(Z|[+-]\d\d:?\d\d)$/.test(value) || !value.includes('T') ? value : `${value}Z`);
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const format = formats[style];
  if (format === undefined) return number;
  if (format === 'date') return serialToDate(number, is1904);
  // A code kept as a number is read as it is shown: 1 in the format « 00 » is 01.
  return Number.isInteger(number) && number >= 0 ? String(number).padStart(format.digits, '0') : number;
}

/** « AB12 » → 27; -1 where there are no letters. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function addMerge(builder: SheetBuilder, reference: string): void {
  const [, first = '', top = '', last = first, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(reference.replaceAll('$', '')) ?? [];
  if (top !== '') builder.addMerge(Number(top) - 1, Number(bottom) - 1, columnOf(first), columnOf(last));
}
