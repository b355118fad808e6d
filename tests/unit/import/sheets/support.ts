/** Files made by hand, of each kind that is read. */
import { strToU8, zipSync } from 'fflate';
import { openFile, type OpenOptions, type Refusal } from '../../../../src/import/sheets/openFile.ts';
import { findTable, type TableOptions } from '../../../../src/import/sheets/table.ts';
import type { Cell, OpenedFile, Sheet, Table } from '../../../../src/import/workbook.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes as they stand in the text, one for each character. */
export const rawBytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

export const open = (content: string | Uint8Array, options?: OpenOptions): Promise<OpenedFile> =>
  openFile(typeof content === 'string' ? bytesOf(content) : content, 'liste', options);

/** The code of the refusal; fails where the file is read, or another error is thrown. */
export async function refusalOf(content: string | Uint8Array): Promise<string> {
  const error = await open(content).then(
    () => 'opened',
    (reason: unknown) => reason,
  );
  return error instanceof Error && error.name === 'Refusal' ? (error as Refusal).code : String(error);
}

export async function tableOf(content: string | Uint8Array, options?: TableOptions): Promise<Table> {
  const { sheets } = await open(content);
  return findTable(sheets[0] as Sheet, options);
}

export const rowsOf = (table: Table): Cell[][] => table.rows.map(({ cells }) => cells);

export const namesOf = (table: Table): string[] => table.columns.map(({ name }) => name);

export const asideOf = (table: Table): string[] => table.aside.map(({ line, kind }) => `${line} ${kind}`);

/** Every row of the sheet is in the table once. */
export const countAll = (table: Table): number => table.header.length + table.rows.length + table.aside.length;

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

interface XlsxSheet {
  name: string;
  state?: string;
  /** What stands in `sheetData`. */
  data: string;
  after?: string;
}

/** Style 1 is a date, style 2 a number shown with two digits. */
export function xlsx(sheets: XlsxSheet[], workbookProperties = '', texts: string[] = []): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const wrap = (inner: string) => `<Relationships xmlns="x">${inner}</Relationships>`;
  const listed = sheets.map(({ name, state }, at) => {
    const shown = state ? ` state="${state}"` : '';
    return `<sheet name="${escape(name)}" sheetId="${at + 1}"${shown} r:id="rId${at + 1}"/>`;
  });
  const links = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': wrap(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}">${workbookProperties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': wrap(
      links.join('') +
        relation('s1', 'styles', 'styles.xml') +
        relation('s2', 'sharedStrings', '/xl/sharedStrings.xml'),
    ),
    'xl/styles.xml':
      `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="00"/></numFmts><cellXfs>` +
      '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst ${main}>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ data, after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${main}><dimension ref="A1:XFD1048576"/><sheetData>${data}</sheetData>${after}</worksheet>`,
      ]),
    ),
  });
}

/** Rows of `sheetData`, from line 1: texts and numbers, null for a blank cell. */
export function xlsxRows(rows: (string | number | null)[][]): string {
  const cell = (value: string | number | null, column: number, line: number) => {
    if (value === null) return '';
    const place = `${String.fromCharCode(65 + column)}${line}`;
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
  };
  const row = (cells: (string | number | null)[], at: number) =>
    `<row r="${at + 1}">${cells.map((value, column) => cell(value, column, at + 1)).join('')}</row>`;
  return rows.map(row).join('');
}

/** `body` is what stands in `office:spreadsheet`. */
export const ods = (body: string, styles = '', manifest = '<manifest/>'): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': manifest,
    'content.xml':
      '<?xml version="1.0"?><office:document-content><office:automatic-styles>' +
      `${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body>` +
      '</office:document-content>',
  });

export const odsTable = (rows: string, attributes = 'table:name="Projets"'): string =>
  `<table:table ${attributes}>${rows}</table:table>`;

export function odsRow(cells: (string | number | null)[], attributes = ''): string {
  const inner = cells.map((value) => {
    if (value === null) return '<table:table-cell/>';
    if (typeof value === 'number') {
      return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
    }
    return `<table:table-cell office:value-type="string"><text:p>${escape(value)}</text:p></table:table-cell>`;
  });
  return `<table:table-row ${attributes}>${inner.join('')}</table:table-row>`;
}
