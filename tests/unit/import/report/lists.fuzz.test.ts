/** Lists of any content and any bytes: each row has a fate and the sums add up, or a sentence says why not. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { loadDataset } from '../../../../data/pipeline/load.ts';
import { gazetteerOf } from '../../../../data/pipeline/ownList.ts';
import { decodeText, ENCODINGS } from '../../../../src/import/decode.ts';
import { buildOwnList } from '../../../../src/import/list/buildOwnList.ts';
import type { Finding } from '../../../../src/import/report/findings.ts';
import { buildReport, groupFindings, type Report } from '../../../../src/import/report/report.ts';
import { annotateTable } from '../../../../src/import/report/summary.ts';
import { listQuestions } from '../../../../src/import/report/questions.ts';
import { describeFinding } from '../../../../src/import/report/words.ts';
import { openFile, openPasted, Refusal } from '../../../../src/import/sheets/openFile.ts';
import { findTable } from '../../../../src/import/sheets/table.ts';
import type { OpenedFile } from '../../../../src/import/workbook.ts';
import { datasetOfList } from '../../../../src/state/ownDataset.ts';
import { readListFile, writeListFile } from '../../../../src/views/liste/listFile.ts';
import { damagedBytes, hostileText, orHostile } from '../../../support/arbitraries.ts';
import { holds } from '../../../support/fuzz.ts';
import { REAL } from '../../selection/support.ts';
import { bytesOf, countAll, ods, odsRow, odsTable, xlsx, xlsxRows, zip } from '../sheets/support.ts';

const gazetteer = gazetteerOf(loadDataset('data/auvergne-rhone-alpes').dataset);
const SETTING = {
  styles: REAL.axes,
  region: { level: 'region', code: REAL.region.code },
  level: 'departement',
};
const ORIGIN = { id: 'fuzz', name: 'Liste', file: 'liste.csv', loaded: '2026-11-28T10:00:00.000Z', answers: {} };

const HEADERS = ['Département', 'Commune', 'Code Insee', 'SIRET', 'Montant (k€)', 'Montant', 'Année', 'Porteur', 'Axe'];
const CELLS = [
  '01',
  'Ain',
  '69D',
  'Lyon',
  'Grenoble',
  '42000',
  'Toute la région',
  '1 234,50 €',
  '-300',
  'NC',
  '2022',
  'A',
];
const width = fc.integer({ min: 1, max: 6 });
const rows = width.chain((columns) => {
  const row = (right: readonly string[]) =>
    fc.array(orHostile(right, { isLong: false }), { minLength: columns, maxLength: columns });
  return fc.tuple(row(HEADERS), fc.array(row(CELLS), { maxLength: 8 })).map(([header, all]) => [header, ...all]);
});

/** What a French sentence for the reader looks like. */
const SENTENCE = /\p{L}.*[.?!)»]$/su;

async function openedOr(open: () => OpenedFile | Promise<OpenedFile>): Promise<OpenedFile | null> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toMatch(SENTENCE);
    return null;
  }
}

/** A sentence, without what a list says itself. */
function expectWords(finding: Finding): void {
  const own = describeFinding({ ...finding, value: '', column: '', detail: '' });
  expect(own).not.toMatch(/undefined|NaN|\[object/);
  expect(describeFinding(finding)).toMatch(/\p{L}/u);
}

/** All that becomes of a file, for each of its sheets. */
function expectWhole(file: OpenedFile): Report[] {
  return file.sheets.map((sheet) => {
    const table = findTable(sheet);
    expect(countAll(table)).toBe(sheet.rows.length);
    expect(new Set(table.columns.map(({ name }) => name)).size).toBe(table.columns.length);
    const report = buildReport(file, table, gazetteer, { chosen: {}, year: null });
    const { totals } = report;
    expect(totals.placed + totals.regional + totals.outside + totals.aside).toBe(totals.rows);
    expect(totals.rows).toBe(table.rows.length);
    expect(Number.isFinite(totals.amount ?? 0) && Number.isFinite(totals.allAmount ?? 0)).toBe(true);
    for (const { findings } of groupFindings(report)) for (const finding of findings) expectWords(finding);
    listQuestions(report, {});
    expect(annotateTable(report).rows).toHaveLength(table.rows.length + table.aside.length);
    return report;
  });
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const joined = (all: readonly (readonly string[])[], delimiter: string, isQuoted: boolean, end: string) =>
  all.map((row) => row.map((cell) => (isQuoted ? quoted(cell) : cell)).join(delimiter)).join(end);
const text = fc
  .tuple(rows, fc.constantFrom(';', ',', '\t', '|'), fc.boolean(), fc.constantFrom('\n', '\r\n', '\r'))
  .map((parts) => joined(...parts));

describe('a text', () => {
  holds('of hostile cells is reported row by row', text, async (content) => {
    const file = await openedOr(() => openFile(bytesOf(content), 'liste.csv'));
    if (file) expectWhole(file);
  });
  holds('that is pasted', fc.oneof(text, hostileText()), async (content) => {
    const file = await openedOr(() => openPasted(content));
    if (file) expectWhole(file);
  });
  holds(
    'read by a wrong encoding or delimiter',
    fc.tuple(text, fc.constantFrom(...ENCODINGS), fc.constantFrom(';', ',', '\t', '|', '"', '\n', '')),
    async ([content, encoding, delimiter]) => {
      const file = await openedOr(() => openFile(bytesOf(content), 'liste.csv', { encoding, delimiter }));
      if (file) expectWhole(file);
    },
  );
  holds('of random bytes', fc.uint8Array({ maxLength: 300 }), async (bytes) => {
    const file = await openedOr(() => openFile(bytes, 'liste'));
    if (file) expectWhole(file);
  });
  holds(
    'is decoded whole, whatever its bytes',
    fc.tuple(fc.uint8Array({ maxLength: 200 }), fc.option(fc.constantFrom(...ENCODINGS), { nil: undefined })),
    ([bytes, encoding]) => {
      expect(typeof decodeText(bytes, encoding).text).toBe('string');
    },
  );
  holds(
    'of UTF-8 comes back as it was',
    fc.string({ unit: 'binary' }).map((one) => `é${one}`),
    (content) => {
      fc.pre(!content.includes('\0'));
      expect(decodeText(bytesOf(content))).toEqual({ text: content, encoding: 'utf-8' });
    },
  );
});

describe('a list', () => {
  holds('made of what was placed opens as a dataset, and comes back from its file', text, async (content) => {
    const file = await openedOr(() => openFile(bytesOf(content), 'liste.csv'));
    for (const report of file ? expectWhole(file) : []) {
      if (report.totals.placed + report.totals.regional === 0) continue;
      const list = buildOwnList(report, ORIGIN, SETTING);
      const dataset = datasetOfList(list, REAL);
      const all = dataset.years?.map((year) => dataset.ofYear?.(year).projets.length ?? 0) ?? [dataset.projets.length];
      expect(all.reduce((sum, one) => sum + one, 0)).toBe(report.totals.placed + report.totals.regional);
      expect(readListFile(bytesOf(writeListFile(list)))).toEqual(JSON.parse(JSON.stringify(list)));
    }
  });
});

const plain = (all: readonly (readonly string[])[]) =>
  all.map((row) => row.map((one) => one.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, '')));
const workbook = fc.oneof(
  rows.map((all) => xlsx([{ name: 'P', data: xlsxRows(plain(all)) }])),
  rows.map((all) =>
    ods(
      odsTable(
        plain(all)
          .map((row) => odsRow(row))
          .join(''),
      ),
    ),
  ),
);
/** A part of a workbook in another's place: names and shapes that no program writes. */
const GARBAGE = [
  '<row r="1048577"><c r="XFE1"><v>1</v></c></row>',
  '<row r="-1"><c r="A-1"/></row>',
  '<row><c t="s"><v>99</v></c><c t="s"><v>-1</v></c><c t="b"><v>x</v></c><c t="e"><v>#REF!</v></c></row>',
  '<row r="2"><c r="A2"/></row><row r="1"><c r="A1"><v>1</v></c></row>',
  '<row r="1"><c r="A1"><v>1e309</v></c><c r="A1" s="1"><v>1e17</v></c><c s="1"><v>-9</v></c></row>',
  '<row r="1e3"><c r="ZZZZZ9999999999"><f>1</f></c></row>',
  '<row r="1"><c r="A1" t="inlineStr"><is><t>&#0;&#xFFFFFF;&bogus;_x0000_</t></is></c></row>',
];
describe('a workbook', () => {
  holds('of hostile cells is reported row by row', workbook, async (bytes) => {
    const file = await openedOr(() => openFile(bytes, 'liste.xlsx'));
    if (file) expectWhole(file);
  });
  holds('that was damaged', workbook.chain(damagedBytes), async (bytes) => {
    const file = await openedOr(() => openFile(bytes, 'liste.xlsx'));
    if (file) expectWhole(file);
  });
  holds(
    'with cells where none can be',
    fc.array(fc.constantFrom(...GARBAGE), { minLength: 1, maxLength: 4 }),
    async (all) => {
      const file = await openedOr(() => openFile(xlsx([{ name: '', data: all.join('') }]), 'liste.xlsx'));
      if (file) expectWhole(file);
    },
  );
  holds(
    'that says it repeats cells and rows without end',
    fc.tuple(
      fc.constantFrom('1', '0', '-1', '16384', '1048576', '99999999999', '1e9', 'NaN', ''),
      fc.constantFrom('1', '0', '-3', '1048576', '2147483648', 'x'),
      rows,
    ),
    async ([columns, lines, all]) => {
      const row = (cells: readonly string[]) =>
        odsRow([...cells], `table:number-rows-repeated="${lines}"`).replace(
          '<table:table-cell',
          `<table:table-cell table:number-columns-repeated="${columns}"`,
        );
      const file = await openedOr(() => openFile(ods(odsTable(plain(all).map(row).join(''))), 'liste.ods'));
      if (file && file.sheets.every((sheet) => sheet.rows.length < 2000)) expectWhole(file);
    },
    0.03,
  );
  holds(
    'with any parts',
    fc.dictionary(
      orHostile(
        [
          '[Content_Types].xml',
          'xl/workbook.xml',
          'content.xml',
          'mimetype',
          '_rels/.rels',
          'xl/worksheets/sheet1.xml',
        ],
        { isLong: false },
      ),
      orHostile([
        '<a/>',
        '<a>',
        '',
        '<workbook><sheets><sheet/></sheets></workbook>',
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      ]),
      { maxKeys: 6 },
    ),
    async (parts) => {
      // The library that packs these looks for the name among what every object has.
      fc.pre(!Object.hasOwn(parts, '__proto__'));
      const file = await openedOr(() => openFile(zip(parts), 'liste.zip'));
      if (file) expectWhole(file);
    },
  );
});

describe('a page', () => {
  const tag = fc.constantFrom(
    '<table>',
    '<tr>',
    '<td>',
    '<td colspan="99999999">',
    '<td rowspan="-1">',
    '</td>',
    '</tr>',
    '</table>',
    '<table><table>',
    '<!--',
    '-->',
    '<script>',
    '&#0;',
    '&nbsp;',
  );
  holds(
    'of a spreadsheet, with any tags',
    fc.array(fc.oneof(tag, hostileText({ isLong: false }), fc.constantFrom(...CELLS)), { maxLength: 25 }),
    async (parts) => {
      const file = await openedOr(() => openFile(bytesOf(`<html><table>${parts.join('')}`), 'liste.xls'));
      if (file) expectWhole(file);
    },
  );
});
