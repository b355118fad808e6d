/** A built page as a tree to write: what it shows and says, without the names that a build gives anew. */
import { digest, shortened } from './golden.ts';
import type { Element } from './outline.ts';

const ORIGIN = 'https://site';
/** Longer texts that stand elsewhere are shortened: excerpts, descriptions, where a project comes from. */
const MOST_OF_SOURCE = 90;
const ADDRESSES = new Set(['href', 'src', 'action', 'content']);

/**
 * `../../axe/mobilite/` as `/axe/mobilite/`: pages at any depth lead to the same. Hashed files are known by their kind
 * alone.
 */
function addressOf(value: string, path: string): string {
  const text = value.replace(/'sha256-[^']+'/g, "'sha256-…'");
  if (!/^(\.{0,2}\/|\?)/.test(text)) return text.startsWith('data:') ? shortened(text, 60) : text;
  const url = new URL(text, `${ORIGIN}/${path}`).href.slice(ORIGIN.length);
  return url.replace(/\/assets\/[^/]+\.(\w+)$/, '/assets/*.$1');
}

/** Scripts and styles by how they are known; data in a page as what they say. */
function childrenOf(node: globalThis.Element, path: string): (Element | string)[] {
  const text = node.textContent;
  if (node.localName === 'style') return ['(style)'];
  if (node.getAttribute('type') === 'application/ld+json') return dataOf(JSON.parse(text) as object, path);
  if (node.localName === 'script') return text.trim() === '' ? [] : [text.length > 2000 ? '(script)' : digest(text)];
  return [...node.childNodes].flatMap((child): (Element | string)[] => {
    if (child.nodeType === child.TEXT_NODE)
      return [
        node.closest('details, .extrait')
          ? shortened(child.textContent ?? '', MOST_OF_SOURCE)
          : (child.textContent ?? ''),
      ];
    return child.nodeType === child.ELEMENT_NODE ? [treeOf(child as globalThis.Element, path)] : [];
  });
}

/** An object of JSON as elements: its plain values are their attributes. */
function dataOf(value: object, path: string): Element[] {
  const entries = Object.entries(value) as [string, unknown][];
  const isObject = (one: unknown): one is object => typeof one === 'object' && one !== null;
  return entries.flatMap(([key, one]) => {
    if (!isObject(one)) return [];
    const attributes = Object.entries(one)
      .filter(([, inner]) => !isObject(inner))
      .map(([name, inner]) => [name, addressOf(String(inner), path)] as const);
    return { name: key, attributes, children: dataOf(one, path) };
  });
}

/** What a shared page says of itself repeats its title and its description. */
function repeatOf(node: globalThis.Element, value: string): string {
  if (node.getAttribute('name') === 'description') return shortened(value, MOST_OF_SOURCE);
  if (!node.hasAttribute('property')) return value;
  if (value === node.ownerDocument.title) return '= title';
  return value === node.ownerDocument.querySelector('meta[name="description"]')?.getAttribute('content')
    ? '= description'
    : value;
}

/** The tree of an element of the page at `path` (`axe/mobilite/`). */
export function treeOf(node: globalThis.Element, path: string): Element {
  return {
    name: node.localName,
    attributes: [...node.attributes].map(({ name, value }) => [
      name,
      ADDRESSES.has(name) ? addressOf(repeatOf(node, value), path) : value,
    ]),
    children: childrenOf(node, path),
  };
}

/** The lines of `page` without those that `home` has as well; how many these are is said. */
export function withoutShared(page: readonly string[], home: ReadonlySet<string>): string[] {
  const own = page.filter((line) => !home.has(line));
  return own.length === page.length ? own : [...own, `= ${page.length - own.length} of accueil`];
}
