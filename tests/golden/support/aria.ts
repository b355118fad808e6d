/**
 * Playwright's accessibility tree as a tree to write: addresses beside what leads there, a row of a table on one line.
 */
import { shortened } from './golden.ts';
import type { Element } from './outline.ts';

/** Longer texts of a cell are shortened. */
const MOST_OF_CELL = 130;

interface Node {
  label: string;
  children: Node[];
}

/** The nodes of an `ariaSnapshot()`, by their indentation. */
function nodesOf(snapshot: string): Node[] {
  const root: Node = { label: '', children: [] };
  const open = [{ depth: -1, node: root }];
  for (const line of snapshot.split('\n')) {
    const [, indent = '', text = line.trim()] = /^(\s*)- (.*)$/.exec(line) ?? [];
    const node = { label: plain(text), children: [] };
    while ((open.at(-1)?.depth ?? -1) >= indent.length) open.pop();
    open.at(-1)?.node.children.push(node);
    open.push({ depth: indent.length, node });
  }
  return root.children;
}

/** A key of YAML without its colon, and without the quotes that it needs for its own sake. */
const plain = (text: string): string =>
  text
    .replace(/^'(.*?)'(:.*)?$/, '$1$2')
    .replace(/:$/, '')
    .replaceAll("''", "'");

const URL_LABEL = /^\/url: "?(.*?)"?$/;

/** A query as what it changes of the page's own: `+axe=emploi -dep`. */
function changesOf(address: string, own: URLSearchParams): string {
  if (!address.startsWith('?')) return address;
  const asked = new URLSearchParams(address);
  const added = [...asked].filter(([key, value]) => own.get(key) !== value).map(([key, value]) => `+${key}=${value}`);
  const left = [...own.keys()].filter((key) => !asked.has(key)).map((key) => `-${key}`);
  return [...added, ...left].join(' ') || 'here';
}

/** The node with the address among its children beside its name. */
function merged({ label, children }: Node, own: URLSearchParams): Node {
  const address = children.map((child) => URL_LABEL.exec(child.label)?.[1]).find((one) => one !== undefined);
  return {
    label: address === undefined ? label : `${label} → ${changesOf(address, own)}`,
    children: children.filter((child) => !URL_LABEL.test(child.label)),
  };
}

/** A node and what is below it in one line. A cell is called by what stands in it. */
function inline(node: Node, own: URLSearchParams): string {
  const { label, children } = merged(node, own);
  // The name of a link says what stands on it.
  const inner = label.startsWith('link ') ? '' : children.map((one) => inline(one, own)).join(', ');
  const isCell = /^(cell|gridcell|rowheader|columnheader)\b/.test(label);
  if (!isCell) return shortened(inner === '' ? label : `${label} (${inner})`, MOST_OF_CELL);
  const head = label.startsWith('c') && !label.startsWith('col') ? '' : 'th ';
  return head + (inner === '' ? shortened(label.replace(/^\w+ ?/, ''), MOST_OF_CELL) : inner);
}

function elementOf(node: Node, own: URLSearchParams): Element {
  const { label, children } = merged(node, own);
  // A row is called by all that stands in it.
  if (/^row\b/.test(label))
    return { name: ['row', ...children.map((one) => inline(one, own))].join(' | '), attributes: [], children: [] };
  return { name: label, attributes: [], children: children.map((one) => elementOf(one, own)) };
}

/** The elements of an `ariaSnapshot()` of a page with this query. */
export const elementsOf = (snapshot: string, query: string): Element[] =>
  nodesOf(snapshot).map((node) => elementOf(node, new URLSearchParams(query)));
