/** Divides a style sheet: what the beginning of a page needs to be painted, and what may come after it. */
import {
  transform,
  type CustomAtRules,
  type Declaration,
  type Selector,
  type SelectorComponent,
  type Visitor,
} from 'lightningcss';

/** Names that elements of a piece of HTML have. */
interface Names {
  types: Set<string>;
  classes: Set<string>;
  ids: Set<string>;
  attributes: Set<string>;
}

/** States that nothing is in when the page is first painted. */
const LATER_STATES = new Set(['hover', 'active', 'focus', 'focus-visible', 'focus-within', 'target', 'checked']);
/** Before the first element of the body everything is there: `html`, `body` and the root stand in no fragment. */
const ROOTS = ['html', 'body'];

/**
 * `first`: the rules of `css` that can match an element of `html` (a fragment of the body) at rest, and the custom
 * properties that these use; `rest`: all others. Both keep the order of `css`; no declaration stands in both.
 * @param css a style sheet; @param html well-formed HTML.
 */
export function divideStyle(css: string, html: string): { first: string; rest: string } {
  const names = namesIn(html);
  const rules = divideRules(css, (selectors) => selectors.some((one) => canMatch(one, names)));
  const used = usedProperties(rules.first, css);
  const properties = divideProperties(css, (name) => used.has(name));
  return { first: minify(properties.first + rules.first), rest: minify(properties.rest + rules.rest) };
}

/** A visitor leaves the conditions of what it took away, each an empty block: the second pass drops them. */
function minify(css: string): string {
  return transform({ filename: 'style.css', code: Buffer.from(css), minify: true }).code.toString();
}

/** The rules of the sheet that `keep` wants first, and the others; without those that only name values at the root. */
function divideRules(css: string, keep: (selectors: Selector[]) => boolean) {
  return inTwo((isFirst) => ({
    Rule: {
      style: ({ value: { selectors, declarations } }) =>
        isOfProperties(declarations?.declarations ?? [], selectors) || keep(selectors) !== isFirst ? [] : undefined,
      // Nothing moves before the whole sheet is there.
      keyframes: () => (isFirst ? [] : undefined),
    },
  }))(css);
}

/** The custom properties of the root that `keep` wants first, and the others. */
function divideProperties(css: string, keep: (name: string) => boolean) {
  return inTwo((isFirst) => ({
    Rule: {
      style: ({ value: { selectors, declarations } }) =>
        isOfProperties(declarations?.declarations ?? [], selectors) ? undefined : [],
      keyframes: () => [],
    },
    Declaration: { custom: ({ name }) => (keep(name) === isFirst ? undefined : []) },
  }))(css);
}

type Visit = (isFirst: boolean) => Visitor<CustomAtRules>;

const inTwo = (visit: Visit) => (css: string) => {
  const part = (isFirst: boolean) =>
    transform({ filename: 'style.css', code: Buffer.from(css), minify: true, visitor: visit(isFirst) }).code.toString();
  return { first: part(true), rest: part(false) };
};

/** Whether a rule does nothing but name values at the root. */
function isOfProperties(declarations: readonly Declaration[], selectors: readonly Selector[]): boolean {
  const isRoot = selectors.every(([first]) => first?.type === 'pseudo-class' && first.kind === 'root');
  return isRoot && declarations.length > 0 && declarations.every(({ property }) => property === 'custom');
}

/** The custom properties that `first` refers to, and those that their values in `css` refer to. */
function usedProperties(first: string, css: string): Set<string> {
  const used = new Set<string>();
  const add = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      for (const [, value = ''] of css.matchAll(new RegExp(`${name}:([^;}]*)`, 'g'))) add(value);
    }
  };
  add(first);
  return used;
}

function canMatch(selector: Selector, names: Names): boolean {
  return selector.every((component) => canHold(component, names));
}

function canHold(component: SelectorComponent, names: Names): boolean {
  switch (component.type) {
    case 'type':
      return names.types.has(component.name) || ROOTS.includes(component.name);
    case 'class':
      return names.classes.has(component.name);
    case 'id':
      return names.ids.has(component.name);
    case 'attribute':
      return names.attributes.has(component.name);
    case 'pseudo-class':
      if (component.kind === 'is' || component.kind === 'where')
        return component.selectors.some((one) => canMatch(one, names));
      return !LATER_STATES.has(component.kind);
    default:
      return true;
  }
}

function namesIn(html: string): Names {
  const names: Names = { types: new Set(), classes: new Set(), ids: new Set(), attributes: new Set() };
  for (const [, type = '', attributes = ''] of html.matchAll(
    /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi,
  )) {
    names.types.add(type.toLowerCase());
    for (const [, name = '', value = ''] of attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
      names.attributes.add(name);
      if (name === 'id') names.ids.add(value);
      if (name === 'class') for (const one of value.split(/\s+/)) names.classes.add(one);
    }
  }
  return names;
}
