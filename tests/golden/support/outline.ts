/**
 * A tree of elements as lines to read: `tag#id.class name="value": text`, indented; what was written before is referred
 * to.
 */
import type { XmlElement } from '../../support/xml.ts';
import { digest } from './golden.ts';

/** An element of HTML or SVG, whatever has read it. */
export interface Element {
  name: string;
  attributes: readonly (readonly [name: string, value: string])[];
  children: readonly (Element | string)[];
}

/** Longer path data are written as what stands for them and how many numbers they have. */
const LONGEST_PATH = 80;
/** What is shorter, in lines and in letters, is written again: a reference would say less. */
const FEWEST_LINES = 3;
const FEWEST_LETTERS = 60;

/** A part that is known by a whole label is referred to by its beginning. */
const LONGEST_NAME = 40;

/** Five letters from `s` are the class of a component's style (svelte.config.js) unless they are one of these words. */
const WORDS = ['scene', 'serie', 'shown', 'small', 'suite'];
const isOfStyle = (name: string): boolean => /^s[a-z0-9]{4}$/.test(name) && !WORDS.includes(name);

/** Numbers with at most two decimals: more is the machine's arithmetic. */
export const rounded = (text: string): string =>
  text.replace(/-?\d+\.\d{3,}/g, (one) => String(+Number(one).toFixed(2)));

/** Path data in short: `~1a2b3c4d (532)`, or as they are. */
export function pathOf(data: string): string {
  return data.length <= LONGEST_PATH ? rounded(data) : `~${digest(data)} (${data.match(/-?[\d.]+/g)?.length ?? 0})`;
}

function valueOf(name: string, value: string): string {
  const text = name === 'd' ? pathOf(value) : rounded(value.replace(/\s+/g, ' '));
  return text === '' ? name : `${name}="${text}"`;
}

/** The line of an element without its text: identity first, then attributes by name. */
function headOf({ name, attributes }: Element): string {
  const values = new Map(attributes);
  const classes = (values.get('class') ?? '').split(/\s+/).filter((one) => one !== '' && !isOfStyle(one));
  const id = values.get('id');
  const others = [...values].filter(([one]) => one !== 'id' && one !== 'class').sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    name + (id ? `#${id}` : '') + classes.map((one) => `.${one}`).join(''),
    ...others.map(([one, value]) => valueOf(one, value)),
  ].join(' ');
}

/** Writes the trees of several documents; a part that has been written is referred to by where it first stood. */
export class Outliner {
  readonly #places = new Map<string, string>();
  readonly #named = new Map<string, number>();
  readonly #whole = new WeakMap<Element, string[]>();

  /** The lines of `root`, a part of the document `title`. */
  write(title: string, root: Element): string[] {
    return this.#write(title, root, '');
  }

  #write(title: string, element: Element, indent: string): string[] {
    const whole = this.#wholeOf(element);
    const key = whole.join('\n');
    const place = this.#places.get(key);
    if (place !== undefined) return [`${indent}= ${place}`];
    if (whole.length >= FEWEST_LINES || key.length >= FEWEST_LETTERS)
      this.#places.set(key, this.#nameOf(title, element));
    const { head, rest } = lineOf(element);
    const inner = rest.flatMap((child) =>
      typeof child === 'string' ? [`${indent} ${quoted(child)}`] : this.#write(title, child, `${indent} `),
    );
    return [indent + head, ...inner];
  }

  /** `accueil figure#carte`, with a number where that has been given. */
  #nameOf(title: string, element: Element): string {
    const isTold = element.name.includes(' ');
    const short = isTold ? element.name.slice(0, LONGEST_NAME) : (headOf(element).split(' ')[0] ?? '');
    const name = `${title} ${short}`;
    const count = (this.#named.get(name) ?? 0) + 1;
    this.#named.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }

  #wholeOf(element: Element): string[] {
    const known = this.#whole.get(element);
    if (known) return known;
    const { head, rest } = lineOf(element);
    const inner = rest.flatMap((child) =>
      typeof child === 'string' ? [` ${quoted(child)}`] : this.#wholeOf(child).map((line) => ` ${line}`),
    );
    const whole = [head, ...inner];
    this.#whole.set(element, whole);
    return whole;
  }
}

const quoted = (text: string): string => `“${text}”`;

/** An element's line and what stands below it: a text alone and an only child without text stand on the same line. */
function lineOf(element: Element): { head: string; rest: readonly (Element | string)[] } {
  const head = headOf(element);
  const children = element.children.flatMap((child): (Element | string)[] => {
    if (typeof child !== 'string') return [child];
    const text = rounded(child.replace(/[ \t\r\n]+/g, ' ').trim());
    return text === '' ? [] : [text];
  });
  const [only] = children;
  if (children.length !== 1 || only === undefined) return { head, rest: children };
  if (typeof only === 'string') return { head: `${head}: ${only}`, rest: [] };
  const inner = lineOf(only);
  return { head: `${head} > ${inner.head}`, rest: inner.rest };
}

/** An element of XML as one to write. */
export function elementOf({ local, attributes, children, text }: XmlElement): Element {
  return {
    name: local,
    attributes: [...attributes],
    children: [...(text.trim() ? [text] : []), ...children.map(elementOf)],
  };
}
