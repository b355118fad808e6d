/** Reads the sheets of an OpenDocument spreadsheet, in which rows and cells that repeat are written once. */
import type { Cell, Sheet } from '../workbook.ts';
import { Budget, LIMITS } from './limits.ts';
import { SheetBuilder, type Notes } from './sheetBuilder.ts';
import { attributeOf, type XmlHandlers } from './xml.ts';
import type { Zip } from './zip.ts';

/** Elements whose text is not that of the cell: comments, and pictures with their titles. */
const BESIDE = new Set(['annotation', 'frame', 'shapes', 'custom-shape', 'g', 'tracked-changes', 'dde-links']);

export async function readOds(zip: Zip, notes: Notes): Promise<Sheet[]> {
  const reader = new OdsReader(notes);
  await zip.scan('content.xml', reader);
  return reader.sheets;
}

const repeatOf = (tag: string, name: string) => Math.max(1, Math.trunc(Number(attributeOf(tag, name) ?? 1)) || 1);

class OdsReader implements XmlHandlers {
  readonly sheets: Sheet[] = [];
  readonly #notes: Notes;
  readonly #budget = new Budget();
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #builder: SheetBuilder | undefined;
  /** How deep in an element that is beside the cells. */
  #beside = 0;
  #line = 0;
  #rowRepeat = 1;
  #row: Cell[] | undefined;
  /** Blank cells that are made only where a filled one follows. */
  #blanks = 0;
  #cell: string | undefined;
  #text = '';
  #paragraphs = 0;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  open(name: string, tag: string): void {
    if (BESIDE.has(name)) this.#beside++;
    if (this.#beside > 0) return;
    if (name === 'table-cell' || name === 'covered-table-cell') {
      // What a merged cell covers is not seen in the spreadsheet either.
      if (name === 'table-cell') this.#cell = tag;
      else this.#blanks += repeatOf(tag, 'table:number-columns-repeated');
      this.#text = '';
      this.#paragraphs = 0;
    } else if (this.#cell !== undefined) this.#openInCell(name, tag);
    else if (name === 'table-row') {
      this.#row = [];
      this.#blanks = 0;
      this.#rowRepeat = repeatOf(tag, 'table:number-rows-repeated');
    } else if (name === 'table') this.#openSheet(tag);
    else if (name === 'style') this.#style = attributeOf(tag, 'style:name') ?? '';
    else if (name === 'table-properties' && attributeOf(tag, 'table:display') === 'false') {
      this.#hiddenStyles.add(this.#style);
    }
  }

  close(name: string): void {
    if (BESIDE.has(name)) this.#beside--;
    else if (this.#beside > 0) return;
    else if (name === 'table-cell' && this.#cell !== undefined) {
      this.#closeCell(this.#cell);
      this.#cell = undefined;
    } else if (name === 'table-row' && this.#row) {
      this.#builder?.addRow(this.#line + 1, this.#row, this.#rowRepeat);
      this.#line += this.#rowRepeat;
      this.#row = undefined;
    } else if (name === 'table') this.#builder = undefined;
  }

  text(piece: string): void {
    if (this.#paragraphs > 0 && this.#beside === 0 && this.#cell !== undefined) this.#text += piece;
  }

  #openSheet(tag: string): void {
    const name = attributeOf(tag, 'table:name') ?? '';
    this.#line = 0;
    this.#builder = undefined;
    // Copies of other files that formulas refer to.
    if (/^'?file:\/\//.test(name)) return;
    const isHidden = this.#hiddenStyles.has(attributeOf(tag, 'table:style-name') ?? '');
    this.#builder = new SheetBuilder(name, isHidden, this.#budget, this.#notes);
    this.sheets.push(this.#builder.sheet);
  }

  #openInCell(name: string, tag: string): void {
    if (name === 'p' && this.#paragraphs++ > 0) this.#text += '\n';
    else if (name === 's') this.#text += ' '.repeat(Math.min(repeatOf(tag, 'text:c'), 1000));
    else if (name === 'tab') this.#text += '\t';
    else if (name === 'line-break') this.#text += '\n';
  }

  #closeCell(tag: string): void {
    if (!this.#row) return;
    const repeat = repeatOf(tag, 'table:number-columns-repeated');
    const cell = this.#valueOf(tag);
    this.#addMerge(tag);
    if (cell === null) {
      this.#blanks += repeat;
      return;
    }
    Budget.checkColumn(this.#row.length + this.#blanks + repeat - 1);
    for (; this.#blanks > 0; this.#blanks--) this.#row.push(null);
    for (let i = 0; i < repeat; i++) this.#row.push(cell);
  }

  #valueOf(tag: string): Cell {
    if (attributeOf(tag, 'calcext:value-type') === 'error') {
      this.#builder?.note('errorValue', this.#line + 1);
      return null;
    }
    const type = attributeOf(tag, 'office:value-type');
    const text = this.#text;
    if (type === undefined && text === '') {
      if (attributeOf(tag, 'table:formula') !== undefined) this.#builder?.note('formula', this.#line + 1);
      return null;
    }
    if (type === 'boolean') return attributeOf(tag, 'office:boolean-value') === 'true';
    if (type === 'date') return parseDate(attributeOf(tag, 'office:date-value') ?? '') ?? (text || null);
    if (type === 'float' || type === 'currency' || type === 'percentage') {
      const value = attributeOf(tag, 'office:value');
      // A code kept as a number is read as it is shown: 1 shown as « 01 » is 01; a formula that failed shows why.
      const isShown = value === undefined || (/^0\d+$/.test(text) && Number(text) === Number(value)) || /^#/.test(text);
      return isShown ? text || null : Number(value);
    }
    return text || attributeOf(tag, 'office:string-value') || null;
  }

  #addMerge(tag: string): void {
    if (!this.#builder || !tag.includes('-spanned')) return;
    const left = (this.#row?.length ?? 0) + this.#blanks;
    const right = left + Math.min(repeatOf(tag, 'table:number-columns-spanned'), LIMITS.columns) - 1;
    const bottom = this.#line + repeatOf(tag, 'table:number-rows-spanned') - 1;
    this.#builder.addMerge(this.#line, bottom, left, right);
  }
}

/** Dates without a zone are of no place: they are kept in UTC, as those of other formats. */
function parseDate(text: string): Date | null {
  const isLocal = text.includes('T') && !/(Z|[+-]\d\d:?\d\d)$/.test(text);
  const date = new Date(isLocal ? `${text}Z` : text);
  return isNaN(date.getTime()) ? null : date;
}
