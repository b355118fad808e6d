import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { proposeSheet } from '../../../../src/import/sheets/table.ts';
import { namesOf, ods, odsRow, odsTable, open, rowsOf, tableOf, xlsx, xlsxRows, zip } from './support.ts';

/** A workbook that a library writes comes back as it was. */
async function readsWritten(expected: string, write: typeof writeXlsx | typeof writeOds): Promise<void> {
  const rows = [
    ['P', 'C'],
    ['é&<', 12.5],
    ['x', true],
  ];
  const { kind, sheets } = await open(await write({ sheets: [{ name: 'A', rows }] }));
  expect(kind).toBe(expected);
  expect(sheets[0]?.rows).toEqual(rows);
}

describe('XLSX', () => {
  const rows = (data: string, properties?: string, texts?: string[]) =>
    open(xlsx([{ name: 'Projets', data }], properties, texts)).then(({ sheets, notes }) => ({ ...sheets[0], notes }));

  it('reads what another program writes', () => readsWritten('xlsx', writeXlsx));

  it.each([
    ['<workbookPr date1904="true"/>', '2020-08-04'],
    ['<workbookPr date1904="1"/>', '2020-08-04'],
    ['', '2016-08-03'],
  ])('reads a date by the system of the workbook: %s', async (properties, date) => {
    // 42585 days after 1904-01-01 is 2020-08-04; after 1899-12-30 it is 2016-08-03.
    const sheet = await rows('<row r="1"><c r="A1" s="1"><v>42585</v></c></row>', properties);
    expect(sheet.rows).toEqual([[new Date(`${date}T00:00:00Z`)]]);
  });

  it('reads a code that is kept as a number as it is shown', async () => {
    const sheet = await rows('<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1"><v>1</v></c></row>');
    expect(sheet.rows).toEqual([['01', 1]]);
  });

  it('joins the parts of a shared text, without its pronunciation', async () => {
    const text = '<r><t>Puy-de-</t></r><r><t>Dôme_x000D_\nsud</t></r><rPh><t>x</t></rPh>';
    const sheet = await rows('<row><c t="s"><v>0</v></c><c t="s"><v>9</v></c><c><v>3</v></c></row>', '', [text]);
    expect(sheet.rows).toEqual([['Puy-de-Dôme\nsud', null, 3]]);
  });

  it('says that a formula has no value, and that one failed', async () => {
    const sheet = await rows(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>' +
        '<row r="2"><c r="A2"><f>B2+1</f></c><c r="B2"><v>5</v></c></row>' +
        '<row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B3"><f>2*3</f><v>6</v></c></row>',
    );
    expect(sheet.rows).toEqual([['a'], [null, 5], [null, 6]]);
    expect(sheet.notes).toEqual([
      { code: 'formula', lines: [2], detail: 'Projets' },
      { code: 'errorValue', lines: [3], detail: 'Projets' },
    ]);
  });

  it('makes no row of what stands far below', async () => {
    const sheet = await rows(`${xlsxRows([['a', 'b']])}<row r="1048576"><c r="B1048576"><v>7</v></c></row>`);
    expect(sheet.rows).toEqual([
      ['a', 'b'],
      [null, 7],
    ]);
    expect(sheet.lines).toEqual([1, 1_048_576]);
  });

  it('names hidden sheets, drops empty ones, and proposes the first table', async () => {
    const table = (amount: number) =>
      xlsxRows([
        ['Projet', 'Code', 'Montant'],
        ['A', '01', amount],
        ['B', '38', amount],
      ]);
    const file = await open(
      xlsx([
        { name: 'Listes', state: 'hidden', data: table(1) },
        { name: 'Lisez-moi', data: xlsxRows([['Export du 4 août'], ['Source : DGCL']]) },
        { name: 'Projets 2023', data: table(2) },
        { name: 'Vide', data: '<row r="1"/>' },
        { name: 'Projets 2024', data: table(3) },
        { name: 'Brouillon', state: 'veryHidden', data: table(4) },
      ]),
    );
    expect(file.sheets.map(({ name, isHidden }) => `${name} ${isHidden}`)).toEqual([
      'Listes true',
      'Lisez-moi false',
      'Projets 2023 false',
      'Projets 2024 false',
      'Brouillon true',
    ]);
    expect(file.notes.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'hiddenSheet Listes',
      'emptySheet Vide',
      'hiddenSheet Brouillon',
    ]);
    expect(proposeSheet(file)?.name).toBe('Projets 2023');
  });

  it('reads a workbook whose other sheet is a chart', async () => {
    const bytes = xlsx(
      [{ name: 'Projets', data: xlsxRows([['a', 1]]) }],
      '<sheets><sheet name="G" r:id="none"/></sheets>',
    );
    expect((await open(bytes)).sheets).toHaveLength(1);
  });
});

describe('ODS', () => {
  const read = (body: string, styles?: string) => open(ods(body, styles));

  it('reads what another program writes', () => readsWritten('ods', writeOds));

  it('repeats rows and cells that are filled, and none that are blank', async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const twice =
      '<table:table-row><table:table-cell table:number-columns-repeated="2"/>' +
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="3"/></table:table-row>';
    const { sheets } = await read(odsTable(odsRow(['a'], 'table:number-rows-repeated="2"') + twice + blank));
    expect(sheets[0]?.rows).toEqual([['a'], ['a'], [null, null, 3, 3]]);
    expect(sheets[0]?.lines).toEqual([1, 2, 3]);
  });

  it('loses no row of groups and of repeated titles', async () => {
    const { sheets } = await read(
      odsTable(
        `<table:table-header-rows>${odsRow(['P'])}</table:table-header-rows>` +
          `<table:table-row-group><table:table-row-group>${odsRow(['a'])}</table:table-row-group>${odsRow(['b'])}</table:table-row-group>`,
      ),
    );
    expect(sheets[0]?.rows).toEqual([['P'], ['a'], ['b']]);
  });

  it('reads texts of several paragraphs, without comments', async () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>non</text:p></office:annotation>' +
      '<text:p>un<text:s text:c="2"/>deux</text:p><text:p>tr<text:span>ois</text:span></text:p></table:table-cell>';
    const { sheets } = await read(odsTable(`<table:table-row>${cell}</table:table-row>`));
    expect(sheets[0]?.rows).toEqual([['un  deux\ntrois']]);
  });

  it('reads amounts, rates, booleans, dates and codes shown with zeros', async () => {
    const cell = (attributes: string, text: string) =>
      `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
    const { sheets } = await read(
      odsTable(
        `<table:table-row>${[
          cell('office:value-type="currency" office:currency="EUR" office:value="12.5"', '12,50 €'),
          cell('office:value-type="percentage" office:value="0.25"', '25 %'),
          cell('office:value-type="boolean" office:boolean-value="true"', 'VRAI'),
          cell('office:value-type="date" office:date-value="2020-08-04"', '04/08/20'),
          cell('office:value-type="float" office:value="1"', '01'),
        ].join('')}</table:table-row>`,
      ),
    );
    expect(sheets[0]?.rows).toEqual([[12.5, 0.25, true, new Date('2020-08-04T00:00:00Z'), '01']]);
  });

  it('says that formulas have no value, or failed', async () => {
    const { sheets, notes } = await read(
      odsTable(
        odsRow(['a', 'b']) +
          '<table:table-row><table:table-cell table:formula="of:=[.B1]"/><table:table-cell table:formula="of:=1/0" ' +
          'office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="float" office:value="2"/></table:table-row>',
      ),
    );
    expect(sheets[0]?.rows[1]).toEqual([null, null, 2]);
    expect(notes.map(({ code, lines }) => `${code} ${lines}`)).toEqual(['formula 2', 'errorValue 2']);
  });

  it('knows hidden sheets by their style', async () => {
    const styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const { sheets } = await read(
      odsTable(odsRow(['a'])) + odsTable(odsRow(['b']), 'table:name="Cachée" table:style-name="ta2"'),
      styles,
    );
    expect(sheets.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  it('keeps merges where they stand', async () => {
    const { sheets } = await read(
      odsTable(
        odsRow(['x']) +
          '<table:table-row><table:table-cell/><table:table-cell table:number-columns-spanned="2" office:value-type="string">' +
          '<text:p>Montants</text:p></table:table-cell><table:covered-table-cell/></table:table-row>',
      ),
    );
    expect(sheets[0]?.merges).toEqual([{ top: 1, bottom: 1, left: 1, right: 2 }]);
  });
});

describe('a web page named .xls', () => {
  it('reads its table, with spans and entities', async () => {
    const page =
      '<html><head><STYLE>td {}</STYLE><!-- <table> --></head><body><table border=1><tr><th>D&eacute;partement<th colspan=2>Montant</tr>' +
      '<tr><td rowspan="2">Is&egrave;re</td><td>1&nbsp;500</td><td>a<br>b</td></tr><tr><td>2 &lt; 3</td></tr></table></body></html>';
    const { kind, sheets } = await open(page);
    expect(kind).toBe('html');
    expect(sheets[0]?.rows).toEqual([
      ['Département', 'Montant'],
      ['Isère', '1\u00A0500', 'a\nb'],
      [null, '2 < 3'],
    ]);
    expect(sheets[0]?.merges).toEqual([
      { top: 0, bottom: 0, left: 1, right: 2 },
      { top: 1, bottom: 2, left: 0, right: 0 },
    ]);
  });
});

it('joins titles over two rows, and sets titles, totals and notes aside', async () => {
  const data = xlsxRows([
    ['Bilan 2024'],
    [],
    ['Source : direction'],
    ['Projet', 'Territoire', null, 'Montants (€)'],
    [null, 'Code', 'Nom', 'Demandé', 'Accordé'],
    ['A', '01', 'Ain', 150, 100],
    ['Sous-total Ain', null, null, 150, 100],
    ['B', '38', 'Isère', 450, 400],
    ['TOTAL', null, null, 600, 500],
    [],
    ['(1) Montant voté'],
  ]);
  const merges = ['A1:E1', 'B4:C4', 'D4:E4', 'A4:A5'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const table = await tableOf(xlsx([{ name: 'Bilan', data, after: `<mergeCells>${merges}</mergeCells>` }]));
  expect(namesOf(table)).toEqual([
    'Projet',
    'Territoire – Code',
    'Territoire – Nom',
    'Montants (€) – Demandé',
    'Montants (€) – Accordé',
  ]);
  expect(table.header).toEqual([4, 5]);
  expect(rowsOf(table)).toEqual([
    ['A', '01', 'Ain', 150, 100],
    ['B', '38', 'Isère', 450, 400],
  ]);
  expect(table.aside.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
    '1 title',
    '3 title',
    '7 total',
    '9 total',
    '11 note',
  ]);
});

it('reads a workbook whose parts are packed without a type', async () => {
  const bytes = zip({ 'xl/workbook.xml': '<workbook/>' });
  await expect(open(bytes)).rejects.toMatchObject({ code: 'unreadable' });
});
