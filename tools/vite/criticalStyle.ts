/** Divides a style sheet: what the beginning of a page needs to be painted, and what may come after it. */
import { transform, type Declaration, type Selector, type SelectorComponent } from 'lightningcss';

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
 * `first`: the rules of `css` that can match an element of `html` (a fragment of the body) at rest, and the custom properties
 * that these use; `rest`: all others. Both keep the order of `css`; no declaration stands in both.
 * @param css a style sheet; @param html well-formed HTML.
 */
export function divideStyle(css: string, html: string): { first: string; rest: string } {
  const names = namesIn(html);
  const rules = filterRules(css, (selectors) => selectors.some((one) => canMatch(one, names)), 'rules');
  const used = usedProperties(rules.first, css);
  const properties = filterRules(css, (name) => used.has(name), 'properties');
  return { first: properties.first + rules.first, rest: properties.rest + rules.rest };
}

type Filter = { rules: (selectors: Selector[]) => boolean; properties: (name: string) => boolean };

/** The sheet twice, with what the filter keeps and with what it does not: of its rules, or of the custom properties of its root. */
function filterRules<Kind extends keyof Filter>(css: string, keep: Filter[Kind], kind: Kind) {
  const part = (isFirst: boolean) =>
    transform({
      filename: 'style.css',
      code: Buffer.from(css),
      minify: true,
      visitor: {
        Rule: {
          style(rule) {
            const { selectors, declarations } = rule.value;
            if (isOfProperties(rule.value.declarations?.declarations ?? [], selectors)) {
              if (kind === 'rules') return [];
              const test = keep as Filter['properties'];
              const kept = (declarations?.declarations ?? []).filter((one) => test(nameOf(one)) === isFirst);
              return { ...rule, value: { ...rule.value, declarations: { ...declarations, declarations: kept } } };
            }
            return kind === 'rules' && (keep as Filter['rules'])(selectors) === isFirst ? undefined : [];
          },
          keyframes: () => (kind === 'rules' && !isFirst ? undefined : []),
        },
      },
    }).code.toString();
  return { first: part(true), rest: part(false) };
}

const nameOf = (declaration: Declaration) =>
  declaration.property === 'custom' ? declaration.value.name : declaration.property;

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
