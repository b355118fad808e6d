/**
 * What is wrong with a file of the Open Packaging Conventions (PPTX, XLSX): an Office program that finds any of it
 * offers to repair the file. ECMA-376 part 2 for the package, part 1 for the numbers; the workbooks of charts are
 * looked into as well.
 */
import { strFromU8, unzipSync } from 'fflate';
import { named, parseXml, repeated, walk, type XmlElement } from './xml.ts';

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Whole numbers of the drawing language, as `element.attribute`; those of the second list are never negative. */
const WHOLE = ['off.x', 'off.y', 'chOff.x', 'chOff.y', 'pt.x', 'pt.y'];
const SIZES = ['ext.cx', 'ext.cy', 'chExt.cx', 'chExt.cy', 'sldSz.cx', 'sldSz.cy', 'notesSz.cx', 'notesSz.cy'];
const MORE_SIZES = ['path.w', 'path.h', 'ln.w', 'gridCol.w', 'tr.h', 'rPr.sz', 'defRPr.sz', 'endParaRPr.sz'];

interface Package {
  parts: Map<string, Uint8Array>;
  documents: Map<string, XmlElement>;
  faults: string[];
}

/** Every fault of a package, as sentences; none for a sound one. */
export function packageFaults(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const files = unzipSync(bytes, { filter: ({ name }) => names.push(name) > 0 });
  const faults = repeated(names.map((name) => name.toLowerCase())).map((name) => `${name}: twice in the zip`);
  const parts = new Map(Object.entries(files).filter(([name]) => !name.endsWith('/')));
  const documents = new Map<string, XmlElement>();
  for (const [name, content] of parts) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    try {
      documents.set(name, parseXml(strFromU8(content)));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  const whole = { parts, documents, faults };
  checkTypes(whole);
  checkRelationships(whole);
  for (const [name, root] of documents) {
    checkIds(whole, name, root);
    checkNumbers(whole, name, root);
    checkVectors(whole, name, root);
  }
  checkWorkbook(whole);
  for (const [name, content] of parts)
    if (name.endsWith('.xlsx')) faults.push(...packageFaults(content).map((fault) => `${name}: ${fault}`));
  return faults;
}

/** Every part has a type, every type that is declared for a part has the part. */
function checkTypes({ parts, documents, faults }: Package): void {
  const root = documents.get(TYPES);
  if (!root) return void faults.push(`no ${TYPES}`);
  const valuesOf = (local: string, attribute: string) =>
    named(root, local).map(({ attributes }) => attributes.get(attribute) ?? '');
  const overrides = valuesOf('Override', 'PartName');
  const extensions = valuesOf('Default', 'Extension');
  for (const name of repeated([...overrides, ...extensions])) faults.push(`${TYPES}: ${name} twice`);
  for (const name of overrides)
    if (!parts.has(name.replace(/^\//, ''))) faults.push(`${TYPES}: ${name} is declared and not there`);
  for (const name of parts.keys()) {
    const extension = name.split('.').at(-1) ?? '';
    if (name !== TYPES && !overrides.includes(`/${name}`) && !extensions.includes(extension))
      faults.push(`${name}: of no declared type`);
    // The general type of XML says nothing of what a part is.
    if (extension === 'xml' && name !== TYPES && !overrides.includes(`/${name}`)) faults.push(`${name}: not declared`);
  }
}

/** Relationships lead to parts, parts are led to, and what a part refers to is among its relationships. */
function checkRelationships({ parts, documents, faults }: Package): void {
  const reached = new Set<string>();
  const waiting = [''];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const folder = source.slice(0, source.lastIndexOf('/') + 1);
    const file = `${folder}_rels/${source.slice(folder.length)}.rels`;
    const relationships = documents.has(file) ? (documents.get(file)?.children ?? []) : [];
    reached.add(file);
    const ids = relationships.map(({ attributes }) => attributes.get('Id') ?? '');
    for (const id of repeated(ids)) faults.push(`${file}: ${id} twice`);
    for (const { attributes } of relationships) {
      if (attributes.get('TargetMode') === 'External') continue;
      const target = new URL(attributes.get('Target') ?? '', `package:/${folder}`).pathname.slice(1);
      if (!parts.has(target)) faults.push(`${file}: leads to ${target}, which is not there`);
      else if (!reached.has(target)) waiting.push(target);
      reached.add(target);
    }
    const root = documents.get(source);
    for (const element of root ? walk(root) : [])
      for (const [name, value] of element.attributes)
        if (isReference(root, name) && !ids.includes(value)) faults.push(`${source}: ${name}="${value}" leads nowhere`);
  }
  for (const name of parts.keys())
    if (name !== TYPES && !reached.has(name)) faults.push(`${name}: nothing leads there`);
}

/** Whether an attribute is in the namespace of relationships, by the prefix that the root declares. */
function isReference(root: XmlElement | undefined, name: string): boolean {
  const [prefix = '', local] = name.split(':');
  return local !== undefined && prefix !== 'xmlns' && root?.attributes.get(`xmlns:${prefix}`) === RELATIONSHIPS;
}

/** Numbers by which parts of a document are told from each other. */
function checkIds({ faults }: Package, name: string, root: XmlElement): void {
  const groups = [['cNvPr'], ['sldId'], ['sldMasterId', 'sldLayoutId'], ['tableColumn']];
  for (const group of groups) {
    const ids = group.flatMap((local) => named(root, local).map(({ attributes }) => attributes.get('id')));
    for (const id of repeated(ids)) faults.push(`${name}: ${group.join()} ${id} twice`);
  }
}

/** No fractional or negative size, no number that is none. */
function checkNumbers({ faults }: Package, name: string, root: XmlElement): void {
  const sizes = [...SIZES, ...MORE_SIZES];
  for (const { uri, local, attributes } of walk(root)) {
    if (uri === SHEET) continue;
    for (const [attribute, value] of attributes) {
      const key = `${local}.${attribute}`;
      const isKnown = uri === DRAWING ? WHOLE.includes(key) || sizes.includes(key) : SIZES.includes(key);
      if (!isKnown) continue;
      if (!/^-?\d+$/.test(value)) faults.push(`${name}: ${key} = ${value} is no whole number`);
      else if (sizes.includes(key) && value.startsWith('-')) faults.push(`${name}: ${key} = ${value} is negative`);
    }
    if (local === 'v' && uri.endsWith('/chart') && /NaN|Infinity|undefined/.test(attributes.get('val') ?? ''))
      faults.push(`${name}: a value that is none`);
  }
}

/** A list that says how long it is has that length (docProps/app.xml, shared strings). */
function checkVectors({ faults }: Package, name: string, root: XmlElement): void {
  for (const { local, attributes, children } of walk(root)) {
    const size = attributes.get(local === 'vector' ? 'size' : 'count');
    const isCounted = ['vector', 'fonts', 'fills', 'borders', 'cellXfs', 'numFmts', 'dxfs'].includes(local);
    if (isCounted && size !== undefined && Number(size) !== children.length)
      faults.push(`${name}: ${local} says ${size} and has ${children.length}`);
  }
}

/** Sheets with names and numbers of their own; cells in order, once each, with styles and shared texts that exist. */
function checkWorkbook({ documents, faults }: Package): void {
  const workbook = documents.get('xl/workbook.xml');
  if (!workbook) return;
  const sheets = named(workbook, 'sheet').map(({ attributes }) => attributes);
  for (const key of ['name', 'sheetId', 'r:id'])
    for (const value of repeated(sheets.map((sheet) => sheet.get(key)?.toLowerCase())))
      faults.push(`xl/workbook.xml: two sheets with ${key} ${value}`);
  for (const sheet of sheets)
    if (!/^[^[\]:*?/\\]{1,31}$/.test(sheet.get('name') ?? '')) faults.push(`sheet « ${sheet.get('name')} »: no name`);
  const texts = named(documents.get('xl/sharedStrings.xml') ?? EMPTY, 'si').length;
  const styles = named(documents.get('xl/styles.xml') ?? EMPTY, 'cellXfs')[0]?.children.length ?? 1;
  for (const [name, root] of documents) {
    if (root.uri !== SHEET || root.local !== 'worksheet') continue;
    const cells = named(root, 'c');
    const places = cells.map(({ attributes }) => attributes.get('r') ?? '');
    for (const place of repeated(places)) faults.push(`${name}: cell ${place} twice`);
    for (const { attributes, children } of cells) {
      const value = children.find(({ local }) => local === 'v')?.text ?? '';
      const [place, type] = [attributes.get('r'), attributes.get('t')];
      if (Number(attributes.get('s') ?? 0) >= styles) faults.push(`${name}: ${place} has no such style`);
      if (type === 's' && !(Number(value) < texts)) faults.push(`${name}: ${place} has no such text`);
      if ((type ?? 'n') === 'n' && value !== '' && !Number.isFinite(Number(value)))
        faults.push(`${name}: ${place} = ${value} is no number`);
    }
  }
}

const EMPTY: XmlElement = { uri: '', local: '', attributes: new Map(), children: [], text: '' };
