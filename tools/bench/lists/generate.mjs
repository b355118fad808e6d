/**
 * Lists of the size of those that are published: workbooks of the same weight, with every commune of the country in
 * turn. The same in every run.
 */
import { createRequire } from 'node:module';
import { crc32, deflateRawSync } from 'node:zlib';

const COLUMNS =
  'id_projet,dotation,type_terr,id_dep,id_terr,id_zone,code,nom_terr,num_theme,thematique,intitule,cout,montant_subvention,taux,nom,latitude,longitude,pop';
const GRANTS = ['DETR', 'DSIL', 'DSID', 'DPV'];
const THEMES = 'Éducation,Santé,Voirie,Patrimoine,Sécurité,Transition écologique,Économie,Numérique'.split(',');
const WORDS =
  'création rénovation extension mise en accessibilité du groupe scolaire de la salle des fêtes toiture énergétique mairie réseau eau potable voirie communale cantine église chemin école parking saint'.split(
    ' ',
  );

/** Park and Miller: the same numbers everywhere. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/**
 * Rows of a list of grants: `own` of them in the départements that are given, the others elsewhere in the country.
 * Cells are texts and numbers; the first row names the columns.
 */
export function generateRows(count, own, departements) {
  const communes = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json').filter(
    ({ type, departement }) => type === 'commune-actuelle' && departement,
  );
  const isOwn = ({ departement }) => departements.includes(departement);
  const [here, elsewhere] = [communes.filter(isOwn), communes.filter((one) => !isOwn(one))];
  const next = seeded(16);
  const rows = [COLUMNS.split(',')];
  for (let i = 0; i < count; i++) {
    // Spread evenly over the whole file.
    const isHere = Math.floor(((i + 1) * own) / count) > Math.floor((i * own) / count);
    const { code, nom, departement } = (isHere ? here : elsewhere)[next((isHere ? here : elsewhere).length)];
    const theme = next(THEMES.length);
    const grant = 1000 + next(200_000);
    const title = Array.from({ length: 8 + next(14) }, () => WORDS[next(WORDS.length)]).join(' ');
    rows.push([
      `2019DI${String(i + 1).padStart(5, '0')}`,
      GRANTS[next(GRANTS.length)],
      'Commune',
      departement,
      code,
      next(2),
      code,
      nom.toUpperCase(),
      theme + 1,
      THEMES[theme],
      `${title} ${i}`,
      String(grant * 3),
      grant,
      '0,3333333333',
      nom,
      45 + next(1000) / 1000,
      4 + next(1000) / 1000,
      100 + next(9000),
    ]);
  }
  return rows;
}

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');

/** A workbook of Excel as LibreOffice writes it, texts shared. */
export function xlsxOf(rows) {
  const texts = new Map();
  const shared = (text) => texts.get(text) ?? (texts.set(text, texts.size), texts.size - 1);
  const letters = (column) => String.fromCharCode(65 + column);
  const lines = rows.map((row, i) => {
    const cells = row.map((cell, column) =>
      typeof cell === 'number'
        ? `<c r="${letters(column)}${i + 1}" s="0" t="n"><v>${cell}</v></c>`
        : `<c r="${letters(column)}${i + 1}" s="0" t="s"><v>${shared(cell)}</v></c>`,
    );
    return `<row r="${i + 1}" customFormat="false" ht="13.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${cells.join('')}</row>`;
  });
  const items = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Projets" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${items.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  });
}

/** An OpenDocument spreadsheet as LibreOffice writes it: every cell says its kind twice. */
export function odsOf(rows) {
  const cellOf = (cell) =>
    typeof cell === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${cell}" calcext:value-type="float"><text:p>${String(cell).replace('.', ',')}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>${escape(cell)}</text:p></table:table-cell>`;
  const lines = rows.map(
    (row) => `<table:table-row table:style-name="ro1">${row.map(cellOf).join('')}</table:table-row>`,
  );
  const names = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${names.join(' ')} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet><table:table table:name="Projets">${lines.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

/** A zip of texts by name. */
function zipOf(parts) {
  const files = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(label.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04'), head, label, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), head, entry, label);
    at += 4 + head.length + label.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end]);
}
