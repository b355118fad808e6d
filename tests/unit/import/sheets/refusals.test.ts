import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { refusalWords } from '../../../../src/import/sheets/openFile.ts';
import { LIMITS } from '../../../../src/import/sheets/limits.ts';
import { bytesOf, ods, odsRow, odsTable, rawBytes, refusalOf, xlsx, xlsxRows, zip } from './support.ts';

const SIMPLE = xlsx([
  {
    name: 'Projets',
    data: xlsxRows([
      ['P', 'C'],
      ['a', 1],
    ]),
  },
]);
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const wide = (text: string) => [...text].map((character) => `${character}\0`).join('');
const oleWith = (stream: string) => rawBytes(OLE + '\0'.repeat(504) + wide(stream).padEnd(2048, '\0'));

describe('refusals', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'empty'],
    ['a file of blanks', ' \n\n', 'empty'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'pdf'],
    ['a PNG', rawBytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image'],
    ['a JPEG', rawBytes('\xff\xd8\xff\xe0\0\x10JFIF\0'), 'image'],
    ['a gzip', rawBytes('\x1f\x8b\x08\0\0\0\0\0\0\x03'), 'archive'],
    ['a DOCX', zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 'document'],
    ['a PPTX', zip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }), 'slides'],
    ['an ODT', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), 'document'],
    ['a list of Numbers', zip({ 'Index/Document.iwa': 'x' }), 'numbers'],
    ['another zip', zip({ 'liste.csv': 'a;b' }), 'zip'],
    ['a zip that was cut', SIMPLE.subarray(0, SIMPLE.length - 40), 'damaged'],
    ['a zip with a damaged part', SIMPLE.map((byte, at) => (at > 60 && at < 90 ? 255 : byte)), 'damaged'],
    ['a workbook whose rows do not fit', xlsx([{ name: 'P', data: '</row><c><v>1</v></c></row>' }]), 'damaged'],
    ['JSON', '{"projets": [1, 2]}', 'json'],
    ['GeoJSON', ' {\n "type": "FeatureCollection", "features": [] }', 'json'],
    ['a list in JSON', '[{"a": 1}]', 'json'],
    ['XML', '<?xml version="1.0"?><liste><a/></liste>', 'xml'],
    ['a page without a table', '<!DOCTYPE html><html><body>Bonjour</body></html>', 'page'],
    ['a document of Word 97', oleWith('WordDocument'), 'document'],
    ['a workbook of Excel with a password', oleWith('EncryptedPackage'), 'encrypted'],
    ['an OLE2 file of another program', oleWith('Contents'), 'otherOffice'],
    ['an old workbook that is cut', oleWith('Workbook'), 'unreadable'],
    ['an encrypted ODS', ods(odsTable(odsRow(['a'])), '', '<m><manifest:encryption-data/></m>'), 'encrypted'],
    ['bytes of no kind', Uint8Array.from({ length: 600 }, (_, at) => (at * 7919) % 256), 'binary'],
    ['a workbook without a cell', xlsx([{ name: 'Vide', data: '<row r="1"/>' }]), 'noCells'],
    ['a workbook all hidden', xlsx([{ name: 'X', state: 'hidden', data: xlsxRows([['a']]) }]), 'noCells'],
  ])('%s', async (_, content, code) => {
    expect(await refusalOf(content)).toBe(code);
  });

  it('says in one sentence what to do', () => {
    for (const sentence of Object.values(refusalWords)) expect(sentence).toMatch(/^(Ce|Cette) [^.!?]+ : .+\.$/);
  });

  it('knows a workbook that another program encrypted', async () => {
    const encryption = { password: 'x', spinCount: 10 };
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['a']] }], encryption });
    expect(await refusalOf(bytes)).toBe('encrypted');
  });
});

describe('limits', () => {
  // How soon is measured by the bench: a busy machine takes as long as it likes.
  const within = async (content: Uint8Array, code: string) => expect(await refusalOf(content)).toBe(code);

  it('refuses a workbook by the size of its parts unfolded', async () => {
    const bytes = zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': ' '.repeat(1000) });
    await within(declareSize(bytes, 1000, LIMITS.inflated + 1), 'large');
  });

  it('stops a part that is larger than it says', async () => {
    const bytes = xlsx([{ name: 'P', data: ' '.repeat(3_000_000) }]);
    const real = 3_000_000 + xlsxSheetFrame();
    await within(declareSize(bytes, real, 5000), 'damaged');
  });

  it('refuses repeated cells before they are made', async () => {
    const cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>';
    const row = `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`;
    await within(ods(odsTable(odsRow(['P', 'C']) + row)), 'cells');
  });

  it('refuses rows that reach to the last column', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`);
    await within(xlsx([{ name: 'P', data: rows.join('') }]), 'cells');
  });

  it('refuses a text with too many cells in one row', async () => {
    await within(bytesOf(`"a"${';b'.repeat(LIMITS.cells * 2 + 2)}`), 'cells');
  });

  it('opens in time a page of marks that are never closed, and a row of 100 000 cells', async () => {
    const start = performance.now();
    expect(await refusalOf(`<table>${'<!--<script "'.repeat(100_000)}`)).toBe('noCells');
    expect(await refusalOf(`"a"${';b'.repeat(100_000)}`)).toBe('opened');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('refuses a text with too many rows', async () => {
    await within(bytesOf('a;1\n'.repeat(LIMITS.rows + 2)), 'cells');
  });
});

const xlsxSheetFrame = () =>
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData></sheetData></worksheet>'
    .length;

/** Changes the size that the directory says of the part that has this one. */
function declareSize(bytes: Uint8Array, size: number, other: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let changed = 0;
  for (let at = 0; at + 28 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50 || view.getUint32(at + 24, true) !== size) continue;
    view.setUint32(at + 24, other, true);
    changed++;
  }
  expect(changed).toBe(1);
  return copy;
}
