/** What a workbook of Excel holds beside its sheets: their names, the shared texts, the formats of numbers. */
import { isDateFormat } from 'hucre';
import { attributeOf } from './xml.ts';
import type { Zip } from './zip.ts';

export interface SheetEntry {
  name: string;
  isHidden: boolean;
  path: string;
}

export interface WorkbookParts {
  sheets: SheetEntry[];
  is1904: boolean;
  texts: string[];
  /** By the number of a style: `date`, or how many digits a code written with lost zeros has. */
  formats: (NumberFormat | undefined)[];
}

export type NumberFormat = 'date' | { digits: number };

/** Formats that have no text in the file (ECMA-376, 18.8.30): dates and times, of East Asia too. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

export async function readParts(zip: Zip): Promise<WorkbookParts> {
  const root = await readRelations(zip, '', '_rels/.rels');
  const named = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.path;
  const path = named && zip.has(named) ? named : 'xl/workbook.xml';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await readRelations(zip, folder, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const pathOf = (kind: string) => [...relations.values()].find(({ type }) => type.endsWith(kind))?.path ?? '';
  const sheets: SheetEntry[] = [];
  const seen = new Set<string>();
  let is1904 = false;
  await zip.scan(path, {
    open(name, tag) {
      if (name === 'workbookPr') is1904 = isTrue(attributeOf(tag, 'date1904'));
      if (name !== 'sheet') return;
      const id = attributeOf(tag, 'r:id') ?? /\w:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '';
      const relation = relations.get(id);
      // A sheet of a chart alone has no cells; two sheets never share a part.
      if (!relation?.type.endsWith('/worksheet') || !zip.has(relation.path) || seen.has(relation.path)) return;
      seen.add(relation.path);
      const isHidden = /^(veryH|h)idden$/.test(attributeOf(tag, 'state') ?? '');
      sheets.push({ name: attributeOf(tag, 'name') ?? '', isHidden, path: relation.path });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return {
    sheets,
    is1904,
    texts: await readTexts(zip, pathOf('/sharedStrings')),
    formats: await readFormats(zip, pathOf('/styles')),
  };
}

async function readRelations(zip: Zip, folder: string, path: string) {
  const relations = new Map<string, { type: string; path: string }>();
  await zip.scan(path, {
    open(name, tag) {
      if (name !== 'Relationship') return;
      const target = attributeOf(tag, 'Target') ?? '';
      const type = attributeOf(tag, 'Type') ?? '';
      relations.set(attributeOf(tag, 'Id') ?? '', { type, path: resolvePath(folder, target) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Excel writes control characters of a text as « _x000D_ ». */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  const decoded = text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return decoded.replace(/\r\n?/g, '\n');
}

async function readTexts(zip: Zip, path: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isSound = false;
  await zip.scan(path, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isSound = true;
      else if (name === 't') isText = !isSound;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isSound = false;
      else if (name === 'si') texts.push(decodeEscapes(text));
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
  return texts;
}

async function readFormats(zip: Zip, path: string): Promise<(NumberFormat | undefined)[]> {
  const codes = new Map<string, string>();
  const formats: (NumberFormat | undefined)[] = [];
  let isCells = false;
  await zip.scan(path, {
    open(name, tag) {
      if (name === 'numFmt') codes.set(attributeOf(tag, 'numFmtId') ?? '', attributeOf(tag, 'formatCode') ?? '');
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) formats.push(formatOf(attributeOf(tag, 'numFmtId') ?? '0', codes));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
    text: () => undefined,
  });
  return formats;
}

function formatOf(id: string, codes: Map<string, string>): NumberFormat | undefined {
  const code = codes.get(id);
  if (code === undefined) return BUILT_IN_DATES.has(Number(id)) ? 'date' : undefined;
  if (/^0{2,15}$/.test(code)) return { digits: code.length };
  return isDateFormat(code) ? 'date' : undefined;
}
