/** What the controls of a page show and what they are called, read from the browser's own accessibility tree. */
import type { Page } from 'playwright-core';

/**
 * A control: its role, the name that speech input and screen readers know it by, and the words that are seen on or
 * beside it.
 */
export interface Control {
  role: string;
  name: string;
  visible: string;
}

interface AxNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  backendDOMNodeId?: number;
}

const CONTROLS = new Set([
  'button',
  'link',
  'checkbox',
  'radio',
  'combobox',
  'searchbox',
  'textbox',
  'textbox_multiline',
  'option',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'DisclosureTriangle',
  'DisclosureTriangleGrouped',
]);

/** Signs that stand for a word: voices make different things of them, or nothing. */
const SIGNS = /[▾▸▲▼△▽◀▶←→↑↓↕⇅‹›×✕≈●○]/u;
const WORD = /[\p{L}\p{N}]/u;
/** « PNG 2× »: said with the figure before it. */
const TIMES = /\d×/gu;

const roleOf = ({ role }: AxNode) => role?.value ?? '';
const nameOf = ({ name }: AxNode) => name?.value ?? '';

interface DomNode {
  backendNodeId: number;
  nodeType: number;
  children?: DomNode[];
}

/**
 * What a page tells a screen reader: its controls, and all nodes of the tree in order; `ignored` are boxes without a
 * meaning of their own.
 */
export interface Spoken {
  controls: Control[];
  nodes: AxNode[];
}

/** Reads what a page tells a screen reader, in three questions however many controls there are. */
export async function spokenBy(page: Page): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const { root } = (await session.send('DOM.getDocument', { depth: -1 })) as { root: DomNode };
  await session.detach();
  const ways = new Map(waysOf(root, []));
  const controls = nodes.filter((node) => !node.ignored && CONTROLS.has(roleOf(node)));
  const texts = await page.evaluate(
    visibleTexts,
    controls.map((node) => wayTo(ways, node)),
  );
  return {
    nodes,
    controls: controls.map((node, i) => ({ role: roleOf(node), name: nameOf(node), visible: texts[i] ?? '' })),
  };
}

/** Each element below with the way to it: which child of which child of the document. */
function waysOf(node: DomNode, way: number[]): [number, number[]][] {
  const elements = (node.children ?? []).filter(({ nodeType }) => nodeType === 1);
  return [[node.backendNodeId, way], ...elements.flatMap((child, i) => waysOf(child, [...way, i]))];
}

function wayTo(ways: Map<number, number[]>, node: AxNode): number[] {
  const way = ways.get(node.backendDOMNodeId ?? -1);
  if (!way) throw new Error(`no element behind the control « ${nameOf(node)} »`);
  return way;
}

/**
 * Runs in the page: the words that are seen on each element, or on the labels of a field; what is there for voices
 * alone is left out.
 */
function visibleTexts(ways: number[][]): string[] {
  const elements = ways.map((way) => {
    let one: ParentNode | undefined = document;
    for (const i of way) one = one?.children[i];
    if (!(one instanceof Element)) throw new Error('the page has changed while it was read');
    return one;
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.sr, select, textarea { display: none !important }');
  document.adoptedStyleSheets.push(sheet);
  const seen = (one: Element) => (one instanceof HTMLElement ? one.innerText : (one.textContent ?? ''));
  const texts = elements.map((one) => {
    const isField = one.matches('input, select, textarea');
    if (!isField) return seen(one);
    const field = one as HTMLInputElement;
    if (['submit', 'button', 'reset'].includes(field.type)) return field.value;
    return [...(field.labels ?? [])]
      .filter((label) => !label.matches('.sr'))
      .map(seen)
      .join(' ');
  });
  document.adoptedStyleSheets.pop();
  return texts;
}

/** The words of a text, without case, punctuation and signs: what a person would say who reads it aloud. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether who says what is seen names the control (WCAG 2.5.3): its words stand in the name, in a row. */
export function isCalledAsSeen({ name, visible }: Control): boolean {
  return ` ${wordsOf(name).join(' ')} `.includes(` ${wordsOf(visible).join(' ')} `) || wordsOf(visible).length === 0;
}

/** Controls without a name, and names that leave out what is seen, as lines to read. */
export function misnamed({ controls }: Spoken): string[] {
  return [
    ...controls.filter(({ name }) => !WORD.test(name)).map(({ role, visible }) => `${role} « ${visible} » has no name`),
    ...controls
      .filter((control) => !isCalledAsSeen(control))
      .map(({ role, name, visible }) => `${role} shows « ${visible.replace(/\s+/g, ' ')} », is called « ${name} »`),
    ...controls
      .filter(({ name }) => SIGNS.test(name.replace(TIMES, '')))
      .map(({ role, name }) => `${role} « ${name} »: a sign in its name`),
  ];
}

/**
 * Texts and names that a voice reads although they hold nothing but signs. What stands on a control is said by the
 * control's name.
 */
export function bareSigns({ nodes }: Spoken): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isOnControl = (node: AxNode): boolean => {
    const parent = byId.get(node.parentId ?? '');
    return parent !== undefined && (CONTROLS.has(roleOf(parent)) || isOnControl(parent));
  };
  return nodes
    .filter((node) => !node.ignored && roleOf(node) !== 'InlineTextBox')
    .filter((node) => SIGNS.test(nameOf(node)) && !WORD.test(nameOf(node)) && !isOnControl(node))
    .map((node) => `${roleOf(node)} « ${nameOf(node)} »`);
}

/** Opens whatever can be opened, also what only came with another: panels, details, choices. */
export async function openAll(page: Page): Promise<void> {
  const closed = page.locator(
    ':is([aria-expanded="false"]:not([role="combobox"]), details:not([open]) > summary):visible:not([data-opened])',
  );
  // Marked by an attribute that nothing else writes: a class goes with the next change of the element's own.
  while ((await closed.count()) > 0) {
    const next = await closed.first().elementHandle();
    await next?.evaluate((node) => node.setAttribute('data-opened', ''));
    await next?.click();
  }
}
