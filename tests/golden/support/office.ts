/** Workbooks and slides as lines: what stands where, what it is called, and how the file lists its parts. */
import { strFromU8, unzipSync } from 'fflate';
import { named, parseXml, walk, type XmlElement } from '../../support/xml.ts';
import { digest, shortened } from './golden.ts';
import { elementOf, Outliner, pathOf } from './outline.ts';
import { textOf } from './taking.ts';

/** Longer texts of a cell are shortened. */
const MOST_OF_CELL = 60;
/** Likewise the words of a shape and what is said of it. */
const MOST_OF_SHAPE = 140;

/** A shape that stands on several slides is written once; English Metric Units of a point. */
const FEWEST_LETTERS = 70;
const POINT = 12_700;

/** A part with numbers that are made anew each time as what they are. */
const withoutTime = (xml: string): string =>
  xml.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'TIME').replace(/\{[0-9A-F]{8}-[0-9A-F-]{27}\}/gi, '{…}');

/** The parts of a package by name, in order. */
function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const byNumber = new Intl.Collator('en', { numeric: true });
  return new Map(
    Object.entries(unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })).sort(([a], [b]) =>
      byNumber.compare(a, b),
    ),
  );
}

const xmlOf = (part: Uint8Array): XmlElement => parseXml(withoutTime(textOf(part)));
const attributeOf = ({ attributes }: XmlElement, name: string): string => attributes.get(name) ?? '';
const allText = (element: XmlElement): string => [...walk(element)].map(({ text }) => text).join('');

/** The outline of a whole part. */
const outlineOf = (outliner: Outliner, name: string, part: Uint8Array): string[] =>
  outliner.write(name, elementOf(xmlOf(part)));

/**
 * A workbook: its lists and styles as outlines, its sheets by rows with the style of each cell. `outliner`: what
 * several workbooks have in common is written with the first.
 */
export function workbookLines(bytes: Uint8Array, outliner: Outliner): string[] {
  const parts = partsOf(bytes);
  const shared = parts.get('xl/sharedStrings.xml');
  const texts = shared ? named(xmlOf(shared), 'si').map(allText) : [];
  return [...parts].flatMap(([name, part]) => {
    if (name === 'xl/sharedStrings.xml' || /^xl\/theme/.test(name)) return [`# ${name}`];
    const isSheet = /^xl\/worksheets\/sheet\d+\.xml$/.test(name);
    const lines = isSheet ? sheetLines(outliner, name, xmlOf(part), texts) : outlineOf(outliner, name, part);
    return [`# ${name}`, ...lines];
  });
}

function sheetLines(outliner: Outliner, name: string, sheet: XmlElement, texts: readonly string[]): string[] {
  const others = sheet.children.filter(({ local }) => local !== 'sheetData');
  return [
    ...others.flatMap((one) => outliner.write(name, elementOf(one))),
    ...named(sheet, 'row').map((row) =>
      [attributeOf(row, 'r'), ...row.children.map((cell, i) => cellText(cell, i, texts))].join(' | '),
    ),
  ];
}

/** `3:texte`: style and value, `=` before a number; the reference where it is not the next column's. */
function cellText(cell: XmlElement, index: number, texts: readonly string[]): string {
  const type = attributeOf(cell, 't');
  const content = allText(cell);
  const text = type === 's' ? texts[Number(content)] : type === '' || type === 'n' ? content && `=${content}` : content;
  const reference = attributeOf(cell, 'r');
  const isNext = reference.replace(/\d+/, '') === String.fromCharCode(65 + index);
  return `${isNext ? '' : reference}${attributeOf(cell, 's')}:${shortened(text ?? '', MOST_OF_CELL)}`;
}

const OF_SLIDES = /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/;
const CHART = /^ppt\/charts\/chart\d+\.xml$/;
const OF_FILE = /^docProps\/|^ppt\/presentation\.xml$/;

/** Slides: what they show, with notes and charts; the lists of the file as outlines, other parts by name. */
export function slidesLines(bytes: Uint8Array): string[] {
  const seen = new Set<string>();
  const outliner = new Outliner();
  return [...partsOf(bytes)].flatMap(([name, part]) => {
    if (OF_SLIDES.test(name)) return [`# ${name}`, ...shapesOf(xmlOf(part), '').map((line) => onceOnly(line, seen))];
    if (CHART.test(name)) return [`# ${name}`, ...chartLines(xmlOf(part))];
    if (OF_FILE.test(name)) return [`# ${name}`, ...outlineOf(outliner, name, part)];
    if (name.endsWith('.rels')) return /slides\//.test(name) ? [`# ${name}`, ...relationLines(xmlOf(part))] : [];
    return [`# ${name}`];
  });
}

/** A shape as it is, or that it is the same as one before. */
function onceOnly(line: string, seen: Set<string>): string {
  const isKnown = line.length >= FEWEST_LETTERS && seen.has(line);
  seen.add(line);
  return isKnown ? line.replace(/^( *)(\w+ « [^»]* »).*$/, '$1= $2') : line;
}

const relationLines = (root: XmlElement): string[] =>
  root.children.map((one) => ` ${attributeOf(one, 'Id')} → ${attributeOf(one, 'Target')}`);

const SHAPES = new Set(['sp', 'grpSp', 'pic', 'graphicFrame', 'cxnSp']);

/** Shapes in their order, groups indented: name, alternative text, place, form, colours, words. */
function shapesOf(element: XmlElement, indent: string): string[] {
  return element.children.flatMap((child) => {
    if (!SHAPES.has(child.local)) return shapesOf(child, indent);
    const inner = child.local === 'grpSp' ? shapesOf(child, `${indent} `) : [];
    return [indent + shapeLine(child), ...tableLines(child, `${indent} `), ...inner];
  });
}

function shapeLine(shape: XmlElement): string {
  const own = shape.children.filter(({ local }) => !SHAPES.has(local));
  const find = (local: string, attribute = '') =>
    own.flatMap((one) => named(one, local)).find(({ attributes }) => attribute === '' || attributes.has(attribute));
  const told = find('cNvPr');
  const place = [find('off', 'x'), find('ext', 'cx')].map((one) =>
    [...(one?.attributes.values() ?? [])].map((value) => (Number(value) / POINT).toFixed(1)).join(','),
  );
  const form = find('custGeom') ? pathOf(geometryOf(shape)) : (find('prstGeom')?.attributes.get('prst') ?? '');
  const colours = own
    .filter(({ local }) => local === 'spPr')
    .flatMap((one) => [...walk(one)])
    .filter(({ local }) => ['srgbClr', 'noFill', 'ln', 'pattFill', 'alpha'].includes(local))
    .map((one) => (one.local === 'srgbClr' ? attributeOf(one, 'val') : one.local));
  const words = own.filter(({ local }) => local === 'txBody').flatMap(paragraphsOf);
  const name = told ? attributeOf(told, 'name') : '';
  const alternative = told ? attributeOf(told, 'descr') : '';
  return [
    `${shape.local} « ${name} »`,
    alternative && `alt « ${shortened(alternative, MOST_OF_SHAPE)} »`,
    place.join(' '),
    form,
    colours.join(' '),
    words.length > 0 ? `: ${shortened(words.join(' / '), MOST_OF_SHAPE)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const geometryOf = (shape: XmlElement): string =>
  named(shape, 'pathLst')
    .flatMap((one) => [...walk(one)])
    .map((one) => [one.local, ...one.attributes.values()].join(' '))
    .join(' ');

/** Words by paragraph, each run after its size and colour where it has them. */
function paragraphsOf(body: XmlElement): string[] {
  return named(body, 'p')
    .map((paragraph) =>
      paragraph.children
        .filter(({ local }) => local === 'r' || local === 'fld')
        .map((run) => `${runStyle(run)}${named(run, 't').map(allText).join('')}`)
        .join(''),
    )
    .filter((text) => text !== '');
}

function runStyle(run: XmlElement): string {
  const [style] = named(run, 'rPr');
  if (!style) return '';
  const bold = attributeOf(style, 'b') === '1' ? ' b' : '';
  const colour = named(style, 'srgbClr').map((one) => ` ${attributeOf(one, 'val')}`)[0] ?? '';
  return `[${attributeOf(style, 'sz')}${bold}${colour}] `;
}

function tableLines(shape: XmlElement, indent: string): string[] {
  if (shape.local !== 'graphicFrame') return [];
  return named(shape, 'tr').map(
    (row) => indent + ['tr', ...named(row, 'tc').map((cell) => paragraphsOf(cell).join(' / '))].join(' | '),
  );
}

/** A chart's series: names, categories, values, colours. */
function chartLines(root: XmlElement): string[] {
  const values = (element: XmlElement | undefined) => (element ? named(element, 'v').map(allText).join(' | ') : '');
  const series = named(root, 'ser').flatMap((one) => [
    ` ser ${values(named(one, 'tx')[0])}`,
    ...['cat', 'val', 'xVal', 'yVal'].flatMap((local) => {
      const text = values(named(one, local)[0]);
      return text ? [`  ${local} ${text}`] : [];
    }),
    `  ${named(one, 'srgbClr')
      .map((colour) => attributeOf(colour, 'val'))
      .join(' ')}`,
  ]);
  return [...series, ` ${digest(strFromU8(new TextEncoder().encode(JSON.stringify(elementOf(root)))))}`];
}
