/**
 * WebKit makes an inline SVG without a size as wide as its box: each has its size by attribute or by a rule of its
 * component.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');
const filesOf = (ending: string) =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort();

/** A part of a selector that can name an svg: its element, classes and attributes. */
type Simple = AST.CSS.SimpleSelector;

/** Every node of a tree that `parse` gave, parents first; svg elements within an svg have the outer one's size. */
function* nodesOf(node: unknown, isInSvg = false): Generator<{ type: string; isInSvg: boolean; node: never }> {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one, isInSvg);
  else if (typeof node === 'object' && node !== null) {
    const { type, name } = node as { type?: unknown; name?: unknown };
    if (typeof type === 'string') yield { type, isInSvg, node: node as never };
    const isSvg = isInSvg || (type === 'RegularElement' && name === 'svg');
    for (const [key, value] of Object.entries(node)) if (key !== 'metadata') yield* nodesOf(value, isSvg);
  }
}

/** The last part of every selector whose rule, outside @media, sets a width. */
function sizedBy(css: unknown): Simple[][] {
  return [...nodesOf(css)].flatMap(({ type, node }) => {
    if (type !== 'Rule') return [];
    const { prelude, block } = node as AST.CSS.Rule;
    const isSized = block.children.some((one) => one.type === 'Declaration' && one.property === 'width');
    if (!isSized) return [];
    return prelude.children.map((selector) => selector.children.at(-1)?.selectors ?? []).map(unwrapped);
  });
}

/** `:global(a svg)` names what is within it. */
function unwrapped(simple: Simple[]): Simple[] {
  const [first] = simple;
  if (first?.type !== 'PseudoClassSelector' || !first.args) return simple;
  return first.args.children[0]?.children.at(-1)?.selectors ?? [];
}

function names(simple: Simple[], attributes: Map<string, string>): boolean {
  const classes = (attributes.get('class') ?? '').split(' ');
  const fits = simple.map((one) => {
    if (one.type === 'TypeSelector') return one.name === 'svg';
    if (one.type === 'ClassSelector') return classes.includes(one.name);
    return one.type === 'AttributeSelector' && attributes.has(one.name);
  });
  return fits.length > 0 && fits.every(Boolean);
}

/** The attributes of an element, with the text of those that are plain. */
function attributesOf({ attributes }: AST.RegularElement): Map<string, string> {
  return new Map(
    attributes
      .filter((one) => one.type === 'Attribute')
      .map(({ name, value }) => [
        name,
        Array.isArray(value) ? value.map((part) => (part.type === 'Text' ? part.data : '')).join('') : '',
      ]),
  );
}

/** What the source of a component says of each svg that has no size. */
export function unsized(source: string): string[] {
  const { fragment, css } = parse(source, { modern: true });
  const rules = sizedBy(css);
  return [...nodesOf(fragment)]
    .filter(
      ({ type, isInSvg, node }) => type === 'RegularElement' && !isInSvg && (node as AST.RegularElement).name === 'svg',
    )
    .map(({ node }) => node as AST.RegularElement)
    .filter((one) => {
      const attributes = attributesOf(one);
      if (attributes.has('width') && attributes.has('height')) return false;
      return !rules.some((simple) => names(simple, attributes));
    })
    .map(({ start }) => source.slice(start, start + 60));
}

test.each(filesOf('.svelte'))('%s sizes every svg', (name) => {
  expect(unsized(readFileSync(join(SRC, name), 'utf8'))).toEqual([]);
});

test.each(filesOf('.ts'))('%s writes no svg without a size', (name) => {
  const tags = readFileSync(join(SRC, name), 'utf8').match(/<svg\b[^>]*>/g) ?? [];
  expect(tags.filter((tag) => !/\bwidth=/.test(tag) || !/\bheight=/.test(tag))).toEqual([]);
});

test('an svg without attribute or rule is found', () => {
  expect(unsized('<p><svg class="a" viewBox="0 0 1 1"></svg></p><style>.b svg .a, p { width: 1px }</style>')).toEqual(
    [],
  );
  expect(
    unsized('<p><svg class="a" viewBox="0 0 1 1"></svg></p><style>svg { fill: red } .b { width: 1px }</style>'),
  ).toHaveLength(1);
});
