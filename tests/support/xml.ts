/** A strict reader of XML for the checks of files: a tree of elements, or a sentence that says what is wrong. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Namespace and local name: `p:sld` is known by its namespace, whatever its prefix. */
  uri: string;
  local: string;
  /** Values by the name that stands in the file (`r:id`). */
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

/** The root of a document. @throws Error with line and column: not well-formed, or a character that XML 1.0 forbids. */
export function parseXml(text: string): XmlElement {
  const top: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element = { uri, local, attributes: new Map(values), children: [], text: '' };
    (open.at(-1)?.children ?? top).push(element);
    open.push(element);
  });
  const add = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(text.replace(/^\ufeff/, '')).close();
  const [root] = top;
  if (!root) throw new Error('no element at all');
  return root;
}

/** An element and all below it, in the order of the document. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

/** Those below `root` that have this local name. */
export function named(root: XmlElement, local: string): XmlElement[] {
  return [...walk(root)].filter((element) => element.local === local);
}

/** What stands more than once. */
export function repeated<T>(values: readonly T[]): T[] {
  const seen = new Set<T>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
