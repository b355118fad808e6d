/** Reads the tables of a web page, which many services send under the name of a workbook (.xls). */
import type { Cell, Sheet } from '../workbook.ts';
import { Budget, LIMITS } from './limits.ts';
import { SheetBuilder, type Notes } from './sheetBuilder.ts';
import { sheetWords } from './words.ts';
import { attributeOf, decodeEntities } from './xml.ts';

/** Names of U+00A0 to U+00FF, in order (HTML 4, 24.2). */
const UPPER_NAMES =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';
const ENTITIES = new Map(UPPER_NAMES.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)]));
for (const [name, character] of Object.entries({ euro: '€', rsquo: '’', lsquo: '‘', oelig: 'œ', OElig: 'Œ' }))
  ENTITIES.set(name, character);
ENTITIES.set('ndash', '–').set('mdash', '—').set('hellip', '…').set('ldquo', '“').set('rdquo', '”');

const decode = (text: string) =>
  decodeEntities(text.replace(/&(\w{2,8});/g, (whole, name: string) => ENTITIES.get(name) ?? whole));

const TOKEN =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const BREAKS = new Set(['br', 'p', 'div', 'li']);

/** Every table that has cells is a sheet; a table within a cell belongs to that cell. Lines are rows of the table. */
export function readHtml(html: string, notes: Notes): Sheet[] {
  const budget = new Budget();
  const sheets: Sheet[] = [];
  let grid: Grid | undefined;
  let depth = 0;
  let from = 0;
  for (const token of html.matchAll(TOKEN)) {
    if (grid) grid.addText(html.slice(from, token.index));
    from = token.index + token[0].length;
    const name = token[3]?.toLowerCase();
    const isEnd = token[2] === '/';
    if (name === undefined) continue;
    if (name === 'table') {
      depth = Math.max(0, depth + (isEnd ? -1 : 1));
      if (!isEnd && depth === 1) {
        grid = new Grid(new SheetBuilder(sheetWords.table(sheets.length + 1), false, budget, notes));
        sheets.push(grid.builder.sheet);
      } else if (depth === 0) {
        grid?.closeRow();
        grid = undefined;
      }
    } else if (grid && depth === 1) grid.readTag(name, isEnd, token[0].slice(1, -1));
  }
  grid?.closeRow();
  return sheets;
}

class Grid {
  readonly builder: SheetBuilder;
  #line = 0;
  #row: Cell[] | undefined;
  #text: string | undefined;
  #span = { columns: 1, rows: 1 };
  /** By column, down to which line a cell above covers it. */
  readonly #covered: number[] = [];

  constructor(builder: SheetBuilder) {
    this.builder = builder;
  }

  addText(text: string): void {
    if (this.#text !== undefined) this.#text += text.replace(/\s+/g, ' ');
  }

  readTag(name: string, isEnd: boolean, tag: string): void {
    if (name === 'td' || name === 'th') {
      this.#closeCell();
      if (isEnd) return;
      this.#openRow();
      this.#text = '';
      this.#span = { columns: spanOf(tag, 'colspan', LIMITS.columns), rows: spanOf(tag, 'rowspan', LIMITS.rows) };
    } else if (name === 'tr') {
      this.closeRow();
      if (!isEnd) this.#openRow();
    } else if (BREAKS.has(name) && this.#text !== undefined) this.#text += '\n';
  }

  closeRow(): void {
    this.#closeCell();
    if (this.#row) this.builder.addRow(this.#line, this.#row);
    this.#row = undefined;
  }

  #openRow(): void {
    if (this.#row) return;
    this.#row = [];
    this.#line++;
  }

  #closeCell(): void {
    if (this.#text === undefined || !this.#row) return;
    while ((this.#covered[this.#row.length] ?? 0) >= this.#line) this.#row.push(null);
    const left = this.#row.length;
    const { columns, rows } = this.#span;
    Budget.checkColumn(left + columns - 1);
    const text = decode(this.#text)
      .replace(/ *\n\s*/g, '\n')
      .trim();
    this.#row.push(text || null);
    for (let i = 1; i < columns; i++) this.#row.push(null);
    if (rows > 1) for (let i = 0; i < columns; i++) this.#covered[left + i] = this.#line + rows - 1;
    this.builder.addMerge(this.#line - 1, this.#line + rows - 2, left, left + columns - 1);
    this.#text = undefined;
  }
}

function spanOf(tag: string, name: string, most: number): number {
  const value = Number(
    attributeOf(tag, name) ?? /\b(?:col|row)span=(\d+)/i.exec(tag.includes(name) ? tag : '')?.[1] ?? 1,
  );
  return Math.min(Math.max(1, Math.trunc(value) || 1), most);
}
