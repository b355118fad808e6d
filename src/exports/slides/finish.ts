/**
 * What pptxgenjs leaves out, put into the file in one pass: groups, alternative texts, numbers of their own, the
 * language.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { slidesWords } from './words.ts';
import { escapeHtml } from '../../words/html.ts';
import type { SlideBody, Slide } from './slide.ts';
import { declared, inParagraphs, listed } from './package.ts';

const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/;
const FRAME = /<p:(sp|graphicFrame)>(?:(?!<p:\1>).)*?<\/p:\1>/gs;

/** The finished file. `slides` in the order of the slides. */
export function finish(raw: Uint8Array, slides: readonly Slide[]): Uint8Array {
  const files = unzipSync(raw);
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.endsWith('.xml')) continue;
    const text = strFromU8(bytes).replaceAll('lang="en-US"', 'lang="fr-FR"');
    files[name] = strToU8(finishPart(name, text, slides));
  }
  const TYPES = '[Content_Types].xml';
  files[TYPES] = strToU8(declared(strFromU8(files[TYPES] ?? new Uint8Array()), Object.keys(files)));
  // What is packed already (the workbooks of the charts) is packed again all the same: pptxgenjs only stores it.
  return zipSync(files, { level: 9 });
}

function finishPart(name: string, text: string, slides: readonly Slide[]): string {
  if (name === 'docProps/app.xml')
    return listed(
      text,
      slides.map(({ title }) => title),
    );
  if (name.startsWith('ppt/notesSlides/')) return inParagraphs(text);
  const index = SLIDE.exec(name)?.[1];
  const slide = index === undefined ? undefined : slides[Number(index) - 1];
  return slide ? finishSlide(text, slide.body) : text;
}

/** One slide: shapes of the map in a group, names in another; what is seen is said; no two parts share a number. */
export function finishSlide(xml: string, body: SlideBody): string {
  const named = numbered(described(xml, body));
  if (body.type !== 'map') return named;
  const shapes = new Set(body.shapes.map(({ nom }) => nom));
  const over = new Set([
    ...body.shapes.flatMap(({ nom }) => [slidesWords.drawCircle(nom), slidesWords.drawStripes(nom)]),
    ...body.marks.map(({ nom }) => nom),
  ]);
  const labels = new Set(body.shapes.map(({ nom }) => slidesWords.nameOf(nom)));
  const withMap = grouped(named, slidesWords.carte(body.level), body.alt, (name) => shapes.has(name) || over.has(name));
  return grouped(withMap, slidesWords.names, '', (name) => labels.has(name));
}

/** Alternative texts: of every département its value, of a table its reading; what only repeats them is decoration. */
function described(xml: string, body: SlideBody): string {
  const texts = new Map<string, string>(
    body.type === 'map'
      ? body.shapes.map(({ nom, alt }) => [nom, alt])
      : body.type === 'table'
        ? [[body.table.nom, body.table.alt]]
        : [],
  );
  return xml.replace(/<p:cNvPr id="(\d+)" name="([^"]*)"(\/?)>/g, (all, id: string, name: string, end: string) => {
    const text = texts.get(unescapeXml(name));
    return text === undefined ? all : `<p:cNvPr id="${id}" name="${name}" descr="${escapeHtml(text)}"${end}>`;
  });
}

/** Numbers from 2 in the order of the slide: 1 is the slide's own tree. */
function numbered(xml: string): string {
  let next = 1;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${next++}"`);
}

/** The parts whose name is `isIn`, taken together where the first of them stands. */
function grouped(xml: string, name: string, alt: string, isIn: (name: string) => boolean): string {
  const parts = (xml.match(FRAME) ?? []).filter((part) =>
    isIn(unescapeXml(/<p:cNvPr id="\d+" name="([^"]*)"/.exec(part)?.[1] ?? '')),
  );
  const [first] = parts;
  if (first === undefined) return xml;
  const boxes = parts.map(boxOf);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const cx = Math.max(...boxes.map((box) => box.x + box.cx)) - x;
  const cy = Math.max(...boxes.map((box) => box.y + box.cy)) - y;
  const id = 1 + Math.max(...[...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, number]) => Number(number)));
  const descr = alt === '' ? '' : ` descr="${escapeHtml(alt)}"`;
  const group =
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${escapeHtml(name)}"${descr}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></p:grpSpPr>` +
    `${parts.join('')}</p:grpSp>`;
  const taken = new Set(parts);
  return xml.replace(FRAME, (part) => (part === first ? group : taken.has(part) ? '' : part));
}

function boxOf(part: string): { x: number; y: number; cx: number; cy: number } {
  const [, x = 0, y = 0, cx = 0, cy = 0] =
    /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(part)?.map(Number) ?? [];
  return { x, y, cx, cy };
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  return text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
}
