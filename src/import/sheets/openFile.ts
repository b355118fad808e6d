/** From the bytes of any file to sheets of cells: what it is, is read from its content. */
import { decodeText, type Encoding } from '../decode.ts';
import type { Cell, FileKind, OpenedFile, Sheet } from '../workbook.ts';
import { readHtml } from './html.ts';
import { Budget, LIMITS } from './limits.ts';
import { readOds } from './ods.ts';
import { readXls, readXlsb } from './oldWorkbooks.ts';
import { recognize, recognizeOle, recognizeText, recognizeZip } from './recognize.ts';
import { Refusal } from './refusal.ts';
import { Notes, SheetBuilder } from './sheetBuilder.ts';
import { readText } from './text.ts';
import { refusalWords, sheetWords, type RefusalCode } from './words.ts';
import { readXlsx } from './xlsx.ts';
import { Zip, type OnProgress } from './zip.ts';

export interface OpenOptions {
  /** Of a text whose encoding was guessed wrong. */
  encoding?: Encoding;
  /** Of a text whose delimiter was guessed wrong. */
  delimiter?: string;
  /** Told how much of a workbook was unfolded, from 0 to 1. */
  onProgress?: OnProgress;
}

interface Content {
  kind: FileKind;
  sheets: Sheet[];
  encoding?: Encoding;
  delimiter?: string;
}

/**
 * Reads a file of any kind; `name` is only shown. Sheets are in the order of the file, hidden ones too (`isHidden`);
 * those without any cell are left out. The only error is a `Refusal`, whose `message` is for the reader.
 */
export async function openFile(bytes: Uint8Array, name: string, options: OpenOptions = {}): Promise<OpenedFile> {
  const notes = new Notes();
  try {
    if (bytes.length > LIMITS.file) throw new Refusal('large');
    return describe(name, await readContent(bytes, options, notes), notes);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unreadable', { cause: error });
  }
}

/** Reads a table that was copied in a spreadsheet: cells are parted by tabs. Throws a `Refusal` alone. */
export function openPasted(text: string): OpenedFile {
  const notes = new Notes();
  try {
    if (text.trim() === '') throw new Refusal('empty');
    if (text.length > LIMITS.file) throw new Refusal('large');
    const { sheet, delimiter } = readText(text, sheetWords.pasted, notes, text.includes('\t') ? '\t' : undefined);
    return describe(sheetWords.pasted, { kind: 'pasted', sheets: [sheet], delimiter }, notes);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unreadable', { cause: error });
  }
}

/** Takes over the rows of a table that is in no file, its titles first. Throws a `Refusal` alone. */
export function openRows(name: string, rows: readonly Cell[][]): OpenedFile {
  const notes = new Notes();
  const builder = new SheetBuilder(name, false, new Budget(), notes);
  rows.forEach((row, line) => builder.addRow(line, row));
  return describe(name, { kind: 'rows', sheets: [builder.sheet] }, notes);
}

async function readContent(bytes: Uint8Array, options: OpenOptions, notes: Notes): Promise<Content> {
  const recognized = recognize(bytes);
  if (typeof recognized === 'object') throw new Refusal(recognized.refused);
  if (recognized === 'zip') return readZip(bytes, options, notes);
  if (recognized === 'text') return readPlain(bytes, options, notes);
  const kind = recognizeOle(bytes);
  if (kind !== 'xls') throw new Refusal(kind);
  return { kind, sheets: await readXls(bytes, notes) };
}

async function readZip(bytes: Uint8Array, { onProgress }: OpenOptions, notes: Notes): Promise<Content> {
  const zip = new Zip(bytes, onProgress);
  const kind = await recognizeZip(zip);
  if (kind === 'xlsx') return { kind, sheets: await readXlsx(zip, notes) };
  if (kind === 'ods') return { kind, sheets: await readOds(zip, notes) };
  if (kind === 'xlsb') return { kind, sheets: await readXlsb(bytes, zip, notes) };
  throw new Refusal(kind);
}

function readPlain(bytes: Uint8Array, options: OpenOptions, notes: Notes): Content {
  const { text, encoding } = decodeText(bytes, options.encoding);
  const kind = recognizeText(text);
  if (kind === 'html') return { kind, sheets: readHtml(text, notes), encoding };
  if (kind !== 'csv') throw new Refusal(kind);
  const { sheet, delimiter } = readText(text, sheetWords.text, notes, options.delimiter);
  return { kind, sheets: [sheet], encoding, delimiter };
}

function describe(name: string, content: Content, notes: Notes): OpenedFile {
  const { kind, encoding = null, delimiter = null } = content;
  const sheets = content.sheets.filter((sheet) => {
    if (sheet.rows.length === 0) notes.add('emptySheet', undefined, sheet.name);
    else if (sheet.isHidden) notes.add('hiddenSheet', undefined, sheet.name);
    return sheet.rows.length > 0;
  });
  if (!sheets.some(({ isHidden }) => !isHidden)) throw new Refusal('noCells');
  return { name, kind, encoding, delimiter, sheets, notes: notes.list() };
}

export { Refusal, refusalWords, type RefusalCode };
