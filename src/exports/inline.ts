/**
 * A drawing of the page as one that stands alone: the style that our classes give becomes attributes, references become
 * definitions.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** Properties that children take over: written where they differ from what the parent has. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
  'marker-start',
  'marker-end',
];
/** Properties of an element alone, with what they are where nobody sets them. */
const OWN: Record<string, string> = { opacity: '1', 'clip-path': 'none', mask: 'none' };
const STOP = ['stop-color', 'stop-opacity'];

/** What is drawn only where something refers to it. */
const NAMED = 'clipPath, linearGradient, radialGradient, pattern, mask, marker, symbol, filter';
/** What belongs to the page and its script, not to the drawing. */
const OF_THE_PAGE = /^(class|style|tabindex|role|focusable|id|on.*|aria-.*|data-.*)$/;

/**
 * The drawings of one document: what they refer to (`<use>`, patterns, gradients…) is collected once, for all of them.
 * The originals must be in the page and shown, since it is their computed style that is written down. A drawing may be
 * invisible as a whole: that is not kept. `prefix` begins every id: several documents may stand in one page, where an
 * id counts for all of it.
 */
export class Inliner {
  /** What the drawings refer to, by id. */
  readonly #definitions = new Map<string, Element | null>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** All that was referred to, for the `<defs>` of the document. */
  get definitions(): Element[] {
    return [...this.#definitions.values()].filter((one) => one !== null);
  }

  /**
   * A copy of `svg`. `unit`: how many of its units one unit of the document is, for strokes that keep their width at
   * every zoom.
   */
  copy(svg: SVGSVGElement, unit = 1): SVGSVGElement {
    const copy = this.#copy(svg, unit, true) as SVGSVGElement;
    copy.removeAttribute('opacity');
    return copy;
  }

  #copy(original: Element, unit: number, isRoot: boolean): Element | null {
    const view = original.ownerDocument.defaultView;
    const style = view?.getComputedStyle(original);
    // A title is not drawn and stays: it is read aloud. Definitions come back when something refers to them.
    if (!style || original.localName === 'defs') return null;
    if (style.display === 'none' && original.localName !== 'title' && !original.matches(NAMED)) return null;
    // What a link leads to has no meaning in a file.
    const copy =
      original.localName === 'a' ? original.ownerDocument.createElementNS(SVG, 'g') : (original.cloneNode() as Element);
    for (const { name } of [...copy.attributes]) if (OF_THE_PAGE.test(name)) copy.removeAttribute(name);
    const parent = isRoot || !original.parentElement ? undefined : view?.getComputedStyle(original.parentElement);
    const keepsStroke = isStrokeKept(original, style);
    for (const name of INHERITED) {
      const value = style.getPropertyValue(name);
      // Readers of SVG that know no transparent colour would draw it black.
      if (value && value !== parent?.getPropertyValue(name))
        copy.setAttribute(name, value === 'rgba(0, 0, 0, 0)' ? 'none' : value);
    }
    if (keepsStroke)
      copy.setAttribute('stroke-width', String(parseFloat(style.getPropertyValue('stroke-width')) * unit));
    copy.removeAttribute('vector-effect');
    for (const [name, usual] of Object.entries(OWN)) {
      const value = style.getPropertyValue(name);
      if (value && value !== usual) copy.setAttribute(name, value);
    }
    if (original.localName === 'stop') for (const name of STOP) copy.setAttribute(name, style.getPropertyValue(name));
    this.#collect(copy, original.ownerDocument, unit);
    for (const child of original.childNodes) {
      if (child.nodeType === child.TEXT_NODE) copy.append(child.cloneNode());
      else if (child.nodeType === child.ELEMENT_NODE && !(child as Element).matches(NAMED)) {
        const inner = this.#copy(child as Element, unit, false);
        if (inner) copy.append(inner);
      }
    }
    return copy;
  }

  /** Brings what an element refers to along, once. */
  #collect(element: Element, page: Document, unit: number): void {
    for (const { name, value } of [...element.attributes]) {
      const [, id] = (name === 'href' ? /^#(.+)$/ : /url\(["']?#([^"')]+)["']?\)/).exec(value) ?? [];
      if (id === undefined) continue;
      const own = this.#prefix + id;
      element.setAttribute(name, name === 'href' ? `#${own}` : `url(#${own})`);
      if (this.#definitions.has(id)) continue;
      const target = page.getElementById(id);
      // Known before it is copied: what refers to itself must not be followed for ever.
      this.#definitions.set(id, null);
      // What `<use>` draws takes its colours from there; a pattern has none but its own.
      const definition = target && this.#copy(target, unit, name !== 'href');
      definition?.setAttribute('id', own);
      this.#definitions.set(id, definition);
    }
  }
}

/** Whether the stroke of an element keeps its width at every zoom, by its own style or by that of what it draws. */
function isStrokeKept(element: Element, style: CSSStyleDeclaration): boolean {
  const kept = (of: CSSStyleDeclaration | undefined) => of?.getPropertyValue('vector-effect') === 'non-scaling-stroke';
  if (kept(style)) return element.localName !== 'path' || !element.closest('defs');
  const href = element.localName === 'use' ? element.getAttribute('href') : null;
  const target = href?.startsWith('#') ? element.ownerDocument.getElementById(href.slice(1)) : null;
  return target !== null && kept(element.ownerDocument.defaultView?.getComputedStyle(target));
}
